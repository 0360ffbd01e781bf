// Rules to come that take points, and data that is overdue: when each is worth an alert, once, and who is told.

import assert from "node:assert/strict";
import { isCoveredBy } from "../../bot/alerts/alert.ts";
import { alertDesk } from "../../bot/alerts/alert-desk.ts";
import { dataOverdue } from "../../bot/alerts/data-overdue.ts";
import { queueAhead } from "../../bot/alerts/queue-ahead.ts";
import { reviewAlerts } from "../../bot/alerts/review-alerts.ts";
import { rulesTake } from "../../bot/alerts/rules-take.ts";
import type { PartnerScores } from "../../bot/conversation/ports.ts";
import { computedStanding } from "../../bot/conversation/standing.ts";
import type { AlertKind } from "../../bot/delivery/alert-kind.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import { render } from "../../bot/render/render.ts";
import { ruleBookInForce, ruleBooks } from "../../bot/rules/pick-rule-book.ts";
import type { RuleBook } from "../../bot/rules/rule-book.ts";
import { addressOf } from "../fakes/address.ts";
import { AlertsInMemory } from "../fakes/alerts-in-memory.ts";
import { frontDoor } from "../fakes/front-door.ts";
import { OutboxInMemory } from "../fakes/outbox-in-memory.ts";
import { fakeReports } from "../fakes/reports.ts";
import { subscriptionOf } from "../fakes/subscription.ts";
import { day, documentOf, month, type Standing, standing } from "../support/small-facts.ts";
import { factsBehind, scoresOf } from "../support/small-scores.ts";

const asOf = month("2026-10");
const today = day("2026-11-21");
const full: Standing = { adds: 5, intermediate: 5, advanced: 2, growthPercent: 30, deployments: 5 };
const months = { [asOf]: full };
const scores = scoresOf(months);
const { basis } = computedStanding(scores, scores.months.get(asOf) ?? assert.fail(), null);
const input = { designation: "business-applications", facts: documentOf(standing(asOf, full)).facts, asOf, statedTrack: "smb" } as const;

/** The book in force, but for what full points need of people with an intermediate certification. */
function bookOf(effectiveFrom: string, wanted: number, announcedOn = "2026-10-01"): RuleBook {
  const present = ruleBookInForce("business-applications", asOf) ?? assert.fail();
  const rules = present.subcategories["intermediate-certifications"];
  const countForMax = { ...rules.countForMax, smb: { ...rules.countForMax.smb, value: wanted } };
  const subcategories = { ...present.subcategories, "intermediate-certifications": { ...rules, countForMax } };
  return { ...present, id: `business-applications@${effectiveFrom}`, effectiveFrom: day(effectiveFrom), announcedOn, subcategories };
}

describe("a rule change ahead", () => {
  const taken = (book: RuleBook) => rulesTake(basis, input, [...ruleBooks, book], today);

  it("is worth an alert where it gives the same facts fewer points, and says which and how many", () => {
    const [alert, ...more] = taken(bookOf("2027-02-01", 10));
    assert.ok(alert !== undefined && more.length === 0);
    assert.deepEqual(alert.changes, [{ subcategory: "intermediate-certifications", max: 20, now: 20, ahead: 10 }]);
    assert.match(
      render(alert, null).text,
      /New rules from 1 February 2027 take 10 points.*10 points fewer by them in February 2027.*Intermediate certifications: 10 of 20 by the new rules, 20 of 20 by those of now/s,
    );
  });

  it("is not worth one where it gives as many or more", () => {
    assert.deepEqual([taken(bookOf("2027-02-01", 5)), taken(bookOf("2027-02-01", 3))], [[], []]);
  });

  it("is not worth one before it is known, nor once it is in force", () => {
    assert.deepEqual([taken(bookOf("2027-02-01", 10, "2026-12-01")), taken(bookOf("2026-11-01", 10))], [[], []]);
  });

  it("is told once a book, whatever the round, and is over on the day from which it holds", async () => {
    const world = await alerting({ megan: ["rule-change"] });
    const books = [...ruleBooks, bookOf("2027-02-01", 10)];
    assert.deepEqual([await queueAhead({ ...world.ports, books }), await queueAhead({ ...world.ports, books })], [1, 0]);
    assert.deepEqual(world.subjects(), ["megan alert/rule-change/business-applications@2027-02-01"]);
    assert.equal(await reviewAlerts({ ...world.review, books }, "adatum"), 0);
    world.scores = { ...scores, presentDay: day("2027-02-01") };
    assert.equal(await reviewAlerts({ ...world.review, books }, "adatum"), 1);
    assert.deepEqual(world.alerts.all()[0]?.life, { state: "resolved", how: "passed", at: world.now, now: null });
  });

  it("is told again as a change of its own where another book is announced", async () => {
    const world = await alerting({ megan: ["rule-change"] });
    await queueAhead({ ...world.ports, books: [...ruleBooks, bookOf("2027-02-01", 10)] });
    await queueAhead({ ...world.ports, books: [...ruleBooks, bookOf("2027-02-01", 10), bookOf("2027-03-01", 20)] });
    assert.equal(world.subjects().length, 2);
  });

  it("is told to nobody who did not choose it", async () => {
    const world = await alerting({ megan: ["anniversary"] });
    assert.equal(await queueAhead({ ...world.ports, books: [...ruleBooks, bookOf("2027-02-01", 10)] }), 0);
  });
});

