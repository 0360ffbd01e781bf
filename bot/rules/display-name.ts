// What a designation is called on a day: the badge's name, told apart from another designation that carries the same badge. Pure.
// A day before the first name has the first name. Truth: names in programme/designations.json, each with its first day.

import type { Day } from "../kernel/month.ts";
import { type Designation, designations } from "../kernel/program.ts";
import { designationEntry } from "./designation-entry.ts";

/** `Solutions Partner for Security`; `Solutions Partner for AI Business Solutions (Modern Work)` where two areas share the badge. */
export function displayName(designation: Designation, on: Day): string {
  const badge = badgeName(designation, on);
  const isShared = designations.some((other) => other !== designation && badgeName(other, on) === badge);
  return isShared ? `${badge} (${designationEntry(designation).area})` : badge;
}

/** The name on the badge alone; since August 2026 several designations share one. */
export function badgeName(designation: Designation, on: Day): string {
  const { names } = designationEntry(designation);
  const [first] = names;
  const named = names.findLast((one) => one.from.value <= on) ?? first;
  if (named === undefined) throw new RangeError(`${designation} has no name`);
  return named.name.value;
}
