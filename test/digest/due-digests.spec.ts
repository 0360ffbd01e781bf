// When a digest is due: once the data is there or on the chosen day, by the clock of the conversation's zone, each month once.

import assert from "node:assert/strict";
import { decide } from "../../bot/digest/due-digests.ts";
import type { Month } from "../../bot/kernel/month.ts";
import { subscriptionOf } from "../fakes/subscription.ts";
import { day, month } from "../support/small-facts.ts";

describe("a digest on the day of the data", () => {
  it("is due at its hour of the day on which the data is there, not before", () => {
    assert.deepEqual(due({}, "2026-10", "2026-11-18T08:59:59Z"), []);
    assert.deepEqual(due({}, "2026-10", "2026-11-18T09:00:00Z"), ["2026-10"]);
  });

  it("keeps its hour where the clocks are put back and forward", () => {
    const zone = { schedule: { when: "data", hour: 9, minute: 0, zone: "Europe/Berlin" } } as const;
    assert.deepEqual([due(zone, "2026-09", "2026-10-19T06:59:00Z"), due(zone, "2026-09", "2026-10-19T07:00:00Z")], [[], ["2026-09"]]);
    assert.deepEqual([due(zone, "2026-10", "2026-11-18T07:59:00Z"), due(zone, "2026-10", "2026-11-18T08:00:00Z")], [[], ["2026-10"]]);
  });

  it("says that it is late once the day by which the data should be there is over", () => {
    assert.deepEqual(due({}, "2026-10", "2026-11-20T12:00:00Z"), ["2026-10"]);
    assert.deepEqual(due({}, "2026-10", "2026-11-24T12:00:00Z"), ["2026-10 late since 2026-11-20"]);
  });

  it("is no delay for who subscribed after that day", () => {
    assert.deepEqual(due({ since: Date.parse("2026-11-23T12:00:00Z") }, "2026-10", "2026-11-24T12:00:00Z"), ["2026-10"]);
    assert.deepEqual(due({ since: Date.parse("2026-11-23T12:00:00Z"), after: month("2026-09") }, "2026-09", "2026-11-24T12:00:00Z"), []);
  });

  it("is a word on the missing month when its data is not there the day after, and no old score", () => {
    const told = { after: month("2026-09") };
    assert.deepEqual(due(told, "2026-09", "2026-11-20T12:00:00Z"), []);
    assert.deepEqual(due(told, "2026-09", "2026-11-21T08:59:00Z"), []);
    assert.deepEqual(due(told, "2026-09", "2026-11-21T09:00:00Z"), ["2026-10 missing"]);
    assert.deepEqual(due(told, null, "2026-11-21T09:00:00Z"), ["2026-10 missing"]);
  });
});

