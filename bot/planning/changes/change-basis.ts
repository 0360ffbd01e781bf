// Supposes another track, rule book or month. A book or month is measured anew from the facts, because it decides what counts.
// Another month is scored by the book in force in it, unless a book is named as well.

import { ruleBookById, ruleBookInForce } from "../../rules/pick-rule-book.ts";
import { withReadings } from "../../rules/with-reading.ts";
import { measure } from "../../scoring/measure.ts";
import type { BasisChange } from "./change.ts";
import type { ChangeProblem } from "./change-problem.ts";
import type { Draft } from "./draft.ts";

/** Null when it was applied. */
export function changeBasis(draft: Draft, change: BasisChange): ChangeProblem | null {
  if (change.what === "track-changed") {
    draft.track = change.track;
    return null;
  }
  const { facts, readings = {} } = draft.base;
  if (facts === undefined) return { code: "facts-needed" };
  const asOf = change.what === "month-changed" ? change.asOf : draft.measured.asOf;
  const printed = change.what === "month-changed" ? ruleBookInForce(draft.book.designation, asOf) : ruleBookById(change.ruleBook);
  if (change.what === "rule-book-changed" && printed?.designation !== draft.book.designation)
    return { code: "unknown-rule-book", name: change.ruleBook };
  if (printed === null) return { code: "no-rule-book", asOf };
  if (printed.id !== draft.book.id) {
    draft.book = withReadings(printed, readings);
    if (change.what === "month-changed") draft.assumptions.push({ code: "book-of-the-month", ruleBook: printed.id });
  }
  draft.measured = measure(draft.book, facts, asOf);
  draft.known = draft.measured;
  return null;
}
