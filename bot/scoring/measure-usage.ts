// Turns usage rows into monthly consumption value (MCV) by customer tenant and rated workload, for two months. Pure.
// Trials do not count, Dynamics 365 and Power Platform have different associations, and a workload without a rate adds nothing;
// each of these comes from the rule book, and every name that is left out is reported.

import { type Fixed, none, times, toFixed4 } from "../kernel/fixed.ts";
import type { Month } from "../kernel/month.ts";
import { type BookIndex, indexOf, type RatedProduct } from "../rules/book-index.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { RowsByMonth, UsageFact } from "./facts.ts";
import { associationLeftOut, type IgnoredRows, type LeftOut } from "./ignored.ts";
import { JudgedNames } from "./judged-names.ts";
import type { Compared, UsageMeasured, UsagePair } from "./measured.ts";
import { contradictions, type Pair, PairSums, type Reading } from "./pairs.ts";
import type { Warning } from "./warning.ts";

export function measureUsage(
  book: RuleBook,
  usage: RowsByMonth<UsageFact>,
  months: Compared<Month>,
  ignored: IgnoredRows,
  warnings: Warning[],
): UsageMeasured {
  const index = indexOf(book);
  const names = new JudgedNames((workload, association) => judge(index, workload, association));
  const trialsCount = book.trialUsageCounts.value;
  const pairsOf = (month: Month): readonly UsagePair[] => {
    const sums = new PairSums(readingWith(names));
    for (const row of usage.get(month) ?? []) {
      const verdict = names.of(row.workload, row.association);
      if (!trialsCount && !isPaid(row.metricType)) ignored.add("trial", row.workload, row);
      else if ("reason" in verdict) ignored.add(verdict.reason, verdict.name, row);
      else sums.add(row, verdict.workload.name);
    }
    warnings.push(...contradictions("usage", sums, month));
    // Rated at the end: the product with the rate is rounded, and a sum of rounded products is another figure.
    for (const pair of sums.pairs()) pair.mcv = times(pair.amount, index.ratedWorkload(pair.workload)?.rate ?? none);
    return sums.pairs();
  };
  const measured = { now: pairsOf(months.now), baseline: pairsOf(months.baseline) };
  if (measured.now.length > 0 && measured.baseline.length === 0) warnings.push({ code: "missing-baseline-month", month: months.baseline });
  return measured;
}

function readingWith(names: JudgedNames<RatedProduct | LeftOut>): Reading<UsageFact, Pair & { mcv: Fixed }> {
  return {
    amountOf: (row) => toFixed4(row.units),
    productOf: (row) => {
      const verdict = names.of(row.workload, row.association);
      return "product" in verdict ? verdict.product : row.workload;
    },
    pairOf: (row, workload, origins) => ({
      customerTenant: row.customerTenant,
      customerName: row.customerName ?? null,
      workload,
      amount: toFixed4(row.units),
      origins,
      mcv: none,
    }),
  };
}

function judge(index: BookIndex, workloadName: string, associationName: string): RatedProduct | LeftOut {
  const product = index.ratedProduct(workloadName);
  if (product === undefined) return { reason: "unknown-workload", name: workloadName };
  const { workload } = product;
  const leftOut = associationLeftOut(associationName, index.usageAssociation(workload.family, associationName));
  if (leftOut !== null) return leftOut;
  return workload.rate === null ? { reason: "workload-unrated", name: workload.name } : product;
}

/** A row without a metric type is taken as paid: older exports do not have the column. */
function isPaid(metricType: string | null | undefined): boolean {
  if (metricType === "Paid" || metricType === null || metricType === undefined) return true;
  const plain = metricType.trim().toLowerCase();
  return plain === "" || plain === "paid";
}
