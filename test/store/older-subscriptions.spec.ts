// Subscriptions that were kept in older shapes are what they were, brought up to date: read, changed and ended like any other.

import assert from "node:assert/strict";
import type { Month } from "../../bot/kernel/month.ts";
import { type AzureStorage, openAzureStorage } from "../../bot/store/azure-storage.ts";
import { keyOf, pack } from "../../bot/store/entity.ts";
import type { Store } from "../../bot/store/open-store.ts";
import { addressOf } from "../fakes/address.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";

describe("a subscription of an older shape", () => {
  let storage: TestStorage;
  let store: Store;
  let raw: AzureStorage;

  before(async () => {
    storage = await openTestStorage();
    store = await storage.open();
    raw = await openAzureStorage({ connectionString: storage.connectionString });
  });
  after(() => storage.close());

  const address = addressOf("19:general@thread.tacv2");
  const since = { schedule: { when: "data", hour: 9, minute: 0, zone: "UTC" }, pause: null, since: 0 };
  const keep = (shape: number, rowKey: string, value: unknown): Promise<unknown> =>
    raw.tables.subscriptions.createEntity({ partitionKey: "adatum", rowKey, ...pack(shape, value) });

  it("1 knew one designation: its digest is that of Business Applications, once the data is there", async () => {
    const old = { kind: "digest", tenant: "adatum", subscriber: "channel-1", address, after: "2026-09" };
    await keep(1, keyOf("digest", "channel-1"), old);
    assert.deepEqual(await store.subscriptions.of("digest", "adatum", "channel-1"), [
      { ...old, designation: "business-applications", alerts: [], ...since },
    ]);
  });

  it("1 knew one alert: it is that of a subcategory that drops to zero, of no designation", async () => {
    const old = { kind: "alert", tenant: "adatum", subscriber: "megan", address, after: null };
    await keep(1, keyOf("alert", "megan"), old);
    assert.deepEqual(await store.subscriptions.of("alert", "adatum", "megan"), [{ ...old, designation: null, alerts: ["drops-to-zero"], ...since }]);
  });

  it("2 knew designations, and neither days nor kinds of alerts", async () => {
    const digest = { kind: "digest", tenant: "adatum", subscriber: "channel-2", designation: "security", address, after: null };
    const alert = { kind: "alert", tenant: "adatum", subscriber: "nestor", designation: null, address, after: null };
    await keep(2, keyOf("digest", "channel-2", "security"), digest);
    await keep(2, keyOf("alert", "nestor"), alert);
    assert.deepEqual(await store.subscriptions.of("digest", "adatum", "channel-2"), [{ ...digest, alerts: [], ...since }]);
    assert.deepEqual(await store.subscriptions.of("alert", "adatum", "nestor"), [{ ...alert, alerts: ["drops-to-zero"], ...since }]);
  });

  it("is changed in its place: nothing of it is lost, and there is no second one", async () => {
    const old = { kind: "alert", tenant: "adatum", subscriber: "ada", address, after: null };
    await keep(1, keyOf("alert", "ada"), old);
    const key = { kind: "alert", tenant: "adatum", subscriber: "ada", designation: null } as const;
    await store.subscriptions.change(key, ({ alerts }) => ({ alerts: [...alerts, "anniversary"] }));
    assert.deepEqual(
      (await store.subscriptions.of("alert", "adatum", "ada")).map((one) => one.alerts),
      [["drops-to-zero", "anniversary"]],
    );
  });

  it("is the one that somebody sets again, and is ended like any other", async () => {
    const old = { kind: "digest", tenant: "adatum", subscriber: "channel-3", address, after: "2026-08" };
    await keep(1, keyOf("digest", "channel-3"), old);
    const again = { ...old, kind: "digest", designation: "business-applications", alerts: [], after: "2026-10" as Month } as const;
    const set = { ...again, schedule: { when: 15, hour: 8, minute: 0, zone: "UTC" }, pause: null, since: 7 } as const;
    assert.equal(await store.subscriptions.subscribe(set), false);
    const [found] = await store.subscriptions.of("digest", "adatum", "channel-3");
    assert.deepEqual([found?.after, found?.schedule.when], ["2026-08", "data"]);
    assert.equal(await store.subscriptions.unsubscribe(set), true);
    assert.deepEqual(await store.subscriptions.of("digest", "adatum", "channel-3"), []);
  });
});
