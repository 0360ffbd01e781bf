// The port to the rows of what must be sent. A row is found by who it goes to and what it is about, or by its id, which is all that
// a queue and the index of due hours may hold. Every change names the version that was read.

import type { Message } from "./message.ts";

/** The keys of a message's row, and nothing else. Begins with the tenant's key, up to the first `|`. */
export type MessageId = string;

export interface VersionedMessage {
  readonly id: MessageId;
  readonly value: Message;
  readonly version: string;
}

/** What a ledger tells of a message: all but what it says and where its address is. */
export type LedgerEntry = { readonly id: MessageId } & Pick<
  Message,
  "recipient" | "subject" | "state" | "attempts" | "repeats" | "dueAt" | "notBefore" | "since" | "outcome"
>;

/** A row that was due in an hour and has not been seen to end. */
export interface IndexEntry {
  readonly id: MessageId;
  readonly hour: string;
  /** When it was written or its task was put back, in milliseconds since 1970. */
  readonly writtenAt: number;
}

export interface Outbox {
  /** False when this recipient already has a message of this subject. */
  add(message: Message): Promise<boolean>;
  /** The same of many, of one tenant or several, in their order. */
  addAll(messages: readonly Message[]): Promise<boolean[]>;
  idOf(message: Pick<Message, "tenant" | "recipient" | "subject">): MessageId;
  find(tenant: string, recipient: string, subject: string): Promise<VersionedMessage | null>;
  read(id: MessageId): Promise<VersionedMessage | null>;
  /** @returns the new version. @throws Fault store.lost-race when somebody else changed it first. */
  change(message: Message, version: string): Promise<string>;
  /** The same of a message that had ended and is due again, which the index then holds again. */
  reopen(message: Message, version: string): Promise<string>;
  ledger(tenant: string): AsyncIterable<LedgerEntry>;
  /** Indexed rows whose hour has begun. */
  dueBy(now: number): AsyncIterable<IndexEntry>;
  /** Puts what was written before there was an index into it. */
  indexOlder(): Promise<void>;
  /** Writes entries anew. */
  index(entries: readonly IndexEntry[]): Promise<void>;
  /** Takes ended messages out of the index. */
  settle(ended: readonly Pick<IndexEntry, "id" | "hour">[]): Promise<void>;
}

/** The hour under which a message is indexed: its number since 1970, so written that texts stand in the order of time. */
export function hourOf(milliseconds: number): string {
  return String(Math.floor(milliseconds / 3_600_000)).padStart(8, "0");
}

export function tenantKeyOf(id: MessageId): string {
  return id.slice(0, id.indexOf("|"));
}

/** What puts messages into an outbox needs of it. */
export type Postbox = Pick<Outbox, "add" | "addAll" | "find">;
