// What an answer about one designation and month rests on, whether the score was computed or reported by Partner Center.
// Both look alike to whoever answers; what a reported scorecard does not tell is null, never made up.

import type { Subcategory, Track } from "../kernel/program.ts";
import type { NextStep } from "../planning/next-steps.ts";
import { displayName } from "../rules/display-name.ts";
import { programme } from "../rules/programme.ts";
import { scoreReported } from "../scoring/score-reported.ts";
import type { AnyScorecard } from "../scoring/scorecard.ts";
import type { Report } from "../snapshots/report.ts";
import type { ScoredMonth } from "../snapshots/snapshot.ts";
import type { Basis, Threshold } from "./answer.ts";
import { basisOf, bookOf, thresholdOf } from "./basis.ts";
import { attainedByMonth, type Qualifying, qualifyingNow } from "./knowledge/qualifying.ts";
import type { PartnerScores } from "./ports.ts";

export interface Standing {
  readonly basis: Basis;
  readonly card: AnyScorecard;
  /** Where the plan of least effort begins; null where nothing is left to do, or nothing is known beyond the points. */
  readonly nextStep: NextStep | null;
  /** Which months carry the qualification on the present day; null for a reported scorecard. */
  readonly qualifying: Qualifying | null;
  thresholdOf(id: Subcategory): Threshold | null;
}

/** @param asked the track that the question names; the partner's own otherwise. */
export function computedStanding(scores: PartnerScores, scored: ScoredMonth, asked: Track | null): Standing {
  const { basis, card, track } = basisOf(scores, scored, asked);
  const book = bookOf(card);
  return {
    basis,
    card,
    nextStep: scored.firstStep?.[track] ?? null,
    // Few answers look at it, and it goes through a year of days.
    get qualifying() {
      return qualifyingNow(attainedByMonth(scores), scores.presentDay);
    },
    thresholdOf: (id) => thresholdOf(book, id, track),
  };
}

/** @param partnerName null where no partner account is on file */
export function reportedStanding(report: Report, partnerName: string | null): Standing {
  const card = scoreReported(report);
  return { basis: reportedBasis(report, card, partnerName), card, nextStep: null, qualifying: null, thresholdOf: () => null };
}

function reportedBasis(report: Report, card: AnyScorecard, partnerName: string | null): Basis {
  return {
    designation: report.designation,
    badge: displayName(report.designation, report.reportedOn),
    partnerName,
    asOf: report.asOf,
    track: null,
    trackFrom: null,
    ruleBook: null,
    rulesVerifiedOn: null,
    areRulesStale: false,
    reportedOn: report.reportedOn,
    units: null,
    pinnedDay: null,
    target: programme.designations.target.value,
    gate: programme.designations.gate.value,
    warnings: card.warnings,
    attained: card.attained,
    totalRange: card.totalRange,
    chosenReadings: [],
    otherReadings: [],
  };
}
