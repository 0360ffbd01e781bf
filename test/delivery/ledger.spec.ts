// What became of everything, and sending one again: only because somebody says so, and never what was sent.

import assert from "node:assert/strict";
import type { AuditEntry } from "../../bot/access/audit.ts";
import type { AlertAnswer } from "../../bot/conversation/answer.ts";
import { deliver } from "../../bot/delivery/deliver.ts";
import { ledgerOf } from "../../bot/delivery/ledger.ts";
import type { SendOutcome } from "../../bot/delivery/message.ts";
import { newMessage } from "../../bot/delivery/new-message.ts";
import { sendAgain } from "../../bot/delivery/send-again.ts";
import { withQueue } from "../../bot/delivery/with-queue.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import { addressOf } from "../fakes/address.ts";
import { fakeDelivery } from "../fakes/delivery.ts";

const started = 1_000_000;
const outcomes: Readonly<Record<string, SendOutcome>> = {
  lost: { end: "unknown", code: "teams.no-answer" },
  gone: { end: "refused", code: "teams.BotNotInConversationRoster", isUnreachable: true },
  busy: { end: "wait", milliseconds: 60_000, code: "teams.throttled" },
};

describe("the ledger", () => {
  it("has counts for each subject that add up to its recipients", async () => {
    const { outbox } = await withDeliveries();
    const { subjects, lines } = await ledgerOf(outbox, "adatum", "digest/");
    const none = { due: 0, claimed: 0, sent: 0, failed: 0, unknown: 0, suppressed: 0 };
    assert.deepEqual(Object.fromEntries(subjects), {
      "digest/2026-10": { recipients: 5, states: { ...none, sent: 2, unknown: 1, failed: 1, due: 1 } },
      "digest/2026-11": { recipients: 1, states: { ...none, suppressed: 1 } },
    });
    assert.equal(lines.length, 6);
  });

  it("tells why something was not sent", async () => {
    const { outbox } = await withDeliveries();
    const { lines } = await ledgerOf(outbox, "adatum", null);
    const why = Object.fromEntries(lines.map((one) => [`${one.recipient} ${one.subject}`, one.outcome]));
    assert.equal(why["lost digest/2026-10"], "teams.no-answer");
    assert.equal(why["gone digest/2026-11"], "teams.BotNotInConversationRoster");
    assert.equal(why["a digest/2026-10"], null);
  });
});

describe("sending again", () => {
  it("makes a message due again that may have arrived, audits who said so, and sends it once", async () => {
    const { ports, outbox, send, audited, again } = await withDeliveries();
    const calls = send.callCount;
    assert.equal(await again("lost"), "due");
    assert.equal((await deliver(ports)).unknown, 1);
    assert.equal(send.callCount, calls + 1);
    assert.deepEqual(
      audited.map(({ who, what, before }) => [who, what, before["state"]]),
      [["terminal", "delivery.sent-again", "unknown"]],
    );
    assert.equal((await outbox.find("adatum", "lost", "digest/2026-10"))?.value.repeats, 1);
  });

  it("of an alert that may have arrived says on it that it may have come before", async () => {
    const { ports, send, again, post } = await withDeliveries();
    await post("lost", "alert/1", { kind: "alert" } as AlertAnswer);
    await deliver(ports);
    await again("lost", "alert/1");
    await deliver(ports);
    assert.deepEqual(send.lastCall.args[1], { kind: "alert", isRepeat: true });
  });

  it("refuses what was sent, what is due, and what is not there", async () => {
    const { again, ports, outbox, queue } = await withDeliveries();
    assert.deepEqual([await again("a"), await again("busy")], ["not-ended", "not-ended"]);
    const audit = { record: async () => assert.fail(), entries: async () => [] };
    assert.equal(await sendAgain({ outbox, queue, audit, now: ports.clock.now }, "adatum", "0000000000", "terminal"), "not-found");
  });
});

async function withDeliveries() {
  const fakes = fakeDelivery(started, async (conversation) => outcomes[conversation] ?? { end: "sent" });
  const { ports, outbox, queue } = fakes;
  const audited: AuditEntry[] = [];
  const audit = { record: async (entry: AuditEntry) => void audited.push(entry), entries: async () => audited };
  const post = async (recipient: string, subject: string, answer: Parameters<typeof newMessage>[0]["answer"] = { kind: "help", why: "asked" }) =>
    withQueue(outbox, queue, silent).add(
      newMessage({ tenant: "adatum", recipient, subject, address: addressOf(recipient), answer }, ports.clock.now()),
    );
  for (const one of ["a", "b", "lost", "gone", "busy"]) await post(one, "digest/2026-10");
  await deliver(ports);
  await post("gone", "digest/2026-11");
  await deliver(ports);
  const again = async (recipient: string, subject = "digest/2026-10") => {
    const { lines } = await ledgerOf(outbox, "adatum", subject);
    const { short } = lines.find((one) => one.recipient === recipient && one.subject === subject) ?? assert.fail();
    return sendAgain({ outbox, queue, audit, now: () => ports.clock.now() }, "adatum", short, "terminal");
  };
  return { ...fakes, audited, again, post };
}
