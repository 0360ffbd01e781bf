// Sums partner-attached adjusted revenue by customer tenant and workload, for the as-of month and its baseline. Pure.
// Only eligible workloads and associations of the rule book are summed; every name that is left out is reported.

import { none, toFixed4 } from "../kernel/fixed.ts";
import type { Month } from "../kernel/month.ts";
import { type BookIndex, indexOf } from "../rules/book-index.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import { placeOf, type RevenueFact, type RowsByMonth } from "./facts.ts";
import { associationLeftOut, type IgnoredRows, type LeftOut, workloadLeftOut } from "./ignored.ts";
import { JudgedNames } from "./judged-names.ts";
import type { Compared, RevenueMeasured } from "./measured.ts";
import { contradictions, type Pair, PairSums, type Reading } from "./pairs.ts";
import type { Warning } from "./warning.ts";

export function measureRevenue(
  book: RuleBook,
  revenue: RowsByMonth<RevenueFact>,
  months: Compared<Month>,
  ignored: IgnoredRows,
  warnings: Warning[],
): RevenueMeasured {
  const index = indexOf(book);
  const names = new JudgedNames((workload, association) => judge(index, workload, association));
  const pairsOf = (month: Month): readonly Pair[] => {
    const sums = new PairSums(reading);
    for (const row of revenue.get(month) ?? []) {
      const { workload, leftOut } = names.of(row.workload, row.association);
      if (leftOut.length === 0) sums.add(row, workload);
      else for (const { reason, name } of leftOut) ignored.add(reason, name, row);
    }
    const pairs = sums.pairs();
    warnings.push(...contradictions("revenue", sums, month), ...negative(pairs, month));
    return pairs;
  };
  return { now: pairsOf(months.now), baseline: pairsOf(months.baseline) };
}

const reading: Reading<RevenueFact, Pair> = {
  amountOf: (row) => toFixed4(row.adjustedRevenueUsd),
  // Revenue is reported by workload: no product is rolled up into another.
  productOf: () => "",
  pairOf: (row, workload, origins) => ({
    customerTenant: row.customerTenant,
    customerName: row.customerName ?? null,
    workload,
    amount: toFixed4(row.adjustedRevenueUsd),
    origins,
  }),
};

/** A credit is a row below zero and lowers a sum; a sum below zero is told. */
function negative(pairs: readonly Pair[], month: Month): Warning[] {
  const below = pairs.filter((pair) => pair.amount < none);
  const [first] = below;
  if (first === undefined) return [];
  const [at] = first.origins;
  return [{ code: "negative-revenue", workload: first.workload, month, pairs: below.length, ...(at === undefined ? {} : { at: placeOf(at) }) }];
}

interface Verdict {
  /** The book's name for it. */
  readonly workload: string;
  /** Why such rows do not count: for the workload, the association or both. */
  readonly leftOut: readonly LeftOut[];
}

function judge(index: BookIndex, workloadName: string, associationName: string): Verdict {
  const workload = index.revenueWorkload(workloadName);
  const leftOut = [workloadLeftOut(workloadName, workload), associationLeftOut(associationName, index.revenueAssociation(associationName))];
  return { workload: workload?.name ?? workloadName, leftOut: leftOut.filter((one) => one !== null) };
}