describe("data that is overdue", () => {
  const onFile = { usage: new Map([[asOf, day("2026-11-20")]]), revenue: new Map([[asOf, day("2026-11-20")]]), certifications: null };
  const at = (presentDay: string): PartnerScores => ({ ...scores, onFile, presentDay: day(presentDay) });
  const late = at("2026-12-21");

  it("is so from the day after the one by which Partner Center shows the month", () => {
    const monthOn = (presentDay: string) => dataOverdue(basis, at(presentDay))?.month ?? null;
    assert.deepEqual(["2026-11-21", "2026-12-20", "2026-12-21", "2027-01-20", "2027-01-21"].map(monthOn), [
      null,
      null,
      "2026-11",
      "2026-11",
      "2026-12",
    ]);
  });

  it("says which exports are missing and how to hand them in", () => {
    const half = { ...late, onFile: { ...onFile, usage: new Map([[month("2026-11"), day("2026-12-20")]]) } };
    const { text } = render(dataOverdue(basis, half) ?? assert.fail(), null);
    assert.match(
      text,
      /Data for November 2026 is overdue.*Partner Center shows November 2026 by 20 December 2026.*revenue of November 2026, downloaded from Partner Center/s,
    );
    assert.doesNotMatch(text, /usage of November/);
  });

  it("is not told of the sample partner, whose present day is pinned to its newest month", () => {
    assert.equal(dataOverdue(basis, at("2026-11-20")), null);
  });

  it("is told to whom an administrator made an importer, who never asked for it", async () => {
    const world = await alerting({ megan: ["drops-to-zero"] }, { named: ["ada"], last: "bob" }, late);
    assert.deepEqual([await queueAhead(world.ports), await queueAhead(world.ports)], [1, 0]);
    assert.deepEqual(world.subjects(), ["ada alert/data-overdue/2026-11"]);
  });

  it("is told to whoever imported last where nobody is named", async () => {
    const world = await alerting({}, { named: [], last: "bob" }, late);
    await queueAhead(world.ports);
    assert.deepEqual(world.subjects(), ["bob alert/data-overdue/2026-11"]);
  });

  it("is told to nobody where only the terminal imported, or who did never opened a chat", async () => {
    for (const last of [null, "stranger"]) {
      const world = await alerting({}, { named: [], last }, late);
      assert.equal(await queueAhead(world.ports), 0);
    }
  });

  it("is told once to an importer who chose it as well, and to others who chose it", async () => {
    const world = await alerting({ ada: ["data-overdue"], megan: ["data-overdue"] }, { named: ["ada"], last: null }, late);
    assert.equal(await queueAhead(world.ports), 2);
  });

  it("is not told to an importer who said that they do not want it, until they want it again", async () => {
    const world = await alerting({}, { named: ["ada"], last: null }, late);
    const says = async (text: string) => (await world.door.says(text, { person: "ada" })).text;
    await says("stop the data overdue alerts");
    assert.equal(await queueAhead(world.ports), 0);
    assert.match(await says("list my subscriptions"), /No notifications are set here/);
    await says("alert me when data is overdue");
    assert.equal(await queueAhead(world.ports), 1);
  });

  it("is resolved once the data is there", async () => {
    const world = await alerting({}, { named: ["ada"], last: null }, late);
    await queueAhead(world.ports);
    world.scores = { ...late, ...scoresOf({ ...months, "2026-11": full }), presentDay: late.presentDay };
    assert.equal(await reviewAlerts(world.review, "adatum"), 1);
    const [record] = world.alerts.all();
    assert.equal(record?.life.state, "resolved");
  });

  it("may be acknowledged by who it is told to, whatever their role", async () => {
    const world = await alerting({}, { named: ["ada"], last: null }, late);
    await queueAhead(world.ports);
    const roles = { of: async () => ["viewer"] as const, holders: async () => [] };
    const desk = alertDesk({ alerts: world.alerts, roles, outbox: world.outbox, now: () => world.now });
    const ref = (await desk.latest("adatum", "ada")) ?? assert.fail();
    assert.equal((await desk.settle("adatum", ref, { does: "acknowledge" }, { person: "vera", name: null })).kind, "not-allowed");
    const done = await desk.settle("adatum", ref, { does: "acknowledge" }, { person: "ada", name: "Ada" });
    assert.equal(done.kind === "alert-settled" ? done.done : null, "acknowledged");
  });
});

