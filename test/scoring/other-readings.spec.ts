// What a partner is told of rules that sources disagree on: only what would change their own score.

import assert from "node:assert/strict";
import { readFactsDocument } from "../../bot/facts/facts-document.ts";
import { scoreFacts } from "../../bot/snapshots/score-facts.ts";

function othersOf(document: Record<string, unknown>) {
  const read = readFactsDocument(JSON.stringify({ asOf: "2023-09", track: "enterprise", ...document }), { file: "test", line: 1 });
  assert.ok(read.ok);
  const scored = scoreFacts("business-applications", read.value.facts, read.value.asOf, read.value.track);
  assert.ok(scored);
  return scored.otherReadings[scored.score.track];
}

const revenue = (usd: number) => [
  { month: "2023-09", customerTenant: "t1", workload: "Sales", adjustedRevenueUsd: usd, association: "CSP Tier 1", subscriptionId: null },
];

describe("other readings of disputed rules", () => {
  it("tell an Enterprise partner with a workload of exactly 1,500 US dollars that it would count if reaching were enough", () => {
    const [other, ...more] = othersOf({ revenue: revenue(1_500), usage: [], certifications: [] });

    assert.deepEqual(more, []);
    assert.equal(other?.dispute, "net-adds-boundary");
    assert.deepEqual([other?.taken, other?.reading], ["above", "at-least"]);
    assert.equal(other?.total, 3);
    assert.deepEqual(other?.subcategories, [{ id: "net-customer-adds", points: 3 }]);
  });

  it("tell nothing to a partner whose figures are far from any disputed line", () => {
    assert.deepEqual(othersOf({ revenue: revenue(5_000), usage: [], certifications: [] }), []);
  });

  it("tell what the older Customer Engagement rate of 40 would make of the same users", () => {
    const usage = [{ month: "2023-09", customerTenant: "t1", workload: "Sales", units: 50, association: "DPOR" }];

    const rate = othersOf({ revenue: [], usage, certifications: [] }).find((one) => one.dispute === "customer-engagement-rate");

    // 50 users at 200 reach the 10,000 of a deployment, 50 at 40 do not.
    assert.deepEqual(rate?.subcategories, [{ id: "deployments", points: 0 }]);
  });

  it("tell when only the outcome differs, as with a gate at more than zero", () => {
    const usage = [
      { month: "2022-09", customerTenant: "t1", workload: "Power Apps", units: 300, association: "PAL" },
      { month: "2023-09", customerTenant: "t1", workload: "Power Apps", units: 301.5, association: "PAL" },
    ];

    const gate = othersOf({ revenue: [], usage, certifications: [] }).find((one) => one.dispute === "gate-minimum");

    assert.deepEqual(gate?.subcategories, []);
    assert.ok(!gate?.failingGates.includes("usage-growth"));
  });

  it("tell what changes one subcategory of several while the gates and the outcome stay", () => {
    const usd = [300, 300, 250].map((amount, n) => ({ ...revenue(amount)[0], customerTenant: `t${n}` }));

    const boundary = othersOf({ track: "smb", revenue: usd, usage: [], certifications: [] }).find((one) => one.dispute === "net-adds-boundary");

    assert.deepEqual([boundary?.attained, boundary?.total], [false, 9]);
    assert.deepEqual(boundary?.subcategories, [{ id: "net-customer-adds", points: 9 }]);
    assert.match(`${boundary?.question} ${boundary?.says}`, /\S \S/);
  });
});
