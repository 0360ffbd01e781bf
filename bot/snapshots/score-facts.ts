// Scores one month from facts under the book in force: both tracks, the next steps, and what other readings would give. Pure.

import type { Month } from "../kernel/month.ts";
import type { Designation, Track } from "../kernel/program.ts";
import { nextSteps } from "../planning/next-steps.ts";
import { ruleBookInForce } from "../rules/pick-rule-book.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import { knowsReading, type ReadingChoices, withReadings } from "../rules/with-reading.ts";
import type { Facts } from "../scoring/facts.ts";
import { measure } from "../scoring/measure.ts";
import { otherReadings } from "../scoring/other-readings.ts";
import { scoreMonth } from "../scoring/score-month.ts";
import type { ScoredMonth } from "./snapshot.ts";

/** Null when no rule book was in force on the last day of the month. */
export function scoreFacts(designation: Designation, facts: Facts, asOf: Month, statedTrack: Track | null): ScoredMonth | null {
  const book = ruleBookInForce(designation, asOf);
  return book === null ? null : scoreUnder(book, facts, asOf, statedTrack);
}

/** @param chosen readings that the partner's administrator chose; those of disputes that this book lacks are left alone. */
export function scoreUnder(printed: RuleBook, facts: Facts, asOf: Month, statedTrack: Track | null, chosen: ReadingChoices = {}): ScoredMonth {
  const book = withReadings(printed, chosen);
  const measured = measure(book, facts, asOf);
  const score = scoreMonth(book, measured, statedTrack);
  return {
    score,
    nextSteps: { enterprise: nextSteps(book, "enterprise", measured), smb: nextSteps(book, "smb", measured) },
    chosenReadings: Object.fromEntries(Object.entries(chosen).filter(([dispute, reading]) => knowsReading(printed, dispute, reading))),
    otherReadings: otherReadings(book, facts, asOf, measured, score.scorecards),
  };
}
