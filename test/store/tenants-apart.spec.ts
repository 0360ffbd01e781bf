// No fault of one tenant delays another, in a real Azurite: what is broken, slow or held back of one tenant is that tenant's own.

import assert from "node:assert/strict";
import { usualDelivery } from "../../bot/delivery/delivery-ports.ts";
import { newMessage } from "../../bot/delivery/new-message.ts";
import { paceOf } from "../../bot/delivery/permits.ts";
import { withQueue } from "../../bot/delivery/with-queue.ts";
import { startWorker } from "../../bot/delivery/worker.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import { openAzureStorage } from "../../bot/store/azure-storage.ts";
import { addressOf } from "../fakes/address.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";

const count = 40;

describe("tenants beside each other", () => {
  let storage: TestStorage;

  before(async () => {
    storage = await openTestStorage();
  });
  after(() => storage.close());

  it("get all of theirs while one's rows are broken, one's channel never answers, one is throttled and one is held back", async function () {
    this.timeout(60_000);
    const store = await storage.open();
    const { tables } = await openAzureStorage({ connectionString: storage.connectionString });
    await tables.delivery.createEntity({ partitionKey: "broken", rowKey: "permits", shape: 1, pieces: 1, json0: "{ no JSON" });
    await store.sendSwitch.set(true, "held");
    const outbox = withQueue(store.outbox, store.queue, silent);
    const now = Date.now();
    const tenants = ["broken", "silent", "throttled", "held", "well", "quick"];
    for (const tenant of tenants)
      await outbox.addAll(
        Array.from({ length: count }, (_, index) => {
          const recipient = `${tenant}-${index}`;
          return newMessage(
            { tenant, recipient, subject: "digest/2026-10", address: addressOf(recipient, tenant), answer: { kind: "help", why: "asked" } },
            now,
          );
        }),
      );
    const sent = new Map<string, number>();
    let letGo: () => void = () => {};
    const never = new Promise<void>((done) => {
      letGo = done;
    });
    const worker = startWorker({
      ...store,
      permits: store.permits(paceOf(50, 0.8)),
      sender: {
        async send({ tenant }) {
          if (tenant === "silent") await never;
          if (tenant === "throttled") return { end: "wait", milliseconds: 60_000, code: "teams.throttled", isThrottled: true };
          sent.set(tenant, (sent.get(tenant) ?? 0) + 1);
          return { end: "sent" };
        },
        async update() {
          return { end: "sent" };
        },
      },
      answerFor: async (one) => one.answer,
      telemetry: silent,
      clock: { now: Date.now, wait: (milliseconds, signal) => waited(milliseconds, signal) },
      settings: { ...usualDelivery, lookMs: 500, idleMs: 500 },
    });
    const began = performance.now();
    while ((sent.get("well") ?? 0) + (sent.get("quick") ?? 0) < 2 * count && performance.now() - began < 50_000)
      await new Promise((done) => setTimeout(done, 20));
    letGo();
    await worker.stop();
    assert.deepEqual([sent.get("well"), sent.get("quick")], [count, count]);
    assert.deepEqual(
      ["broken", "throttled", "held"].map((tenant) => sent.get(tenant) ?? 0),
      [0, 0, 0],
    );
    let due = 0;
    for (const tenant of ["broken", "throttled", "held"]) for await (const { state } of store.outbox.ledger(tenant)) if (state === "due") due += 1;
    assert.equal(due, 3 * count, "nothing of the others is lost");
  });
});

function waited(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      done();
    });
    if (signal.aborted) done();
  });
}
