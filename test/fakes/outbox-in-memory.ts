// An outbox without storage: one message a recipient and subject, and a change only to the version that was read.

import type { Message } from "../../bot/delivery/message.ts";
import { hourOf, type IndexEntry, type LedgerEntry, type MessageId, type Outbox, type VersionedMessage } from "../../bot/delivery/outbox.ts";
import { Fault } from "../../bot/kernel/fault.ts";

export class OutboxInMemory implements Outbox {
  readonly #messages = new Map<MessageId, VersionedMessage>();
  readonly #index = new Map<MessageId, IndexEntry>();
  #changes = 0;

  async add(message: Message): Promise<boolean> {
    const id = this.idOf(message);
    if (!this.#index.has(id)) this.#index.set(id, { id, hour: hourOf(message.dueAt), writtenAt: message.since });
    if (this.#messages.has(id)) return false;
    this.#keep(id, message);
    return true;
  }

  async addAll(messages: readonly Message[]): Promise<boolean[]> {
    return Promise.all(messages.map((message) => this.add(message)));
  }

  idOf({ tenant, recipient, subject }: Pick<Message, "tenant" | "recipient" | "subject">): MessageId {
    return `${tenant}|${recipient}|${subject}`;
  }

  find(tenant: string, recipient: string, subject: string): Promise<VersionedMessage | null> {
    return this.read(this.idOf({ tenant, recipient, subject }));
  }

  async read(id: MessageId): Promise<VersionedMessage | null> {
    return this.#messages.get(id) ?? null;
  }

  async change(message: Message, version: string): Promise<string> {
    const id = this.idOf(message);
    if (this.#messages.get(id)?.version !== version) throw new Fault("store.lost-race", "another version", "Please try again.");
    return this.#keep(id, message);
  }

  async reopen(message: Message, version: string): Promise<string> {
    const id = this.idOf(message);
    this.#index.set(id, { id, hour: hourOf(message.dueAt), writtenAt: message.since });
    return this.change(message, version);
  }

  async *ledger(tenant: string): AsyncIterable<LedgerEntry> {
    for (const { id, value } of this.#messages.values()) if (value.tenant === tenant) yield { id, ...value };
  }

  async *dueBy(now: number): AsyncIterable<IndexEntry> {
    for (const entry of [...this.#index.values()]) if (entry.hour <= hourOf(now)) yield entry;
  }

  async indexOlder(): Promise<void> {}

  async index(entries: readonly IndexEntry[]): Promise<void> {
    for (const entry of entries) this.#index.set(entry.id, entry);
  }

  async settle(ended: readonly Pick<IndexEntry, "id">[]): Promise<void> {
    for (const { id } of ended) this.#index.delete(id);
  }

  /** Every message, in the order in which they were added. */
  all(): Message[] {
    return [...this.#messages.values()].map(({ value }) => value);
  }

  #keep(id: MessageId, value: Message): string {
    this.#changes += 1;
    this.#messages.set(id, { id, value, version: String(this.#changes) });
    return String(this.#changes);
  }
}