describe("a forecast below the line", () => {
  it("that moved to another month is the same alert", async () => {
    const world = await alerting({ megan: ["rule-change"] });
    await queueAhead({ ...world.ports, books: [...ruleBooks, bookOf("2027-02-01", 10)] });
    const [record] = world.alerts.all();
    const stands = { ...(record ?? assert.fail()), family: "alert/forecast-below-target", subject: "alert/forecast-below-target/2027-01" };
    const next = { about: "forecast-below-target", family: stands.family, subject: "alert/forecast-below-target/2026-12" } as const;
    assert.equal(isCoveredBy(next, stands), true);
    assert.equal(isCoveredBy(next, { ...stands, life: { state: "resolved", how: "recovered", at: 0, now: null } }), false);
  });
});

/** @param uploaders whom an administrator named, and who imported last; a stranger never opened a chat */
async function alerting(
  people: Readonly<Record<string, readonly AlertKind[]>>,
  uploaders: { readonly named: readonly string[]; readonly last: string | null } = { named: [], last: null },
  known: PartnerScores = scores,
) {
  const [alerts, outbox] = [new AlertsInMemory(), new OutboxInMemory()];
  const now = Date.parse("2026-12-21T12:00:00Z");
  const door = frontDoor(null);
  for (const [subscriber, kinds] of Object.entries(people))
    await door.subscriptions.subscribe(subscriptionOf({ kind: "alert", subscriber, alerts: kinds }));
  const world = {
    ...{ alerts, outbox, now, door },
    scores: known,
    subjects: (): string[] => outbox.all().map((one) => `${one.recipient} ${one.subject}`),
  };
  const mail = {
    subscriptions: door.subscriptions,
    ...{ alerts, outbox },
    now: () => now,
    scores: { partnerScores: async (tenant: string) => (tenant === "adatum" ? world.scores : null), partnerFacts: async () => factsBehind(months) },
    uploaders: {
      roles: { holders: async () => uploaders.named.map((person) => ({ person, name: null, roles: ["importer"] as const, isBySetting: false })) },
      lastUploader: async () => uploaders.last,
      chatOf: async (_tenant: string, person: string) => (person === "stranger" ? null : { address: addressOf(person), zone: null }),
    },
  };
  return Object.assign(world, {
    ports: { ...mail, telemetry: silent, tenants: async () => ["adatum"] },
    review: { ...mail, reports: fakeReports(), today: () => today },
  });
}
