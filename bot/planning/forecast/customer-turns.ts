// Which customers' workloads begin to count or stop, this month or in the baseline that is taken off, between two measured months. Pure.
// The largest figure first.

import { type CountedPair, type CountedPairs, type CountingSubcategory, countedPairs, figuresOf, pairKey } from "../counted-pairs.ts";
import type { Side } from "../side.ts";
import type { CustomerTurn } from "./turn.ts";

/** None when either side does not know the customers. */
export function customerTurns(before: Side, after: Side): CustomerTurn[] {
  return (["net-customer-adds", "deployments"] as const).flatMap((id) => {
    const [then, now] = [counted(id, before, after), counted(id, after, before)];
    if (then === null || now === null) return [];
    const turns = (when: "now" | "baseline", code: CustomerTurn["code"], pairs: readonly CountedPair[]): CustomerTurn[] => {
      if (pairs.length === 0) return [];
      const [from, to] = [before, after].map(({ measured }) => figuresOf(id, measured, when, pairs));
      return pairs.map((pair) => {
        const { customerTenant, customerName, workload } = pair;
        const moved = { from: from?.get(pairKey(pair)) ?? null, to: to?.get(pairKey(pair)) ?? null };
        return { code, subcategory: id, customerTenant, customerName, workload, ...moved, threshold: now.threshold };
      });
    };
    return [
      ...turns("baseline", "stands-against", onlyIn(now.baseline, then.baseline)),
      ...turns("baseline", "stands-against-no-more", onlyIn(then.baseline, now.baseline)),
      ...turns("now", "counts", onlyIn(now.now, then.now)),
      ...turns("now", "counts-no-more", onlyIn(then.now, now.now)),
    ].sort(byFigure);
  });
}

/** Without this month's own customers where they are the very same on both sides and cannot turn. */
function counted(id: CountingSubcategory, side: Side, other: Side): CountedPairs | null {
  const { usage, revenue } = side.measured;
  const isSameBook = side.book === other.book;
  const turning = <One>(mine: { now: readonly One[]; baseline: readonly One[] } | null, theirs: { now: readonly One[] } | null) =>
    isSameBook && mine !== null && mine.now === theirs?.now ? { now: [], baseline: mine.baseline } : mine;
  const measured = { ...side.measured, usage: turning(usage, other.measured.usage), revenue: turning(revenue, other.measured.revenue) };
  return countedPairs(id, side.book, side.track, measured);
}

function onlyIn(pairs: readonly CountedPair[], others: readonly CountedPair[]): CountedPair[] {
  if (pairs === others) return [];
  const byWorkload = tenantsByWorkload(others);
  return pairs.filter(({ customerTenant, workload }) => byWorkload.get(workload)?.has(customerTenant) !== true);
}

/** There are a few workloads and a great many customers. Kept as long as the list is, which two months are held against. */
const known = new WeakMap<readonly CountedPair[], ReadonlyMap<string, ReadonlySet<string>>>();

function tenantsByWorkload(pairs: readonly CountedPair[]): ReadonlyMap<string, ReadonlySet<string>> {
  const made = known.get(pairs) ?? indexed(pairs);
  known.set(pairs, made);
  return made;
}

function indexed(pairs: readonly CountedPair[]): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  for (const { customerTenant, workload } of pairs) {
    const tenants = index.get(workload);
    if (tenants === undefined) index.set(workload, new Set([customerTenant]));
    else tenants.add(customerTenant);
  }
  return index;
}

/** Those of the baseline first, as it is the baseline that moves when nothing changes. */
const order: readonly CustomerTurn["code"][] = ["stands-against", "stands-against-no-more", "counts", "counts-no-more"];

function byFigure(a: CustomerTurn, b: CustomerTurn): number {
  const figure = (turn: CustomerTurn): number => Math.max(turn.from ?? 0, turn.to ?? 0);
  return order.indexOf(a.code) - order.indexOf(b.code) || figure(b) - figure(a);
}
