// When a total that crosses the line is worth an alert: in the newest month, against a month that was known, once, to who chose it.

import assert from "node:assert/strict";
import { queueAlerts } from "../../bot/alerts/queue-alerts.ts";
import { totalCrosses } from "../../bot/alerts/total-crosses.ts";
import { SubscriptionsInMemory } from "../../bot/delivery/subscriptions-in-memory.ts";
import { render } from "../../bot/render/render.ts";
import { newPartner } from "../../bot/snapshots/partner.ts";
import type { Snapshot } from "../../bot/snapshots/snapshot.ts";
import { AlertsInMemory } from "../fakes/alerts-in-memory.ts";
import { OutboxInMemory } from "../fakes/outbox-in-memory.ts";
import { subscriptionOf } from "../fakes/subscription.ts";
import { day, month, type Standing, scoreOf, standing } from "../support/small-facts.ts";

const scope = { tenant: "adatum", partner: "7012345" };
const high: Standing = { adds: 5, intermediate: 5, advanced: 2, growthPercent: 30, deployments: 5 };
const low: Standing = { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10, deployments: 1 };
const { usage: _, ...unknown } = standing(month("2026-10"), high);
const about = { partnerName: "Adatum Partners", isSample: false, presentDay: day("2026-11-21"), units: null };

describe("a total that crosses the line", () => {
  it("is worth an alert down and up", () => {
    assert.deepEqual(causes(high, low), ["below-target"]);
    assert.deepEqual(causes(low, high), ["reaches-target"]);
    assert.deepEqual(causes(low, low), []);
    assert.deepEqual(causes(high, high), []);
  });

  it("is not known where data is missing", () => {
    assert.deepEqual(causes(high, unknown), []);
  });

  it("is told once: a correction on the same side is no news, one that crosses is", () => {
    assert.deepEqual(causes(high, { ...low, adds: 1 }, low), []);
    assert.deepEqual(causes(high, low, high), ["below-target"]);
  });

  it("is not told of an older month, nor of the first one", () => {
    const change = { before: null, after: snapshot("2026-10", low), monthBefore: snapshot("2026-09", high), isNewest: true };
    assert.deepEqual(totalCrosses({ ...change, isNewest: false }, about), []);
    assert.deepEqual(totalCrosses({ ...change, monthBefore: null }, about), []);
  });

  it("says both totals, the line and the next step", () => {
    const [answer] = totalCrosses({ before: null, after: snapshot("2026-10", low), monthBefore: snapshot("2026-09", high), isNewest: true }, about);
    const { text } = render(answer ?? assert.fail(), null);
    assert.match(text, /has 39\.5 of 100 points for Business Applications in October 2026, below the 70/);
    assert.match(text, /To undo, say: Stop the alerts\./);
  });

  it("goes to who chose it, once, and in the morning where it is night", async () => {
    const subscriptions = new SubscriptionsInMemory();
    const schedule = { when: "data", hour: 9, minute: 0, zone: "Europe/Berlin" } as const;
    await subscriptions.subscribe(subscriptionOf({ kind: "alert", subscriber: "megan", alerts: ["below-target"], schedule }));
    await subscriptions.subscribe(subscriptionOf({ kind: "alert", subscriber: "nestor", alerts: ["reaches-target"] }));
    const outbox = new OutboxInMemory();
    const now = Date.parse("2026-11-21T22:30:00Z");
    const change = {
      partner: { ...newPartner(scope), name: "Adatum Partners" },
      before: null,
      after: snapshot("2026-10", low),
      monthBefore: snapshot("2026-09", high),
      isNewest: true,
    };
    const ports = { subscriptions, alerts: new AlertsInMemory(), uploaders: null, outbox, now: () => now };
    const today = { day: day("2026-11-21"), isStated: false };
    assert.deepEqual([await queueAlerts(ports, change, today), await queueAlerts(ports, change, today)], [1, 0]);
    const [message] = outbox.all();
    assert.deepEqual([message?.recipient, message?.notBefore], ["megan", Date.parse("2026-11-22T06:00:00Z")]);
  });
});

function causes(then: Facts, now: Facts, said: Facts | null = null): string[] {
  const before = said === null ? null : snapshot("2026-10", said);
  return totalCrosses({ before, after: snapshot("2026-10", now), monthBefore: snapshot("2026-09", then), isNewest: true }, about).map(
    (one) => one.cause,
  );
}

type Facts = Standing | Record<string, unknown>;

function snapshot(asOf: string, facts: Facts): Snapshot {
  const scored = scoreOf("asOf" in facts ? facts : standing(month(asOf), facts));
  return { ...scored, scope, revision: 1, scoredOn: day("2026-11-20"), inputs: JSON.stringify(facts), own: JSON.stringify(facts) };
}
