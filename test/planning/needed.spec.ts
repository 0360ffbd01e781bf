// How many of one kind of step are missing, on partners small enough to be checked by hand.

import assert from "node:assert/strict";
import { needed } from "../../bot/planning/needed.ts";
import { baseOf, near, supposed } from "../support/small-base.ts";
import { month, type Standing, standing } from "../support/small-facts.ts";

const asOf = month("2023-09");
const short: Standing = { adds: 1, intermediate: 3, advanced: 1, growthPercent: 5, deployments: 1 };
const base = baseOf(standing(asOf, short));

describe("needed", () => {
  it("is one architect more for full points, who brings 7.5", () => {
    const found = needed(base, "advanced-person", { points: "all" });
    assert.deepEqual([found.count, found.subcategoryPoints], [1, { before: 7.5, after: 15 }]);
    near(found.pointsEach[0], 7.5);
  });

  it("on the Enterprise track is six architects, each 15/7 points", () => {
    const found = needed({ ...base, track: "enterprise" }, "advanced-person", { points: "all" });
    assert.equal(found.count, 6);
    for (const each of found.pointsEach) near(each, 15 / 7);
  });

  it("is three adds more for 12 points in net adds", () => {
    assert.equal(needed(base, "net-add", { points: 12 }).count, 3);
    assert.equal(needed(base, "net-add", { points: 3 }).count, 0);
  });

  it("is none at all where it can't be reached so", () => {
    const found = needed(base, "advanced-person", { total: 70 });
    assert.equal(found.count, null);
    // As far as such steps go, and what they bring.
    assert.deepEqual([found.pointsEach.length, found.total.after], [1, found.total.before + 7.5]);
    assert.equal(needed(base, "net-add", { points: 16 }).count, null);
  });

  it("counts the usage of deployments towards a total", () => {
    // 31.5 + 5 more: 36.5 points; a deployment is 4 and 20 percent of growth, a second 4 and the last 5 percent.
    const found = needed(base, "deployment", { total: found36() + 30 });
    assert.deepEqual(found.count, 2);
    near(found.pointsEach[0], 24);
    near(found.pointsEach[1], 9);
  });

  it("applied, makes the total that it tells", () => {
    for (const kind of ["net-add", "deployment", "sold-deployment", "growth-percent", "intermediate-person"] as const) {
      const found = needed(base, kind, { points: "all" });
      assert.ok(found.count !== null && found.count > 0);
      assert.equal(supposed(base, ...found.changes).after.total, found.total.after);
    }
  });

  it("in percent of growth is what is missing to full points", () => {
    assert.equal(needed(base, "growth-percent", { points: "all" }).count, 25);
  });

  it("is unknown where the data is missing", () => {
    const { usage: _, ...facts } = standing(asOf, short);
    const found = needed(baseOf(facts), "deployment", { points: "all" });
    assert.deepEqual([found.count, found.subcategoryPoints.before, found.pointsEach, found.changes], [null, null, [], []]);
  });
});

/** 3 for an add, 12 and 7.5 for people, 5 for growth and 4 for a deployment. */
function found36(): number {
  return needed(base, "net-add", { points: 0 }).total.before;
}
