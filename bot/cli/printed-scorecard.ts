// A scorecard in the form that other programs read: warnings with their sentence, figures unrounded.

import { speakerFor } from "../languages/speaker.ts";
import { warningSentence } from "../languages/warning-sentence.ts";
import type { OtherReading } from "../scoring/other-readings.ts";
import type { Scorecard } from "../scoring/scorecard.ts";

export function printedScorecard(card: Scorecard, otherReadings: readonly OtherReading[] = []): Record<string, unknown> {
  const speaker = speakerFor(null);
  return { ...card, warnings: card.warnings.map((warning) => ({ ...warning, message: warningSentence(speaker, warning) })), otherReadings };
}
