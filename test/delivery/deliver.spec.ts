// Each message once, however many processes deliver at the same time and wherever one of them dies.

import assert from "node:assert/strict";
import sinon from "sinon";
import type { AlertAnswer } from "../../bot/conversation/answer.ts";
import { deliver } from "../../bot/delivery/deliver.ts";
import type { Message, SendOutcome } from "../../bot/delivery/message.ts";
import { newMessage } from "../../bot/delivery/new-message.ts";
import { sweep } from "../../bot/delivery/sweep.ts";
import { taskOf, withQueue } from "../../bot/delivery/with-queue.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import { addressOf } from "../fakes/address.ts";
import { fakeDelivery } from "../fakes/delivery.ts";
import { allOf } from "../support/all-of.ts";

const started = 1_000_000;
const nothing = { sent: 0, waiting: 0, failed: 0, unknown: 0, suppressed: 0 };

describe("delivering", () => {
  it("sends every message that is due, to its own address, once", async () => {
    const { ports, send, outbox, queue } = await withMessages(["sales", "service"]);
    assert.deepEqual(await deliver(ports), { ...nothing, sent: 2 });
    assert.deepEqual(await deliver(ports), nothing);
    assert.deepEqual(
      send.args.map(([address]) => address.conversation),
      ["sales", "service"],
    );
    assert.ok(outbox.all().every((one) => one.state === "sent" && one.attempts === 1));
    assert.equal(queue.size("adatum"), 0);
  });

  it("claims a message by writing it before it is sent", async () => {
    const states: string[] = [];
    const { ports, outbox } = await withMessages(["sales"], async () => {
      states.push(...outbox.all().map((one) => one.state));
      return { end: "sent" };
    });
    await deliver(ports);
    assert.deepEqual(states, ["claimed"]);
  });

  it("sends what the reader may see at that moment, and keeps the message as it was queued", async () => {
    const { ports, send, outbox } = await withMessages(["sales"]);
    await deliver({ ...ports, answerFor: async () => ({ kind: "help", why: "thanks" }) });
    assert.deepEqual(send.args[0]?.[1], { kind: "help", why: "thanks" });
    assert.deepEqual(outbox.all()[0]?.answer, { kind: "help", why: "asked" });
  });

  it("by three processes at once sends each message once, also where its task is there twice", async () => {
    const names = Array.from({ length: 40 }, (_, index) => `channel-${index}`);
    const { ports, send, outbox, queue } = await withMessages(names);
    for (const one of outbox.all()) await queue.put("adatum", [taskOf(outbox.idOf(one), one)], 0);
    const counts = await Promise.all([deliver(ports), deliver(ports), deliver(ports)]);
    assert.equal(send.callCount, names.length);
    assert.equal(
      counts.reduce((sum, one) => sum + one.sent, 0),
      names.length,
    );
    assert.ok(outbox.all().every((one) => one.state === "sent"));
  });

  it("waits as long as Teams asks to, and tries again then", async () => {
    const outcomes: SendOutcome[] = [{ end: "wait", milliseconds: 30_000, code: "teams.throttled" }, { end: "sent" }];
    const { ports, send, clock } = await withMessages(["sales"], async () => outcomes.shift() ?? assert.fail());
    assert.equal((await deliver(ports)).waiting, 1);
    clock.time = started + 29_000;
    await deliver(ports);
    assert.equal(send.callCount, 1);
    clock.time = started + 30_000;
    assert.equal((await deliver(ports)).sent, 1);
    assert.equal(send.callCount, 2);
  });

  it("asks nobody of a tenant that was throttled before it may", async () => {
    const pause = sinon.fake.resolves(undefined);
    const { ports } = await withMessages(["sales"], async () => ({ end: "wait", milliseconds: 30_000, code: "teams.throttled", isThrottled: true }));
    await deliver({ ...ports, permits: { ...ports.permits, pause } });
    assert.deepEqual(pause.args, [["adatum", started + 30_000]]);
  });

  it("never sends again what may have arrived", async () => {
    const { ports, send, clock, outbox } = await withMessages(["sales"], async () => ({ end: "unknown", code: "teams.timeout" }));
    assert.equal((await deliver(ports)).unknown, 1);
    clock.time += 365 * 86_400_000;
    await deliver(ports);
    assert.equal(send.callCount, 1);
    assert.deepEqual([outbox.all()[0]?.state, outbox.all()[0]?.outcome], ["unknown", "teams.timeout"]);
  });

  it("sends an alert that may have arrived once more, says so on it, and then no more", async () => {
    const { ports, send, outbox } = await withMessages([], async () => ({ end: "unknown", code: "teams.timeout" }));
    await post(ports, { ...message("megan"), answer: { kind: "alert" } as AlertAnswer });
    assert.equal((await deliver(ports)).unknown, 1);
    await deliver(ports);
    assert.deepEqual(
      send.args.map(([, answer]) => answer),
      [{ kind: "alert" }, { kind: "alert", isRepeat: true }],
    );
    assert.deepEqual([outbox.all()[0]?.state, outbox.all()[0]?.repeats], ["unknown", 1]);
  });

  it("never sends again what was refused", async () => {
    const { ports, send, clock } = await withMessages(["sales"], async () => ({ end: "refused", code: "teams.forbidden" }));
    assert.equal((await deliver(ports)).failed, 1);
    clock.time += 86_400_000;
    await deliver(ports);
    assert.equal(send.callCount, 1);
  });

  it("remembers what can't be reached, suppresses with that reason what comes later, and sends again once it was heard from", async () => {
    const refused: SendOutcome = { end: "refused", code: "teams.BotNotInConversationRoster", isUnreachable: true };
    const outcomes: SendOutcome[] = [refused, { end: "sent" }];
    const { ports, send, outbox, reachability } = await withMessages(["sales"], async () => outcomes.shift() ?? assert.fail());
    await deliver(ports);
    await post(ports, { ...message("sales"), subject: "digest/2026-11" });
    assert.equal((await deliver(ports)).suppressed, 1);
    assert.deepEqual(
      outbox.all().map((one) => [one.state, one.outcome, one.attempts]),
      [
        ["failed", "teams.BotNotInConversationRoster", 1],
        ["suppressed", "teams.BotNotInConversationRoster", 0],
      ],
    );
    assert.equal(await reachability.heal("adatum", "sales"), true);
    await post(ports, { ...message("sales"), subject: "digest/2026-12" });
    assert.equal((await deliver(ports)).sent, 1);
    assert.equal(send.callCount, 2);
  });

  it("leaves the claim of another process alone, and puts it to unknown when its task comes again", async () => {
    const { ports, send, clock, outbox, queue } = await withMessages(["sales"]);
    const [block] = await queue.receive("adatum", 1, ports.settings.hiddenMs);
    const found = (await outbox.find("adatum", "sales", "digest/2026-10")) ?? assert.fail();
    const claim = { id: "another", task: block?.name ?? assert.fail() };
    await outbox.change({ ...found.value, state: "claimed", attempts: 1, claim }, found.version);
    await queue.put("adatum", [taskOf(found.id, found.value)], 0);
    assert.deepEqual(await deliver(ports), nothing);
    clock.time += ports.settings.hiddenMs;
    assert.equal((await deliver(ports)).unknown, 1);
    assert.deepEqual([outbox.all()[0]?.state, outbox.all()[0]?.outcome], ["unknown", "delivery.sender-died"]);
    assert.equal(send.callCount, 0);
  });

  it("takes a claim for its own though the storage's answer was lost", async () => {
    const { ports, send, outbox } = await withMessages(["sales"]);
    const change = outbox.change.bind(outbox);
    let isFirst = true;
    outbox.change = async (value, version) => {
      const written = await change(value, version);
      // The client writes again what was written, and is told that somebody else was faster.
      const isLost = isFirst;
      isFirst = false;
      return isLost ? change(value, version) : written;
    };
    assert.equal((await deliver(ports)).sent, 1);
    assert.equal(send.callCount, 1);
  });

  it("to one tenant that does not answer holds no other up", async () => {
    let letGo: () => void = () => {};
    const others = new Promise<void>((done) => {
      letGo = done;
    });
    const { ports, outbox, queue } = await withMessages(["slow-1", "slow-2"], async (conversation) => {
      if (conversation.startsWith("slow")) await others;
      else letGo();
      return { end: "sent" };
    });
    const quick = { ...message("quick"), tenant: "contoso" };
    await withQueue(outbox, queue, silent).add(quick);
    assert.equal((await deliver(ports)).sent, 3);
  });

  it("is not stopped by one recipient that refuses", async () => {
    const { ports } = await withMessages(["a", "b", "c"], async (conversation) =>
      conversation === "b" ? { end: "refused", code: "teams.gone" } : { end: "sent" },
    );
    assert.deepEqual(await deliver(ports), { ...nothing, sent: 2, failed: 1 });
  });

  it("is not stopped by one message whose sending breaks; that one is never sent again", async () => {
    const { ports, send, clock, outbox } = await withMessages(["a", "b"], async (conversation) => {
      if (conversation === "a") throw new TypeError("broken");
      return { end: "sent" };
    });
    assert.equal((await deliver(ports)).sent, 1);
    clock.time += ports.settings.hiddenMs;
    await deliver(ports);
    assert.equal(send.callCount, 2);
    assert.deepEqual(
      outbox.all().map((one) => one.state),
      ["unknown", "sent"],
    );
  });

  it("gives a message up that breaks before it is sent, each of five times", async () => {
    const { ports, send, clock, outbox } = await withMessages(["a"]);
    const broken = { ...ports, answerFor: async () => Promise.reject(new TypeError("broken")) };
    for (let time = 1; time <= 6; time += 1) {
      assert.equal(outbox.all()[0]?.state, "due");
      await deliver(broken);
      clock.time += ports.settings.hiddenMs;
    }
    assert.deepEqual([outbox.all()[0]?.state, outbox.all()[0]?.outcome, send.callCount], ["failed", "delivery.poison", 0]);
  });

  it("sends nothing while sends are paused, and everything afterwards", async () => {
    const { ports, send, sendSwitch } = await withMessages(["a", "b"]);
    await sendSwitch.set(true, null);
    assert.deepEqual(await deliver(ports), nothing);
    await sendSwitch.set(false, null);
    assert.equal((await deliver(ports)).sent, 2);
    assert.equal(send.callCount, 2);
  });

  it("tells the log what was not delivered, without a name or an address", async () => {
    const warn = sinon.fake();
    const { ports } = await withMessages(["sales"], async () => ({ end: "refused", code: "teams.gone" }));
    await deliver({ ...ports, telemetry: { ...silent, warn } });
    assert.deepEqual(warn.args, [["message not delivered", { state: "failed", code: "teams.gone", attempts: 1 }]]);
  });
});

