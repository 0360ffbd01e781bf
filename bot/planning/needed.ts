// How many steps of one kind alone are missing to points in its subcategory, to all of them, or to a total; and what each brings. Pure.
// By scoring with one step more until it is enough. Gates are told, not held: one kind of step lifts only its own.

import type { Subcategory } from "../kernel/program.ts";
import type { CustomerWorkload } from "../scoring/evidence.ts";
import type { Base } from "./changes/base.ts";
import type { Change } from "./changes/change.ts";
import { changesOfStep, nearestOf } from "./plan/changes-of-step.ts";
import { feeds, noSteps, type StepCounts, type StepKind } from "./plan/step-kind.ts";
import { pointsWith, type StepWorth, stepWorth, totalWith } from "./plan/step-worth.ts";
import { gatesFailing } from "./plan/steps-in-order.ts";
import { leastCount } from "./plan/useful-counts.ts";

/** Points of the step's own subcategory, all of them, or the total. */
export type Goal = { readonly points: number } | { readonly points: "all" } | { readonly total: number };

export interface Needed {
  readonly kind: StepKind;
  readonly subcategory: Subcategory;
  readonly goal: Goal;
  /** 0 where the goal is reached; null where such steps alone never reach it, or the data is missing. */
  readonly count: number | null;
  /** What the total gains with each step in turn: up to `count`, or as long as one brings anything. */
  readonly pointsEach: readonly number[];
  /** Null where unknown. */
  readonly subcategoryPoints: { readonly before: number | null; readonly after: number | null };
  readonly total: { readonly before: number; readonly after: number };
  readonly failingGates: readonly Subcategory[];
  readonly customers: readonly CustomerWorkload[];
  readonly changes: readonly Change[];
}

/** More of anything is nobody's plan. */
const mostSteps = 10_000;
const tolerance = 1e-9;

export function needed(base: Base, kind: StepKind, goal: Goal): Needed {
  const worth = stepWorth(base);
  const [subcategory] = feeds[kind];
  const isKnown = pointsWith(worth, noSteps)[subcategory] !== null;
  const count = isKnown ? leastCount((steps) => isReached(base, worth, kind, goal, steps), mostSteps) : null;
  const taken = count ?? (isKnown ? lastUseful(worth, kind) : 0);
  const counts = stepsOf(kind, taken);
  return {
    kind,
    subcategory,
    goal,
    count,
    pointsEach: Array.from({ length: taken }, (_, index) => totalWith(worth, stepsOf(kind, index + 1)) - totalWith(worth, stepsOf(kind, index))),
    subcategoryPoints: { before: pointsWith(worth, noSteps)[subcategory], after: pointsWith(worth, counts)[subcategory] },
    total: { before: totalWith(worth, noSteps), after: totalWith(worth, counts) },
    failingGates: gatesFailing(worth, base.book.gate.value, counts),
    customers: nearestOf(kind, taken, worth),
    changes: taken === 0 ? [] : changesOfStep(kind, taken, worth),
  };
}

function isReached({ book }: Base, worth: StepWorth, kind: StepKind, goal: Goal, steps: number): boolean {
  const counts = stepsOf(kind, steps);
  if ("total" in goal) return totalWith(worth, counts) >= goal.total - tolerance;
  const [own] = feeds[kind];
  const wanted = goal.points === "all" ? book.subcategories[own].maxPoints.value : goal.points;
  return (pointsWith(worth, counts)[own] ?? Number.NaN) >= wanted - tolerance;
}

/** The step after which no further one brings anything. */
function lastUseful(worth: StepWorth, kind: StepKind): number {
  const most = totalWith(worth, stepsOf(kind, mostSteps));
  return leastCount((steps) => totalWith(worth, stepsOf(kind, steps)) >= most, mostSteps) ?? 0;
}

function stepsOf(kind: StepKind, count: number): StepCounts {
  return { ...noSteps, [kind]: count };
}
