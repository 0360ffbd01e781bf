// The one step to take next: the first of the plan of least effort, so that whoever tells a next step and whoever tells a plan tell the same.
// Pure. Where no plan reaches the target, the nearest single step stands for it; where nothing is left to do, there is none.
// The points are those of the plan at its first place: the step, taken, makes the total that it promises.

import type { Base } from "./changes/base.ts";
import { type NextStep, nearestOfStep } from "./next-steps.ts";
import { type EffortWeights, ownWeights } from "./plan/effort-weights.ts";
import { feeds } from "./plan/step-kind.ts";
import { plan } from "./plan.ts";

/** @param nearest the single steps, the nearest first */
export function firstStep(base: Base, nearest: readonly NextStep[], asked: { weights?: EffortWeights; target?: number } = {}): NextStep | null {
  const { outcome, plans } = plan(base, { weights: asked.weights ?? ownWeights, target: asked.target });
  if (outcome === "reached") return null;
  const first = plans[0]?.steps[0];
  if (first === undefined) return nearest[0] ?? null;
  const [subcategory] = feeds[first.kind];
  return {
    kind: first.kind,
    subcategory,
    amount: first.count,
    points: first.points,
    totalAfter: first.totalAfter,
    liftsGate: first.liftsGates.length > 0,
    nearest: nearestOfStep(base, first.kind, first.customers[0]),
  };
}
