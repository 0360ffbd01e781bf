// The most points that each subcategory of a designation can have on a day; null where the designation has no such metric. Pure.
// A day before the first known figures has the first ones; no day at all, the latest. Truth: points in programme/designations.json.

import type { Day } from "../kernel/month.ts";
import { type Designation, type Subcategory, subcategories } from "../kernel/program.ts";
import { designationEntry } from "./designation-entry.ts";

export type MaxPoints = Readonly<Record<Subcategory, number | null>>;

export function maxPoints(designation: Designation, on: Day | null): MaxPoints {
  const { points } = designationEntry(designation);
  const inForce = (on === null ? points.at(-1) : points.findLast((one) => one.effectiveFrom.value <= on)) ?? points[0];
  const entries = subcategories.map((id) => [id, inForce?.maxPoints[id].value ?? null]);
  return Object.fromEntries(entries) as Record<Subcategory, number | null>;
}
