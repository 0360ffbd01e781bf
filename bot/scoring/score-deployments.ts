// Scores deployments for one month and track. Pure.
// A deployment is a customer tenant with a workload whose monthly consumption value (MCV) reaches the threshold in the month;
// net is this month's count minus that of the same month a year ago. Thresholds come from the book.

import type { Track } from "../kernel/program.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import { finding, shareOf, unknown } from "./finding.ts";
import type { UsageMeasured } from "./measured.ts";
import type { Finding } from "./scorecard.ts";
import { countReaching } from "./threshold.ts";

export function scoreDeployments(book: RuleBook, track: Track, usage: UsageMeasured | null): Finding<"deployments"> {
  const rule = book.subcategories.deployments;
  if (usage === null) return unknown("deployments", rule);
  const count = (pairs: UsageMeasured["now"]): number => countReaching(pairs, (pair) => pair.mcv, rule.mcv[track].value, rule.comparison.value);
  const [now, baseline] = [count(usage.now), count(usage.baseline)];
  const points = shareOf(rule.maxPoints.value, now - baseline, rule.countForMax[track].value);
  return finding("deployments", rule, points, { netDeployments: now - baseline, now, baseline });
}
