// Puts our score beside the one that Partner Center shows: row by row where its scorecard was handed in, totals where only that is known.

import { addMonths, type Month } from "../kernel/month.ts";
import { type Track, tracks } from "../kernel/program.ts";
import { explainMismatch, explainTotal, type MismatchRow, type OurScores } from "../planning/explain-mismatch.ts";
import { scoreReported } from "../scoring/score-reported.ts";
import type { AnyScorecard } from "../scoring/scorecard.ts";
import type { Report } from "../snapshots/report.ts";
import type { Answer } from "./answer.ts";
import { asOfMonth } from "./months.ts";
import type { PartnerScores } from "./ports.ts";
import { computedStanding } from "./standing.ts";

export interface TheirSide {
  readonly report: Report | null;
  readonly month: Month;
  /** A total that was only mentioned. */
  readonly statedTotal: number | null;
  readonly track: Track | null;
}

export function answerMismatch(scores: PartnerScores, theirs: TheirSide): Answer {
  const scored = scores.months.get(theirs.month);
  if (scored === undefined) return { kind: "no-data", why: "month-missing", month: theirs.month, newest: asOfMonth(scores) };
  const { basis, card } = computedStanding(scores, scored, theirs.track);
  const track = basis.track ?? scored.score.track;
  const ours: OurScores = {
    own: scored.score.scorecards[track],
    otherTrack: scored.score.scorecards[tracks.find((one) => one !== track) ?? track],
    monthBefore: scores.months.get(addMonths(theirs.month, -1))?.score.scorecards[track] ?? null,
    otherReadings: scored.otherReadings[track],
  };
  const { report, statedTotal } = theirs;
  const reported = report === null ? null : scoreReported(report);
  const total = statedTotal ?? reported?.total ?? null;
  return {
    kind: "mismatch",
    basis,
    ours: card,
    reportedTotal: total,
    reportedOn: report?.reportedOn ?? null,
    rows: report === null || reported === null ? ownRows(card) : explainMismatch(ours, reported, report.reportedOn),
    causes: report === null && total !== null ? explainTotal(ours, total) : [],
  };
}

function ownRows(card: AnyScorecard): MismatchRow[] {
  return card.subcategories.map(({ id, max, points }) => ({ subcategory: id, max, ours: points, reported: null, difference: null, causes: [] }));
}
