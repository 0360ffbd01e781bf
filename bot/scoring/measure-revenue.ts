// Sums partner-attached adjusted revenue by customer tenant and workload, for the as-of month and its baseline. Pure.
// Only eligible workloads and associations of the rule book are summed; every name that is left out is reported.

import { toFixed4 } from "../kernel/fixed.ts";
import type { Month } from "../kernel/month.ts";
import { indexOf } from "../rules/book-index.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { RevenueFact } from "./facts.ts";
import type { RevenueMeasured } from "./measured.ts";
import { PairSums } from "./pairs.ts";
import { RowTally, type Warning } from "./warning.ts";

export function measureRevenue(book: RuleBook, rows: readonly RevenueFact[], asOf: Month, baseline: Month, warnings: Warning[]): RevenueMeasured {
  const index = indexOf(book);
  const sums = { now: new PairSums(), baseline: new PairSums() };
  const unknownWorkloads = new RowTally();
  const disputedWorkloads = new RowTally();
  const unknownAssociations = new RowTally();
  const disputedAssociations = new RowTally();

  for (const row of rows) {
    if (row.month !== asOf && row.month !== baseline) continue;
    const workload = index.revenueWorkload(row.workload);
    const association = index.revenueAssociation(row.association);
    if (workload === undefined) unknownWorkloads.add(row.workload);
    if (association === undefined) unknownAssociations.add(row.association);
    if (workload === undefined || association === undefined) continue;
    if (!workload.counts && workload.confidence === "disputed") disputedWorkloads.add(workload.name);
    if (!association.counts && association.confidence === "disputed") disputedAssociations.add(association.name);
    if (!workload.counts || !association.counts) continue;
    const sum = row.month === asOf ? sums.now : sums.baseline;
    sum.add(row, workload.name, workload.name, toFixed4(row.adjustedRevenueUsd));
  }

  for (const [workload, count] of unknownWorkloads.entries()) warnings.push({ code: "unknown-workload", kind: "revenue", workload, rows: count });
  for (const [workload, count] of disputedWorkloads.entries()) warnings.push({ code: "disputed-workload", workload, rows: count });
  for (const [association, count] of unknownAssociations.entries())
    warnings.push({ code: "unknown-association", kind: "revenue", association, rows: count });
  for (const [association, count] of disputedAssociations.entries()) warnings.push({ code: "disputed-association", association, rows: count });
  for (const [month, sum] of [
    [asOf, sums.now],
    [baseline, sums.baseline],
  ] as const)
    for (const subscription of sum.contradictions()) warnings.push({ code: "contradictory-rows", kind: "revenue", subscription, month });

  return { now: sums.now.pairs(), baseline: sums.baseline.pairs() };
}
