// After a month was corrected: the posted card is changed in its place, once a correction, and says what it told before.

import assert from "node:assert/strict";
import type { PartnerScores } from "../../bot/conversation/ports.ts";
import { deliver } from "../../bot/delivery/deliver.ts";
import type { SendOutcome } from "../../bot/delivery/message.ts";
import { SubscriptionsInMemory } from "../../bot/delivery/subscriptions-in-memory.ts";
import { withQueue } from "../../bot/delivery/with-queue.ts";
import { isOvertaken } from "../../bot/digest/correct-digests.ts";
import { queueDigests } from "../../bot/digest/queue-digests.ts";
import { readReportedText } from "../../bot/facts/read-reported-scorecard.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import { render } from "../../bot/render/render.ts";
import { fakeDelivery } from "../fakes/delivery.ts";
import { fakeReports } from "../fakes/reports.ts";
import { runsInMemory } from "../fakes/runs-in-memory.ts";
import { subscriptionOf } from "../fakes/subscription.ts";
import { day, month, type Standing } from "../support/small-facts.ts";
import { scoresOf } from "../support/small-scores.ts";

const short: Standing = { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10, deployments: 1 };
const started = Date.parse("2026-11-20T12:00:00Z");

/** October as it was told at first, and after each correction. */
function octoberOf(adds: number, revision: number): PartnerScores {
  const scores = scoresOf({ "2026-09": short, "2026-10": { ...short, adds } });
  const months = new Map(
    [...scores.months].map(([at, one]) => [at, at === "2026-10" ? { ...one, revision, scoredOn: day(`2026-12-0${revision}`) } : one]),
  );
  return { ...scores, months };
}

describe("a digest whose month was corrected", () => {
  it("is changed in its place, and says on which day, what it was and what it is", async () => {
    const { tick, send, update } = await posted("sales");
    await tick(octoberOf(2, 2));
    assert.equal(send.callCount, 1);
    assert.deepEqual(
      update.args.map(([address, card]) => [address.conversation, card]),
      [["sales", "card of sales"]],
    );
    const answer = update.args[0]?.[2] ?? assert.fail();
    assert.match(render(answer, null).text, /Corrected on 2 December 2026: was 45\.5, is 39\.5\./);
  });

  it("is changed once, however often and by however many it is looked at", async () => {
    const { tick, look, update, outbox, clock } = await posted("sales", "service");
    await Promise.all([look(octoberOf(2, 2)), look(octoberOf(2, 2)), look(octoberOf(2, 2)), look(octoberOf(2, 2))]);
    await tick(octoberOf(2, 2));
    clock.time += 3 * 3_600_000;
    await tick(octoberOf(2, 2));
    assert.equal(update.callCount, 2);
    assert.deepEqual(
      outbox
        .all()
        .map((one) => one.subject)
        .sort(),
      ["digest/2026-10", "digest/2026-10", "digest/2026-10/corrected/1", "digest/2026-10/corrected/1"],
    );
  });

  it("is left alone when the new data give the same figures", async () => {
    const { tick, update } = await posted("sales");
    await tick(octoberOf(4, 2));
    assert.equal(update.callCount, 0);
  });

  it("that is corrected back tells the first figures again", async () => {
    const { tick, update } = await posted("sales");
    await tick(octoberOf(2, 2));
    await tick(octoberOf(4, 3));
    await tick(octoberOf(2, 4));
    const said = update.args.map(([, , answer]) => /was [\d.]+, is \d+\.\d/.exec(render(answer, null).text)?.[0]);
    assert.deepEqual(said, ["was 45.5, is 39.5", "was 39.5, is 45.5", "was 45.5, is 39.5"]);
  });

  it("whose end is unknown is tried again, and an older correction never comes after a newer one", async () => {
    const outcomes: SendOutcome[] = [{ end: "unknown", code: "teams.no-answer" }];
    const { tick, update, outbox, clock } = await posted(["sales"], (isUpdate) => (isUpdate ? outcomes.shift() : undefined));
    await tick(octoberOf(2, 2));
    await tick(octoberOf(3, 3));
    clock.time += 3_600_000;
    await tick(octoberOf(3, 3));
    const last = update.args.at(-1)?.[2] ?? assert.fail();
    assert.match(render(last, null).text, /is 42\.5/);
    assert.deepEqual(
      outbox.all().map((one) => [one.subject, one.state, one.outcome]),
      [
        ["digest/2026-10", "sent", null],
        ["digest/2026-10/corrected/1", "suppressed", "delivery.over"],
        ["digest/2026-10/corrected/2", "sent", null],
      ],
    );
  });

  it("that somebody deleted, or whose card has no name, says so in the ledger and is not posted a second time", async () => {
    const gone: SendOutcome = { end: "refused", code: "teams.ActivityNotFoundInConversation" };
    const deleted = await posted(["sales"], (isUpdate) => (isUpdate ? gone : undefined));
    await deleted.tick(octoberOf(2, 2));
    const nameless = await posted(["sales"], (isUpdate) => (isUpdate ? undefined : { end: "sent" }));
    await nameless.tick(octoberOf(2, 2));
    assert.deepEqual(
      [deleted, nameless].map(({ outbox, send }) => [outbox.all()[1]?.state, outbox.all()[1]?.outcome, send.callCount]),
      [
        ["failed", "teams.ActivityNotFoundInConversation", 1],
        ["suppressed", "delivery.card-not-known", 1],
      ],
    );
  });

  it("that was refused where it was sent is not corrected: nothing stands there", async () => {
    const { tick, outbox } = await posted(["sales"], () => ({ end: "refused", code: "teams.gone" }));
    await tick(octoberOf(2, 2));
    assert.equal(outbox.all().length, 1);
  });

  it("is told by a dry run, which changes nothing", async () => {
    const { look, update, outbox } = await posted("sales");
    const told = await look(octoberOf(2, 2), true);
    assert.deepEqual(
      told.corrected.map(({ recipient, was, is }) => [recipient, was, is]),
      [["sales", 45.5, 39.5]],
    );
    assert.deepEqual([update.callCount, outbox.all().length], [0, 1]);
  });

  it("is changed the same way where Partner Center's scorecard was handed in anew", async () => {
    const { tick, reports, subscriptions, outbox } = await posted();
    const keep = async (text: string) => {
      const read = readReportedText(`Security, ${text}`, { designation: null, asOf: null });
      assert.ok(read.ok && (await reports.keep("adatum", read.value, "megan")).ok);
    };
    await subscriptions.subscribe(subscriptionOf({ kind: "digest", subscriber: "security", designation: "security", after: month("2026-09") }));
    await keep("October 2026: adds 12, skilling 20, growth 12, deployments 0");
    await tick(octoberOf(4, 1));
    await keep("October 2026: adds 12, skilling 20, growth 12, deployments 10");
    await tick(octoberOf(4, 1));
    const corrected = outbox.all().find((one) => one.subject === "digest/security/2026-10/corrected/1") ?? assert.fail();
    assert.equal(corrected.state, "sent");
    assert.match(render(corrected.answer, null).text, /Corrected on 21 November 2026: was 44, is 54\./);
  });
});

