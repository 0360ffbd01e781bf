// Which track the sources' two sentences put a partner on: five or more tenant-and-workload pairs above 5,000 US dollars,
// now and a year ago, are Enterprise; between the two sentences it is SMB with a warning.

import assert from "node:assert/strict";
import { month, scoreOf } from "../support/small-facts.ts";

const asOf = month("2023-09");
const yearAgo = month("2022-09");

describe("the track", () => {
  it("is Enterprise with five customer workloads above 5,000 US dollars now and a year ago", () => {
    const { track, trackFrom, classification } = scored([...large(5, asOf), ...large(5, yearAgo)]);
    assert.deepEqual({ track, trackFrom }, { track: "enterprise", trackFrom: "classified" });
    assert.deepEqual([classification?.pairsNow, classification?.pairsBaseline], [5, 5]);
  });

  it("is SMB with four now and four a year ago, without a warning", () => {
    const { track, scorecards } = scored([...large(4, asOf), ...large(4, yearAgo)]);
    assert.equal(track, "smb");
    assert.deepEqual(scorecards.smb.warnings, []);
  });

  it("is SMB with five now and four a year ago, or the other way round, and says that neither sentence holds", () => {
    for (const [now, then] of [
      [5, 4],
      [4, 5],
    ] as const) {
      const { track, scorecards } = scored([...large(now, asOf), ...large(then, yearAgo)]);
      assert.equal(track, "smb");
      assert.deepEqual(
        scorecards.smb.warnings.filter((one) => one.code === "track-unclear"),
        [{ code: "track-unclear", pairsNow: now, pairsBaseline: then }],
      );
    }
  });

  it("does not take exactly 5,000 US dollars as more than 5,000", () => {
    assert.equal(scored([...large(5, asOf, 5_000), ...large(5, yearAgo)]).classification?.pairsNow, 0);
    assert.equal(scored([...large(5, asOf, 5_000.01), ...large(5, yearAgo)]).track, "enterprise");
  });

  it("counts two workloads of one tenant as two", () => {
    const twoEach = (at: string) => [...large(3, at), ...large(3, at, 6_000, "Finance")];
    assert.deepEqual(scored([...twoEach(asOf), ...twoEach(yearAgo)]).classification?.pairsNow, 6);
  });

  it("is the one that the partner states, whatever the revenue says", () => {
    const { track, trackFrom } = scored([...large(5, asOf), ...large(5, yearAgo)], "smb");
    assert.deepEqual({ track, trackFrom }, { track: "smb", trackFrom: "stated" });
  });

  it("that is stated is not doubted, where the revenue alone would be between the two sentences", () => {
    for (const card of Object.values(scored([...large(5, asOf), ...large(4, yearAgo)], "smb").scorecards)) assert.deepEqual(card.warnings, []);
  });

  it("is assumed to be SMB without revenue data, and says so", () => {
    const { track, trackFrom, classification, scorecards } = scored(undefined);
    assert.deepEqual({ track, trackFrom, classification }, { track: "smb", trackFrom: "assumed", classification: null });
    assert.ok(scorecards.smb.warnings.some((one) => one.code === "track-assumed"));
  });

  it("changes the points, and both tracks are scored", () => {
    const { scorecards } = scored([...large(1, asOf, 1_000)]);
    // 1,000 US dollars exceed 250 and not 1,500.
    assert.equal(scorecards.smb.total, 3);
    assert.equal(scorecards.enterprise.total, 0);
  });
});

function scored(revenue: object[] | undefined, track: string | null = null) {
  return scoreOf({ asOf, track, revenue, usage: [], certifications: [] }).score;
}

function large(count: number, at: string, adjustedRevenueUsd = 6_000, workload = "Sales"): object[] {
  return Array.from({ length: count }, (_, n) => ({ month: at, customerTenant: `t${n}`, workload, adjustedRevenueUsd, association: "CSP Tier 1" }));
}
