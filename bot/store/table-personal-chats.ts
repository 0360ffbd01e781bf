// Keeps the personal chats that people opened, one row a person, beside their subscriptions.

import { odata } from "@azure/data-tables";
import type { PersonalChat, PersonalChats } from "../delivery/personal-chats.ts";
import { isFault } from "../kernel/fault.ts";
import type { AzureStorage } from "./azure-storage.ts";
import { read, remove, write } from "./conditional.ts";
import { keyOf, pack, unpack } from "./entity.ts";

const shape = 1;
const upgrade = (_shape: number, value: unknown): PersonalChat => value as PersonalChat;
const kind = "chat";
const tries = 8;

export class TablePersonalChats implements PersonalChats {
  readonly #storage: AzureStorage;

  constructor(storage: AzureStorage) {
    this.#storage = storage;
  }

  async chats(tenant: string): Promise<PersonalChat[]> {
    const filter = odata`PartitionKey eq ${keyOf(tenant)} and RowKey ge ${`${kind}|`} and RowKey lt ${`${kind}~`}`;
    const found: PersonalChat[] = [];
    for await (const row of this.#table.listEntities<Record<string, unknown>>({ queryOptions: { filter } })) found.push(unpack(row, upgrade));
    return found;
  }

  async chat(tenant: string, person: string): Promise<PersonalChat | null> {
    const { partitionKey, rowKey } = keysOf(tenant, person);
    const row = await read(this.#table, partitionKey, rowKey);
    return row === null ? null : unpack(row, upgrade);
  }

  opened(chat: Omit<PersonalChat, "wasAlerted">): Promise<void> {
    return this.#change(chat.tenant, chat.person, (before) => ({ wasAlerted: false, ...before, ...chat }));
  }

  alerted(tenant: string, person: string): Promise<void> {
    return this.#change(tenant, person, (before) => (before === null ? null : { ...before, wasAlerted: true }));
  }

  closed(tenant: string, person: string): Promise<void> {
    return this.#change(tenant, person, () => null);
  }

  /** @param next null where no row is to be there. */
  async #change(tenant: string, person: string, next: (before: PersonalChat | null) => PersonalChat | null): Promise<void> {
    const keys = keysOf(tenant, person);
    for (let attempt = 1; ; attempt += 1) {
      const row = await read(this.#table, keys.partitionKey, keys.rowKey);
      const before = row === null ? null : unpack(row, upgrade);
      const after = next(before);
      if (JSON.stringify(after) === JSON.stringify(before)) return;
      const version = row === null ? null : String(row["etag"]);
      try {
        if (after === null) await remove(this.#table, keys, version ?? "");
        else await write(this.#table, { ...keys, ...pack(shape, after) }, version);
        return;
      } catch (error) {
        // Somebody else changed it meanwhile: this change is made to what it is now.
        if (!isFault(error, "store.lost-race") || attempt === tries) throw error;
      }
    }
  }

  get #table() {
    return this.#storage.tables.subscriptions;
  }
}

function keysOf(tenant: string, person: string) {
  return { partitionKey: keyOf(tenant), rowKey: keyOf(kind, person.toLowerCase()) };
}
