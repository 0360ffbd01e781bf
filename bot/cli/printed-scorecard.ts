// A scorecard in the form that other programs read: warnings with their sentence, figures unrounded.

import type { Basis } from "../conversation/answer.ts";
import { verifiedForDays } from "../conversation/basis.ts";
import { speakerFor } from "../languages/speaker.ts";
import { warningSentence } from "../languages/warning-sentence.ts";
import type { OtherReading } from "../scoring/other-readings.ts";
import type { Scorecard } from "../scoring/scorecard.ts";

type RulesAge = Pick<Basis, "rulesVerifiedOn" | "areRulesStale">;

/** @param rules when the rule book was last verified, and whether that is too long ago */
export function printedScorecard(card: Scorecard, otherReadings: readonly OtherReading[], rules: RulesAge): Record<string, unknown> {
  const speaker = speakerFor(null);
  const warnings: object[] = card.warnings.map((warning) => ({ ...warning, message: warningSentence(speaker, warning) }));
  if (rules.areRulesStale && rules.rulesVerifiedOn !== null) {
    const verified = { day: speaker.day(rules.rulesVerifiedOn), days: verifiedForDays };
    const message = speaker.say("warning.rules-not-verified", verified);
    warnings.push({ code: "rules-not-verified", verifiedOn: rules.rulesVerifiedOn, message });
  }
  return { ...card, rulesVerifiedOn: rules.rulesVerifiedOn, warnings, otherReadings };
}
