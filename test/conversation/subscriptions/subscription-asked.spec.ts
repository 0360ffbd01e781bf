// What is wished of digests and alerts, in people's words: set, changed, paused and ended only by what says so plainly.

import assert from "node:assert/strict";
import { type SubscriptionAsked, subscriptionAsked } from "../../../bot/conversation/understanding/subscription-asked.ts";
import { readText } from "../../../bot/conversation/understanding/text-read.ts";
import { day } from "../../support/small-facts.ts";

describe("a wish about notifications", () => {
  for (const [text, wish] of [
    ["post the digest on the 5th", { act: "start", of: "digest", schedule: { when: 5 } }],
    ["Post the digest on the 25th at 9:00 Berlin time", { act: "start", schedule: { when: 25, hour: 9, minute: 0, zone: "Europe/Berlin" } }],
    ["post the score here on the last day of each month", { act: "start", of: "digest", schedule: { when: 31 } }],
    ["tell me as soon as new data is there", { act: "start", of: "digest", schedule: { when: "data" } }],
    ["switch the digest to German time, 9 am", { act: "change", of: "digest", schedule: { hour: 9, minute: 0, zone: "Europe/Berlin" } }],
    ["change the hour to 8:30", { act: "change", schedule: { hour: 8, minute: 30 } }],
    ["move the post to nine in the evening", { act: "change", schedule: { hour: 21, minute: 0 } }],
    ["tell me two months before any expiry", { act: "start", of: "alert", alerts: ["certificate-expires"] }],
    ["ping me when we drop under 70", { act: "start", of: "alert", alerts: ["below-target"] }],
    ["alert me when we reach 70", { act: "start", of: "alert", alerts: ["reaches-target"] }],
    ["warn me before the anniversary", { act: "start", of: "alert", alerts: ["anniversary"] }],
    ["warn me if we are going to drop below 70", { act: "start", of: "alert", alerts: ["forecast-below-target"] }],
    ["alert me when a subcategory drops to zero", { act: "start", of: "alert", alerts: ["drops-to-zero"] }],
    ["alert me when data is overdue", { act: "start", of: "alert", alerts: ["data-overdue"] }],
    ["tell me when the data is late", { act: "start", of: "alert", alerts: ["data-overdue"] }],
    ["warn me when a rule change takes points", { act: "start", of: "alert", alerts: ["rule-change"] }],
    ["notify me about new rules", { act: "start", of: "alert", alerts: ["rule-change"] }],
    ["stop the data overdue alerts", { act: "stop", of: "alert", alerts: ["data-overdue"] }],
    ["stop the certificate alerts", { act: "stop", of: "alert", alerts: ["certificate-expires"] }],
    ["turn off notifications", { act: "stop", of: "all", alerts: [] }],
    ["do not post a digest here", { act: "stop", of: "digest" }],
    ["we don't need a digest every month", { act: "stop", of: "digest" }],
    ["please never alert me when we drop to zero", { act: "stop", of: "alert", alerts: ["drops-to-zero"] }],
    ["resume", { act: "resume", of: "all" }],
    ["turn the alerts back on", { act: "resume", of: "alert" }],
    ["who gets the monthly post", { act: "who" }],
    ["when is the next digest due", { act: "next" }],
    ["what am I subscribed to", { act: "list" }],
  ] as const)
    it(`is understood: ${text}`, () => assertHas(asked(text), wish));

  for (const [text, reason] of [
    ["switch the digest to weekly", "rhythm"],
    ["send me the digest by e-mail", "e-mail"],
    ["every first monday a summary please", "weekday"],
    ["warn me when the total drops under 72", "other-line"],
    ["remind me 90 days before certificates expire", "other-days"],
    ["remind HR 60 days ahead of each expiry", "others"],
    ["tell me whenever a customer crosses the threshold", "customer"],
    ["no alerts on weekends", "quiet-hours"],
    ["set up a monthly report for the sales channel", "other-place"],
    ["change the digest to 9 am in the time zone of Atlantis", "zone"],
  ] as const)
    it(`is not to be had, and sets nothing else instead: ${text}`, () =>
      assert.ok(asked(text).notPossible.includes(reason), JSON.stringify(asked(text))));

  for (const text of [
    "weekly is enough",
    "do not stop the digest",
    "don't forget to post the monthly digest",
    "we never got the monthly digest",
    "how do I stop the digest",
    "should we get a monthly digest?",
    "subscribe to monthly digest, unsubscribe from gate alerts",
    "sign me up",
    "keep me posted",
  ])
    it(`is not plain, so that nothing is set or ended: ${text}`, () => {
      const { act, notPossible } = asked(text);
      assert.ok(act === "unclear" || notPossible.length > 0, act);
    });
});

describe("a pause", () => {
  for (const [text, from, until] of [
    ["mute until Monday", "2026-11-20", "2026-11-23"],
    ["mute until Friday", "2026-11-20", "2026-11-27"],
    ["quiet until next week", "2026-11-20", "2026-11-23"],
    ["mute for two weeks", "2026-11-20", "2026-12-04"],
    ["pause for a month", "2026-11-20", "2026-12-20"],
    ["pause alerts until January", "2026-11-20", "2027-01-01"],
    ["shut up until March 1", "2026-11-20", "2027-03-01"],
    ["mute until 15 January", "2026-11-20", "2027-01-15"],
    ["pause until 2026-12-24", "2026-11-20", "2026-12-24"],
    ["snooze until the 1st", "2026-11-20", "2026-12-01"],
    ["shut up for today", "2026-11-20", "2026-11-21"],
    ["no digest in August", "2027-08-01", "2027-09-01"],
    ["no digest in November", "2026-11-20", "2026-12-01"],
    ["stop the digest until May", "2026-11-20", "2027-05-01"],
  ] as const)
    it(`has its days: ${text}`, () => assertHas(asked(text), { act: "pause", pause: { from, until } }));

  for (const text of ["mute", "silence over Christmas", "pause the alerts", "mute until 2020-01-01"])
    it(`without a day to come is asked for one: ${text}`, () => assertHas(asked(text), { act: "pause", pause: null }));
});

/** Friday. */
const today = day("2026-11-20");

function asked(text: string): SubscriptionAsked {
  return subscriptionAsked(readText(text).plain, text, today);
}

function assertHas(found: SubscriptionAsked, wanted: object): void {
  for (const [key, value] of Object.entries(wanted))
    assert.deepEqual(found[key as keyof SubscriptionAsked], value, `${key}: ${JSON.stringify(found)}`);
  assert.deepEqual(found.notPossible, []);
}
