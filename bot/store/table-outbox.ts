// Keeps messages in a table, one row a recipient and subject: creating the row is the lock that makes a message be sent once.
// Beside it an index by due hour, ids only: the entry first, then the row, so that no due row is without one.

import { odata, type TransactionAction } from "@azure/data-tables";
import type { Message } from "../delivery/message.ts";
import { hourOf, type IndexEntry, type LedgerEntry, type MessageId, type Outbox, type VersionedMessage } from "../delivery/outbox.ts";
import { isFault } from "../kernel/fault.ts";
import type { AzureStorage } from "./azure-storage.ts";
import { conditionally, type Entity, read, statusOf, write, writeTogether } from "./conditional.ts";
import { keyOf } from "./entity.ts";
import { inTransactions } from "./in-transactions.ts";
import { columnsOf, entityOf, keysIn, ledgerColumns, ledgerEntryOf, messageId, messageOf } from "./outbox-rows.ts";

type Ended = Pick<IndexEntry, "id" | "hour">;

export class TableOutbox implements Outbox {
  readonly #storage: AzureStorage;

  constructor(storage: AzureStorage) {
    this.#storage = storage;
  }

  async add(message: Message): Promise<boolean> {
    return (await this.addAll([message]))[0] === true;
  }

  async addAll(messages: readonly Message[]): Promise<boolean[]> {
    const byId = new Map<MessageId, Message>();
    for (const message of messages) if (!byId.has(messageId(message))) byId.set(messageId(message), message);
    await this.index([...byId].map(([id, message]) => ({ id, hour: hourOf(message.dueAt), writtenAt: message.since })));
    const added = new Set<Message>();
    for (const own of Map.groupBy(byId.values(), (one) => one.tenant).values()) {
      const entities = own.map((message) => ({ ...entityOf(message), message }));
      for (const some of inTransactions(entities)) for (const message of await this.#create(some)) added.add(message);
    }
    // Of two that are the same message, the first is new.
    return messages.map((message) => added.delete(message));
  }

  idOf(message: Pick<Message, "tenant" | "recipient" | "subject">): MessageId {
    return messageId(message);
  }

  find(tenant: string, recipient: string, subject: string): Promise<VersionedMessage | null> {
    return this.read(messageId({ tenant, recipient, subject }));
  }

  async read(id: MessageId): Promise<VersionedMessage | null> {
    const { partitionKey, rowKey } = keysIn(id);
    const row = await read(this.#table, partitionKey, rowKey);
    return row === null ? null : messageOf(row);
  }

  async change(message: Message, version: string): Promise<string> {
    const entity = { ...keysIn(messageId(message)), ...columnsOf(message) };
    const written = await conditionally(() => this.#table.updateEntity(entity, "Merge", { etag: version }));
    return written.etag ?? "";
  }

  async reopen(message: Message, version: string): Promise<string> {
    await this.index([{ id: messageId(message), hour: hourOf(message.dueAt), writtenAt: message.since }]);
    return this.change(message, version);
  }

  async *ledger(tenant: string): AsyncIterable<LedgerEntry> {
    const queryOptions = { filter: odata`PartitionKey eq ${keyOf(tenant)}`, select: ledgerColumns };
    for await (const row of this.#table.listEntities<Record<string, unknown>>({ queryOptions })) {
      const entry = ledgerEntryOf(row);
      if (entry !== null) yield entry;
      else {
        const whole = await this.read(`${row["partitionKey"]}|${row["rowKey"]}`);
        if (whole !== null) yield { id: whole.id, ...whole.value };
      }
    }
  }

  async *dueBy(now: number): AsyncIterable<IndexEntry> {
    const queryOptions = { filter: odata`PartitionKey le ${hourOf(now)}` };
    for await (const row of this.#due.listEntities<Record<string, unknown>>({ queryOptions }))
      yield { id: String(row["rowKey"]), hour: String(row["partitionKey"]), writtenAt: Number(row["writtenAt"]) };
  }

  async indexOlder(): Promise<void> {
    const queryOptions = { filter: "state eq 'pending' or state eq 'sending'" };
    const found: IndexEntry[] = [];
    for await (const row of this.#table.listEntities<Record<string, unknown>>({ queryOptions })) {
      const { id, value } = messageOf(row);
      found.push({ id, hour: hourOf(value.dueAt), writtenAt: value.since });
    }
    await this.index(found);
  }

  async settle(ended: readonly Ended[]): Promise<void> {
    for (const own of Map.groupBy(ended, (one) => one.hour).values()) {
      const unique = [...new Map(own.map((one) => [one.id, { partitionKey: one.hour, rowKey: one.id }])).values()];
      for (const some of inTransactions(unique)) await this.#removeTogether(some);
    }
  }

  async index(entries: readonly IndexEntry[]): Promise<void> {
    for (const own of Map.groupBy(entries, (one) => one.hour).values()) {
      const entities = own.map(({ id, hour, writtenAt }) => ({ partitionKey: hour, rowKey: id, writtenAt }));
      for (const some of inTransactions(entities))
        await writeTogether(
          this.#due,
          some.map((entity): TransactionAction => ["upsert", entity, "Merge"]),
        );
    }
  }

  get #table() {
    return this.#storage.tables.outbox;
  }

  get #due() {
    return this.#storage.tables.due;
  }

  /** @returns those that are new. */
  async #create(rows: readonly (Entity & { message: Message })[]): Promise<Message[]> {
    const creating = rows.map(({ message: _message, ...entity }): TransactionAction => ["create", entity]);
    try {
      await writeTogether(this.#table, creating);
      return rows.map((one) => one.message);
    } catch (error) {
      if (!isFault(error, "store.lost-race")) throw error;
    }
    const created: Message[] = [];
    for (const { message, ...entity } of rows)
      try {
        await write(this.#table, entity, null);
        created.push(message);
      } catch (error) {
        if (!isFault(error, "store.lost-race")) throw error;
      }
    return created;
  }

  /** One that is gone already makes the whole transaction fail: then each by itself. */
  async #removeTogether(entries: readonly Entity[]): Promise<void> {
    try {
      await this.#due.submitTransaction(entries.map(({ partitionKey, rowKey }) => ["delete", { partitionKey, rowKey }]));
    } catch (error) {
      if (statusOf(error) !== 404) throw error;
      for (const { partitionKey, rowKey } of entries)
        try {
          await this.#due.deleteEntity(partitionKey, rowKey);
        } catch (one) {
          if (statusOf(one) !== 404) throw one;
        }
    }
  }
}
