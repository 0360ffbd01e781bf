// Scores one month from facts under the book in force, with the next steps. Pure.

import type { Month } from "../kernel/month.ts";
import type { Designation, Track } from "../kernel/program.ts";
import { nextSteps } from "../planning/next-steps.ts";
import { ruleBookInForce } from "../rules/pick-rule-book.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { Facts } from "../scoring/facts.ts";
import { measure } from "../scoring/measure.ts";
import { scoreMonth } from "../scoring/score-month.ts";
import type { ScoredMonth } from "./snapshot.ts";

/** Null when no rule book was in force on the last day of the month. */
export function scoreFacts(designation: Designation, facts: Facts, asOf: Month, statedTrack: Track | null): ScoredMonth | null {
  const book = ruleBookInForce(designation, asOf);
  return book === null ? null : scoreUnder(book, facts, asOf, statedTrack);
}

export function scoreUnder(book: RuleBook, facts: Facts, asOf: Month, statedTrack: Track | null): ScoredMonth {
  const measured = measure(book, facts, asOf);
  return {
    score: scoreMonth(book, measured, statedTrack),
    nextSteps: { enterprise: nextSteps(book, "enterprise", measured), smb: nextSteps(book, "smb", measured) },
  };
}
