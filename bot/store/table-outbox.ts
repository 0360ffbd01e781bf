// Keeps messages in a table, one row a recipient and subject: creating the row is the lock that makes a message be sent once.

import { odata } from "@azure/data-tables";
import type { Message, MessageState, Outbox, VersionedMessage } from "../delivery/message.ts";
import { isFault } from "../kernel/fault.ts";
import type { AzureStorage } from "./azure-storage.ts";
import { read, write } from "./conditional.ts";
import { keyOf, pack, unpack } from "./entity.ts";

const shape = 2;
/** Shape 1 did not say who reads a message. */
const upgrade = (_shape: number, value: unknown): Message => ({ ...{ person: null }, ...(value as Message) });

export class TableOutbox implements Outbox {
  readonly #storage: AzureStorage;

  constructor(storage: AzureStorage) {
    this.#storage = storage;
  }

  async add(message: Message): Promise<boolean> {
    try {
      await write(this.#storage.tables.outbox, entityOf(message), null);
      return true;
    } catch (error) {
      if (isFault(error, "store.lost-race")) return false;
      throw error;
    }
  }

  async inState(states: readonly MessageState[]): Promise<VersionedMessage[]> {
    const filter = states.map((state) => odata`state eq ${state}`).join(" or ");
    const found: VersionedMessage[] = [];
    for await (const row of this.#storage.tables.outbox.listEntities<Record<string, unknown>>({ queryOptions: { filter } }))
      found.push(messageOf(row));
    return found;
  }

  async find(tenant: string, recipient: string, subject: string): Promise<VersionedMessage | null> {
    const row = await read(this.#storage.tables.outbox, keyOf(tenant), keyOf(recipient, subject));
    return row === null ? null : messageOf(row);
  }

  async change(message: Message, version: string): Promise<string> {
    return write(this.#storage.tables.outbox, entityOf(message), version);
  }
}

function entityOf(message: Message) {
  // The state stands in a column of its own, so that what is due can be asked for.
  return { partitionKey: keyOf(message.tenant), rowKey: keyOf(message.recipient, message.subject), state: message.state, ...pack(shape, message) };
}

function messageOf(row: Record<string, unknown>): VersionedMessage {
  return { value: unpack(row, upgrade), version: String(row["etag"]) };
}
