// What is told of a baseline that moved: how much counts in it, and the customers that stand against the partner or do so no more. Pure.
// The baseline of another month has moved; that of the same month was corrected.

import type { CauseDetail, MovedCustomer } from "./cause.ts";
import type { Subject } from "./subject.ts";
import type { Which, Worlds } from "./worlds.ts";

const namesKept = 10;

/** Both baselines are held against the later rules, so that only the months differ. */
export function baselineCause<Item>(subject: Subject<Item>, worlds: Worlds): CauseDetail {
  const { before, after } = worlds;
  const of = (facts: Which) => {
    const measured = worlds.measured(facts, "after");
    const weights = subject.weights(after.book, after.track, measured).baseline;
    return { weights, items: Map.groupBy(subject.items(measured).baseline, subject.keyOf) };
  };
  const [then, now] = [of("before"), of("after")];
  const moves = [...new Set([...then.weights.keys(), ...now.weights.keys()])]
    .map((key) => ({ key, difference: (now.weights.get(key) ?? 0) - (then.weights.get(key) ?? 0) }))
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || (a.key < b.key ? -1 : 1));
  const [against, released] = [moves.filter((one) => one.difference > 0), moves.filter((one) => one.difference < 0)];
  const named = (some: typeof moves): MovedCustomer[] =>
    some.slice(0, namesKept).flatMap(({ key }) => subject.customerOf({ from: then.items.get(key) ?? [], to: now.items.get(key) ?? [] }) ?? []);
  return {
    code: before.measured.baselineMonth === after.measured.baselineMonth ? "baseline-corrected" : "baseline-moved",
    from: subject.shown(sum(then.weights)),
    to: subject.shown(sum(now.weights)),
    against: named(against),
    released: named(released),
    againstCount: against.length,
    releasedCount: released.length,
  };
}

function sum(weights: ReadonlyMap<string, number>): number {
  return [...weights.values()].reduce((total, weight) => total + weight, 0);
}
