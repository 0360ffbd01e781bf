// What acknowledges or snoozes one alert, by a button's sentence or in people's words; and what does not.

import assert from "node:assert/strict";
import { alertDeedAsked } from "../../bot/conversation/alerts/alert-deed-asked.ts";
import { speakerFor } from "../../bot/languages/speaker.ts";
import { day } from "../support/small-facts.ts";

const asked = (text: string) => alertDeedAsked(text, day("2026-11-21"));
const until = (when: string | null) => ({ does: "snooze", until: when === null ? null : day(when) });

describe("what is to be done with an alert", () => {
  const speaker = speakerFor(null);
  const ref = "0123456789ab";

  it("is understood from each of its buttons, with the alert that they name", () => {
    assert.deepEqual(asked(speaker.say("deed.acknowledge", { ref })), { ref, deed: { does: "acknowledge" } });
    assert.deepEqual(asked(speaker.say("deed.snoozeWeek", { ref })), { ref, deed: until("2026-11-28") });
    assert.deepEqual(asked(speaker.say("deed.snoozeWorse", { ref })), { ref, deed: until(null) });
  });

  for (const text of ["acknowledge", "Acknowledge this.", "ack", "please acknowledge the alert", "acknowledge it"])
    it(`is to acknowledge the latest: ${text}`, () => {
      assert.deepEqual(asked(text), { ref: null, deed: { does: "acknowledge" } });
    });

  for (const [text, when] of [
    ["snooze this until Monday", "2026-11-23"],
    ["Snooze it for two weeks", "2026-12-05"],
    ["snooze this alert until 2026-12-01", "2026-12-01"],
    ["snooze that until it gets worse", null],
  ] as const)
    it(`is to snooze the latest: ${text}`, () => {
      assert.deepEqual(asked(text), { ref: null, deed: until(when) });
    });

  for (const text of ["snooze this", "snooze this until yesterday", "snooze it for long"])
    it(`wants a day: ${text}`, () => {
      assert.deepEqual(asked(text), { ref: null, deed: null });
    });

  for (const text of [
    "snooze the alerts until Monday",
    "snooze alerts for a week",
    "snooze everything",
    "acknowledged customers",
    "how do I acknowledge an alert",
    "do not acknowledge this",
    "what is snooze",
  ])
    it(`is nothing: ${text}`, () => {
      assert.equal(asked(text), null);
    });
});
