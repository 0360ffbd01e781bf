// Splits the change of one subcategory's points among at most six causes, so that nothing is left over. Pure.
// Each value on the way is scored by the scoring module with some of the causes having come; shapley.ts shares what they do together.

import { points } from "../../scoring/points.ts";
import { baselineCause } from "./baseline-cause.ts";
import { type Candidate, candidatesIn } from "./candidates.ts";
import type { Cause, CauseDetail } from "./cause.ts";
import { shapley } from "./shapley.ts";
import type { Subject } from "./subject.ts";
import type { Which, Worlds } from "./worlds.ts";

export interface Split {
  /** Largest effect first. */
  readonly causes: readonly Cause[];
  /** What moved and changed no points, as above the maximum or below zero. */
  readonly withoutEffect: readonly CauseDetail[];
}

/** Work doubles with each cause, and nobody reads more. */
const mostCauses = 6;
/** Six of them stay within the 1e-9 to which causes add up. */
const noEffect = 1e-10;

type Player = { readonly detail: CauseDetail } & (
  | { readonly moves: "rules" | "track" | "baseline" }
  | { readonly moves: "items"; readonly keys: ReadonlySet<string> }
);

/** Both sides must know the subcategory. */
export function splitChange<Item>(subject: Subject<Item>, worlds: Worlds): Split {
  const players = playersIn(subject, worlds);
  if (players.length === 0) return { causes: [], withoutEffect: [] };
  const shares = shapley(players.length, valuesOf(subject, worlds, players));
  const causes = players.map(({ detail, moves }, at) => ({ moves, cause: { ...detail, points: shares[at] ?? 0 } }));
  const isEffective = ({ cause }: { cause: Cause }): boolean => Math.abs(cause.points) > noEffect;
  return {
    causes: causes
      .filter(isEffective)
      .map(({ cause }) => cause)
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points)),
    withoutEffect: players
      .filter(({ moves }, at) => moves !== "rules" && moves !== "track" && Math.abs(shares[at] ?? 0) <= noEffect)
      .map((one) => one.detail),
  };
}

function playersIn<Item>(subject: Subject<Item>, worlds: Worlds): Player[] {
  const { before, after, rules } = worlds;
  const { moved, baselineMoved } = candidatesIn(subject, worlds);
  const general: Player[] = [
    ...(rules === null ? [] : [{ moves: "rules", detail: rules } as const]),
    ...(before.track === after.track ? [] : [{ moves: "track", detail: { code: "track", from: before.track, to: after.track } } as const]),
    ...(baselineMoved ? [{ moves: "baseline", detail: baselineCause(subject, worlds) } as const] : []),
  ];
  const room = mostCauses - general.length;
  const named = moved.length <= room ? moved : moved.slice(0, room - 1);
  const others = moved.slice(named.length);
  return [
    ...general,
    ...named.map((one): Player => ({ moves: "items", detail: subject.detail(one, one.by), keys: new Set([one.key]) })),
    ...(others.length === 0 ? [] : [{ moves: "items", detail: othersOf(subject, others), keys: new Set(others.map((one) => one.key)) } as const]),
  ];
}

function othersOf<Item>(subject: Subject<Item>, others: readonly Candidate<Item>[]): CauseDetail {
  const up = others.filter((one) => one.isUp).length;
  const sum = (items: readonly (readonly Item[])[]): number | null => subject.figureOf(items.flat());
  const figures = { from: sum(others.map((one) => one.from)), to: sum(others.map((one) => one.to)) };
  return { code: "others", count: others.length, up, down: others.length - up, ...figures };
}

/** The subcategory's points by the causes that have come, as bits in the players' order. */
function valuesOf<Item>(subject: Subject<Item>, worlds: Worlds, players: readonly Player[]): (mask: number) => number {
  const groupOf = new Map(players.flatMap((one, at) => (one.moves === "items" ? [...one.keys].map((key) => [key, at] as const) : [])));
  const known = new Map<string, { now: Item[][]; baseline: readonly Item[] }>();
  /** This month's items by the player who moves them; those whom nobody moves are at the end. */
  const grouped = (facts: Which, rules: Which) => {
    const made = known.get(facts + rules);
    if (made !== undefined) return made;
    const { now, baseline } = subject.items(worlds.measured(facts, rules));
    const groups: Item[][] = Array.from({ length: players.length + 1 }, () => []);
    for (const item of now) groups[groupOf.get(subject.keyOf(item)) ?? players.length]?.push(item);
    const fresh = { now: groups, baseline };
    known.set(facts + rules, fresh);
    return fresh;
  };
  return (mask) => {
    const come = (at: number): Which => (at >= 0 && (mask & (2 ** at)) !== 0 ? "after" : "before");
    const of = (moves: Player["moves"]): Which => come(players.findIndex((one) => one.moves === moves));
    const rules = of("rules");
    const now = [...players.keys(), -1].flatMap((at) => grouped(come(at), rules).now.at(at) ?? []);
    const alone = subject.alone(worlds.before.measured, { now, baseline: grouped(of("baseline"), rules).baseline });
    const card = points(worlds[rules].book, worlds[of("track")].track, alone);
    return card.subcategories.find((one) => one.id === subject.id)?.points ?? 0;
  };
}
