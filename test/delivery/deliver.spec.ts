// Each message once, however many processes deliver at the same time and wherever one of them dies.

import assert from "node:assert/strict";
import sinon from "sinon";
import { claimLife, deliver } from "../../bot/delivery/deliver.ts";
import type { Message, SendOutcome } from "../../bot/delivery/message.ts";
import { newMessage } from "../../bot/delivery/new-message.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import { addressOf } from "../fakes/address.ts";
import { OutboxInMemory } from "../fakes/outbox-in-memory.ts";

const started = 1_000_000;

describe("delivering", () => {
  it("sends every message that is due, to its own address, once", async () => {
    const { ports, send, outbox } = await withMessages(["sales", "service"]);
    assert.deepEqual(await deliver(ports), { sent: 2, waiting: 0, failed: 0, unknown: 0 });
    assert.deepEqual(await deliver(ports), { sent: 0, waiting: 0, failed: 0, unknown: 0 });
    assert.deepEqual(
      send.args.map(([address]) => address.conversation),
      ["sales", "service"],
    );
    assert.ok(outbox.all().every((one) => one.state === "sent" && one.attempts === 1));
  });

  it("claims a message by writing it before it is sent", async () => {
    const states: string[] = [];
    const { ports, outbox } = await withMessages(["sales"], async () => {
      states.push(...outbox.all().map((one) => one.state));
      return { end: "sent" };
    });
    await deliver(ports);
    assert.deepEqual(states, ["sending"]);
  });

  it("sends what the reader may see at that moment, and keeps the message as it was queued", async () => {
    const { ports, send, outbox } = await withMessages(["sales"]);
    await deliver({ ...ports, answerFor: async () => ({ kind: "help", why: "thanks" }) });
    assert.deepEqual(send.args[0]?.[1], { kind: "help", why: "thanks" });
    assert.deepEqual(outbox.all()[0]?.answer, { kind: "help", why: "welcome" });
  });

  it("by two processes at once sends each message once", async () => {
    const names = ["a", "b", "c", "d", "e"];
    const { ports, send, outbox } = await withMessages(names);
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
    clock.now += 29_999;
    assert.equal((await deliver(ports)).waiting, 1);
    assert.equal(send.callCount, 1);
    clock.now += 1;
    assert.equal((await deliver(ports)).sent, 1);
    assert.equal(send.callCount, 2);
  });

  it("never sends again what may have arrived", async () => {
    const { ports, send, clock, outbox } = await withMessages(["sales"], async () => ({ end: "unknown", code: "teams.timeout" }));
    assert.equal((await deliver(ports)).unknown, 1);
    clock.now += 365 * 86_400_000;
    await deliver(ports);
    assert.equal(send.callCount, 1);
    assert.deepEqual([outbox.all()[0]?.state, outbox.all()[0]?.outcome], ["unknown", "teams.timeout"]);
  });

  it("never sends again what was refused", async () => {
    const { ports, send, clock } = await withMessages(["sales"], async () => ({ end: "refused", code: "teams.forbidden" }));
    assert.equal((await deliver(ports)).failed, 1);
    clock.now += 86_400_000;
    await deliver(ports);
    assert.equal(send.callCount, 1);
  });

  it("leaves the claim of another process alone while it may live, and puts it to unknown when it died", async () => {
    const { ports, send, clock, outbox } = await withMessages([]);
    await outbox.add({ ...message("sales"), state: "sending", attempts: 1, since: started });
    clock.now = started + claimLife - 1;
    assert.deepEqual(await deliver(ports), { sent: 0, waiting: 0, failed: 0, unknown: 0 });
    clock.now = started + claimLife;
    assert.equal((await deliver(ports)).unknown, 1);
    assert.deepEqual([outbox.all()[0]?.state, outbox.all()[0]?.outcome], ["unknown", "delivery.sender-died"]);
    assert.equal(send.callCount, 0);
  });

  it("is not stopped by one recipient that refuses", async () => {
    const { ports } = await withMessages(["a", "b", "c"], async (conversation) =>
      conversation === "b" ? { end: "refused", code: "teams.gone" } : { end: "sent" },
    );
    assert.deepEqual(await deliver(ports), { sent: 2, waiting: 0, failed: 1, unknown: 0 });
  });

  it("is not stopped by one message whose sending breaks; that one is never sent again", async () => {
    const { ports, send, clock, outbox } = await withMessages(["a", "b"], async (conversation) => {
      if (conversation === "a") throw new TypeError("broken");
      return { end: "sent" };
    });
    assert.equal((await deliver(ports)).sent, 1);
    clock.now += claimLife;
    await deliver(ports);
    assert.equal(send.callCount, 2);
    assert.deepEqual(
      outbox.all().map((one) => one.state),
      ["unknown", "sent"],
    );
  });

  it("tells the log what was not delivered, without a name or an address", async () => {
    const warn = sinon.fake();
    const { ports } = await withMessages(["sales"], async () => ({ end: "refused", code: "teams.gone" }));
    await deliver({ ...ports, telemetry: { ...silent, warn } });
    assert.deepEqual(warn.args, [["message not delivered", { state: "failed", code: "teams.gone", attempts: 1 }]]);
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

async function withMessages(recipients: readonly string[], answer: (conversation: string) => Promise<SendOutcome> = async () => ({ end: "sent" })) {
  const outbox = new OutboxInMemory();
  for (const one of recipients) await outbox.add(message(one));
  const clock = { now: started };
  const send = sinon.spy((address: Message["address"], _answer: Message["answer"]) => answer(address.conversation));
  return {
    outbox,
    clock,
    send,
    ports: { outbox, sender: { send }, answerFor: async (one: Message) => one.answer, telemetry: silent, now: () => clock.now },
  };
}

function message(recipient: string): Message {
  const about = { tenant: "adatum", recipient, subject: "digest/2026-10", address: addressOf(recipient) };
  return newMessage({ ...about, answer: { kind: "help", why: "welcome" } }, started);
}
