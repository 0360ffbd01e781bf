// Alerts and what their cards are called, against a real Azurite: changed only from the version that was read, and found while they stand.

import assert from "node:assert/strict";
import { alertDesk } from "../../bot/alerts/alert-desk.ts";
import type { AlertRecord } from "../../bot/alerts/alert-record.ts";
import { refOf } from "../../bot/alerts/alert-subjects.ts";
import { newMessage } from "../../bot/delivery/new-message.ts";
import { withQueue } from "../../bot/delivery/with-queue.ts";
import { isFault } from "../../bot/kernel/fault.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import { openAzureStorage } from "../../bot/store/azure-storage.ts";
import { pack } from "../../bot/store/entity.ts";
import type { Store } from "../../bot/store/open-store.ts";
import { addressOf } from "../fakes/address.ts";
import { everyAnswer } from "../support/small-answers.ts";
import { day } from "../support/small-facts.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";

const said = everyAnswer().flatMap(({ answer }) => (answer.kind === "alert" ? [answer] : []))[0] ?? assert.fail();
const by = { person: "megan", name: "Megan" };

function recordOf(tenant: string, about: Partial<AlertRecord> = {}): AlertRecord {
  const subject = "alert/7012345/2026-10/deployments";
  const life = { state: "open", again: null } as const;
  const counts = { level: 0, told: 1, revision: 0, openedAt: 0 };
  return { tenant, subject, about: "drops-to-zero", family: subject, said, life, ...counts, recipients: ["megan", "nestor"], ...about };
}

describe("a kept alert", () => {
  let storage: TestStorage;
  let store: Store;

  before(async () => {
    storage = await openTestStorage();
    store = await storage.open();
  });
  after(() => storage.close());

  it("is found by what a button names it by, as it was kept, in its own tenant", async () => {
    const record = recordOf("tenant-a");
    await store.alerts.save(record, null);
    assert.deepEqual((await store.alerts.find("tenant-a", refOf(record.subject)))?.value, record);
    assert.equal(await store.alerts.find("tenant-b", refOf(record.subject)), null);
  });

  it("is created once, and changed from the version that was read alone", async () => {
    const lostRace = (error: unknown): boolean => isFault(error, "store.lost-race");
    const record = recordOf("tenant-c");
    await store.alerts.save(record, null);
    await assert.rejects(store.alerts.save(record, null), lostRace);
    const { version } = (await store.alerts.find("tenant-c", refOf(record.subject))) ?? assert.fail();
    await store.alerts.save({ ...record, revision: 1 }, version);
    await assert.rejects(store.alerts.save({ ...record, revision: 2 }, version), lostRace);
    assert.equal((await store.alerts.find("tenant-c", refOf(record.subject)))?.value.revision, 1);
  });

  it("is among those that stand until it is resolved, and not among another tenant's", async () => {
    const other = recordOf("tenant-d", { subject: "alert/7012345/2026-10/usage-growth" });
    await store.alerts.save(recordOf("tenant-d"), null);
    await store.alerts.save(other, null);
    assert.equal((await store.alerts.unresolved("tenant-d")).length, 2);
    const { version } = (await store.alerts.find("tenant-d", refOf(other.subject))) ?? assert.fail();
    await store.alerts.save({ ...other, life: { state: "resolved", how: "recovered", at: 1, now: null } }, version);
    assert.deepEqual(
      (await store.alerts.unresolved("tenant-d")).map((one) => one.subject),
      ["alert/7012345/2026-10/deployments"],
    );
  });

  it("acknowledged by two people at once is the first one's, and the second is told; each card gets an update", async () => {
    const record = recordOf("tenant-e");
    const outbox = withQueue(store.outbox, store.queue, silent);
    await store.alerts.save(record, null);
    for (const person of record.recipients) {
      const about = { tenant: "tenant-e", recipient: person, subject: record.subject, address: addressOf(person, "tenant-e"), person, answer: said };
      await outbox.add(newMessage(about, 0));
      const found = (await store.outbox.find("tenant-e", person, record.subject)) ?? assert.fail();
      await store.outbox.change({ ...found.value, state: "sent", posted: `card of ${person}` }, found.version);
    }
    const roles = { of: async () => ["viewer", "manager"] as const, holders: async () => [] };
    const desks = [1, 2].map(() => alertDesk({ alerts: store.alerts, roles, outbox, now: () => 1_000 }));
    const settle = (desk: (typeof desks)[number], person: string) =>
      desk.settle("tenant-e", refOf(record.subject), { does: "acknowledge" }, { person, name: person });
    const answers = await Promise.all([settle(desks[0] ?? assert.fail(), "megan"), settle(desks[1] ?? assert.fail(), "nestor")]);
    const done = answers.map((one) => (one.kind === "alert-settled" ? one.done : one.kind));
    assert.deepEqual(done.toSorted(), ["acknowledged", "already"]);
    const first = done[0] === "acknowledged" ? "megan" : "nestor";
    const { life } = ((await store.alerts.find("tenant-e", refOf(record.subject))) ?? assert.fail()).value;
    assert.deepEqual(life, { state: "acknowledged", by: { person: first, name: first }, at: 1_000 });
    const updated = new Set<string>();
    for await (const entry of store.outbox.ledger("tenant-e")) if (/\/update\/1\./.test(entry.subject)) updated.add(entry.recipient);
    assert.deepEqual([...updated].sort(), ["megan", "nestor"]);
  });

  it("says by whom and until when it is snoozed, as it was said", async () => {
    const record = recordOf("tenant-f", { life: { state: "snoozed", by, at: 5, until: day("2026-11-28") } });
    await store.alerts.save(record, null);
    assert.deepEqual((await store.alerts.find("tenant-f", refOf(record.subject)))?.value.life, record.life);
  });

  it("is posted under a name that its message keeps, which messages from before had none of", async () => {
    const about = { tenant: "tenant-g", recipient: "megan", address: addressOf("megan", "tenant-g"), answer: said };
    await store.outbox.add(newMessage({ ...about, subject: "alert/a" }, 0));
    await store.outbox.add(newMessage({ ...about, subject: "alert/a/update/1.x", updates: "alert/a" }, 0));
    const found = (await store.outbox.find("tenant-g", "megan", "alert/a")) ?? assert.fail();
    assert.equal(found.value.posted, null);
    await store.outbox.change({ ...found.value, state: "sent", posted: "1:card" }, found.version);
    assert.equal((await store.outbox.find("tenant-g", "megan", "alert/a"))?.value.posted, "1:card");
    assert.equal((await store.outbox.find("tenant-g", "megan", "alert/a/update/1.x"))?.value.updates, "alert/a");
    const { tables } = await openAzureStorage({ connectionString: storage.connectionString });
    const columns = { state: "sent", attempts: 1, repeats: 0, dueAt: 0, notBefore: 0, since: 0, outcome: "", claimId: "", claimTask: "" };
    const { tenant, recipient, address, answer } = about;
    const old = { tenant, recipient, subject: "alert/old", address, person: null, answer };
    await tables.outbox.createEntity({ partitionKey: "tenant-g", rowKey: "megan|h~old", ...columns, ...pack(3, old) });
    assert.equal((await store.outbox.read("tenant-g|megan|h~old"))?.value.posted, null);
  });
});
