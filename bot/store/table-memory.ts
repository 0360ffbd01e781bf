// Keeps what a conversation remembers of a person, one row each, one partition a tenant.

import type { KeptMemory, Recalled, Remembered, Remembering } from "../conversation/memory.ts";
import { isFault } from "../kernel/fault.ts";
import type { AzureStorage } from "./azure-storage.ts";
import { type Entity, read, remove, write } from "./conditional.ts";
import { keyOf, pack, unpack } from "./entity.ts";

const tries = 5;
const shape = 1;
const upgrade = (_shape: number, value: unknown): Remembered => value as Remembered;

export class TableMemory implements KeptMemory {
  readonly #storage: AzureStorage;

  constructor(storage: AzureStorage) {
    this.#storage = storage;
  }

  get #table() {
    return this.#storage.tables.memory;
  }

  async recall(whose: Remembering): Promise<Recalled | null> {
    const { partitionKey, rowKey } = keysOf(whose);
    const row = await read(this.#table, partitionKey, rowKey);
    return row === null ? null : { remembered: unpack(row, upgrade), version: String(row["etag"]) };
  }

  async remember(whose: Remembering, remembered: Remembered, version: string | null): Promise<string> {
    return write(this.#table, { ...keysOf(whose), ...pack(shape, remembered) }, version);
  }

  async forget(whose: Remembering): Promise<void> {
    const keys = keysOf(whose);
    for (let attempt = 1; ; attempt += 1) {
      const row = await read(this.#table, keys.partitionKey, keys.rowKey);
      if (row === null) return;
      try {
        return await remove(this.#table, keys, String(row["etag"]));
      } catch (error) {
        // Something was said meanwhile: it is forgotten as well.
        if (!isFault(error, "store.lost-race") || attempt === tries) throw error;
      }
    }
  }
}

/** The person last and in lower case, as everybody who looks for a person's rows expects. */
function keysOf({ tenant, conversation, person }: Remembering): Pick<Entity, "partitionKey" | "rowKey"> {
  return { partitionKey: keyOf(tenant), rowKey: keyOf(conversation, person.toLowerCase()) };
}
