// An outbox without storage: one message a recipient and subject, and a change only to the version that was read.

import type { Message, MessageState, Outbox, VersionedMessage } from "../../bot/delivery/message.ts";
import { Fault } from "../../bot/kernel/fault.ts";

export class OutboxInMemory implements Outbox {
  readonly #messages = new Map<string, VersionedMessage>();
  #changes = 0;

  async add(message: Message): Promise<boolean> {
    const key = keyOf(message);
    if (this.#messages.has(key)) return false;
    this.#keep(key, message);
    return true;
  }

  async inState(states: readonly MessageState[]): Promise<VersionedMessage[]> {
    return [...this.#messages.values()].filter(({ value }) => states.includes(value.state));
  }

  async find(tenant: string, recipient: string, subject: string): Promise<VersionedMessage | null> {
    return this.#messages.get(keyOf({ tenant, recipient, subject })) ?? null;
  }

  async change(message: Message, version: string): Promise<string> {
    const key = keyOf(message);
    if (this.#messages.get(key)?.version !== version) throw new Fault("store.lost-race", "another version", "Please try again.");
    return this.#keep(key, message);
  }

  /** Every message, in the order in which they were added. */
  all(): Message[] {
    return [...this.#messages.values()].map(({ value }) => value);
  }

  #keep(key: string, value: Message): string {
    this.#changes += 1;
    this.#messages.set(key, { value, version: String(this.#changes) });
    return String(this.#changes);
  }
}

function keyOf({ tenant, recipient, subject }: Pick<Message, "tenant" | "recipient" | "subject">): string {
  return JSON.stringify([tenant, recipient, subject]);
}
