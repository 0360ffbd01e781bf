// What an answer says of a month whose total was another one before a correction.

import assert from "node:assert/strict";
import type { Day } from "../../bot/kernel/month.ts";
import type { MonthScore } from "../../bot/scoring/score-month.ts";
import { saidBefore } from "../../bot/snapshots/said-before.ts";
import type { SaidBefore, Snapshot } from "../../bot/snapshots/snapshot.ts";

const scored = (enterprise: number, smb: number) => ({ scorecards: { enterprise: { total: enterprise }, smb: { total: smb } } }) as MonthScore;
const told = (scoredOn: string, enterprise: number, smb: number, before: SaidBefore | null = null) =>
  ({ score: scored(enterprise, smb), scoredOn: scoredOn as Day, saidBefore: before }) as Snapshot;
const today = "2026-11-05" as Day;

describe("what was told of a month before", () => {
  it("is nothing where it is scored for the first time", () => {
    assert.equal(saidBefore(undefined, scored(60, 70), today), null);
  });

  it("is the total of an earlier day, until the day of the correction", () => {
    assert.deepEqual(saidBefore(told("2026-10-21", 60, 70), scored(60, 71), today), { totals: { enterprise: 60, smb: 70 }, until: today });
  });

  it("is nothing new where files of one day come in one after the other", () => {
    assert.equal(saidBefore(told("2026-11-05", 20, 20), scored(60, 71), today), null);
  });

  it("stays what it was where a second correction changes no total, or comes on the same day", () => {
    const first = { totals: { enterprise: 50, smb: 55 }, until: "2026-10-30" as Day };
    assert.deepEqual(saidBefore(told("2026-10-30", 60, 70, first), scored(60, 70), today), first);
    assert.deepEqual(saidBefore(told("2026-11-05", 61, 72, first), scored(60, 70), today), first);
  });

  it("is what was told last where it was corrected twice", () => {
    const first = { totals: { enterprise: 50, smb: 55 }, until: "2026-10-30" as Day };
    assert.deepEqual(saidBefore(told("2026-10-30", 60, 70, first), scored(62, 70), today), { totals: { enterprise: 60, smb: 70 }, until: today });
  });
});
