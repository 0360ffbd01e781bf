// When an alert may be sent: by day where its reader lives, and not while they paused it.

import assert from "node:assert/strict";
import { alertMoment } from "../../bot/delivery/quiet-hours.ts";
import { usualSchedule } from "../../bot/delivery/schedule.ts";
import { day } from "../support/small-facts.ts";

describe("an alert", () => {
  it("is sent at once by day, and at seven in the morning by night, where its reader lives", () => {
    assert.equal(at("2026-11-20T12:00:00Z"), "2026-11-20T12:00:00.000Z");
    assert.equal(at("2026-11-20T20:59:00Z"), "2026-11-20T20:59:00.000Z");
    assert.equal(at("2026-11-20T21:00:00Z"), "2026-11-21T06:00:00.000Z");
    assert.equal(at("2026-11-20T23:30:00Z"), "2026-11-21T06:00:00.000Z");
    assert.equal(at("2026-11-21T05:59:00Z"), "2026-11-21T06:00:00.000Z");
  });

  it("keeps to the clock on the night on which it is put forward", () => {
    assert.equal(at("2027-03-27T22:00:00Z"), "2027-03-28T05:00:00.000Z");
  });

  it("waits for the first morning after a pause", () => {
    const pause = { from: day("2026-11-15"), until: day("2026-12-01") };
    assert.equal(at("2026-11-20T12:00:00Z", pause), "2026-12-01T06:00:00.000Z");
    assert.equal(at("2026-12-01T12:00:00Z", pause), "2026-12-01T12:00:00.000Z");
  });
});

function at(now: string, pause: Parameters<typeof alertMoment>[1]["pause"] = null): string {
  return new Date(alertMoment(Date.parse(now), { schedule: usualSchedule("Europe/Berlin"), pause })).toISOString();
}
