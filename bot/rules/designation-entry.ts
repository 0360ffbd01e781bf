// What the programme says of one designation. Pure. Each of the six has an entry, so nothing is refused.

import type { Designation } from "../kernel/program.ts";
import { type DesignationEntry, programme } from "./programme.ts";

export function designationEntry(designation: Designation): DesignationEntry {
  const entry = programme.designations.designations.find((one) => one.slug === designation);
  if (entry === undefined) throw new RangeError(`the programme has no entry for ${designation}`);
  return entry;
}
