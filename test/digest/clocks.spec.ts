// Digests as the clock moves on: every instance looks once a minute, some are down for days, some are minutes ahead, and each conversation
// gets each month once.

import assert from "node:assert/strict";
import type { DigestAnswer } from "../../bot/conversation/answer.ts";
import { SubscriptionsInMemory } from "../../bot/delivery/subscriptions-in-memory.ts";
import { queueDigests } from "../../bot/digest/queue-digests.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import { OutboxInMemory } from "../fakes/outbox-in-memory.ts";
import { fakeReports } from "../fakes/reports.ts";
import { runsInMemory } from "../fakes/runs-in-memory.ts";
import { subscriptionOf } from "../fakes/subscription.ts";
import { month, type Standing } from "../support/small-facts.ts";
import { scoresOf } from "../support/small-scores.ts";

const short: Standing = { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10, deployments: 1 };
const [minute, day] = [60_000, 86_400_000];

describe("digests while the clock moves", () => {
  it("are one run of four instances that look at the same moment", async () => {
    const { look, runs, outbox } = await instances(4, { when: 25, since: "2026-11-03T06:00:00Z" });
    await look("2026-11-25T08:59:30Z");
    assert.equal(runs.made.length, 0);
    await look("2026-11-25T09:00:00Z");
    assert.deepEqual([runs.made.length, outbox.all().length], [1, 2]);
  });

  it("go out once where the clocks of two instances differ by five minutes, when the first of them says so", async () => {
    const { look, outbox } = await instances(2, { when: 25, since: "2026-11-03T06:00:00Z" }, [0, 5 * minute]);
    const counts: number[] = [];
    for (let at = Date.parse("2026-11-25T08:50:00Z"); at <= Date.parse("2026-11-25T09:30:00Z"); at += minute) {
      await look(at);
      counts.push(outbox.all().length);
    }
    assert.deepEqual([counts[4], counts[5], counts.at(-1)], [0, 2, 2]);
    assert.ok(outbox.all().every(({ answer }) => (answer as DigestAnswer).lateSince === undefined));
  });

  it("that were due while the service was down are sent late, once, and say so", async () => {
    const { look, outbox } = await instances(2, { when: 25, since: "2026-11-03T06:00:00Z" });
    await look("2026-11-24T23:00:00Z");
    for (const at of ["2026-11-29T14:00:00Z", "2026-11-29T14:01:00Z", "2026-11-30T09:00:00Z"]) await look(at);
    assert.deepEqual(
      outbox.all().map(({ subject, answer }) => [subject, (answer as DigestAnswer).lateSince]),
      [
        ["digest/2026-10", "2026-11-25"],
        ["digest/2026-10", "2026-11-25"],
      ],
    );
  });

  it("of three months that a service slept through are the newest one", async () => {
    const { look, outbox } = await instances(1, { when: "data", since: "2026-08-25T06:00:00Z" });
    await look("2026-12-24T10:00:00Z");
    assert.deepEqual([...new Set(outbox.all().map((one) => one.subject))], ["digest/2026-11"]);
  });

  it("of the 31st come once in every month of a year with a leap day and two changes of the clocks", async () => {
    const { look, outbox } = await instances(2, { when: 31, since: "2027-12-05T06:00:00Z", zone: "Europe/Berlin" });
    const due: string[] = [];
    for (let at = Date.parse("2027-12-06T07:30:00Z"); at < Date.parse("2029-01-01T00:00:00Z"); at += day / 2) {
      const before = outbox.all().length;
      await look(at);
      if (outbox.all().length > before) due.push(new Date(at).toISOString().slice(0, 10));
    }
    const ends = ["01-31", "02-29", "03-31", "04-30", "05-31", "06-30", "07-31", "08-31", "09-30", "10-31", "11-30", "12-31"];
    assert.deepEqual(due, ["2027-12-31", ...ends.map((end) => `2028-${end}`)]);
    assert.equal(outbox.all().length, 2 * due.length);
  });
});

interface Chosen {
  readonly when: number | "data";
  readonly since: string;
  readonly zone?: string;
}

/** So many instances on one storage, each with a clock that is so far ahead; every month's data is there on the 18th of the next. */
async function instances(count: number, { when, since, zone = "UTC" }: Chosen, ahead: readonly number[] = []) {
  const subscriptions = new SubscriptionsInMemory();
  const about = { kind: "digest", after: month("2026-07"), since: Date.parse(since), schedule: { when, hour: 9, minute: 0, zone } } as const;
  for (const subscriber of ["sales", "service"]) await subscriptions.subscribe(subscriptionOf({ ...about, subscriber }));
  const [outbox, runs, reports] = [new OutboxInMemory(), runsInMemory(), fakeReports()];
  const look = async (at: string | number): Promise<void> => {
    const now = typeof at === "number" ? at : Date.parse(at);
    const scores = knownOn(now);
    const source = { partnerScores: async () => scores, partnerFacts: async () => null };
    const one = (clock: number) =>
      queueDigests({ scores: source, reports, subscriptions, outbox, runs, telemetry: silent, now: () => clock }, null, false);
    await Promise.all(Array.from({ length: count }, (_, index) => one(now + (ahead[index] ?? 0))));
  };
  return { look, outbox, runs };
}

const scored = new Map<string, ReturnType<typeof scoresOf>>();

function knownOn(now: number): ReturnType<typeof scoresOf> {
  const at = new Date(now);
  const newest = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - (at.getUTCDate() >= 18 ? 1 : 2), 1));
  const names = [-1, 0].map((back) => new Date(Date.UTC(newest.getUTCFullYear(), newest.getUTCMonth() + back, 1)).toISOString().slice(0, 7));
  const key = names.join();
  const known = scored.get(key) ?? scoresOf(Object.fromEntries(names.map((name) => [name, short])));
  scored.set(key, known);
  return known;
}
