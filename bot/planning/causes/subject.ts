// How each subcategory is looked at when its change is explained: what moves as one, what makes it count, and how to score it alone. Pure.
// Counted is what the scoring module's evidence counts; points are always scored, never computed here.

import { type Fixed, fromFixed4, none, plus } from "../../kernel/fixed.ts";
import type { Subcategory, Track } from "../../kernel/program.ts";
import type { RuleBook } from "../../rules/rule-book.ts";
import type { CertifiedPerson, Compared, Measured, UsagePair } from "../../scoring/measured.ts";
import type { Pair } from "../../scoring/pairs.ts";
import { type CountedPair, type CountingSubcategory, countedPairs, pairKey } from "../counted-pairs.ts";
import type { Side } from "../side.ts";
import type { CauseDetail, MovedCustomer } from "./cause.ts";
import { personDetail } from "./person-detail.ts";

/** What each key brings: 1 for what is counted, its MCV for usage growth. What brings nothing may be absent. */
export type Weights = Compared<ReadonlyMap<string, number>>;

/** The items of one key on both sides; one of them may have none. */
export interface Moved<Item> {
  readonly from: readonly Item[];
  readonly to: readonly Item[];
  /** Whether it brings more than before. */
  readonly isUp: boolean;
}

/** `Item` is a customer's workload or a person. */
export interface Subject<Item> {
  readonly id: Subcategory;
  readonly items: (measured: Measured) => Compared<readonly Item[]>;
  /** Names what moves as one: the customer's workload, the person, all usage of a customer. */
  readonly keyOf: (item: Item) => string;
  /** A measurement in which nothing else is known. */
  readonly alone: (measured: Measured, items: Compared<readonly Item[]>) => Measured;
  readonly weights: (book: RuleBook, track: Track, measured: Measured) => Weights;
  /** A weight as a figure: people, workloads that count, MCV. */
  readonly shown: (weight: number) => number;
  /** US dollars or MCV; null for people, and where there is nothing. */
  readonly figureOf: (items: readonly Item[]) => number | null;
  /** Null for people. */
  readonly customerOf: (moved: Pick<Moved<Item>, "from" | "to">) => MovedCustomer | null;
  /** @param by the later facts under the rules and on the track by which it moved */
  readonly detail: (moved: Moved<Item>, by: Side) => CauseDetail;
}

const nothing = { usage: null, revenue: null, certifications: null, missing: [], warnings: [], ignored: [] };
const noItems = { now: [], baseline: [] };

export const addsSubject: Subject<Pair> = {
  id: "net-customer-adds",
  items: (measured) => measured.revenue ?? noItems,
  keyOf: pairKey,
  alone: (measured, revenue) => ({ ...measured, ...nothing, revenue }),
  weights: countedWeights("net-customer-adds"),
  shown: (count) => count,
  figureOf: usd,
  customerOf: (moved) => customer(moved, usd),
  detail: (moved, by) => crossing("net-customer-adds", moved.isUp, customer(moved, usd), by),
};

const usageSubject = {
  items: (measured: Measured): Compared<readonly UsagePair[]> => measured.usage ?? noItems,
  alone: (measured: Measured, usage: Compared<readonly UsagePair[]>): Measured => ({ ...measured, ...nothing, usage }),
  figureOf: mcv,
  customerOf: (moved: Pick<Moved<UsagePair>, "from" | "to">): MovedCustomer => customer(moved, mcv),
};

export const deploymentsSubject: Subject<UsagePair> = {
  ...usageSubject,
  id: "deployments",
  keyOf: pairKey,
  weights: countedWeights("deployments"),
  shown: (count) => count,
  detail: (moved, by) => crossing("deployments", moved.isUp, customer(moved, mcv), by),
};

export const growthSubject: Subject<UsagePair> = {
  ...usageSubject,
  id: "usage-growth",
  keyOf: (pair) => pair.customerTenant,
  weights: (_book, _track, { usage }) => ({ now: mcvByCustomer(usage?.now ?? []), baseline: mcvByCustomer(usage?.baseline ?? []) }),
  shown: (weight) => fromFixed4(weight as Fixed),
  detail: (moved) => ({ code: moved.isUp ? "usage-up" : "usage-down", ...customer(moved, mcv) }),
};

export function peopleSubject(level: "intermediate" | "advanced"): Subject<CertifiedPerson> {
  const items = ({ certifications }: Measured): Compared<readonly CertifiedPerson[]> => ({ now: certifications?.[level] ?? [], baseline: [] });
  return {
    id: `${level}-certifications`,
    items,
    keyOf: ({ person }) => person,
    alone: (measured, { now }) => ({ ...measured, ...nothing, certifications: { intermediate: [], advanced: [], [level]: now } }),
    weights: (_book, _track, measured) => ({ now: new Map(items(measured).now.map(({ person }) => [person, 1])), baseline: new Map() }),
    shown: (people) => people,
    figureOf: () => null,
    customerOf: () => null,
    detail: personDetail,
  };
}

function countedWeights(id: CountingSubcategory): Subject<Pair>["weights"] {
  return (book, track, measured) => {
    const counted = countedPairs(id, book, track, measured);
    const ones = (pairs: readonly CountedPair[] | undefined) => new Map(pairs?.map((pair) => [pairKey(pair), 1]));
    return { now: ones(counted?.now), baseline: ones(counted?.baseline) };
  };
}

function crossing(id: CountingSubcategory, isUp: boolean, moved: MovedCustomer, { book, track, measured }: Side): CauseDetail {
  const threshold = countedPairs(id, book, track, { ...measured, usage: noItems, revenue: noItems })?.threshold ?? 0;
  return { code: isUp ? "crossed-up" : "crossed-down", ...moved, threshold };
}

function customer<One extends Pair>(
  { from, to }: Pick<Moved<One>, "from" | "to">,
  figureOf: (pairs: readonly One[]) => number | null,
): MovedCustomer {
  const pairs = [...to, ...from];
  const workloads = new Set(pairs.map((pair) => pair.workload));
  return {
    customerTenant: pairs[0]?.customerTenant ?? "",
    customerName: pairs.find((pair) => pair.customerName !== null)?.customerName ?? null,
    workload: workloads.size === 1 ? (pairs[0]?.workload ?? null) : null,
    from: figureOf(from),
    to: figureOf(to),
  };
}

function usd(pairs: readonly Pair[]): number | null {
  return total(pairs.map((pair) => pair.amount));
}

function mcv(pairs: readonly UsagePair[]): number | null {
  return total(pairs.map((pair) => pair.mcv));
}

function mcvByCustomer(pairs: readonly UsagePair[]): Map<string, number> {
  const sums = new Map<string, Fixed>();
  for (const pair of pairs) sums.set(pair.customerTenant, plus(sums.get(pair.customerTenant) ?? none, pair.mcv));
  return sums;
}

function total(amounts: readonly Fixed[]): number | null {
  return amounts.length === 0 ? null : fromFixed4(amounts.reduce(plus, none));
}
