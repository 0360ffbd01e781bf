// How many steps of each kind can bring points at all: up to the maximum of every subcategory that they feed. Pure.
// Deployments beyond full points are followed only some way on, for their usage.

import type { RuleBook } from "../../rules/rule-book.ts";
import { deploymentsBeyondFull } from "./effort-weights.ts";
import type { StepCounts } from "./step-kind.ts";
import type { PointsByCount, StepWorth } from "./step-worth.ts";

/** Nobody has lost more. */
const mostLost = 100_000;

export function usefulCounts({ subcategories: rules }: RuleBook, worth: StepWorth): StepCounts {
  const adds = fullAt(worth.adds, rules["net-customer-adds"].maxPoints.value);
  const deployments = fullAt(worth.deployments, rules.deployments.maxPoints.value);
  const { growth } = worth;
  const fullGrowth = rules["usage-growth"].maxPoints.value;
  const forUsage = (by: (count: number) => number): number =>
    growth === null ? 0 : Math.min(fullAt(by, fullGrowth), deployments + deploymentsBeyondFull);
  return {
    "intermediate-person": fullAt(worth.intermediate, rules["intermediate-certifications"].maxPoints.value),
    "advanced-person": fullAt(worth.advanced, rules["advanced-certifications"].maxPoints.value),
    "net-add": adds,
    deployment: Math.max(
      deployments,
      forUsage((count) => growth?.(count, 0, 0) ?? 0),
    ),
    "sold-deployment": Math.max(
      adds,
      deployments,
      forUsage((count) => growth?.(0, count, 0) ?? 0),
    ),
    "growth-percent": fullAt(growth && ((count) => growth(0, 0, count)), fullGrowth),
  };
}

/** The least count that has all points; 0 where none ever has, because the data or the baseline is missing. */
function fullAt(points: PointsByCount, max: number): number {
  if (points === null) return 0;
  const full = leastCount((count) => points(count) >= max, mostLost);
  return full ?? 0;
}

/** The least whole number from 0 on for which `holds`, which stays true once it is; null when it is not even true for `most`. */
export function leastCount(holds: (count: number) => boolean, most: number): number | null {
  let high = 1;
  if (holds(0)) return 0;
  while (!holds(high)) {
    if (high >= most) return null;
    high = Math.min(high * 2, most);
  }
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
