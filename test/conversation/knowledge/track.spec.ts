// Which track a partner is on and why, how far Enterprise is away, and what it would change. Enterprise takes five pairs of customer
// and workload above 5,000 US dollars in both months (the page's section on classification).

import assert from "node:assert/strict";
import { frontDoor } from "../../fakes/front-door.ts";
import { scoresOf } from "../../support/small-scores.ts";

const row = (month: string, n: number) => ({
  month,
  customerTenant: `t${n}`,
  workload: "Sales",
  adjustedRevenueUsd: 6_000,
  association: "CSP Tier 1",
});

function partner(now: number, before: number, track: string | null = null) {
  const rows = (month: string, count: number) => Array.from({ length: count }, (_, n) => row(month, n));
  const facts = { asOf: "2026-10", track, revenue: [...rows("2026-10", now), ...rows("2025-10", before)], usage: [], certifications: [] };
  return frontDoor(scoresOf({ "2026-10": facts }));
}

describe("the track", () => {
  it("is Enterprise with five large pairs in both months, with the counts and the rule", async () => {
    const { kind, answer, text } = await partner(6, 5).says("are we Enterprise or SMB, and why");
    assert.equal(kind, "track");
    assert.ok(answer.kind === "track" && answer.standing?.track === "enterprise");
    assert.match(text, /is on the Enterprise track in October 2026, as classified from revenue\./);
    assert.match(text, /6 pairs of customer and workload have more than 5,000 USD in October 2026; a year before there were 5\./);
    assert.match(text, /Enterprise takes 5 or more such pairs above 5,000 USD in both months/);
  });

  it("is SMB with a warning where only one month has five", async () => {
    const { answer, text } = await partner(5, 4).says("which track are we on");
    assert.ok(answer.kind === "track" && answer.standing?.track === "smb" && answer.standing.isUnclear);
    assert.match(text, /neither sentence of the rule holds/);
  });

  it("is what an administrator stated, whatever the revenue says", async () => {
    const { text } = await partner(6, 5, "smb").says("who decided that we are SMB");
    assert.match(text, /is scored on the SMB track in October 2026, because it was stated as the track that Partner Center shows/);
  });

  it("is near to Enterprise by the pairs that are missing in each month", async () => {
    const { text } = await partner(3, 4).says("how near are we to Enterprise");
    assert.match(text, /Enterprise takes 5 pairs above 5,000 USD in both months: 2 are missing now and 1 a year before\./);
  });
});

describe("the other track", () => {
  it("gives another score for the same counts", async () => {
    const door = frontDoor(scoresOf({ "2026-10": { adds: 5, intermediate: 5, advanced: 2, growthPercent: 12, deployments: 2 } }));
    const { text } = await door.says("what if Microsoft put us in the Enterprise group");
    // Five people are 20 of 20 on SMB and 5 of 20 on Enterprise; two architects 15 and 30/7, in all 9.2857; SMB's 300 dollars are below 1,500.
    assert.match(text, /SMB: 70 of 100 points; 70 are needed\. The designation is attained\. This is your track\./);
    assert.match(text, /Enterprise: 9\.29 of 100 points, 60\.71 short of 70\. The designation is not attained\./);
  });

  it("has other thresholds, which are told without any data", async () => {
    const { kind, text } = await frontDoor(null).says("does the path change the certificate thresholds");
    assert.equal(kind, "track");
    assert.match(text, /Intermediate certifications \(20 points\): SMB 5 people; Enterprise 20 people/);
    assert.match(text, /Advanced certifications \(15 points\): SMB 2 people; Enterprise 7 people/);
    assert.match(text, /SMB 5 adds with more than 250 USD each; Enterprise 5 adds with more than 1,500 USD each/);
    assert.match(text, /at least 5,000 MCV each; Enterprise 5 deployments of at least 10,000 MCV each/);
    assert.match(text, /your track is not known/);
  });
});
