// Roles against a real Azurite: kept by tenant and person, and changed only from what was read.

import assert from "node:assert/strict";
import { roleDesk } from "../../bot/access/role-desk.ts";
import { isFault } from "../../bot/kernel/fault.ts";
import { newPartner } from "../../bot/snapshots/partner.ts";
import { openAzureStorage } from "../../bot/store/azure-storage.ts";
import { pack } from "../../bot/store/entity.ts";
import type { Store } from "../../bot/store/open-store.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";

const lostRace = (error: unknown): boolean => isFault(error, "store.lost-race");
const [ada, bob] = ["00000000-0000-4000-8000-0000000000a2", "00000000-0000-4000-8000-0000000000a3"] as const;
const record = (tenant: string, person: string) => ({ tenant, person, name: null, roles: ["administrator"] as const });

describe("the store of roles", () => {
  let storage: TestStorage;
  let store: Store;

  before(async () => {
    storage = await openTestStorage();
    store = await storage.open();
  });
  after(() => storage.close());

  it("tells one tenant nothing of another", async () => {
    await store.roles.save(record("tenant-a", ada), null, null);
    await store.roles.save(record("tenant-b", bob), null, null);
    assert.deepEqual(
      (await store.roles.holders("tenant-a")).map(({ value }) => value),
      [record("tenant-a", ada)],
    );
    assert.equal(await store.roles.holder("tenant-a", bob), null);
  });

  it("refuses to create what is there, and to change what somebody else changed", async () => {
    await assert.rejects(store.roles.save(record("tenant-a", ada), null, null), lostRace);
    const found = (await store.roles.holder("tenant-a", ada)) ?? assert.fail();
    await store.roles.save({ ...found.value, name: "Ada" }, found.version, null);
    await assert.rejects(store.roles.save({ ...found.value, name: "Eve" }, found.version, null), lostRace);
    assert.equal((await store.roles.holder("tenant-a", ada))?.value.name, "Ada");
  });

  it("writes nothing where the witness changed meanwhile", async () => {
    await store.roles.save(record("tenant-c", ada), null, null);
    await store.roles.save(record("tenant-c", bob), null, null);
    const [one, other] = [await store.roles.holder("tenant-c", ada), await store.roles.holder("tenant-c", bob)];
    assert.ok(one !== null && other !== null);
    await store.roles.save({ ...one.value, roles: [] }, one.version, other);
    await assert.rejects(store.roles.save({ ...other.value, roles: [] }, other.version, one), lostRace);
    assert.deepEqual((await store.roles.holder("tenant-c", bob))?.value.roles, ["administrator"]);
  });

  it("leaves an administrator when two remove each other at once, ten times over", async () => {
    for (let round = 0; round < 10; round += 1) {
      const tenant = `round-${round}`;
      const desk = roleDesk({ store: store.roles, audit: store.audit, now: () => round, isLocal: false, first: null });
      for (const person of [ada, bob]) await desk.change(tenant, { person, name: null, role: "administrator", gives: true }, "terminal");
      const remove = (person: string, who: string) => desk.change(tenant, { person, name: null, role: "administrator", gives: false }, who);
      const outcomes = await Promise.all([remove(ada, bob), remove(bob, ada)]);
      assert.equal((await desk.holders(tenant)).length, 1, outcomes.join());
    }
  });

  it("brings partners of the shape before up to date: names are for managers", async () => {
    const { names: _, ...before } = newPartner({ tenant: "tenant-a", partner: "7" });
    const { tables } = await openAzureStorage({ connectionString: storage.connectionString });
    await tables.partners.createEntity({ partitionKey: "tenant-a", rowKey: "7", ...pack(4, before) });
    assert.equal((await store.scores.partner({ tenant: "tenant-a", partner: "7" }))?.value.names, "managers");
  });

  it("brings messages of the shape before up to date: nobody in particular reads them", async () => {
    const address = {
      tenant: "tenant-a",
      serviceUrl: "http://127.0.0.1",
      conversation: "c",
      isGroup: false,
      bot: { id: "28:s", name: "Seventy" },
      locale: null,
    };
    const about = { tenant: "tenant-a", recipient: "old", subject: "digest/2026-09", address, answer: { kind: "help", why: "asked" } };
    const before = { ...about, state: "pending", attempts: 0, notBefore: 0, since: 0, outcome: null };
    const { tables } = await openAzureStorage({ connectionString: storage.connectionString });
    await store.outbox.add({ ...before, person: "x" } as never);
    const { value: row } = await tables.outbox.listEntities<Record<string, unknown>>().next();
    await tables.outbox.updateEntity({ partitionKey: String(row?.partitionKey), rowKey: String(row?.rowKey), ...pack(1, before) }, "Merge");
    assert.equal((await store.outbox.find("tenant-a", "old", "digest/2026-09"))?.value.person, null);
  });
});
