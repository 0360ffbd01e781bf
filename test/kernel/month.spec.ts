// Months and days as plain strings: what is none is refused at the door, and the calendar's odd corners hold.

import assert from "node:assert/strict";
import {
  addMonths,
  dayIn,
  daysBetween,
  lastDayOf,
  latestClosedMonth,
  monthOf,
  monthsBetween,
  monthsFrom,
  parseDay,
  parseMonth,
} from "../../bot/kernel/month.ts";
import { day, month } from "../support/small-facts.ts";

describe("a month", () => {
  it("is written YYYY-MM and in no other way", () => {
    assert.equal(parseMonth("2026-10"), "2026-10");
    for (const text of ["2026-13", "2026-00", "2026-1", "26-10", "2026-10-01", " 2026-10", "October 2026", ""])
      assert.equal(parseMonth(text), null, text);
  });

  it("is followed across the turn of a year, both ways", () => {
    assert.equal(addMonths(month("2026-12"), 1), "2027-01");
    assert.equal(addMonths(month("2023-09"), -12), "2022-09");
    assert.equal(monthsBetween(month("2025-11"), month("2026-02")), 3);
    assert.equal(monthsBetween(month("2026-02"), month("2025-11")), -3);
  });

  it("belongs to a span with both its ends, which is empty when it runs backwards", () => {
    assert.deepEqual(monthsFrom(month("2025-11"), month("2026-02")), ["2025-11", "2025-12", "2026-01", "2026-02"]);
    assert.deepEqual(monthsFrom(month("2026-02"), month("2026-02")), ["2026-02"]);
    assert.deepEqual(monthsFrom(month("2026-02"), month("2025-11")), []);
  });

  it("ends on its last day, in February of a leap year too", () => {
    assert.deepEqual(
      [lastDayOf(month("2024-02")), lastDayOf(month("2026-02")), lastDayOf(month("2026-09"))],
      ["2024-02-29", "2026-02-28", "2026-09-30"],
    );
    assert.equal(dayIn(month("2026-11"), 20), "2026-11-20");
  });

  it("is closed once its last day has passed", () => {
    assert.equal(latestClosedMonth(day("2026-10-31")), "2026-09");
    assert.equal(latestClosedMonth(day("2026-11-01")), "2026-10");
    assert.equal(latestClosedMonth(day("2027-01-05")), "2026-12");
  });
});

describe("a day", () => {
  it("is written YYYY-MM-DD and exists", () => {
    assert.equal(parseDay("2024-02-29"), "2024-02-29");
    for (const text of ["2026-02-29", "2026-04-31", "2026-1-1", "20260101", "2026-01-01T00:00", ""]) assert.equal(parseDay(text), null, text);
  });

  it("is counted from and to", () => {
    assert.equal(daysBetween(day("2026-01-01"), day("2026-04-01")), 90);
    assert.equal(daysBetween(day("2026-04-01"), day("2026-01-01")), -90);
    assert.equal(monthOf(day("2026-10-31")), "2026-10");
  });
});
