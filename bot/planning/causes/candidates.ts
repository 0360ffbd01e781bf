// Finds what moved in a subcategory: the customers or people that bring more or less than before, the largest first, and whether the baseline did. Pure.
// Looked at under either side's rules and track, because what is beyond one line may be below the other.

import type { Side } from "../side.ts";
import type { Moved, Subject, Weights } from "./subject.ts";
import type { Which, Worlds } from "./worlds.ts";

export interface Candidate<Item> extends Moved<Item> {
  readonly key: string;
  /** The later facts under the rules and on the track by which it moved. */
  readonly by: Side;
}

export function candidatesIn<Item>(subject: Subject<Item>, worlds: Worlds): { moved: Candidate<Item>[]; baselineMoved: boolean } {
  const differences = new Map<string, { readonly difference: number; readonly view: View<Item> }>();
  let baselineMoved = false;
  for (const view of viewsOf(subject, worlds)) {
    const { from, to } = view;
    baselineMoved ||= keysOf(from.weights.baseline, to.weights.baseline).some((key) => isMoved(from.weights.baseline, to.weights.baseline, key));
    for (const key of keysOf(from.weights.now, to.weights.now)) {
      const difference = (to.weights.now.get(key) ?? 0) - (from.weights.now.get(key) ?? 0);
      if (Math.abs(difference) > Math.abs(differences.get(key)?.difference ?? 0)) differences.set(key, { difference, view });
    }
  }
  const moved = [...differences].map(([key, { difference, view }]) => {
    const one = { key, from: view.from.items.get(key) ?? [], to: view.to.items.get(key) ?? [], isUp: difference > 0, by: view.by };
    return { one, difference: Math.abs(difference), figure: Math.abs((subject.figureOf(one.to) ?? 0) - (subject.figureOf(one.from) ?? 0)) };
  });
  moved.sort((a, b) => b.difference - a.difference || b.figure - a.figure || (a.one.key < b.one.key ? -1 : 1));
  return { moved: moved.map(({ one }) => one), baselineMoved };
}

/** Both sides' facts by the same rules and track. */
interface View<Item> {
  readonly from: Weighed<Item>;
  readonly to: Weighed<Item>;
  readonly by: Side;
}

interface Weighed<Item> {
  readonly weights: Weights;
  readonly items: ReadonlyMap<string, readonly Item[]>;
}

/** By the later rules and track first, then by the others where they differ. */
function viewsOf<Item>(subject: Subject<Item>, worlds: Worlds): View<Item>[] {
  const both: readonly Which[] = ["after", "before"];
  const rules = both.slice(0, worlds.rules === null ? 1 : 2);
  const tracks = both.slice(0, worlds.before.track === worlds.after.track ? 1 : 2);
  return rules.flatMap((rule) =>
    tracks.map((on): View<Item> => {
      const [{ book }, { track }] = [worlds[rule], worlds[on]];
      const weighed = (facts: Which): Weighed<Item> => {
        const measured = worlds.measured(facts, rule);
        return { weights: subject.weights(book, track, measured), items: Map.groupBy(subject.items(measured).now, subject.keyOf) };
      };
      return { from: weighed("before"), to: weighed("after"), by: { book, track, measured: worlds.measured("after", rule) } };
    }),
  );
}

function keysOf(from: ReadonlyMap<string, number>, to: ReadonlyMap<string, number>): string[] {
  return [...new Set([...from.keys(), ...to.keys()])];
}

function isMoved(from: ReadonlyMap<string, number>, to: ReadonlyMap<string, number>, key: string): boolean {
  return (from.get(key) ?? 0) !== (to.get(key) ?? 0);
}
