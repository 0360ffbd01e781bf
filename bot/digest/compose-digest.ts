// Makes the digest of one month: the score, what moved since the month before, and the nearest next step. Pure.

import type { DigestAnswer, Movement } from "../conversation/answer.ts";
import type { PartnerScores } from "../conversation/ports.ts";
import { computedStanding, reportedStanding, type Standing } from "../conversation/standing.ts";
import { addMonths, type Month } from "../kernel/month.ts";
import { scoreReported } from "../scoring/score-reported.ts";
import type { AnyScorecard } from "../scoring/scorecard.ts";
import type { Report } from "../snapshots/report.ts";

/** Null when the month is not known. */
export function composeDigest(scores: PartnerScores, month: Month): DigestAnswer | null {
  const scored = scores.months.get(month);
  if (scored === undefined) return null;
  const standing = computedStanding(scores, scored, null);
  // Another track or rule book last month would make another score of the same facts: compare like with like.
  const track = standing.basis.track ?? scored.score.track;
  return digestOf(standing, scores.months.get(addMonths(month, -1))?.score.scorecards[track] ?? null);
}

/** The same of a designation whose scorecard Partner Center reported; null when none was for the month. */
export function composeReportedDigest(reports: ReadonlyMap<Month, Report>, partnerName: string | null, month: Month): DigestAnswer | null {
  const report = reports.get(month);
  const before = reports.get(addMonths(month, -1));
  return report === undefined ? null : digestOf(reportedStanding(report, partnerName), before === undefined ? null : scoreReported(before));
}

function digestOf({ basis, card, nextStep }: Standing, before: AnyScorecard | null): DigestAnswer {
  const movements = card.subcategories.map((finding): Movement => {
    const then = before?.subcategories.find((one) => one.id === finding.id);
    return { subcategory: finding.id, max: finding.max, before: then?.points ?? null, now: finding.points };
  });
  return {
    kind: "digest",
    basis,
    scorecard: card,
    totalBefore: before === null || !isComparable(card) || !isComparable(before) ? null : before.total,
    movements,
    nextStep: card.attained === true ? null : nextStep,
  };
}

/** A total that counts an unknown subcategory as nothing is no measure of change. */
function isComparable(card: AnyScorecard): boolean {
  return card.subcategories.every((one) => one.points !== null);
}
