// Which customers' workloads are counted this month and in the baseline month, and which line they are held against. Pure.
// By the scoring module's own comparison, and without the places in the exports that evidence carries: a forecast asks twelve times.

import { type Fixed, fromFixed4 } from "../kernel/fixed.ts";
import type { Track } from "../kernel/program.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { Compared, Measured } from "../scoring/measured.ts";
import type { Pair } from "../scoring/pairs.ts";
import { type Comparison, reaches } from "../scoring/threshold.ts";

/** The subcategories that count customers' workloads: this month's less those of a year ago. */
export type CountingSubcategory = "net-customer-adds" | "deployments";

export interface CountedPairs extends Compared<readonly Pair[]> {
  /** US dollars of the month, or MCV. */
  readonly threshold: number;
}

/** Null where the data is missing. */
export function countedPairs(id: CountingSubcategory, book: RuleBook, track: Track, measured: Measured): CountedPairs | null {
  const { threshold, comparison } = lineOf(id, book, track);
  const counted = <One extends Pair>(pairs: Compared<readonly One[]> | null, amountOf: (pair: One) => Fixed): CountedPairs | null => {
    const reaching = (some: readonly One[]): One[] => some.filter((pair) => reaches(amountOf(pair), threshold, comparison));
    return pairs === null ? null : { threshold, now: reaching(pairs.now), baseline: reaching(pairs.baseline) };
  };
  return id === "deployments" ? counted(measured.usage, (pair) => pair.mcv) : counted(measured.revenue, (pair) => pair.amount);
}

export function pairKey(pair: Pick<Pair, "customerTenant" | "workload">): string {
  return `${pair.customerTenant}\0${pair.workload}`;
}

/** US dollars or MCV of these customers' workloads in a month, by pair; absent where they have nothing. */
export function figuresOf(
  id: CountingSubcategory,
  measured: Measured,
  when: keyof Compared<unknown>,
  about: readonly Pair[],
): ReadonlyMap<string, number> {
  const tenants = new Set(about.map((pair) => pair.customerTenant));
  const found = <One extends Pair>(pairs: readonly One[] | undefined, amountOf: (pair: One) => Fixed) =>
    new Map(pairs?.filter((pair) => tenants.has(pair.customerTenant)).map((pair) => [pairKey(pair), fromFixed4(amountOf(pair))]));
  return id === "deployments" ? found(measured.usage?.[when], (pair) => pair.mcv) : found(measured.revenue?.[when], (pair) => pair.amount);
}

function lineOf(id: CountingSubcategory, { subcategories }: RuleBook, track: Track): { threshold: number; comparison: Comparison } {
  const { [id]: rule } = subcategories;
  return { threshold: "mcv" in rule ? rule.mcv[track].value : rule.revenueUsd[track].value, comparison: rule.comparison.value };
}
