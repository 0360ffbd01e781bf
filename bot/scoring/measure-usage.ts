// Turns usage rows into monthly consumption value (MCV) by customer tenant and rated workload, for two months. Pure.
// Trials do not count, Dynamics 365 and Power Platform have different associations, and a workload without a rate adds nothing;
// each of these comes from the rule book, and every name that is left out is reported.

import { none, times, toFixed4 } from "../kernel/fixed.ts";
import type { Month } from "../kernel/month.ts";
import { indexOf } from "../rules/book-index.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { RowsByMonth, UsageFact } from "./facts.ts";
import type { IgnoredReason, IgnoredRows } from "./ignored.ts";
import type { Compared, UsageMeasured, UsagePair } from "./measured.ts";
import { contradictions, PairSums } from "./pairs.ts";
import type { Warning } from "./warning.ts";

export function measureUsage(
  book: RuleBook,
  usage: RowsByMonth<UsageFact>,
  months: Compared<Month>,
  ignored: IgnoredRows,
  warnings: Warning[],
): UsageMeasured {
  const sumsOf = (month: Month): PairSums => {
    const sums = sumUsage(book, usage.get(month) ?? [], ignored);
    warnings.push(...contradictions("usage", sums, month));
    return sums;
  };
  const index = indexOf(book);
  const rated = (sums: PairSums): UsagePair[] =>
    sums.pairs().map((pair) => ({ ...pair, mcv: times(pair.amount, index.ratedWorkload(pair.workload)?.rate ?? none) }));
  const measured = { now: rated(sumsOf(months.now)), baseline: rated(sumsOf(months.baseline)) };
  if (measured.now.length > 0 && measured.baseline.length === 0) warnings.push({ code: "missing-baseline-month", month: months.baseline });
  return measured;
}

function sumUsage(book: RuleBook, rows: readonly UsageFact[], ignored: IgnoredRows): PairSums {
  const index = indexOf(book);
  const sums = new PairSums();
  for (const row of rows) {
    const reason = reasonToIgnore(book, row);
    if (reason !== null) {
      ignored.add(reason.why, reason.name, row);
      continue;
    }
    const workload = index.ratedWorkload(row.workload);
    if (workload === undefined) continue;
    sums.add(row, workload.name, index.ratedProduct(row.workload) ?? workload.name, toFixed4(row.units));
  }
  return sums;
}

function reasonToIgnore(book: RuleBook, row: UsageFact): { why: IgnoredReason; name: string } | null {
  if (!book.trialUsageCounts.value && !isPaid(row.metricType)) return { why: "trial", name: row.workload };
  const workload = indexOf(book).ratedWorkload(row.workload);
  if (workload === undefined) return { why: "unknown-workload", name: row.workload };
  const association = indexOf(book).usageAssociation(workload.family, row.association);
  if (association === undefined) return { why: "unknown-association", name: row.association };
  if (!association.counts)
    return { why: association.confidence === "disputed" ? "association-disputed" : "association-not-counted", name: association.name };
  return workload.rate === null ? { why: "workload-unrated", name: workload.name } : null;
}

/** A row without a metric type is taken as paid: older exports do not have the column. */
function isPaid(metricType: string | null | undefined): boolean {
  return metricType === null || metricType === undefined || metricType.trim() === "" || metricType.trim().toLowerCase() === "paid";
}
