// Which customers' workloads are counted this month and in the baseline month, and which line they are held against. Pure.
// By the thresholds of the book and the scoring module's own comparison, so that it can't tell another story than the points.

import { type Fixed, fromFixed4 } from "../kernel/fixed.ts";
import type { Track } from "../kernel/program.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { Compared, Measured } from "../scoring/measured.ts";
import type { Pair } from "../scoring/pairs.ts";
import { type Comparison, reaching } from "../scoring/threshold.ts";

/** The subcategories that count customers' workloads: this month's less those of a year ago. */
export type CountingSubcategory = "net-customer-adds" | "deployments";

export type CountedPair = Pair;

export interface CountedPairs extends Compared<readonly CountedPair[]> {
  /** US dollars of the month, or MCV. */
  readonly threshold: number;
}

/** Null where the data is missing. */
export function countedPairs(id: CountingSubcategory, book: RuleBook, track: Track, measured: Measured): CountedPairs | null {
  if (id === "deployments") {
    const { mcv, comparison } = book.subcategories.deployments;
    return measured.usage && counted(measured.usage, (pair) => pair.mcv, mcv[track].value, comparison.value);
  }
  const { revenueUsd, comparison } = book.subcategories["net-customer-adds"];
  return measured.revenue && counted(measured.revenue, (pair) => pair.amount, revenueUsd[track].value, comparison.value);
}

/** Months of a forecast are looked at twice, as the later and as the earlier one: what they count is kept as long as their pairs are. */
const kept = new WeakMap<readonly Pair[], Map<string, readonly Pair[]>>();

function counted<One extends Pair>(
  { now, baseline }: Compared<readonly One[]>,
  figureOf: (pair: One) => Fixed,
  threshold: number,
  comparison: Comparison,
): CountedPairs {
  const of = (pairs: readonly One[]): readonly Pair[] => {
    const lines = kept.get(pairs) ?? new Map<string, readonly Pair[]>();
    const found = lines.get(`${comparison} ${threshold}`) ?? reaching(pairs, figureOf, threshold, comparison);
    kept.set(pairs, lines.set(`${comparison} ${threshold}`, found));
    return found;
  };
  return { threshold, now: of(now), baseline: of(baseline) };
}

export function pairKey(pair: Pick<Pair, "customerTenant" | "workload">): string {
  return `${pair.customerTenant}\0${pair.workload}`;
}

/** US dollars or MCV of these customers' workloads in a month, by pair; absent where they have nothing. */
export function figuresOf(
  id: CountingSubcategory,
  measured: Measured,
  when: keyof Compared<unknown>,
  about: readonly CountedPair[],
): ReadonlyMap<string, number> {
  const tenants = new Set(about.map((pair) => pair.customerTenant));
  const found = <One extends Pair>(pairs: readonly One[] | undefined, amountOf: (pair: One) => Fixed) =>
    new Map(pairs?.filter((pair) => tenants.has(pair.customerTenant)).map((pair) => [pairKey(pair), fromFixed4(amountOf(pair))]));
  return id === "deployments" ? found(measured.usage?.[when], (pair) => pair.mcv) : found(measured.revenue?.[when], (pair) => pair.amount);
}
