// Scores one month from facts under the book in force: both tracks, the next steps, and what other readings would give. Pure.

import type { Month } from "../kernel/month.ts";
import type { Designation, Track } from "../kernel/program.ts";
import { firstStep } from "../planning/first-step.ts";
import { nextSteps } from "../planning/next-steps.ts";
import { type EffortWeights, ownWeights } from "../planning/plan/effort-weights.ts";
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

/**
 * @param chosen readings that the partner's administrator chose; those of disputes that this book lacks are left alone.
 * @param weights what the administrator says that a step costs; ours unless given
 */
export function scoreUnder(
  printed: RuleBook,
  facts: Facts,
  asOf: Month,
  statedTrack: Track | null,
  chosen: ReadingChoices = {},
  weights: EffortWeights = ownWeights,
): ScoredMonth {
  const book = withReadings(printed, chosen);
  const measured = measure(book, facts, asOf);
  const score = scoreMonth(book, measured, statedTrack);
  const steps = { enterprise: nextSteps(book, "enterprise", measured), smb: nextSteps(book, "smb", measured) };
  const first = (track: Track) => firstStep({ book, track, measured }, steps[track], { weights });
  return {
    score,
    nextSteps: steps,
    firstStep: { enterprise: first("enterprise"), smb: first("smb") },
    chosenReadings: Object.fromEntries(Object.entries(chosen).filter(([dispute, reading]) => knowsReading(printed, dispute, reading))),
    otherReadings: otherReadings(book, facts, asOf, measured, score.scorecards),
  };
}
