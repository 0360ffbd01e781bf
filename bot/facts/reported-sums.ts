// Holds the sums that a reported scorecard states against its rows. Partner Center rounds sums, so they may differ by one point.
// Where rows are missing, a sum can still be too small for the rows there are, or too large for what the missing ones can have.

import { type Category, categories, categoryOf, type Subcategory, subcategories } from "../kernel/program.ts";
import type { MaxPoints } from "../rules/max-points.ts";
import type { ReportedEntry } from "./reported-sheet.ts";

/** What rounding may add or take, with room for binary fractions. */
const rounding = 1 + 1e-9;

/** The subcategories of a category that the designation has. */
export function membersOf(category: Category, most: MaxPoints): Subcategory[] {
  return subcategories.filter((id) => categoryOf[id] === category && most[id] !== null);
}

export function wrongSums(
  points: ReadonlyMap<Subcategory, number>,
  sums: ReadonlyMap<Category | "total", ReportedEntry>,
  most: MaxPoints,
): { at: ReportedEntry; what: string }[] {
  return [...sums].flatMap(([of, stated]) => {
    const members = of === "total" ? categories.flatMap((one) => membersOf(one, most)) : membersOf(of, most);
    const missing = members.filter((id) => !points.has(id));
    const least = members.reduce((sum, id) => sum + (points.get(id) ?? 0), 0);
    const largest = missing.reduce((sum, id) => sum + (most[id] ?? 0), least);
    const shown = Math.round(least * 100) / 100;
    if (stated.points >= least - rounding && stated.points <= largest + rounding)
      return missing.length > 0 && of !== "total" ? alone(stated, missing) : [];
    if (missing.length === 0) return [{ at: stated, what: `says ${stated.points}, and its rows add up to ${shown}` }];
    return [{ at: stated, what: `says ${stated.points}, which its rows (${shown}) and the missing ones (at most ${largest - shown}) can't make` }];
  });
}

/** A category without its rows cannot be divided among them. */
function alone(stated: ReportedEntry, missing: readonly Subcategory[]): { at: ReportedEntry; what: string }[] {
  return [{ at: stated, what: `is a sum; give ${missing.map((id) => id.replaceAll("-", " ")).join(" and ")} as well` }];
}
