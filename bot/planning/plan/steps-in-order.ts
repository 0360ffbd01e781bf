// Puts the steps of a plan in the order in which to take them: what lifts a failing gate first, then the most points for the effort. Pure.
// Each step's points are those at its place, found by scoring with all the steps before it.

import { type Subcategory, subcategories } from "../../kernel/program.ts";
import type { Combination } from "./cheapest-combinations.ts";
import type { EffortWeights } from "./effort-weights.ts";
import { noSteps, type StepCounts, type StepKind } from "./step-kind.ts";
import { pointsWith, type StepWorth, totalWith } from "./step-worth.ts";

export interface OrderedStep {
  readonly kind: StepKind;
  readonly count: number;
  readonly effort: number;
  /** What the total gains at this place. */
  readonly points: number;
  readonly totalAfter: number;
  readonly liftsGates: readonly Subcategory[];
}

export function stepsInOrder(worth: StepWorth, gate: number, weights: EffortWeights, { kinds, counts }: Combination): OrderedStep[] {
  const steps: OrderedStep[] = [];
  let taken = noSteps;
  let left = [...kinds];
  while (left.length > 0) {
    const [next] = left
      .map((kind) => stepAfter(worth, gate, weights, taken, kind, counts[kind]))
      .sort(
        (a, b) =>
          Number(b.liftsGates.length > 0) - Number(a.liftsGates.length > 0) ||
          perEffort(b) - perEffort(a) ||
          kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
      );
    if (next === undefined) break;
    steps.push(next);
    taken = { ...taken, [next.kind]: next.count };
    left = left.filter((kind) => kind !== next.kind);
  }
  return steps;
}

function stepAfter(worth: StepWorth, gate: number, weights: EffortWeights, taken: StepCounts, kind: StepKind, count: number): OrderedStep {
  const then = { ...taken, [kind]: count };
  const [before, after] = [gatesFailing(worth, gate, taken), gatesFailing(worth, gate, then)];
  const totalAfter = totalWith(worth, then);
  return {
    kind,
    count,
    effort: count * weights[kind],
    points: totalAfter - totalWith(worth, taken),
    totalAfter,
    liftsGates: before.filter((id) => !after.includes(id)),
  };
}

/** Steps without effort come first: whatever they bring is for nothing. */
function perEffort({ points, effort }: OrderedStep): number {
  return effort === 0 ? Number.MAX_VALUE : points / effort;
}

/** Subcategories that are known to have fewer points than the gate. */
export function gatesFailing(worth: StepWorth, gate: number, counts: StepCounts): Subcategory[] {
  const found = pointsWith(worth, counts);
  return subcategories.filter((id) => (found[id] ?? gate) < gate - 1e-9);
}
