// What cannot be right on a day is told: a month that is not over, rows of months to come, certificates not yet earned.

import assert from "node:assert/strict";
import { beyondDay } from "../../bot/scoring/beyond-day.ts";
import { day, documentOf } from "../support/small-facts.ts";

const today = day("2026-11-25");

describe("beyond a day", () => {
  it("is a month that is not over, the running one as well, and none that is", () => {
    assert.deepEqual(of({ asOf: "2090-09" }), [{ code: "month-not-over", month: "2090-09", day: today }]);
    assert.deepEqual(of({ asOf: "2026-11" }), [{ code: "month-not-over", month: "2026-11", day: today }]);
    assert.deepEqual(of({ asOf: "2026-10" }), []);
  });

  it("are rows of months that have not begun, and not those after the as-of month", () => {
    const revenue = ["2031-02", "2026-11", "2031-01"].map((month) => ({
      month,
      customerTenant: "a",
      workload: "Sales",
      adjustedRevenueUsd: 300,
      association: "DPOR",
    }));
    const usage = [{ month: "2026-12", customerTenant: "a", workload: "Power Apps", units: 5, association: "PAL" }];
    assert.deepEqual(of({ asOf: "2026-09", revenue, usage }), [
      { code: "month-to-come", kind: "revenue", month: "2031-01", rows: 2 },
      { code: "month-to-come", kind: "usage", month: "2026-12", rows: 1 },
    ]);
    assert.deepEqual(of({ asOf: "2026-09", revenue: revenue.slice(1, 2) }), []);
  });

  it("are certificates earned on a later day, and not one earned today", () => {
    const certified = (earnedOn: string) => ({ person: "p", certification: "App Maker", earnedOn });
    assert.deepEqual(of({ asOf: "2026-10", certifications: [certified("2026-11-25"), certified("2030-01-15")] }), [
      { code: "earned-after-today", certification: "App Maker", earnedOn: "2030-01-15", rows: 1 },
    ]);
  });

  it("names the first row's place and counts the lines that were added up", () => {
    const { facts, asOf } = documentOf({ asOf: "2026-10" });
    const origin = { file: "trainings.csv", line: 7, lines: 3 };
    const certifications = [{ person: "p", certification: "App Maker", earnedOn: day("2030-01-15"), origin }];
    assert.deepEqual(beyondDay({ ...facts, certifications }, asOf, today), [
      { code: "earned-after-today", certification: "App Maker", earnedOn: "2030-01-15", rows: 3, at: origin },
    ]);
  });
});

function of(document: object) {
  const { facts, asOf } = documentOf(document);
  return beyondDay(facts, asOf, today);
}
