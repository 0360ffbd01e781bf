// Scores net customer adds for one month and track. Pure.
// An add is a customer tenant with an eligible workload whose partner-attached revenue of the month is above the threshold;
// net is this month's count minus that of the same month a year ago. Thresholds come from the book.

import type { Track } from "../kernel/program.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import { finding, shareOf, unknown } from "./finding.ts";
import type { RevenueMeasured } from "./measured.ts";
import type { Finding } from "./scorecard.ts";
import { countReaching } from "./threshold.ts";

export function scoreNetCustomerAdds(book: RuleBook, track: Track, revenue: RevenueMeasured | null): Finding<"net-customer-adds"> {
  const rule = book.subcategories["net-customer-adds"];
  if (revenue === null) return unknown("net-customer-adds", rule);
  const count = (pairs: RevenueMeasured["now"]): number =>
    countReaching(pairs, (pair) => pair.amount, rule.revenueUsd[track].value, rule.comparison.value);
  const [now, baseline] = [count(revenue.now), count(revenue.baseline)];
  const points = shareOf(rule.maxPoints.value, now - baseline, rule.countForMax[track].value);
  return finding("net-customer-adds", rule, points, { netAdds: now - baseline, now, baseline });
}
