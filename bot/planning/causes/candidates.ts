// Finds what moved in a subcategory: the customers or people that bring more or less than before, the largest first, and whether the baseline did. Pure.
// Looked at under either side's rules and track, because what is beyond one line may be below the other.

import type { Side } from "../side.ts";
import type { Moved, Subject, Weights } from "./subject.ts";
import type { Which, Worlds } from "./worlds.ts";

export interface Candidate<Item> extends Moved<Item> {
  readonly key: string;
}

export function candidatesIn<Item>(subject: Subject<Item>, worlds: Worlds): { moved: Candidate<Item>[]; baselineMoved: boolean } {
  const differences = { now: new Map<string, number>(), baseline: new Map<string, number>() };
  for (const [from, to] of weighed(subject, worlds))
    for (const when of ["now", "baseline"] as const)
      for (const key of new Set([...from[when].keys(), ...to[when].keys()])) {
        const difference = (to[when].get(key) ?? 0) - (from[when].get(key) ?? 0);
        if (Math.abs(difference) > Math.abs(differences[when].get(key) ?? 0)) differences[when].set(key, difference);
      }
  const [from, to] = [byKey(subject, worlds.before), byKey(subject, worlds.after)];
  const moved = [...differences.now].map(([key, difference]) => {
    const one = { key, from: from.get(key) ?? [], to: to.get(key) ?? [], isUp: difference > 0 };
    return { one, difference: Math.abs(difference), figure: Math.abs((subject.figureOf(one.to) ?? 0) - (subject.figureOf(one.from) ?? 0)) };
  });
  moved.sort((a, b) => b.difference - a.difference || b.figure - a.figure || (a.one.key < b.one.key ? -1 : 1));
  return { moved: moved.map(({ one }) => one), baselineMoved: differences.baseline.size > 0 };
}

/** Both sides' facts, weighed alike: by the later rules and track first, then by the others where they differ. */
function weighed<Item>(subject: Subject<Item>, worlds: Worlds): [from: Weights, to: Weights][] {
  const both: readonly Which[] = ["after", "before"];
  const rules = both.slice(0, worlds.rules === null ? 1 : 2);
  const tracks = both.slice(0, worlds.before.track === worlds.after.track ? 1 : 2);
  return rules.flatMap((rule) =>
    tracks.map((track): [Weights, Weights] => {
      const weights = (facts: Which): Weights => subject.weights(worlds[rule].book, worlds[track].track, worlds.measured(facts, rule));
      return [weights("before"), weights("after")];
    }),
  );
}

function byKey<Item>(subject: Subject<Item>, { measured }: Side): Map<string, Item[]> {
  return Map.groupBy(subject.items(measured).now, subject.keyOf);
}
