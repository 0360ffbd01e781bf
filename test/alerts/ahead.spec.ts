// What is ahead and worth an alert: certificates that carry points, the anniversary, and a forecast below the line; each once a notice.

import assert from "node:assert/strict";
import { atViewerLevel } from "../../bot/access/at-viewer-level.ts";
import { anniversaryComes, certificatesEnd } from "../../bot/alerts/ends-ahead.ts";
import { forecastFalls } from "../../bot/alerts/forecast-falls.ts";
import { queueAhead } from "../../bot/alerts/queue-ahead.ts";
import { computedStanding } from "../../bot/conversation/standing.ts";
import { SubscriptionsInMemory } from "../../bot/delivery/subscriptions-in-memory.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import type { Forecast } from "../../bot/planning/forecast/forecast.ts";
import type { Lapse } from "../../bot/planning/forecast/lapses.ts";
import { addDays } from "../../bot/planning/qualification-window.ts";
import { render } from "../../bot/render/render.ts";
import { AlertsInMemory } from "../fakes/alerts-in-memory.ts";
import { OutboxInMemory } from "../fakes/outbox-in-memory.ts";
import { subscriptionOf } from "../fakes/subscription.ts";
import { day, month } from "../support/small-facts.ts";
import { factsBehind, scoresOf } from "../support/small-scores.ts";

const today = day("2026-11-21");
const months = { "2026-10": { adds: 5, intermediate: 5, advanced: 2, growthPercent: 30, deployments: 5 } };
const scores = scoresOf(months);
const scored = scores.months.get(month("2026-10")) ?? assert.fail();
const standing = computedStanding(scores, scored, null);

describe("a certificate that carries points", () => {
  it("is told of within 60, 30 and 7 days of its end, each once", () => {
    const noticeAt = (days: number) => certificatesEnd(standing.basis, [lapse(days)], today).map((one) => one.notice);
    assert.deepEqual([61, 60, 31, 30, 8, 7, 0].map(noticeAt), [[], [60], [60], [30], [30], [7], [7]]);
  });

  it("is not told of where the person counts all the same", () => {
    assert.deepEqual(certificatesEnd(standing.basis, [{ ...lapse(20), stillCounts: true }], today), []);
  });

  it("that ends with others on one day is one alert, with names for who may see them and a count for everybody", () => {
    const [alert, ...more] = certificatesEnd(standing.basis, [lapse(20), { ...lapse(20), person: "p2", personName: "Bob" }], today);
    assert.ok(alert !== undefined && more.length === 0);
    assert.match(render(alert, null).text, /In 20 days, on 11 December 2026, 2 people stop counting .*Ada: Power Platform/s);
    const { text } = render(atViewerLevel(alert, "needs-manager"), null);
    assert.match(text, /2 people stop counting/);
    assert.doesNotMatch(text, /Bob|Functional Consultant/);
  });
});

describe("the anniversary", () => {
  it("is told of within 60, 30 and 7 days, and not where nobody stated it or it is over", () => {
    const at = (anniversary: string | null) =>
      anniversaryComes(standing.basis, anniversary === null ? null : day(anniversary), today).map((one) => one.notice);
    assert.deepEqual(
      [at("2027-01-20"), at("2027-01-21"), at("2026-12-21"), at("2026-11-28"), at("2026-11-20"), at(null)],
      [[60], [], [30], [7], [], []],
    );
  });
});

describe("a forecast below the line", () => {
  const told = (firstBelow70: string | null) =>
    ({
      ...{ firstBelow70 },
      card: standing.card,
      months: ["2026-11", "2026-12", "2027-01", "2027-02"].map((one) => ({ month: one, card: standing.card })),
    }) as unknown as Forecast;

  it("is worth an alert within three months, not later and not never", () => {
    assert.deepEqual(
      ["2026-11", "2027-01", "2027-02", null].map((one) => forecastFalls(standing, told(one))?.month ?? null),
      ["2026-11", "2027-01", null, null],
    );
  });
});

describe("the alerts ahead", () => {
  it("are queued for who chose them, once, whatever the round", async () => {
    const subscriptions = new SubscriptionsInMemory();
    await subscriptions.subscribe(subscriptionOf({ kind: "alert", subscriber: "megan", alerts: ["anniversary"] }));
    await subscriptions.subscribe(subscriptionOf({ kind: "alert", subscriber: "nestor", alerts: ["drops-to-zero"] }));
    await subscriptions.subscribe(subscriptionOf({ kind: "alert", subscriber: "ada", alerts: ["anniversary"], tenant: "nobody" }));
    const outbox = new OutboxInMemory();
    const withDay = { ...scores, anniversary: day("2026-12-15") };
    const source = {
      partnerScores: async (tenant: string) => (tenant === "adatum" ? withDay : null),
      partnerFacts: async (tenant: string) => (tenant === "adatum" ? factsBehind(months) : null),
    };
    const ports = {
      ...{ subscriptions, alerts: new AlertsInMemory(), uploaders: null, outbox, scores: source, telemetry: silent },
      tenants: async () => [],
      now: () => Date.parse("2026-11-21T12:00:00Z"),
    };
    assert.deepEqual([await queueAhead(ports), await queueAhead(ports)], [1, 0]);
    const [message] = outbox.all();
    assert.deepEqual([message?.recipient, message?.subject], ["megan", "alert/anniversary/2026-12-15/30"]);
    assert.match(render(message?.answer ?? assert.fail(), null).text, /In 24 days, on 15 December 2026, is the anniversary of Adatum Partners/);
  });
});

function lapse(days: number): Lapse {
  return {
    code: "certificate-ends",
    subcategory: "intermediate-certifications",
    person: "p1",
    personName: "Ada",
    certification: "Power Platform Functional Consultant Associate",
    why: "expires",
    isRenewable: true,
    stillCounts: false,
    day: addDays(today, days),
    daysLeft: days,
    missingFrom: month("2026-12"),
  };
}
