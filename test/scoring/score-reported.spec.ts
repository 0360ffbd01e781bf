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

  it("of fewer rows than there are, with a total beside, has what the total leaves and the rows allow", () => {
    // 65 shown is 64.5 to 65.5, and the rows alone are 65 already.
    const card = reported("security", { "net-customer-adds": 20, "intermediate-certifications": 40, "usage-growth": 5 }, 65);
    assert.deepEqual([card.total, card.totalRange, card.gapTo70], [65, { from: 65, to: 65.5 }, 5]);
    // 85 shown is 84.5 to 85.5, and the rows with all of the missing 20 are 85.
    const high = reported("security", { "net-customer-adds": 20, "intermediate-certifications": 40, "usage-growth": 5 }, 85);
    assert.deepEqual(high.totalRange, { from: 84.5, to: 85 });
  });

  it("with every row is worth the sum of its rows, whatever total stands beside", () => {
    const rows = { "net-customer-adds": 20, "intermediate-certifications": 40, "usage-growth": 5, deployments: 5 };
    const card = reported("security", rows, 60);
    assert.deepEqual([card.total, card.totalRange, card.attained, card.gapTo70], [70, { from: 70, to: 70 }, true, 0]);
  });

  it("with every row but one figure rounded is worth what is shown, and attained where no rounding can lift it over the bar or drop it", () => {
    const of = (deployments: number) =>
      reported("data-and-ai", { "net-customer-adds": 30, "intermediate-certifications": 25, "usage-growth": 10, deployments });
    assert.deepEqual([of(4.9).attained, of(4.9).warnings, of(4.9).totalRange], [false, [], { from: 69.9, to: 69.9 }]);
    assert.deepEqual([of(5.1).attained, of(5.1).warnings], [true, []]);
  });

  it("that would stand exactly at the bar if every figure had been rounded down is open", () => {
    // 13.4 is at most 13.45 and 16.5 at most 16.55: 69.9 shown can be 70, and no more.
    const rows = { "net-customer-adds": 30, "intermediate-certifications": 13.4, "usage-growth": 16.5, deployments: 10 };
    assert.deepEqual([reported("data-and-ai", rows).attained, reported("data-and-ai", { ...rows, "usage-growth": 16.4 }).attained], [null, false]);
  });

  it("that stands at the bar by rounding says which bar", () => {
    const rows = { "net-customer-adds": 30, "intermediate-certifications": 13.3, "usage-growth": 16.7, deployments: 10 };
    assert.deepEqual(reported("data-and-ai", rows).warnings, [{ code: "rounding-decides", target: 70 }]);
  });

  it("names the subcategories that were not reported, which have no points and fail no gate", () => {
    const card = reported("security", { "net-customer-adds": 0.5, "intermediate-certifications": 40 });
    assert.deepEqual(card.warnings, [{ code: "not-reported", subcategories: ["usage-growth", "deployments"] }]);
    assert.deepEqual(
      card.subcategories.map((one) => [one.points, one.state]),
      [
        [0.5, "partial"],
        [40, "met"],
        [null, "unknown"],
        [null, "unknown"],
      ],
    );
    assert.deepEqual(card.failingGates, ["net-customer-adds"]);
  });

  it("holds a gate from one point on, and calls a subcategory without points unmet", () => {
    const card = reported("security", { "net-customer-adds": 1, "intermediate-certifications": 40, "usage-growth": 20, deployments: 0 });
    assert.deepEqual(card.failingGates, ["deployments"]);
    assert.equal(card.subcategories.find((one) => one.id === "deployments")?.state, "unmet");
  });

  it("without a row stays open, even where the others already make 70: the row could be at zero", () => {
    const card = reported("security", { "net-customer-adds": 20, "intermediate-certifications": 40, "usage-growth": 15 });
    assert.deepEqual([card.total, card.totalRange, card.attained, card.gapTo70], [75, { from: 75, to: 95 }, null, 0]);
  });

  it("names no track and no rule book, because Partner Center names neither", () => {
    const card = reported("security", { "net-customer-adds": 20 });
    assert.deepEqual([card.designation, card.asOf, card.track, card.ruleBook], ["security", "2026-10", null, null]);
  });
});
