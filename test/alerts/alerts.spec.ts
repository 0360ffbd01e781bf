// When a subcategory that drops to zero is worth an alert: in the newest month, against a month that had been known, once.

import assert from "node:assert/strict";
import { dropsToZero, reportedDrops } from "../../bot/alerts/drops-to-zero.ts";
import { queueAlerts, queueReportAlerts } from "../../bot/alerts/queue-alerts.ts";
import { SubscriptionsInMemory } from "../../bot/delivery/subscriptions-in-memory.ts";
import { render } from "../../bot/render/render.ts";
import { newPartner } from "../../bot/snapshots/partner.ts";
import type { SnapshotChange } from "../../bot/snapshots/refresh-snapshots.ts";
import type { Report } from "../../bot/snapshots/report.ts";
import type { Snapshot } from "../../bot/snapshots/snapshot.ts";
import { AlertsInMemory } from "../fakes/alerts-in-memory.ts";
import { OutboxInMemory } from "../fakes/outbox-in-memory.ts";
import { subscriptionOf } from "../fakes/subscription.ts";
import { day, month, type Standing, scoreOf, standing } from "../support/small-facts.ts";

const scope = { tenant: "adatum", partner: "7012345" };
const short: Standing = { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10, deployments: 1 };
const noArchitect = { ...short, advanced: 0 };
const about = { partnerName: "Adatum Partners", isSample: false, presentDay: day("2026-11-21"), units: null };

describe("an alert of a designation that Partner Center reports", () => {
  const security = (asOf: string, deployments: number): Report => ({
    scope,
    designation: "security",
    asOf: month(asOf),
    subcategories: [
      { id: "net-customer-adds", points: 12 },
      { id: "deployments", points: deployments },
    ],
    total: null,
    revision: 1,
    reportedOn: day("2026-11-21"),
    reportedBy: "megan",
  });
  const kept = {
    report: security("2026-10", 0),
    before: null,
    changed: true,
    isMonthAssumed: false,
    monthBefore: security("2026-09", 10),
    isNewest: true,
  };

  it("is due when a subcategory fell to zero since the scorecard of the month before, once", async () => {
    const { ports, outbox } = await withSubscribers(["megan", "adatum"]);
    assert.equal(await queueReportAlerts(ports, kept, "Adatum Partners"), 1);
    assert.equal(await queueReportAlerts(ports, kept, "Adatum Partners"), 0);
    const { text } = render(outbox.all()[0]?.answer ?? assert.fail(), null);
    for (const part of [
      "Security: Deployments dropped to zero",
      "fell from 10 to 0 points in October 2026",
      "Partner Center reported 10 points in September 2026",
    ])
      assert.ok(text.includes(part), `${part} is not in: ${text}`);
  });

  it("is not due for an older month, without a month before, or when it stood at zero already", () => {
    for (const other of [{ isNewest: false }, { monthBefore: null }, { before: security("2026-10", 0) }, { monthBefore: security("2026-09", 0) }])
      assert.deepEqual(reportedDrops({ ...kept, ...other }, null), [], JSON.stringify(other));
  });
});

describe("an alert", () => {
  it("is due when a subcategory had points in the month before and has none now", () => {
    const [alert, ...more] = dropsToZero(change(), about);
    assert.ok(alert !== undefined && more.length === 0);
    assert.deepEqual([alert.details.finding.id, alert.before, alert.monthBefore], ["advanced-certifications", 7.5, "2026-09"]);
    assert.deepEqual([alert.total, alert.totalBefore], [32, 39.5]);
  });

  it("says from what it fell, why, what follows, what restores it and how to stop", () => {
    const [alert] = dropsToZero(change(), about);
    const { text } = render(alert ?? assert.fail(), null);
    for (const part of [
      "Advanced certifications fell from 7.5 to 0 points in October 2026; 15 are possible.",
      "so the designation is not attained in October 2026",
      "in September 2026 it was 1 person",
      "1 more person with an advanced certification: 7.5 points, total 39.5.",
      "Stop the alerts",
    ])
      assert.ok(text.includes(part), `${part} is not in: ${text}`);
  });

  it("is due for every subcategory that dropped", () => {
    const alerts = dropsToZero(change({ after: snapshot("2026-10", { ...noArchitect, adds: 0 }) }), about);
    assert.deepEqual(
      alerts.map((one) => one.details.finding.id),
      ["net-customer-adds", "advanced-certifications"],
    );
  });

  it("is not due for a month that is not the newest: corrections of older months alert nobody", () => {
    assert.deepEqual(dropsToZero(change({ isNewest: false }), about), []);
  });

  it("is not due when the month before had not been known: a first import alerts nobody", () => {
    assert.deepEqual(dropsToZero(change({ monthBefore: null }), about), []);
  });

  it("is not due for a subcategory that is unknown now, because unknown is not zero", () => {
    const { certifications: _, ...unknown } = standing(month("2026-10"), short);
    assert.deepEqual(dropsToZero(change({ after: snapshot("2026-10", unknown) }), about), []);
  });

  it("is not due for a subcategory that was unknown in the month before", () => {
    const { certifications: _, ...unknown } = standing(month("2026-09"), short);
    assert.deepEqual(dropsToZero(change({ monthBefore: snapshot("2026-09", unknown) }), about), []);
  });

  it("is not due for a subcategory that stood at zero in the month before", () => {
    assert.deepEqual(dropsToZero(change({ monthBefore: snapshot("2026-09", noArchitect) }), about), []);
  });

  it("is not due again when the month is scored anew and still stands at zero", () => {
    const before = snapshot("2026-10", noArchitect);
    assert.deepEqual(dropsToZero(change({ before, after: snapshot("2026-10", { ...noArchitect, adds: 3 }) }), about), []);
  });

  it("is due when the month is scored anew and only now stands at zero", () => {
    assert.equal(dropsToZero(change({ before: snapshot("2026-10", short) }), about).length, 1);
  });

  it("is due when a leaver's certificate is gone from the month before as well, which had been known with it", () => {
    const known = snapshot("2026-09", short);
    const [alert] = dropsToZero(change({ before: snapshot("2026-10", short), monthBefore: known }), about);
    assert.equal(alert?.before, 7.5);
  });

  it("is due for a subcategory that fell below one point, once, and says its points", () => {
    const after = snapshot("2026-10", { ...short, growthPercent: 0.5, deployments: 1 });
    const [alert, ...more] = dropsToZero(change({ after }), about);
    assert.ok(alert !== undefined && more.length === 0);
    assert.match(render(alert, null).text, /Usage growth fell below 1 point.*fell from 10 to 0\.5 points in October 2026/s);
    assert.deepEqual(dropsToZero(change({ before: snapshot("2026-10", { ...short, growthPercent: 0.7, deployments: 1 }), after }), about), []);
  });
});

