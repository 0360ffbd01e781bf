// What a supposition starts from: a measured month, scored by a book on a track.
// The facts are needed only to measure again (another book or month) and to know people whose certificates have expired.

import type { Track } from "../../kernel/program.ts";
import type { RuleBook } from "../../rules/rule-book.ts";
import type { ReadingChoices } from "../../rules/with-reading.ts";
import type { Facts } from "../../scoring/facts.ts";
import type { Measured } from "../../scoring/measured.ts";

export interface Base {
  readonly book: RuleBook;
  readonly track: Track;
  readonly measured: Measured;
  readonly facts?: Facts | undefined;
  /** The partner's choices between disputed readings, for another book; `book` has them already. */
  readonly readings?: ReadingChoices | undefined;
}