describe("a digest on a chosen day", () => {
  /** Set in the morning of the month's third day, so that the month before is nobody's. */
  const on = (when: number, zone = "UTC", since = "2026-11-03T06:00:00Z") => ({
    schedule: { when, hour: 9, minute: 0, zone },
    since: Date.parse(since),
  });

  it("waits for its day and hour, though the data is there", () => {
    assert.deepEqual(due(on(25), "2026-10", "2026-11-25T08:59:00Z"), []);
    assert.deepEqual(due(on(25), "2026-10", "2026-11-25T09:00:00Z"), ["2026-10"]);
  });

  it("before the day of the refresh tells of the month that Partner Center shows then", () => {
    assert.deepEqual(due(on(5), "2026-09", "2026-11-05T09:00:00Z"), ["2026-09"]);
  });

  it("tells once that the data is missing, and comes late when it lands", () => {
    assert.deepEqual(due(on(25), "2026-09", "2026-11-25T09:00:00Z"), ["2026-10 missing"]);
    assert.deepEqual(due(on(25), "2026-10", "2026-11-28T15:00:00Z"), ["2026-10 late since 2026-11-25"]);
  });

  it("on the 31st is on the last day of a shorter month, in leap years the 29th of February", () => {
    const since = (day: string) => on(31, "UTC", `${day}T12:00:00Z`);
    assert.deepEqual(due(since("2027-02-01"), "2027-01", "2027-02-28T08:59:00Z"), []);
    assert.deepEqual(due(since("2027-02-01"), "2027-01", "2027-02-28T09:00:00Z"), ["2027-01"]);
    assert.deepEqual(due(since("2028-02-01"), "2028-01", "2028-02-28T09:00:00Z"), []);
    assert.deepEqual(due(since("2028-02-01"), "2028-01", "2028-02-29T09:00:00Z"), ["2028-01"]);
    assert.deepEqual(due(since("2027-04-01"), "2027-03", "2027-04-30T09:00:00Z"), ["2027-03"]);
  });

  it("goes by the zone's own day", () => {
    assert.deepEqual(due(on(25, "Pacific/Auckland"), "2026-10", "2026-11-24T20:00:00Z"), ["2026-10"]);
    assert.deepEqual(due(on(25, "America/Los_Angeles"), "2026-10", "2026-11-25T16:59:00Z"), []);
    assert.deepEqual(due(on(25, "America/Los_Angeles"), "2026-10", "2026-11-25T17:00:00Z"), ["2026-10"]);
  });

  it("is due at an hour that the clocks leave out, an hour later", () => {
    const lost = { schedule: { when: 28, hour: 2, minute: 30, zone: "Europe/Berlin" }, since: Date.parse("2027-03-01T06:00:00Z") };
    assert.deepEqual(due(lost, "2027-02", "2027-03-28T01:29:00Z"), []);
    assert.deepEqual(due(lost, "2027-02", "2027-03-28T01:30:00Z"), ["2027-02"]);
  });

  it("is due at an hour that the clocks go through twice, the first time", () => {
    const twice = { schedule: { when: 25, hour: 2, minute: 30, zone: "Europe/Berlin" }, since: Date.parse("2026-10-03T06:00:00Z") };
    assert.deepEqual(due(twice, "2026-09", "2026-10-25T00:29:00Z"), []);
    assert.deepEqual(due(twice, "2026-09", "2026-10-25T00:30:00Z"), ["2026-09"]);
    assert.deepEqual(due(twice, "2026-09", "2026-10-25T01:30:00Z"), ["2026-09"]);
  });

  it("keeps its day where a zone leaves the end of a month behind the one before it", () => {
    const last = on(31, "America/Los_Angeles", "2026-12-05T06:00:00Z");
    assert.deepEqual(due(last, "2026-11", "2027-01-01T16:59:00Z"), ["2026-11 late since 2026-12-31"]);
    assert.deepEqual(due(last, "2026-11", "2026-12-31T16:59:00Z"), []);
    assert.deepEqual(due(last, "2026-11", "2026-12-31T17:00:00Z"), ["2026-11"]);
  });

  it("stays due until the next one, for the outbox has it once", () => {
    assert.deepEqual(due(on(5), "2026-10", "2026-12-04T09:00:00Z"), ["2026-09 late since 2026-11-05"]);
    assert.deepEqual(due(on(5), "2026-10", "2026-12-05T09:00:00Z"), ["2026-10"]);
  });

  it("that was over when it was chosen is not made up for", () => {
    assert.deepEqual(due({ ...on(25), since: Date.parse("2026-11-26T09:00:00Z") }, "2026-10", "2026-11-26T10:00:00Z"), []);
  });
});

describe("a paused digest", () => {
  const pause = { from: day("2026-11-15"), until: day("2026-12-01") };

  it("is not due on the days of the pause, and says until when", () => {
    const decision = decide(subscription({ pause }), known("2026-10"), Date.parse("2026-11-20T12:00:00Z"));
    assert.deepEqual(decision, { pausedUntil: "2026-12-01", due: [] });
  });

  it("is due before the pause and on the day after it, late", () => {
    assert.deepEqual(due({ pause }, "2026-09", "2026-11-14T12:00:00Z"), ["2026-09 late since 2026-10-20"]);
    assert.deepEqual(due({ pause }, "2026-10", "2026-12-01T09:00:00Z"), ["2026-10 late since 2026-11-20"]);
  });
});

const subscription = (about: Partial<ReturnType<typeof subscriptionOf>>) =>
  subscriptionOf({ kind: "digest", subscriber: "sales", after: month("2026-08"), since: Date.parse("2026-09-25T12:00:00Z"), ...about });

/** Everything up to a month is there. */
function known(newest: string | null) {
  return newest === null ? null : { newest: month(newest), hasLanded: (at: Month) => at <= newest };
}

function due(about: Parameters<typeof subscription>[0], newest: string | null, now: string): string[] {
  return decide(subscription(about), known(newest), Date.parse(now)).due.map(
    (one) => `${one.month}${one.isMissing === true ? " missing" : ""}${one.lateSince === null ? "" : ` late since ${one.lateSince}`}`,
  );
}
