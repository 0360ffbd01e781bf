// Until when an enrolled partner keeps the designation, around the anniversary and on the boundary days of the rules.

import assert from "node:assert/strict";
import { type Day, type Month, monthsFrom } from "../../bot/kernel/month.ts";
import { safeUntil } from "../../bot/planning/safe-until.ts";

const day = (text: string): Day => text as Day;
const month = (text: string): Month => text as Month;

describe("the window of an enrolled partner", () => {
  const windowFor = (anniversary: string) => {
    const { qualification } = safeUntil(day(anniversary), new Map(), day("2023-01-01"));
    return [qualification.from, qualification.to];
  };

  it("is from 1 March to 31 August 2024 for an anniversary on 15 August 2024", () => {
    assert.deepEqual(windowFor("2024-08-15"), ["2024-03-01", "2024-08-31"]);
  });

  it("is the 30 days before an anniversary on 18 September 2023, and six months for one a day later", () => {
    assert.deepEqual(windowFor("2023-09-18"), ["2023-08-19", "2023-09-18"]);
    assert.deepEqual(windowFor("2023-09-19"), ["2023-04-01", "2023-09-30"]);
  });

  it("includes the renewal window for an anniversary from May 2026 on", () => {
    assert.deepEqual(windowFor("2026-04-30"), ["2025-11-01", "2026-04-30"]);
    assert.deepEqual(windowFor("2026-05-01"), ["2025-12-01", "2026-05-31"]);
    assert.deepEqual(windowFor("2026-08-15"), ["2026-03-01", "2026-09-14"]);
  });
});

describe("an enrolled partner", () => {
  const anniversary = day("2027-03-10");

  it("has 30 days to renew, from the day after the anniversary", () => {
    assert.deepEqual(safeUntil(anniversary, new Map(), day("2026-11-15")).renewal, { opens: "2027-03-11", closes: "2027-04-09" });
    assert.deepEqual(safeUntil(day("2023-10-15"), new Map(), day("2023-10-01")).renewal, { opens: "2023-10-16", closes: "2023-11-14" });
  });

  it("is safe through the month of the anniversary, whatever the score does", () => {
    const found = safeUntil(anniversary, attainedIn([], "2026-06", "2027-02"), day("2027-03-01"));
    assert.deepEqual([found.safeThrough, found.safeThroughOnceRenewed], ["2027-03", null]);
  });

  it("can renew by one month of the window, and is then safe for 365 days from the payment", () => {
    const found = safeUntil(anniversary, attainedIn(["2026-10"], "2026-06", "2026-10"), day("2026-11-15"));
    assert.deepEqual([found.canRenew, found.safeThrough, found.safeThroughOnceRenewed], [true, "2027-03", "2028-03"]);
    assert.deepEqual([found.qualification.from, found.qualification.to], ["2026-10-01", "2027-04-09"]);
  });

  it("cannot count on a month before the window", () => {
    const found = safeUntil(anniversary, attainedIn(["2026-09"], "2026-06", "2026-10"), day("2026-11-15"));
    assert.equal(found.canRenew, null);
    assert.deepEqual(found.open, ["2026-11", "2026-12", "2027-01", "2027-02", "2027-03", "2027-04"]);
    assert.deepEqual(found.unknown, []);
  });

  it("is told which past months have no score", () => {
    const attained = attainedIn([], "2026-10", "2027-01");
    attained.set(month("2026-12"), null);
    const found = safeUntil(anniversary, attained, day("2027-02-15"));
    assert.deepEqual([found.canRenew, found.unknown, found.open], [null, ["2026-12"], ["2027-02", "2027-03", "2027-04"]]);
  });

  it("cannot renew once every month of the window is over and none attained", () => {
    const found = safeUntil(day("2024-08-15"), attainedIn([], "2024-03", "2024-08"), day("2024-09-01"));
    assert.deepEqual([found.canRenew, found.phase, found.safeThroughOnceRenewed], [false, "renewal-window", null]);
  });

  it("is in the renewal window from the day after the anniversary to its last day", () => {
    const phase = (today: string) => safeUntil(anniversary, new Map(), day(today)).phase;
    assert.deepEqual(["2027-03-10", "2027-03-11", "2027-04-09", "2027-04-10"].map(phase), [
      "before-anniversary",
      "renewal-window",
      "renewal-window",
      "over",
    ]);
  });

  it("does not count the score of a month that outlasts a closed window", () => {
    const attained = attainedIn(["2026-09"], "2026-03", "2026-09");
    assert.equal(safeUntil(day("2026-08-15"), attained, day("2026-09-14")).canRenew, true);
    const closed = safeUntil(day("2026-08-15"), attained, day("2026-10-01"));
    assert.deepEqual([closed.canRenew, closed.unknown, closed.phase], [null, ["2026-09"], "over"]);
  });

  it("has no month open once the window is closed", () => {
    const found = safeUntil(day("2026-08-15"), attainedIn([], "2026-03", "2026-08"), day("2026-09-20"));
    assert.deepEqual([found.open, found.unknown, found.canRenew], [[], ["2026-09"], null]);
  });

  it("with an anniversary on 29 February renews from 1 March", () => {
    assert.deepEqual(safeUntil(day("2028-02-29"), new Map(), day("2028-01-01")).renewal, { opens: "2028-03-01", closes: "2028-03-30" });
  });
});

function attainedIn(attained: readonly string[], first: string, last: string): Map<Month, boolean | null> {
  return new Map(monthsFrom(month(first), month(last)).map((one) => [one, attained.includes(one)]));
}
