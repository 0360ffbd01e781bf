// The disputes of a rule book about certain of its values, with both readings and the one that is taken. Pure.

import type { RuleBook } from "../../rules/rule-book.ts";
import type { DisputeShown } from "./mcv-answer.ts";

/** @param places JSON pointers; a dispute about a value at or below one of them is meant */
export function disputesAt(book: RuleBook, places: readonly string[]): DisputeShown[] {
  return disputed(book, places).map(({ question, readings, taken, why }) => ({
    question,
    readings: readings.map(({ id, says }) => ({ says, isTaken: id === taken })),
    why,
  }));
}

/** The sources of every reading of the same disputes. */
export function disputedSources(book: RuleBook, places: readonly string[]): { source: string }[] {
  return disputed(book, places).flatMap((one) => one.readings);
}

function disputed(book: RuleBook, places: readonly string[]): RuleBook["disputes"] {
  return book.disputes.filter((one) => places.some((place) => one.at === place || one.at.startsWith(`${place}/`)));
}
