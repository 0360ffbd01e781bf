// A scorecard that Partner Center reported, judged: what is not there is unknown, and rounding never decides in our favour.

import assert from "node:assert/strict";
import type { Designation, Subcategory } from "../../bot/kernel/program.ts";
import { scoreReported } from "../../bot/scoring/score-reported.ts";
import { month } from "../support/small-facts.ts";

function reported(designation: Designation, points: Partial<Record<Subcategory, number>>, total: number | null = null) {
  const subcategories = Object.entries(points).map(([id, value]) => ({ id: id as Subcategory, points: value }));
  return scoreReported({ designation, asOf: month("2026-10"), subcategories, total });
}

describe("a reported scorecard", () => {
  it("of Security has four subcategories, one of them for all of skilling", () => {
    const card = reported("security", { "net-customer-adds": 20, "intermediate-certifications": 40, "usage-growth": 5, deployments: 5 });
    assert.deepEqual(
      card.subcategories.map((one) => [one.id, one.max]),
      [
        ["net-customer-adds", 20],
        ["intermediate-certifications", 40],
        ["usage-growth", 20],
        ["deployments", 20],
      ],
    );
    assert.deepEqual([card.total, card.attained, card.gapTo70], [70, true, 0]);
  });

  it("with a subcategory at zero is not attained, whatever the total", () => {
    const card = reported("security", { "net-customer-adds": 20, "intermediate-certifications": 40, "usage-growth": 20, deployments: 0 });
    assert.deepEqual([card.total, card.attained, card.failingGates], [80, false, ["deployments"]]);
  });

  it("lacking a subcategory leaves it unknown: the total is a range, and whether 70 is reached stays open where it could", () => {
    const card = reported("security", { "net-customer-adds": 20, "intermediate-certifications": 40, "usage-growth": 5 });
    assert.deepEqual([card.total, card.totalRange, card.attained], [65, { from: 65, to: 85 }, null]);
    assert.deepEqual(
      card.warnings.map((one) => one.code),
      ["not-reported"],
    );
    const low = reported("security", { "net-customer-adds": 10, "intermediate-certifications": 20, "usage-growth": 5 });
    assert.equal(low.attained, false);
  });

  it("that stands at 70 only by rounding is not called attained: 13.3 stands for anything from 13.25 to 13.35", () => {
    const card = reported("data-and-ai", {
      "net-customer-adds": 30,
      "intermediate-certifications": 13.3,
      "usage-growth": 16.7,
      deployments: 10,
    });
    assert.deepEqual([card.attained, card.warnings.map((one) => one.code)], [null, ["rounding-decides"]]);
  });

  it("of a total alone knows the total and nothing else", () => {
    const card = reported("infrastructure", {}, 56);
    assert.deepEqual([card.total, card.totalRange, card.attained], [56, { from: 55.5, to: 56.5 }, false]);
  });
});