async function posted(first?: string | readonly string[], ...more: (string | ((isUpdate: boolean) => SendOutcome | undefined))[]) {
  const names = [first ?? [], more.filter((one) => typeof one === "string")].flat();
  const outcome = more.find((one) => typeof one === "function");
  let conversation = "";
  const own = fakeDelivery(started);
  const answer = (isUpdate: boolean): SendOutcome => outcome?.(isUpdate) ?? { end: "sent", posted: isUpdate ? null : `card of ${conversation}` };
  const subscriptions = new SubscriptionsInMemory();
  for (const one of names)
    await subscriptions.subscribe(subscriptionOf({ kind: "digest", subscriber: one, after: month("2026-09"), since: started }));
  const reports = fakeReports();
  const runs = runsInMemory();
  const postbox = { ...withQueue(own.outbox, own.queue, silent), read: own.outbox.read.bind(own.outbox), ledger: own.outbox.ledger.bind(own.outbox) };
  const { send, update } = own;
  const ports = {
    ...own.ports,
    sender: {
      send: async (...args: Parameters<typeof send>) => {
        await send(...args);
        conversation = args[0].conversation;
        return answer(false);
      },
      update: async (...args: Parameters<typeof update>) => {
        await update(...args);
        return answer(true);
      },
    },
    answerFor: async (one: Parameters<typeof own.ports.answerFor>[0]) => ((await isOvertaken(own.outbox, one)) ? null : one.answer),
  };
  const look = (scores: PartnerScores, isDryRun = false) => {
    const source = { partnerScores: async () => scores, partnerFacts: async () => null };
    return queueDigests(
      { scores: source, reports, subscriptions, outbox: postbox, runs, telemetry: silent, now: () => own.clock.time },
      null,
      isDryRun,
    );
  };
  const tick = async (scores: PartnerScores): Promise<void> => {
    await look(scores);
    await deliver(ports);
  };
  await tick(octoberOf(4, 1));
  return { tick, look, send, update, outbox: own.outbox, clock: own.clock, reports, subscriptions };
}
