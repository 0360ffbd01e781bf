// Makes a finding from points: whole units earn their share of the maximum, never more than it and never less than zero.

import type { Category, Subcategory } from "../kernel/program.ts";
import type { Finding, MeasuredBySubcategory } from "./scorecard.ts";

/** `units` of `unitsForMax` earn that share of `max`. Seven architects of seven earn 15, not 7 * 2.14. */
export function shareOf(max: number, units: number, unitsForMax: number): number {
  return (Math.min(Math.max(units, 0), unitsForMax) / unitsForMax) * max;
}

export function finding<Id extends Subcategory>(
  id: Id,
  rule: { category: Category; maxPoints: { value: number } },
  points: number,
  measured: MeasuredBySubcategory[Id],
): Finding<Id> {
  const max = rule.maxPoints.value;
  const state = points >= max ? "met" : points > 0 ? "partial" : "unmet";
  return { id, category: rule.category, points, max, state, measured };
}

export function unknown<Id extends Subcategory>(id: Id, rule: { category: Category; maxPoints: { value: number } }): Finding<Id> {
  return { id, category: rule.category, points: null, max: rule.maxPoints.value, state: "unknown", measured: {} };
}
