// What was told of a month before it was corrected, so that an answer can say so. Scores of the same day are one telling:
// files that come in one after the other are no correction of each other.

import type { Track } from "../kernel/program.ts";
import { tracks } from "../kernel/program.ts";
import type { MonthScore } from "../scoring/score-month.ts";
import type { SaidBefore, Snapshot } from "./snapshot.ts";

/** @param before the revision that `score` follows. @returns null where no other total was told on an earlier day */
export function saidBefore(before: Snapshot | undefined, score: MonthScore, scoredOn: Snapshot["scoredOn"]): SaidBefore | null {
  if (before === undefined) return null;
  const isSame = tracks.every((track) => totalOf(before.score, track) === totalOf(score, track));
  if (isSame || before.scoredOn >= scoredOn) return before.saidBefore ?? null;
  const totals = { enterprise: totalOf(before.score, "enterprise"), smb: totalOf(before.score, "smb") };
  return { totals, until: scoredOn };
}

function totalOf(score: MonthScore, track: Track): number {
  return score.scorecards[track].total;
}
