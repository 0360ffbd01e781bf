// Decides whether a newly scored month deserves an alert: a subcategory that had points in the month before and has none now, or less
// than the designation needs in each. Pure.
// Only the newest closed month alerts, against a month that had been known before; unknown is not zero,
// and a month that already stood at zero says nothing new.

import type { AlertAnswer } from "../conversation/answer.ts";
import { basisOf, bookOf, thresholdOf, type Whose } from "../conversation/basis.ts";
import { reportedStanding } from "../conversation/standing.ts";
import type { Subcategory } from "../kernel/program.ts";
import { scoreReported } from "../scoring/score-reported.ts";
import type { AnyScorecard } from "../scoring/scorecard.ts";
import type { KeptReport } from "../snapshots/keep-report.ts";
import type { SnapshotChange } from "../snapshots/refresh-snapshots.ts";

/** The same of a designation whose scorecard Partner Center reported: its newest month against the month before. */
export function reportedDrops(kept: Pick<KeptReport, "report" | "before" | "monthBefore" | "isNewest">, partnerName: string | null): AlertAnswer[] {
  const { report, before, monthBefore } = kept;
  if (!kept.isNewest || monthBefore === null) return [];
  const { basis, card } = reportedStanding(report, partnerName);
  const [then, replaced] = [scoreReported(monthBefore), before === null ? null : scoreReported(before)];
  const pointsIn = (one: AnyScorecard | null, id: Subcategory): number | null =>
    one?.subcategories.find((finding) => finding.id === id)?.points ?? null;
  return card.subcategories.flatMap((finding) => {
    const had = pointsIn(then, finding.id) ?? 0;
    if (!isLost(finding.points, had, basis.gate) || isShort(pointsIn(replaced, finding.id), finding.points, basis.gate)) return [];
    const totals = { total: knownTotal(card), totalBefore: knownTotal(then) };
    const details = { finding, threshold: null };
    return [{ kind: "alert" as const, basis, details, before: had, beforeCounts: {}, ...totals, monthBefore: monthBefore.asOf, restoredBy: null }];
  });
}

export function dropsToZero(change: Pick<SnapshotChange, "before" | "after" | "monthBefore" | "isNewest">, about: Whose): AlertAnswer[] {
  const { before, after, monthBefore } = change;
  if (!change.isNewest || monthBefore === null) return [];
  const { basis, card, track } = basisOf(about, after, null);
  // Only what was reported for the month itself, or who is certified, can drop it: a corrected baseline alerts nobody.
  if (before !== null && before.own === after.own) return [];
  const cardBefore = monthBefore.score.scorecards[track];
  return card.subcategories.flatMap((finding) => {
    const then = cardBefore.subcategories.find((one) => one.id === finding.id);
    const had = then?.points ?? 0;
    const said = before?.score.scorecards[before.score.track].subcategories.find((one) => one.id === finding.id)?.points ?? null;
    if (!isLost(finding.points, had, basis.gate) || isShort(said, finding.points, basis.gate)) return [];
    return [
      {
        kind: "alert" as const,
        basis,
        details: { finding, threshold: thresholdOf(bookOf(card), finding.id, track) },
        before: had,
        beforeCounts: then?.measured ?? {},
        total: knownTotal(card),
        totalBefore: knownTotal(cardBefore),
        monthBefore: cardBefore.asOf,
        restoredBy: after.nextSteps[track].find((step) => step.subcategory === finding.id) ?? null,
      },
    ];
  });
}

/** Null with a subcategory unknown: a sum that counts it as nothing must not be compared. */
export function knownTotal(card: AnyScorecard): number | null {
  return card.subcategories.some((one) => one.points === null) ? null : card.total;
}

/** From something to nothing, or from enough to too little. */
function isLost(points: number | null, had: number, gate: number): boolean {
  return points !== null && ((points === 0 && had > 0) || (points < gate && had >= gate));
}

/** Whether the month was said to stand as low already. */
function isShort(said: number | null, points: number | null, gate: number): boolean {
  return said !== null && (points === 0 ? said === 0 : said < gate);
}
