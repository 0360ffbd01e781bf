// Keeps who is subscribed to what, one row a subscriber, one partition a tenant.

import { odata } from "@azure/data-tables";
import type { Subscription, SubscriptionStore } from "../delivery/subscription.ts";
import { isFault } from "../kernel/fault.ts";
import type { AzureStorage } from "./azure-storage.ts";
import { read, statusOf, write } from "./conditional.ts";
import { keyOf, pack, unpack } from "./entity.ts";

const shape = 1;
const upgrade = (_shape: number, value: unknown): Subscription => value as Subscription;

export class TableSubscriptions implements SubscriptionStore {
  readonly #storage: AzureStorage;

  constructor(storage: AzureStorage) {
    this.#storage = storage;
  }

  get #table() {
    return this.#storage.tables.subscriptions;
  }

  async subscriptions(kind: Subscription["kind"], tenant?: string): Promise<Subscription[]> {
    const ofKind = odata`RowKey ge ${`${kind}|`} and RowKey lt ${`${kind}~`}`;
    const filter = tenant === undefined ? ofKind : `${odata`PartitionKey eq ${keyOf(tenant)}`} and ${ofKind}`;
    const found: Subscription[] = [];
    for await (const row of this.#table.listEntities<Record<string, unknown>>({ queryOptions: { filter } })) found.push(unpack(row, upgrade));
    return found;
  }

  async find(kind: Subscription["kind"], tenant: string, subscriber: string): Promise<Subscription | null> {
    const row = await read(this.#table, keyOf(tenant), keyOf(kind, subscriber));
    return row === null ? null : unpack(row, upgrade);
  }

  async subscribe(subscription: Subscription): Promise<boolean> {
    const keys = { partitionKey: keyOf(subscription.tenant), rowKey: keyOf(subscription.kind, subscription.subscriber) };
    try {
      await write(this.#table, { ...keys, ...pack(shape, subscription) }, null);
      return true;
    } catch (error) {
      if (!isFault(error, "store.lost-race")) throw error;
    }
    const row = await read(this.#table, keys.partitionKey, keys.rowKey);
    if (row === null) return this.subscribe(subscription);
    // Said again: what it was set for stays, the address is the latest one heard of.
    const before = unpack(row, upgrade);
    await write(this.#table, { ...keys, ...pack(shape, { ...before, address: subscription.address }) }, String(row["etag"]));
    return false;
  }

  async unsubscribe(kind: Subscription["kind"], tenant: string, subscriber: string): Promise<boolean> {
    try {
      await this.#table.deleteEntity(keyOf(tenant), keyOf(kind, subscriber));
      return true;
    } catch (error) {
      if (statusOf(error) === 404) return false;
      throw error;
    }
  }
}