describe("the sweep", () => {
  it("puts back what is due without a task, whatever lost it, and it is sent once, however late", async () => {
    const { ports, send, queue, clock } = await withMessages(["a", "b"]);
    queue.lose("adatum");
    clock.time += 40 * 86_400_000;
    assert.equal(await sweep(ports), 2);
    assert.equal(await sweep(ports), 0);
    assert.equal((await deliver(ports)).sent, 2);
    assert.equal(send.callCount, 2);
  });

  it("leaves a claim without a task alone for a quarter of an hour, longer than clocks differ, and then calls it unknown", async () => {
    const { ports, queue, clock, outbox } = await withMessages(["a"]);
    queue.lose("adatum");
    const found = (await outbox.find("adatum", "a", "digest/2026-10")) ?? assert.fail();
    await outbox.change({ ...found.value, state: "claimed", attempts: 1, claim: { id: "x", task: "lost" } }, found.version);
    clock.time += 5 * 60_000;
    await sweep(ports);
    assert.equal(outbox.all()[0]?.state, "claimed");
    clock.time += 10 * 60_000;
    await sweep(ports);
    assert.equal(outbox.all()[0]?.state, "unknown");
  });

  it("forgets what has ended, so that the index holds only what is due", async () => {
    const { ports, outbox, clock } = await withMessages(["a"]);
    const { settle } = outbox;
    outbox.settle = async () => {};
    await deliver(ports);
    outbox.settle = settle;
    clock.time += 2 * 3_600_000;
    await sweep(ports);
    assert.deepEqual(await allOf(outbox.dueBy(clock.time)), []);
  });
});

describe("an outbox", () => {
  it("takes a message of one subject for one recipient once, whatever became of it", async () => {
    const { ports, outbox } = await withMessages(["sales"]);
    await deliver(ports);
    assert.equal(await outbox.add(message("sales")), false);
    assert.equal(await outbox.add({ ...message("sales"), subject: "digest/2026-11" }), true);
  });
});

async function withMessages(recipients: readonly string[], answer?: (conversation: string) => Promise<SendOutcome>) {
  const fakes = fakeDelivery(started, answer);
  for (const one of recipients) await post(fakes.ports, message(one));
  return fakes;
}

async function post({ outbox, queue }: ReturnType<typeof fakeDelivery>["ports"], value: Message): Promise<void> {
  await withQueue(outbox, queue, silent).add(value);
}

function message(recipient: string): Message {
  const about = { tenant: "adatum", recipient, subject: "digest/2026-10", address: addressOf(recipient) };
  return newMessage({ ...about, answer: { kind: "help", why: "asked" } }, started);
}
