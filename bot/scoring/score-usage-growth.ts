// Scores usage growth for one month and track. Pure.
// Growth is measured on monthly consumption value (MCV), this month against the same month a year ago;
// below the baseline there are no points. Growth is not floored: 4.18 % are 4.18 points. Thresholds come from the book.

import { type Fixed, fromFixed4, toFixed4 } from "../kernel/fixed.ts";
import type { Track } from "../kernel/program.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import { finding, shareOf, unknown } from "./finding.ts";
import type { UsageMeasured } from "./measured.ts";
import type { Finding } from "./scorecard.ts";

export function scoreUsageGrowth(book: RuleBook, track: Track, usage: UsageMeasured | null): Finding<"usage-growth"> {
  const rule = book.subcategories["usage-growth"];
  if (usage === null) return unknown("usage-growth", rule);
  const [now, baseline] = [total(usage.now), total(usage.baseline)];
  const growthPercent = baseline > 0 ? ((now - baseline) * 100) / baseline : null;
  const isEligible = growthPercent !== null && baseline >= toFixed4(rule.baselineMcv[track].value);
  const points = isEligible ? shareOf(rule.maxPoints.value, growthPercent, rule.percentForMax[track].value) : 0;
  return finding("usage-growth", rule, points, { mcvNow: fromFixed4(now), mcvBaseline: fromFixed4(baseline), growthPercent });
}

function total(pairs: UsageMeasured["now"]): Fixed {
  let sum = 0;
  for (const pair of pairs) sum += pair.mcv;
  return sum as Fixed;
}
