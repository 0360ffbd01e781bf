// Keeps alerts, one row a cause in the tenant's partition, whose key is what a button names the alert by. Whether one is over stands in a
// column of its own, so that a look at those that are not reads no other.

import { odata } from "@azure/data-tables";
import type { AlertRecord, AlertStore, VersionedAlert } from "../alerts/alert-record.ts";
import { refOf } from "../alerts/alert-subjects.ts";
import type { AzureStorage } from "./azure-storage.ts";
import { read, write } from "./conditional.ts";
import { keyOf, pack, unpack } from "./entity.ts";

const shape = 1;
const upgrade = (_shape: number, value: unknown): AlertRecord => value as AlertRecord;

export class TableAlerts implements AlertStore {
  readonly #storage: AzureStorage;

  constructor(storage: AzureStorage) {
    this.#storage = storage;
  }

  async find(tenant: string, ref: string): Promise<VersionedAlert | null> {
    const row = await read(this.#table, keyOf(tenant), keyOf(ref));
    return row === null ? null : { value: unpack(row, upgrade), version: String(row["etag"]) };
  }

  async unresolved(tenant: string): Promise<AlertRecord[]> {
    const filter = odata`PartitionKey eq ${keyOf(tenant)} and isOver eq ${false}`;
    const found: AlertRecord[] = [];
    for await (const row of this.#table.listEntities<Record<string, unknown>>({ queryOptions: { filter } })) found.push(unpack(row, upgrade));
    return found;
  }

  async save(record: AlertRecord, version: string | null): Promise<void> {
    const keys = { partitionKey: keyOf(record.tenant), rowKey: keyOf(refOf(record.subject)) };
    await write(this.#table, { ...keys, isOver: record.life.state === "resolved", ...pack(shape, record) }, version);
  }

  get #table() {
    return this.#storage.tables.alerts;
  }
}
