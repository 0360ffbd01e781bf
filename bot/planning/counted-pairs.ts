// Which customers' workloads are counted this month and in the baseline month, and which line they are held against. Pure.
// By the scoring module's own evidence, so that it can't tell another story than the points.

import { type Fixed, fromFixed4 } from "../kernel/fixed.ts";
import type { Track } from "../kernel/program.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import { type Evidence, evidenceOf, type PairEvidence } from "../scoring/evidence.ts";
import type { Compared, Measured } from "../scoring/measured.ts";
import type { Pair } from "../scoring/pairs.ts";

/** The subcategories that count customers' workloads: this month's less those of a year ago. */
export type CountingSubcategory = "net-customer-adds" | "deployments";

export type CountedPair = PairEvidence["counted"][number];

export interface CountedPairs extends Compared<readonly CountedPair[]> {
  /** US dollars of the month, or MCV. */
  readonly threshold: number;
}

/** Null where the data is missing. */
export function countedPairs(id: CountingSubcategory, book: RuleBook, track: Track, measured: Measured): CountedPairs | null {
  const evidence: Evidence[CountingSubcategory] = evidenceOf(book, track, only(id, measured))[id];
  return evidence === null ? null : { threshold: evidence.threshold, now: evidence.counted, baseline: evidence.countedAtBaseline };
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

/** Without what this subcategory does not rest on, so that no evidence is made of it. */
function only(id: CountingSubcategory, measured: Measured): Measured {
  return id === "deployments" ? { ...measured, revenue: null } : { ...measured, usage: null };
}