describe("the queue of alerts", () => {
  it("holds one alert for each person who asked, and none for other tenants", async () => {
    const { ports, outbox } = await withSubscribers(["megan", "adatum"], ["nestor", "adatum"], ["lidia", "contoso"]);
    assert.equal(await queueAlerts(ports, change(), { day: day("2026-11-21"), isStated: false }), 2);
    assert.deepEqual(
      outbox.all().map((one) => [one.recipient, one.subject]),
      [
        ["megan", "alert/7012345/2026-10/advanced-certifications"],
        ["nestor", "alert/7012345/2026-10/advanced-certifications"],
      ],
    );
  });

  it("is read by that person alone, so that it can be told at that person's level", async () => {
    const { ports, outbox } = await withSubscribers(["megan", "adatum"]);
    await queueAlerts(ports, change(), { day: day("2026-11-21"), isStated: false });
    assert.deepEqual(
      outbox.all().map((one) => one.person),
      ["megan"],
    );
  });

  it("holds it once when the import is repeated", async () => {
    const { ports, outbox } = await withSubscribers(["megan", "adatum"]);
    await queueAlerts(ports, change(), { day: day("2026-11-21"), isStated: false });
    assert.equal(await queueAlerts(ports, change(), { day: day("2026-11-21"), isStated: false }), 0);
    assert.equal(outbox.all().length, 1);
  });

  it("holds another one when the same subcategory drops in a later month", async () => {
    const { ports, outbox } = await withSubscribers(["megan", "adatum"]);
    await queueAlerts(ports, change(), { day: day("2026-11-21"), isStated: false });
    const later = change({ after: snapshot("2027-02", noArchitect), monthBefore: snapshot("2027-01", short) });
    assert.equal(await queueAlerts(ports, later, { day: day("2027-03-21"), isStated: false }), 1);
    assert.equal(outbox.all().length, 2);
  });

  it("holds nothing when nobody asked", async () => {
    const { ports } = await withSubscribers();
    assert.equal(await queueAlerts(ports, change(), { day: day("2026-11-21"), isStated: false }), 0);
  });
});

/** The architect's certificate is gone in October 2026. */
function change(other: Partial<SnapshotChange> = {}): SnapshotChange {
  return {
    partner: { ...newPartner(scope), name: "Adatum Partners" },
    before: null,
    after: snapshot("2026-10", noArchitect),
    monthBefore: snapshot("2026-09", short),
    isNewest: true,
    ...other,
  };
}

function snapshot(asOf: string, facts: Standing | Record<string, unknown>): Snapshot {
  const scored = scoreOf("asOf" in facts ? facts : standing(month(asOf), facts));
  return { ...scored, scope, revision: 1, scoredOn: day("2026-11-20"), inputs: JSON.stringify(facts), own: JSON.stringify(facts) };
}

async function withSubscribers(...people: (readonly [person: string, tenant: string])[]) {
  const subscriptions = new SubscriptionsInMemory();
  for (const [subscriber, tenant] of people) await subscriptions.subscribe(subscriptionOf({ kind: "alert", tenant, subscriber }));
  const outbox = new OutboxInMemory();
  return { outbox, ports: { subscriptions, alerts: new AlertsInMemory(), uploaders: null, outbox, now: () => 0 } };
}
