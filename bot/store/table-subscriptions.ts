// Keeps who is subscribed to what, one row a subscriber, one partition a tenant.

import { odata } from "@azure/data-tables";
import type { Address } from "../delivery/message.ts";
import { usualSchedule } from "../delivery/schedule.ts";
import type { Subscription, SubscriptionChange, SubscriptionKey, SubscriptionStore } from "../delivery/subscription.ts";
import { isFault } from "../kernel/fault.ts";
import type { AzureStorage } from "./azure-storage.ts";
import { read, remove, write } from "./conditional.ts";
import { keyOf, pack, unpack } from "./entity.ts";

const shape = 3;
/** Shape 1 knew one designation only; shape 2 no other alert than the drop to zero, and sent whenever the data was there. */
const upgrade = (shaped: number, value: unknown): Subscription => {
  const subscription = value as Subscription;
  if (shaped >= 3) return subscription;
  const isDigest = subscription.kind === "digest";
  return {
    ...subscription,
    designation: shaped >= 2 ? subscription.designation : isDigest ? "business-applications" : null,
    schedule: usualSchedule(null),
    pause: null,
    alerts: isDigest ? [] : ["drops-to-zero"],
    since: 0,
  };
};

const tries = 8;

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

  async of(kind: Subscription["kind"], tenant: string, subscriber: string): Promise<Subscription[]> {
    const first = keyOf(kind, subscriber);
    const own = odata`PartitionKey eq ${keyOf(tenant)} and (RowKey eq ${first} or (RowKey ge ${`${first}|`} and RowKey lt ${`${first}~`}))`;
    const found: Subscription[] = [];
    for await (const row of this.#table.listEntities<Record<string, unknown>>({ queryOptions: { filter: own } })) found.push(unpack(row, upgrade));
    return found;
  }

  async subscribe(subscription: Subscription): Promise<boolean> {
    const keys = { partitionKey: keyOf(subscription.tenant), rowKey: rowKeyOf(subscription) };
    try {
      await write(this.#table, { ...keys, ...pack(shape, subscription) }, null);
      return true;
    } catch (error) {
      if (!isFault(error, "store.lost-race")) throw error;
    }
    const row = await read(this.#table, keys.partitionKey, keys.rowKey);
    if (row === null) return this.subscribe(subscription);
    // Said again: what it was set for stays, the address and whose it is are the latest ones heard of.
    const before = unpack(row, upgrade);
    await write(this.#table, { ...keys, ...pack(shape, { ...before, ...heardOf(subscription) }) }, String(row["etag"]));
    return false;
  }

  async readdress(subscription: SubscriptionKey, address: Address): Promise<void> {
    const keys = { partitionKey: keyOf(subscription.tenant), rowKey: rowKeyOf(subscription) };
    const row = await read(this.#table, keys.partitionKey, keys.rowKey);
    if (row !== null) await write(this.#table, { ...keys, ...pack(shape, { ...unpack(row, upgrade), address }) }, String(row["etag"]));
  }

  async change(key: SubscriptionKey, change: (present: Subscription) => SubscriptionChange): Promise<boolean> {
    const keys = { partitionKey: keyOf(key.tenant), rowKey: rowKeyOf(key) };
    for (let attempt = 1; ; attempt += 1) {
      const row = await read(this.#table, keys.partitionKey, keys.rowKey);
      if (row === null) return false;
      const present = unpack(row, upgrade);
      try {
        await write(this.#table, { ...keys, ...pack(shape, { ...present, ...change(present) }) }, String(row["etag"]));
        return true;
      } catch (error) {
        // Somebody else changed it meanwhile: this change is made to what it is now.
        if (!isFault(error, "store.lost-race") || attempt === tries) throw error;
      }
    }
  }

  async unsubscribe(subscription: SubscriptionKey): Promise<boolean> {
    const keys = { partitionKey: keyOf(subscription.tenant), rowKey: rowKeyOf(subscription) };
    for (let attempt = 1; ; attempt += 1) {
      const row = await read(this.#table, keys.partitionKey, keys.rowKey);
      if (row === null) return false;
      try {
        await remove(this.#table, keys, String(row["etag"]));
        return true;
      } catch (error) {
        // Its address was brought up to date meanwhile: it is ended all the same.
        if (!isFault(error, "store.lost-race") || attempt === tries) throw error;
      }
    }
  }
}

function heardOf({ address, person }: Subscription): Pick<Subscription, "address" | "person"> {
  return person === undefined ? { address } : { address, person };
}

/** The key of shape 1 stays that of the designation which it knew. */
function rowKeyOf({ kind, subscriber, designation }: SubscriptionKey): string {
  return designation === null || designation === "business-applications" ? keyOf(kind, subscriber) : keyOf(kind, subscriber, designation);
}
