// Turns usage rows into monthly consumption value (MCV) by customer tenant and rated workload, for two months. Pure.
// Trials do not count, Dynamics 365 and Power Platform have different associations, and a workload without a rate adds nothing;
// each of these comes from the rule book, and every name that is left out is reported.

import { none, times, toFixed4 } from "../kernel/fixed.ts";
import type { Month } from "../kernel/month.ts";
import { indexOf, plainName } from "../rules/book-index.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { UsageFact } from "./facts.ts";
import type { UsageMeasured, UsagePair } from "./measured.ts";
import { PairSums } from "./pairs.ts";
import { RowTally, type Warning } from "./warning.ts";

export function measureUsage(book: RuleBook, rows: readonly UsageFact[], asOf: Month, baseline: Month, warnings: Warning[]): UsageMeasured {
  const index = indexOf(book);
  const sums = { now: new PairSums(), baseline: new PairSums() };
  const unknownWorkloads = new RowTally();
  const unratedWorkloads = new RowTally();
  const unknownAssociations = new RowTally();
  const disputedAssociations = new RowTally();

  for (const row of rows) {
    if (row.month !== asOf && row.month !== baseline) continue;
    if (!book.trialUsageCounts.value && !isPaid(row.metricType)) continue;
    const workload = index.ratedWorkload(row.workload);
    if (workload === undefined) {
      unknownWorkloads.add(row.workload);
      continue;
    }
    const association = index.usageAssociation(workload.family, row.association);
    if (association === undefined) unknownAssociations.add(row.association);
    else if (!association.counts && association.confidence === "disputed") disputedAssociations.add(association.name);
    if (!association?.counts) continue;
    if (workload.rate === null) {
      unratedWorkloads.add(workload.name);
      continue;
    }
    const sum = row.month === asOf ? sums.now : sums.baseline;
    sum.add(row, workload.name, plainName(row.workload), toFixed4(row.units));
  }

  for (const [workload, count] of unknownWorkloads.entries()) warnings.push({ code: "unknown-workload", kind: "usage", workload, rows: count });
  for (const [workload, count] of unratedWorkloads.entries()) warnings.push({ code: "unrated-workload", workload, rows: count });
  for (const [association, count] of unknownAssociations.entries())
    warnings.push({ code: "unknown-association", kind: "usage", association, rows: count });
  for (const [association, count] of disputedAssociations.entries()) warnings.push({ code: "disputed-association", association, rows: count });
  for (const [month, sum] of [
    [asOf, sums.now],
    [baseline, sums.baseline],
  ] as const)
    for (const subscription of sum.contradictions()) warnings.push({ code: "contradictory-rows", kind: "usage", subscription, month });

  const rated = (sum: PairSums): UsagePair[] =>
    sum.pairs().map((pair) => ({ ...pair, mcv: times(pair.amount, index.ratedWorkload(pair.workload)?.rate ?? none) }));
  const measured = { now: rated(sums.now), baseline: rated(sums.baseline) };
  if (measured.now.length > 0 && measured.baseline.length === 0) warnings.push({ code: "missing-baseline-month", month: baseline });
  return measured;
}

/** A row without a metric type is taken as paid: older exports do not have the column. */
function isPaid(metricType: string | null | undefined): boolean {
  return metricType === null || metricType === undefined || metricType.trim() === "" || metricType.trim().toLowerCase() === "paid";
}
