// Decides whether a newly scored month takes the total below the points that the designation needs, or up to them from below, each time that it does. Pure.
// Only the newest month, against a month that had been known; a total that counts unknown data as nothing crosses no line.

import type { TotalAlertAnswer } from "../conversation/answer.ts";
import { basisOf, type Whose } from "../conversation/basis.ts";
import { reportedStanding } from "../conversation/standing.ts";
import { scoreReported } from "../scoring/score-reported.ts";
import type { KeptReport } from "../snapshots/keep-report.ts";
import type { SnapshotChange } from "../snapshots/refresh-snapshots.ts";
import { knownTotal } from "./drops-to-zero.ts";

/** Points are sums of decimals. */
const tolerance = 1e-9;

export function totalCrosses(change: Pick<SnapshotChange, "before" | "after" | "monthBefore" | "isNewest">, about: Whose): TotalAlertAnswer[] {
  const { before, after, monthBefore } = change;
  if (!change.isNewest || monthBefore === null) return [];
  const { basis, card, track } = basisOf(about, after, null);
  const said = before === null ? null : knownTotal(before.score.scorecards[track]);
  const totals = { now: knownTotal(card), earlier: knownTotal(monthBefore.score.scorecards[track]), said };
  return crossed(basis, totals, after.firstStep?.[track] ?? null);
}

/** The same of a designation whose scorecard Partner Center reported. */
export function reportedCrosses(
  kept: Pick<KeptReport, "report" | "before" | "monthBefore" | "isNewest">,
  partnerName: string | null,
): TotalAlertAnswer[] {
  const { report, before, monthBefore } = kept;
  if (!kept.isNewest || monthBefore === null) return [];
  const { basis, card } = reportedStanding(report, partnerName);
  const said = before === null ? null : knownTotal(scoreReported(before));
  return crossed(basis, { now: knownTotal(card), earlier: knownTotal(scoreReported(monthBefore)), said }, null);
}

/** @param totals this month's, the month before's, and what this month's was said to be until now */
function crossed(
  basis: TotalAlertAnswer["basis"],
  { now, earlier, said }: { now: number | null; earlier: number | null; said: number | null },
  nextStep: TotalAlertAnswer["nextStep"],
): TotalAlertAnswer[] {
  if (now === null || earlier === null) return [];
  const reaches = (total: number): boolean => total >= basis.target - tolerance;
  // What was said of the month before is said: a correction on the same side is no news.
  if (reaches(now) === reaches(earlier) || (said !== null && reaches(said) === reaches(now))) return [];
  const cause = reaches(now) ? "reaches-target" : "below-target";
  return [{ kind: "total-alert", basis, cause, total: now, totalBefore: earlier, month: basis.asOf, nextStep: reaches(now) ? null : nextStep }];
}
