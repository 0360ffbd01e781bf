// Whether the usage of a year ago is enough for growth to count, and what it cancels where it is not. Pure. Both come from the book.

import { type Fixed, toFixed4 } from "../kernel/fixed.ts";
import type { Track } from "../kernel/program.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { UsageMeasured } from "./measured.ts";

export function totalMcv(pairs: UsageMeasured["now"]): Fixed {
  let sum = 0;
  for (const pair of pairs) sum += pair.mcv;
  return sum as Fixed;
}

export function reachesBaseline(book: RuleBook, track: Track, baseline: Fixed): boolean {
  return baseline > 0 && baseline >= toFixed4(book.subcategories["usage-growth"].baselineMcv[track].value);
}

/** Deployments earn nothing without the baseline where the rule is read as one of the whole category. */
export function cancelsDeployments(book: RuleBook, track: Track, usage: UsageMeasured): boolean {
  const isOfCategory = book.subcategories["usage-growth"].baselineCancels.value === "customer-success";
  return isOfCategory && !reachesBaseline(book, track, totalMcv(usage.baseline));
}
