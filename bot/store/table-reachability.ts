// Keeps which conversations nothing reaches, one row each, in the tenant's partition.

import { odata } from "@azure/data-tables";
import type { Reachability, Unreachable } from "../delivery/reachability.ts";
import type { AzureStorage } from "./azure-storage.ts";
import { statusOf } from "./conditional.ts";
import { keyOf, pack, unpack } from "./entity.ts";

const shape = 1;
const upgrade = (_shape: number, value: unknown): Unreachable => value as Unreachable;
const kind = "unreachable";

export class TableReachability implements Reachability {
  readonly #storage: AzureStorage;

  constructor(storage: AzureStorage) {
    this.#storage = storage;
  }

  async unreachable(tenant: string): Promise<Map<string, Unreachable>> {
    const filter = odata`PartitionKey eq ${keyOf(tenant)} and RowKey ge ${`${kind}|`} and RowKey lt ${`${kind}~`}`;
    const found = new Map<string, Unreachable>();
    for await (const row of this.#storage.tables.delivery.listEntities<Record<string, unknown>>({ queryOptions: { filter } })) {
      const mark = unpack(row, upgrade);
      found.set(mark.conversation, mark);
    }
    return found;
  }

  async mark(tenant: string, unreachable: Unreachable): Promise<void> {
    const keys = { partitionKey: keyOf(tenant), rowKey: keyOf(kind, unreachable.conversation) };
    // The newest reason counts, whoever wrote it.
    await this.#storage.tables.delivery.upsertEntity({ ...keys, ...pack(shape, unreachable) }, "Replace");
  }

  async heal(tenant: string, conversation: string): Promise<boolean> {
    try {
      await this.#storage.tables.delivery.deleteEntity(keyOf(tenant), keyOf(kind, conversation));
      return true;
    } catch (error) {
      if (statusOf(error) === 404) return false;
      throw error;
    }
  }
}
