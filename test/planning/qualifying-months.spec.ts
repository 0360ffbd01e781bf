// Which months qualify a partner who does not hold the designation, on the boundary days of the rules.

import assert from "node:assert/strict";
import { type Day, type Month, monthsFrom } from "../../bot/kernel/month.ts";
import { windowUntil } from "../../bot/planning/qualification-window.ts";
import { qualifyingMonths } from "../../bot/planning/qualifying-months.ts";

const day = (text: string): Day => text as Day;
const month = (text: string): Month => text as Month;

describe("the window of a partner who is not enrolled", () => {
  it("is 30 days on 18 September 2023", () => {
    const window = windowUntil(day("2023-09-18"));
    assert.deepEqual([window.from, window.to, window.months], ["2023-08-19", "2023-09-18", ["2023-08", "2023-09"]]);
  });

  it("is the present month and the five before it on 19 September 2023", () => {
    const window = windowUntil(day("2023-09-19"));
    assert.deepEqual([window.from, window.to], ["2023-04-01", "2023-09-19"]);
    assert.deepEqual(window.months, ["2023-04", "2023-05", "2023-06", "2023-07", "2023-08", "2023-09"]);
  });

  it("begins on 1 March for 15 August, and not on 15 March", () => {
    const window = windowUntil(day("2024-08-15"));
    assert.deepEqual([window.from, window.to, window.months.length], ["2024-03-01", "2024-08-15", 6]);
    assert.equal(window.rule.notEnrolled.confidence, "disputed");
    assert.match(window.rule.notEnrolled.otherReadings?.[0]?.says ?? "", /15 March/);
  });

  it("reaches over the turn of the year", () => {
    assert.equal(windowUntil(day("2026-02-28")).from, "2025-09-01");
  });

  it("moves by a month on the first of the next one", () => {
    assert.equal(windowUntil(day("2026-10-31")).from, "2026-05-01");
    assert.equal(windowUntil(day("2026-11-01")).from, "2026-06-01");
  });

  it("is that of the first rule before there were designations", () => {
    assert.equal(windowUntil(day("2022-09-01")).from, "2022-08-02");
  });
});

describe("a partner who is not enrolled", () => {
  const today = day("2026-11-15");

  it("qualifies by one month of the window, even if it lost the score since", () => {
    const found = qualifyingMonths(attainedIn(["2026-07"], "2026-06", "2026-10"), today);
    assert.equal(found.isQualified, true);
    assert.deepEqual([found.firstSaving, found.lastSaving, found.holdsThrough], ["2026-07", "2026-07", "2026-12"]);
  });

  it("names the earliest and the latest month that save it, and holds five months on from the latest", () => {
    const found = qualifyingMonths(attainedIn(["2026-06", "2026-09"], "2026-06", "2026-10"), today);
    assert.deepEqual([found.firstSaving, found.lastSaving, found.holdsThrough], ["2026-06", "2026-09", "2027-02"]);
  });

  it("does not qualify by a month before the window", () => {
    const found = qualifyingMonths(attainedIn(["2026-05"], "2026-05", "2026-10"), today);
    assert.deepEqual([found.isQualified, found.firstSaving, found.holdsThrough], [false, null, null]);
  });

  it("qualifies by the first month of the window", () => {
    assert.equal(qualifyingMonths(attainedIn(["2026-06"], "2026-06", "2026-10"), today).isQualified, true);
  });

  it("qualifies by the present month", () => {
    const found = qualifyingMonths(attainedIn(["2026-11"], "2026-06", "2026-11"), today);
    assert.deepEqual([found.isQualified, found.lastSaving], [true, "2026-11"]);
  });

  it("is not known to qualify while a past month has no score and no other saves it", () => {
    const attained = attainedIn([], "2026-06", "2026-10");
    attained.set(month("2026-08"), null);
    assert.equal(qualifyingMonths(attained, today).isQualified, null);
    attained.delete(month("2026-08"));
    assert.equal(qualifyingMonths(attained, today).isQualified, null);
    attained.set(month("2026-07"), true);
    assert.equal(qualifyingMonths(attained, today).isQualified, true);
  });

  it("has the present month open, not missed, as long as it has no score", () => {
    const states = qualifyingMonths(attainedIn(["2026-06"], "2026-06", "2026-09"), today).months.map((one) => one.state);
    assert.deepEqual(states, ["attained", "missed", "missed", "missed", "unknown", "open"]);
  });

  it("without any score is unknown in every past month", () => {
    const found = qualifyingMonths(new Map(), today);
    assert.equal(found.isQualified, null);
    assert.deepEqual(
      found.months.map((one) => one.state),
      ["unknown", "unknown", "unknown", "unknown", "unknown", "open"],
    );
  });

  it("under the older rule qualifies within 30 days, and no month is promised after", () => {
    const attained = attainedIn(["2023-07", "2023-08"], "2023-04", "2023-08");
    const before = qualifyingMonths(attained, day("2023-09-18"));
    assert.deepEqual([before.isQualified, before.firstSaving, before.holdsThrough], [true, "2023-08", null]);
    const after = qualifyingMonths(attained, day("2023-09-19"));
    assert.deepEqual([after.isQualified, after.firstSaving, after.holdsThrough], [true, "2023-07", "2024-01"]);
  });

  it("of July 2023 qualifies on 19 September 2023, and not the day before", () => {
    const attained = attainedIn(["2023-07"], "2023-04", "2023-08");
    assert.equal(qualifyingMonths(attained, day("2023-09-18")).isQualified, false);
    assert.equal(qualifyingMonths(attained, day("2023-09-19")).isQualified, true);
  });

  it("keeps qualifying through the last month named, and not in the one after", () => {
    const attained = attainedIn(["2026-07"], "2026-01", "2027-06");
    assert.equal(qualifyingMonths(attained, day("2026-12-31")).isQualified, true);
    assert.equal(qualifyingMonths(attained, day("2027-01-01")).isQualified, false);
  });
});

function attainedIn(attained: readonly string[], first: string, last: string): Map<Month, boolean | null> {
  return new Map(monthsFrom(month(first), month(last)).map((one) => [one, attained.includes(one)]));
}
