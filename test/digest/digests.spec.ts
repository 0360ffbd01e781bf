// Who is due which digest: a month's, once it has landed, for those who subscribed before; each once.

import assert from "node:assert/strict";
import { asOfMonth, hasLanded } from "../../bot/conversation/months.ts";
import type { PartnerScores } from "../../bot/conversation/ports.ts";
import { SubscriptionsInMemory } from "../../bot/delivery/subscriptions-in-memory.ts";
import { composeDigest } from "../../bot/digest/compose-digest.ts";
import { dueDigests } from "../../bot/digest/due-digests.ts";
import { type DigestPorts, queueDigests as lookForDigests } from "../../bot/digest/queue-digests.ts";
import { readReportedText } from "../../bot/facts/read-reported-scorecard.ts";
import type { Month } from "../../bot/kernel/month.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import { render } from "../../bot/render/render.ts";
import { OutboxInMemory } from "../fakes/outbox-in-memory.ts";
import { fakeReports } from "../fakes/reports.ts";
import { subscriptionOf } from "../fakes/subscription.ts";
import { month, type Standing, standing } from "../support/small-facts.ts";
import { scoresOf } from "../support/small-scores.ts";

const short: Standing = { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10, deployments: 1 };
const { usage: _, ...withoutUsage } = standing(month("2026-10"), short);
const september = scoresOf({ "2026-08": short, "2026-09": short });
const october = scoresOf({ "2026-08": short, "2026-09": short, "2026-10": { ...short, adds: 4 } });
const octoberHalf = scoresOf({ "2026-08": short, "2026-09": short, "2026-10": withoutUsage });

/** After nine o'clock on the day on which October's data should be there at the latest. */
const noon = Date.parse("2026-11-20T12:00:00Z");
const subscribed = Date.parse("2026-11-10T12:00:00Z");

describe("a digest", () => {
  it("is due once its month has landed, to who subscribed when the month before was the newest", () => {
    assert.deepEqual(dueDigests([subscription("sales", "2026-09")], known(september), null, noon), []);
    assert.deepEqual(months(dueDigests([subscription("sales", "2026-09")], known(october), null, noon)), ["2026-10"]);
  });

  it("is not due while the month's usage or revenue is missing", () => {
    assert.deepEqual(dueDigests([subscription("sales", "2026-09")], known(octoberHalf), null, noon), []);
  });

  it("is not due for a month that was there already when somebody subscribed", () => {
    assert.deepEqual(dueDigests([subscription("sales", "2026-10")], known(october), null, noon), []);
  });

  it("is due for the first month that lands, to who subscribed before there was any", () => {
    assert.deepEqual(months(dueDigests([subscription("sales", null)], known(september), null, noon)), ["2026-09"]);
  });

  it("is due for the newest month only, when several landed meanwhile", () => {
    assert.deepEqual(months(dueDigests([subscription("sales", "2026-07")], known(october), null, noon)), ["2026-10"]);
  });

  it("asked for by its month is due to everybody, and to nobody when there is no such month", () => {
    const everybody = [subscription("sales", "2026-10"), subscription("service", null)];
    assert.deepEqual(months(dueDigests(everybody, known(october), month("2026-08"), noon)), ["2026-08", "2026-08"]);
    assert.deepEqual(dueDigests(everybody, known(october), month("2024-01"), noon), []);
  });
});

describe("the queue of digests", () => {
  it("holds each digest once, however often it is filled", async () => {
    const { ports, outbox } = await withSubscribers(october, "sales", "service");
    assert.deepEqual(
      (await queueDigests(ports, null, false)).map((one) => one.isNew),
      [true, true],
    );
    assert.deepEqual(
      (await queueDigests(ports, null, false)).map((one) => one.isNew),
      [false, false],
    );
    assert.deepEqual(
      outbox.all().map((one) => [one.recipient, one.subject]),
      [
        ["sales", "digest/2026-10"],
        ["service", "digest/2026-10"],
      ],
    );
  });

  it("stays empty in a dry run, which tells the same", async () => {
    const { ports, outbox } = await withSubscribers(october, "sales");
    assert.deepEqual(
      (await queueDigests(ports, null, true)).map((one) => [one.month, one.isNew]),
      [["2026-10", true]],
    );
    assert.deepEqual(outbox.all(), []);
    await queueDigests(ports, null, false);
    assert.deepEqual(
      (await queueDigests(ports, null, true)).map((one) => one.isNew),
      [false],
    );
  });

  it("holds nothing for a tenant without data, and does not stop at it", async () => {
    const { ports, outbox } = await withSubscribers(october, "sales");
    await ports.subscriptions.subscribe({ ...subscription("elsewhere", null), tenant: "contoso" });
    await queueDigests(ports, null, false);
    assert.deepEqual(
      outbox.all().map((one) => one.tenant),
      ["adatum"],
    );
  });
});

