// The same as with-reading.ts, made once for each book, dispute and reading: a partner's months are all scored by the same few books,
// and copying one takes longer than scoring by it. What is handed out must not be changed.

import type { RuleBook } from "./rule-book.ts";
import { withReading } from "./with-reading.ts";

const made = new WeakMap<RuleBook, Map<string, RuleBook>>();

/** @throws Fault `rules.unknown-reading` */
export function readOtherwise(book: RuleBook, dispute: string, reading: string): RuleBook {
  const ofBook = made.get(book) ?? new Map<string, RuleBook>();
  made.set(book, ofBook);
  const key = `${dispute} ${reading}`;
  const copy = ofBook.get(key) ?? withReading(book, dispute, reading);
  ofBook.set(key, copy);
  return copy;
}
