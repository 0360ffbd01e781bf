// The worlds between two sides: either side's facts measured by either side's rules, each made once and only when asked for. Pure.
// Where a side cannot be measured by other rules, its own measurement stands in, and what the rules moved is told as the facts' change.

import type { Measured } from "../../scoring/measured.ts";
import type { Side } from "../side.ts";
import type { CauseDetail } from "./cause.ts";
import { rulesChange } from "./rules-change.ts";

/** Which of the two sides something is taken from. */
export type Which = "before" | "after";

export interface Worlds {
  readonly before: Side;
  readonly after: Side;
  /** Null where both sides have the same rules. */
  readonly rules: CauseDetail | null;
  readonly measured: (facts: Which, rules: Which) => Measured;
}

export function worldsBetween(before: Side, after: Side): Worlds {
  const sides = { before, after };
  const rules = rulesChange(before.book, after.book);
  const crossed = new Map<Which, Measured>();
  const measured = (facts: Which, by: Which): Measured => {
    const side = sides[facts];
    if (facts === by || rules === null || side.measuredUnder === undefined) return side.measured;
    const known = crossed.get(facts) ?? side.measuredUnder(sides[by].book);
    crossed.set(facts, known);
    return known;
  };
  return { before, after, rules, measured };
}