describe("what a digest says", () => {
  it("is the score, what moved since the month before, the next step and how to stop it", () => {
    const digest = composeDigest(october, month("2026-10")) ?? assert.fail();
    assert.equal(digest.totalBefore, 39.5);
    const { text } = render(digest, null);
    // Four net adds instead of two are 12 points instead of 6.
    assert.match(text, /has 45\.5 of 100 points for Business Applications in October 2026/);
    assert.match(text, /6 points more than the month before \(39\.5\)/);
    assert.match(text, /Net customer adds: 12, was 6/);
    assert.doesNotMatch(text, /Deployments: \d+, was/);
    assert.match(text, /Next step:/);
    assert.match(text, /To stop, say: Stop the digest\./);
  });

  it("is no comparison when the month before is not known", () => {
    const digest = composeDigest(september, month("2026-08")) ?? assert.fail();
    assert.equal(digest.totalBefore, null);
    assert.match(render(digest, null).text, /There is no comparison with the month before/);
  });

  it("compares the same track in both months, though the partner changed tracks", () => {
    const changed = scoresOf({ "2026-09": { ...standing(month("2026-09"), short), track: "enterprise" }, "2026-10": short });
    assert.equal(composeDigest(changed, month("2026-10"))?.totalBefore, 39.5);
  });

  it("is nothing for a month that is not known", () => {
    assert.equal(composeDigest(september, month("2026-10")), null);
  });
});

async function queueDigests(ports: DigestPorts, asked: Month | null, isDryRun: boolean) {
  return (await lookForDigests(ports, asked, isDryRun)).due;
}

async function withSubscribers(scores: PartnerScores, ...subscribers: string[]) {
  const subscriptions = new SubscriptionsInMemory();
  for (const one of subscribers) await subscriptions.subscribe(subscription(one, "2026-09"));
  const outbox = new OutboxInMemory();
  const source = { partnerScores: async (tenant: string) => (tenant === "adatum" ? scores : null), partnerFacts: async () => null };
  return { outbox, ports: { scores: source, reports: fakeReports(), subscriptions, outbox, runs: null, telemetry: silent, now: () => noon } };
}

function subscription(subscriber: string, after: string | null) {
  return subscriptionOf({ kind: "digest", subscriber, after: after === null ? null : month(after), since: subscribed });
}

function known(scores: PartnerScores) {
  return { newest: asOfMonth(scores), hasLanded: (at: Month) => hasLanded(scores, at) };
}

function months(due: ReturnType<typeof dueDigests>): string[] {
  return due.map((one) => one.month);
}

describe("the digest of a designation that Partner Center reports", () => {
  it("is due once its month was handed in, and tells what moved since the month before", async () => {
    const { ports, outbox } = await withSubscribers(october, "sales");
    const keep = async (text: string) => {
      const read = readReportedText(`Security, ${text}`, { designation: null, asOf: null });
      assert.ok(read.ok && (await ports.reports.keep("adatum", read.value, "megan")).ok);
    };
    await ports.subscriptions.subscribe({ ...subscription("security", "2026-09"), designation: "security" });
    await keep("September 2026: adds 12, skilling 20, growth 8, deployments 10");
    assert.deepEqual(
      (await queueDigests(ports, null, false)).map((one) => one.subscription.subscriber),
      ["sales"],
    );
    await keep("October 2026: adds 12, skilling 20, growth 12, deployments 0");
    await queueDigests(ports, null, false);
    const message = outbox.all().find((one) => one.subject === "digest/security/2026-10") ?? assert.fail();
    const { text } = render(message.answer, null);
    for (const part of [
      "Monthly digest of Security: October 2026",
      "44 of 100",
      "6 points less than the month before",
      "Deployments: 0, was 10",
      "Deployments stands at 0 points",
    ])
      assert.ok(text.includes(part), `${part} is not in: ${text}`);
  });
});
