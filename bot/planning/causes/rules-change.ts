// Whether two sides were scored by different rules: another rule book, or other readings of the same one. Pure.

import type { RuleBook } from "../../rules/rule-book.ts";
import type { CauseDetail, ReadingChange } from "./cause.ts";

/** Null when the rules are the same. Another book is named, whatever readings were chosen in either. */
export function rulesChange(before: RuleBook, after: RuleBook): CauseDetail | null {
  if (before.id !== after.id) return { code: "rule-book", from: before.id, to: after.id };
  const changed = readingChanges(before, after);
  return changed.length === 0 ? null : { code: "readings", changed };
}

/** The disputes that both books know and that are read differently. */
export function readingChanges(before: RuleBook, after: RuleBook): ReadingChange[] {
  return before.disputes.flatMap(({ id, taken }) => {
    const other = after.disputes.find((one) => one.id === id);
    return other === undefined || other.taken === taken ? [] : [{ dispute: id, from: taken, to: other.taken }];
  });
}
