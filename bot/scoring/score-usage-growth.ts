// Scores usage growth for one month and track. Pure.
// Growth is measured on monthly consumption value (MCV), this month against the same month a year ago;
// below the baseline there are no points. Whether 4.18 % are 4.18 points or 4 is the book's reading. Thresholds come from the book.

import { fromFixed4 } from "../kernel/fixed.ts";
import type { Track } from "../kernel/program.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import { finding, shareOf, unknown } from "./finding.ts";
import type { UsageMeasured } from "./measured.ts";
import type { Finding } from "./scorecard.ts";
import { reachesBaseline, totalMcv } from "./usage-baseline.ts";

export function scoreUsageGrowth(book: RuleBook, track: Track, usage: UsageMeasured | null): Finding<"usage-growth"> {
  const rule = book.subcategories["usage-growth"];
  if (usage === null) return unknown("usage-growth", rule);
  const [now, baseline] = [totalMcv(usage.now), totalMcv(usage.baseline)];
  const growthPercent = baseline > 0 ? ((now - baseline) * 100) / baseline : null;
  const isEligible = growthPercent !== null && reachesBaseline(book, track, baseline);
  const earned = isEligible ? shareOf(rule.maxPoints.value, growthPercent, rule.percentForMax[track].value) : 0;
  // Within the precision of binary fractions: 29.999999999999996 are 30 whole points.
  const points = rule.increments.value === "whole" ? Math.floor(earned + 1e-9) : earned;
  return finding("usage-growth", rule, points, { mcvNow: fromFixed4(now), mcvBaseline: fromFixed4(baseline), growthPercent });
}
