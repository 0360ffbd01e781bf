// What a history says: best and worst month, runs at or above the bar, and where the total moved.

import assert from "node:assert/strict";
import type { Month } from "../../bot/kernel/month.ts";
import { type Standing, trend } from "../../bot/planning/trend.ts";
import { month } from "../support/small-facts.ts";

const totals = { "2026-01": 60, "2026-02": 70, "2026-03": 91.5, "2026-04": 91.5, "2026-06": 75, "2026-07": 68, "2026-08": 60 };

describe("a history with a month missing", () => {
  const found = trend(history(totals), { from: month("2026-01"), to: month("2026-08") });

  it("names the best and the worst month, the latest of equals", () => {
    assert.deepEqual([found.best?.month, found.worst?.month], ["2026-04", "2026-08"]);
  });

  it("names the months at or above 70, and 70 is one", () => {
    assert.deepEqual(found.atOrAbove70, ["2026-02", "2026-03", "2026-04", "2026-06"]);
    assert.deepEqual(found.attained, ["2026-03", "2026-04", "2026-06"]);
  });

  it("breaks a run at the month without a score, and lists it", () => {
    assert.deepEqual([found.longestRun, found.absent], [{ from: "2026-02", to: "2026-04", months: 3 }, ["2026-05"]]);
  });

  it("tells the first and the last change, and none over a gap", () => {
    assert.deepEqual(found.firstChange, { month: "2026-02", total: { from: 60, to: 70 }, attained: { from: false, to: false } });
    assert.deepEqual(found.lastChange, { month: "2026-08", total: { from: 68, to: 60 }, attained: { from: false, to: false } });
    assert.equal(trend(history({ "2026-04": 91.5, "2026-06": 75 }), { from: month("2026-04"), to: month("2026-06") }).firstChange, null);
  });

  it("looks at the range only", () => {
    const part = trend(history(totals), { from: month("2026-06"), to: month("2026-09") });
    assert.deepEqual([part.best?.month, part.longestRun?.months, part.absent], ["2026-06", 1, ["2026-09"]]);
  });
});

describe("a history with a month that is not fully known", () => {
  const months = history({ "2026-01": 60, "2026-02": 20, "2026-03": 80 });
  const open = months.get(month("2026-02"));
  if (open !== undefined)
    months.set(month("2026-02"), { ...open, totalRange: { from: 20, to: 85 }, attained: null, subcategories: [{ id: "deployments", points: null }] });
  const found = trend(months, { from: month("2026-01"), to: month("2026-03") });

  it("names it neither best nor worst, and no change to or from it", () => {
    assert.deepEqual([found.best?.month, found.worst?.month], ["2026-03", "2026-01"]);
    assert.deepEqual([found.firstChange, found.lastChange], [null, null]);
  });

  it("names what is unknown", () => {
    assert.deepEqual(
      found.months.map((one) => one.unknown),
      [[], ["deployments"], []],
    );
  });
});

describe("no history", () => {
  it("has no best month and no run", () => {
    const found = trend(new Map(), { from: month("2026-01"), to: month("2026-02") });
    assert.deepEqual([found.best, found.worst, found.longestRun, found.firstChange, found.absent.length], [null, null, null, null, 2]);
  });
});

/** A month of exactly 70 fails a gate here. */
function history(byMonth: Readonly<Record<string, number>>): Map<Month, Standing> {
  return new Map(
    Object.entries(byMonth).map(([name, total]) => {
      const failingGates = total === 70 ? (["deployments"] as const) : [];
      const attained = total >= 70 && failingGates.length === 0;
      return [
        month(name),
        { total, totalRange: { from: total, to: total }, gapTo70: Math.max(0, 70 - total), attained, failingGates, subcategories: [] },
      ];
    }),
  );
}
