// The nearest steps: each brings what it says, a failing gate comes first, and what can't help is not offered.

import assert from "node:assert/strict";
import { month, type Standing, scoreOf, standing } from "../support/small-facts.ts";

const asOf = month("2023-09");
const short: Standing = { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10, deployments: 1 };

describe("the next steps", () => {
  it("bring what they say: taken, they make the total that they promise", () => {
    const taken: Readonly<Record<string, Standing>> = {
      "net-customer-adds": { ...short, adds: 3 },
      "intermediate-certifications": { ...short, intermediate: 4 },
      "advanced-certifications": { ...short, advanced: 2 },
      // A deployment of 5,000 MCV on a baseline of 25,000 is 20 % more growth as well.
      deployments: { ...short, deployments: 2, growthPercent: 30 },
    };
    for (const step of stepsOf(short)) {
      const after = taken[step.subcategory];
      if (after !== undefined) assert.equal(scoreOf(standing(asOf, after)).score.scorecards.smb.total, step.totalAfter, step.subcategory);
    }
  });

  it("put a failing gate first, though another step brings more", () => {
    const [first] = stepsOf({ ...short, adds: 0 });
    assert.deepEqual([first?.subcategory, first?.points, first?.liftsGate], ["net-customer-adds", 3, true]);
  });

  it("put first what closes the gap by itself, when all gates hold", () => {
    // 66.5 points; an architect is 7.5, a deployment 4 and 20 % of growth.
    const [first] = stepsOf({ adds: 5, intermediate: 5, advanced: 1, growthPercent: 20, deployments: 1 });
    assert.ok(first !== undefined && first.totalAfter >= 70);
  });

  it("name the customer who is closest to a deployment, and take that one there", () => {
    const facts = standing(asOf, short);
    const near = {
      month: "2023-09",
      customerTenant: "near",
      customerName: "Woodgrove Bank",
      workload: "Power Automate",
      units: 24,
      association: "PAL",
    };
    const { nextSteps } = scoreOf({ ...facts, usage: [...(Array.isArray(facts["usage"]) ? facts["usage"] : []), near] });
    const step = nextSteps.smb.find((one) => one.subcategory === "deployments");
    // From 4,800 to 5,000 MCV are 200 more, 0.8 % of the baseline of 25,000, and a deployment is 4 points.
    assert.ok(step !== undefined && Math.abs(step.points - 4.8) < 1e-9, String(step?.points));
    assert.deepEqual([step.nearest?.customerName, step.nearest?.figure, step.nearest?.threshold], ["Woodgrove Bank", 4_800, 5_000]);
  });

  it("leave out a subcategory that has all its points", () => {
    assert.ok(!stepsOf({ ...short, advanced: 2 }).some((step) => step.subcategory === "advanced-certifications"));
  });

  it("leave out growth without a baseline that is large enough, because no usage of today makes up for it", () => {
    const usage = [{ month: "2023-09", customerTenant: "a", workload: "Power Apps", units: 25, association: "PAL" }];
    const { nextSteps } = scoreOf({ asOf, track: "smb", usage, revenue: [], certifications: [] });
    assert.ok(!nextSteps.smb.some((step) => step.subcategory === "usage-growth"));
  });

  it("leave out what is unknown, because nobody knows what a step there would bring", () => {
    const { usage: _, ...facts } = standing(asOf, short);
    const about = scoreOf(facts).nextSteps.smb.map((step) => step.subcategory);
    assert.ok(!about.includes("usage-growth") && !about.includes("deployments") && about.length > 0);
  });

  it("first make good what was lost, where a year ago there were more", () => {
    const revenue = ["a", "b", "c"].map((customerTenant) => ({
      month: "2022-09",
      customerTenant,
      workload: "Sales",
      adjustedRevenueUsd: 300,
      association: "DPOR",
    }));
    const { nextSteps } = scoreOf({ asOf, track: "smb", revenue, usage: [], certifications: [] });
    const adds = nextSteps.smb.find((step) => step.subcategory === "net-customer-adds");
    // Three to stand at zero, a fourth for the first three points.
    assert.deepEqual([adds?.amount, adds?.points], [4, 3]);
  });

  it("count a person, an add and a deployment at the worth of the track", () => {
    const { enterprise } = scoreOf(standing(asOf, short)).nextSteps;
    const person = enterprise.find((step) => step.subcategory === "advanced-certifications");
    assert.ok(Math.abs((person?.points ?? 0) - 15 / 7) < 1e-9);
  });
});

function stepsOf(wanted: Standing) {
  return scoreOf(standing(asOf, wanted)).nextSteps.smb;
}
