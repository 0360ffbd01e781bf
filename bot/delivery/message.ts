// What must be sent and what became of it. The row is written before the send and keyed by recipient and subject,
// so a second try finds the first. A send whose end is unknown stays visible as unknown and is never repeated by itself.

import type { Answer } from "../conversation/answer.ts";

/** Where a message goes: what the channel needs to find a conversation again. Always the latest one heard of. */
export interface Address {
  readonly tenant: string;
  readonly serviceUrl: string;
  readonly conversation: string;
  readonly isGroup: boolean;
  readonly bot: { readonly id: string; readonly name: string };
  readonly locale: string | null;
}

export type MessageState =
  /** Not tried yet, or to be tried again after `notBefore`. */
  | "pending"
  /** Somebody is sending it, or died doing so. */
  | "sending"
  | "sent"
  /** Refused for good; `outcome` says why. */
  | "failed"
  /** It may have arrived; only a person may decide to send it again. */
  | "unknown";

export interface Message {
  readonly tenant: string;
  /** The recipient's conversation and the subject, `digest/2026-10`: the same pair is the same message. */
  readonly recipient: string;
  readonly subject: string;
  readonly address: Address;
  /** Entra object id of the only one who reads it; null where several do, or where it is not known who. */
  readonly person: string | null;
  readonly answer: Answer;
  readonly state: MessageState;
  readonly attempts: number;
  /** Milliseconds since 1970; not sent before. */
  readonly notBefore: number;
  /** When the present state was entered, in milliseconds since 1970. */
  readonly since: number;
  /** Why it failed or is unknown, as a stable code. */
  readonly outcome: string | null;
}

export type SendOutcome =
  | { readonly end: "sent" }
  /** Nothing arrived and the channel asks to wait. */
  | { readonly end: "wait"; readonly milliseconds: number | null; readonly code: string }
  /** Nothing arrived and trying again is of no use. */
  | { readonly end: "refused"; readonly code: string }
  /** It may have arrived. */
  | { readonly end: "unknown"; readonly code: string };

export interface Sender {
  /** Sends once, within a bounded time; never throws for what the channel answers. */
  send(address: Address, answer: Answer): Promise<SendOutcome>;
}

export interface VersionedMessage {
  readonly value: Message;
  readonly version: string;
}

export interface Outbox {
  /** False when this recipient already has a message of this subject. */
  add(message: Message): Promise<boolean>;
  /** Messages in one of these states. */
  inState(states: readonly MessageState[]): Promise<readonly VersionedMessage[]>;
  find(tenant: string, recipient: string, subject: string): Promise<VersionedMessage | null>;
  /** @returns the new version. @throws Fault store.lost-race when somebody else changed it first. */
  change(message: Message, version: string): Promise<string>;
}
