// Sums partner-attached adjusted revenue by customer tenant and workload, for the as-of month and its baseline. Pure.
// Only eligible workloads and associations of the rule book are summed; every name that is left out is reported.

import { toFixed4 } from "../kernel/fixed.ts";
import type { Month } from "../kernel/month.ts";
import { indexOf } from "../rules/book-index.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { RevenueFact, RowsByMonth } from "./facts.ts";
import type { IgnoredRows } from "./ignored.ts";
import type { Compared, RevenueMeasured } from "./measured.ts";
import { contradictions, PairSums } from "./pairs.ts";
import type { Warning } from "./warning.ts";

export function measureRevenue(
  book: RuleBook,
  revenue: RowsByMonth<RevenueFact>,
  months: Compared<Month>,
  ignored: IgnoredRows,
  warnings: Warning[],
): RevenueMeasured {
  const pairsOf = (month: Month) => {
    const sums = sumRevenue(book, revenue.get(month) ?? [], ignored);
    warnings.push(...contradictions("revenue", sums, month));
    return sums.pairs();
  };
  return { now: pairsOf(months.now), baseline: pairsOf(months.baseline) };
}

function sumRevenue(book: RuleBook, rows: readonly RevenueFact[], ignored: IgnoredRows): PairSums {
  const index = indexOf(book);
  const sums = new PairSums();
  for (const row of rows) {
    const workload = index.revenueWorkload(row.workload);
    const association = index.revenueAssociation(row.association);
    if (workload === undefined) ignored.add("unknown-workload", row.workload, row);
    else if (!workload.counts) ignored.add(workload.confidence === "disputed" ? "workload-disputed" : "workload-not-counted", workload.name, row);
    if (association === undefined) ignored.add("unknown-association", row.association, row);
    else if (!association.counts)
      ignored.add(association.confidence === "disputed" ? "association-disputed" : "association-not-counted", association.name, row);
    if (!workload?.counts || !association?.counts) continue;
    sums.add(row, workload.name, workload.name, toFixed4(row.adjustedRevenueUsd));
  }
  return sums;
}
