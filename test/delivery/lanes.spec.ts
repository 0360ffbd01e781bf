// A tenant's two lanes: alerts never wait behind digests, whoever put them, and are no reason for digests to stand still for ever.

import assert from "node:assert/strict";
import sinon from "sinon";
import { deliver } from "../../bot/delivery/deliver.ts";
import { alertsLaneOf, laneOf, tenantOfLane } from "../../bot/delivery/lanes.ts";
import { ledgerOf } from "../../bot/delivery/ledger.ts";
import { newMessage } from "../../bot/delivery/new-message.ts";
import { sendAgain } from "../../bot/delivery/send-again.ts";
import { sweep } from "../../bot/delivery/sweep.ts";
import { withQueue } from "../../bot/delivery/with-queue.ts";
import { startWorker } from "../../bot/delivery/worker.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import { addressOf } from "../fakes/address.ts";
import { fakeDelivery } from "../fakes/delivery.ts";

const started = 1_000_000;
const alerts = alertsLaneOf("adatum");
const message = (recipient: string, subject: string) =>
  newMessage({ tenant: "adatum", recipient, subject, address: addressOf(recipient), answer: { kind: "help", why: "asked" } }, started);
const many = (name: string, subject: string, count: number) => Array.from({ length: count }, (_, index) => message(`${name}-${index}`, subject));

function opened() {
  const { clock: _, ...delivery } = fakeDelivery(started);
  const order = () => delivery.send.args.map(([address]) => address.conversation);
  const until = async (is: () => boolean): Promise<void> => {
    while (!is()) await new Promise((done) => setImmediate(done));
  };
  return { ...delivery, outbox: withQueue(delivery.outbox, delivery.queue, silent), rows: delivery.outbox, order, until };
}

describe("the lanes of a tenant", () => {
  it("are one of alerts and one of everything else, and both are the tenant's", () => {
    assert.equal(laneOf("adatum|a|b", { subject: "alert/2026-10/zero" }), alerts);
    assert.equal(laneOf("adatum|a|b", { subject: "digest/2026-10" }), "adatum");
    assert.deepEqual([tenantOfLane(alerts), tenantOfLane("adatum")], ["adatum", "adatum"]);
  });

  it("let an alert that comes in the middle of a digest to many go before what is not yet under way", async () => {
    const { ports, outbox, order, until } = opened();
    await outbox.addAll(many("digest", "digest/2026-10", 300));
    const worker = startWorker(ports);
    await until(() => order().length >= 50);
    const before = order().length;
    // As from another process: nobody tells this one.
    await outbox.addAll(many("alert", "alert/2026-10/zero", 15));
    await until(() => order().length === 315);
    await worker.stop();
    const last = Math.max(...order().flatMap((one, index) => (one.startsWith("alert") ? [index] : [])));
    // Two blocks of ten are under way, and one was received before the alerts came.
    assert.ok(last < before + 15 + 40, `${last} after ${before}`);
    assert.equal(new Set(order()).size, 315);
  });

  it("don't hold digests back for ever where alerts wait and nobody can send them", async () => {
    const { ports, outbox, queue, order, until } = opened();
    sinon.stub(queue, "hasWork").callsFake(async (lane) => lane === alerts);
    await outbox.addAll(many("digest", "digest/2026-10", 60));
    const worker = startWorker(ports);
    await until(() => order().length === 60);
    await worker.stop();
  });

  it("are worked off one after the other by a command that ends, alerts first", async () => {
    const { ports, outbox, order } = opened();
    await outbox.addAll([...many("digest", "digest/2026-10", 30), ...many("alert", "alert/2026-10/zero", 3)]);
    assert.equal((await deliver(ports)).sent, 33);
    assert.deepEqual(order().slice(0, 3).sort(), ["alert-0", "alert-1", "alert-2"]);
  });

  it("get back what lost its task and what is sent again, each in its own", async () => {
    const { ports, queue, rows } = opened();
    await rows.addAll([message("a", "alert/2026-10/zero"), message("d", "digest/2026-10")]);
    assert.equal(await sweep(ports), 2);
    assert.deepEqual([queue.size(alerts), queue.size("adatum")], [1, 1]);
    const found = (await rows.find("adatum", "a", "alert/2026-10/zero")) ?? assert.fail();
    await rows.change({ ...found.value, state: "unknown" }, found.version);
    const { short } = (await ledgerOf(rows, "adatum", "alert/")).lines[0] ?? assert.fail();
    await sendAgain({ outbox: rows, queue, audit: { record: async () => {} }, now: () => started }, "adatum", short, "megan");
    assert.deepEqual([queue.size(alerts), queue.size("adatum")], [2, 1]);
  });
});
