// Sums partner-attached adjusted revenue by customer tenant and workload, for the as-of month and its baseline. Pure.
// Only eligible workloads and associations of the rule book are summed; every name that is left out is reported.

import { toFixed4 } from "../kernel/fixed.ts";
import type { Month } from "../kernel/month.ts";
import { indexOf } from "../rules/book-index.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { RevenueFact } from "./facts.ts";
import type { IgnoredRows } from "./ignored.ts";
import type { RevenueMeasured } from "./measured.ts";
import { contradictions, PairSums } from "./pairs.ts";
import type { Warning } from "./warning.ts";

export function measureRevenue(
  book: RuleBook,
  rows: readonly RevenueFact[],
  asOf: Month,
  baseline: Month,
  ignored: IgnoredRows,
  warnings: Warning[],
): RevenueMeasured {
  const index = indexOf(book);
  const sums = { now: new PairSums(), baseline: new PairSums() };
  for (const row of rows) {
    if (row.month !== asOf && row.month !== baseline) continue;
    const workload = index.revenueWorkload(row.workload);
    const association = index.revenueAssociation(row.association);
    if (workload === undefined) ignored.add("unknown-workload", row.workload, row);
    else if (!workload.counts) ignored.add(workload.confidence === "disputed" ? "workload-disputed" : "workload-not-counted", workload.name, row);
    if (association === undefined) ignored.add("unknown-association", row.association, row);
    else if (!association.counts)
      ignored.add(association.confidence === "disputed" ? "association-disputed" : "association-not-counted", association.name, row);
    if (!workload?.counts || !association?.counts) continue;
    const sum = row.month === asOf ? sums.now : sums.baseline;
    sum.add(row, workload.name, workload.name, toFixed4(row.adjustedRevenueUsd));
  }
  for (const [month, sum] of [
    [asOf, sums.now],
    [baseline, sums.baseline],
  ] as const)
    warnings.push(...contradictions("revenue", sum, month));
  return { now: sums.now.pairs(), baseline: sums.baseline.pairs() };
}
