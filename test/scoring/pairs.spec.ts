// One subscription may stand in an export once for each association: it is one fact, and differing figures are told.

import assert from "node:assert/strict";
import { ownScorecard } from "../../bot/scoring/score-month.ts";
import { findingOf } from "../../bot/scoring/scorecard.ts";
import { scoreOf } from "../support/small-facts.ts";

describe("a subscription under several associations", () => {
  it("counts once with the largest figure, and the difference is told", () => {
    const { mcv, codes } = usageOf([
      { workload: "Business Central", units: 3, association: "DPOR", subscriptionId: "s1" },
      { workload: "Business Central", units: 5, association: "CSP Tier 1", subscriptionId: "s1" },
    ]);
    assert.equal(mcv, 5_000);
    assert.ok(codes.includes("contradictory-rows"));
  });

  it("counts once without a word when the figures agree", () => {
    const { mcv, codes } = usageOf([
      { workload: "Business Central", units: 5, association: "DPOR", subscriptionId: "s1" },
      { workload: "Business Central", units: 5, association: "CSP Tier 1", subscriptionId: "s1" },
    ]);
    assert.equal(mcv, 5_000);
    assert.ok(!codes.includes("contradictory-rows"));
  });

  it("counts once beside the customer's other subscriptions, whichever row comes first", () => {
    const rows = [
      { workload: "Sales", units: 10, association: "DPOR", subscriptionId: "s1" },
      { workload: "Sales", units: 20, association: "DPOR", subscriptionId: "s2" },
      { workload: "Sales", units: 30, association: "CSP Tier 1", subscriptionId: "s2" },
      { workload: "Sales", units: 1, association: "CSP Tier 1", subscriptionId: "s1" },
      { workload: "Sales", units: 5, association: "DPOR" },
    ];
    for (const order of [rows, rows.toReversed(), [...rows.slice(2), ...rows.slice(0, 2)]]) assert.equal(usageOf(order).mcv, 9_000);
  });

  it("that agree stay without a word beside another subscription, and repeated figures are no difference", () => {
    const { mcv, codes } = usageOf([
      { workload: "Sales", units: 10, association: "DPOR", subscriptionId: "s1" },
      { workload: "Sales", units: 20, association: "DPOR", subscriptionId: "s2" },
      { workload: "Sales", units: 10, association: "CSP Tier 1", subscriptionId: "s1" },
    ]);
    assert.equal(mcv, 6_000);
    assert.ok(!codes.includes("contradictory-rows"));
  });

  it("counts each product of a bundle: one subscription, Sales and Customer Service", () => {
    const { mcv } = usageOf([
      { workload: "Sales", units: 10, association: "DPOR", subscriptionId: "s1" },
      { workload: "Customer Service", units: 10, association: "DPOR", subscriptionId: "s1" },
    ]);
    assert.equal(mcv, 4_000);
  });

  it("is another subscription at another customer, even with the same id", () => {
    const { mcv } = usageOf([
      { workload: "Sales", units: 10, association: "DPOR", subscriptionId: "s1" },
      { workload: "Sales", units: 10, association: "DPOR", subscriptionId: "s1", customerTenant: "b" },
    ]);
    assert.equal(mcv, 4_000);
  });

  it("does not let an association that does not count take the place of one that does", () => {
    const { mcv } = usageOf([
      { workload: "Sales", units: 50, association: "PAL", subscriptionId: "s1" },
      { workload: "Sales", units: 10, association: "DPOR", subscriptionId: "s1" },
    ]);
    assert.equal(mcv, 2_000);
  });
});

describe("rows without a subscription id", () => {
  it("add up, because nothing says that they are one", () => {
    const row = { workload: "Sales", units: 10, association: "DPOR" };
    assert.equal(usageOf([row, { ...row, subscriptionId: null }, { ...row, subscriptionId: "" }, { ...row, subscriptionId: "" }]).mcv, 8_000);
  });
});

function usageOf(rows: object[]) {
  const usage = rows.map((row) => ({ month: "2023-09", customerTenant: "a", ...row }));
  const card = ownScorecard(scoreOf({ asOf: "2023-09", track: "smb", usage, revenue: [], certifications: [] }).score);
  return { mcv: findingOf(card, "usage-growth").counts?.mcvNow, codes: card.warnings.map((one) => one.code) };
}
