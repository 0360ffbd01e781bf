// Everything that a scorecard was computed from: the ingredients that are held against each other when a change is explained.
// Remembers how to measure the same facts under another book, so that a new rule is not taken for new data.

import type { Month } from "../kernel/month.ts";
import type { Track } from "../kernel/program.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { Facts } from "../scoring/facts.ts";
import { measure } from "../scoring/measure.ts";
import type { Measured } from "../scoring/measured.ts";

export interface Side {
  /** With the chosen readings in it. */
  readonly book: RuleBook;
  readonly track: Track;
  readonly measured: Measured;
  /** The same facts and month under another book. Without it, what a book's lists and rates move is told as the customers' change. */
  readonly measuredUnder?: (book: RuleBook) => Measured;
}

/** A value on the earlier side and on the later one. */
export interface FromTo<Value> {
  readonly from: Value;
  readonly to: Value;
}

export function sideOf(book: RuleBook, track: Track, facts: Facts, asOf: Month): Side {
  return { book, track, measured: measure(book, facts, asOf), measuredUnder: (other) => measure(other, facts, asOf) };
}
