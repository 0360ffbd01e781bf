// What must be sent and what became of it. The row is written before the send and keyed by recipient and subject,
// so a second try finds the first. A send whose end is unknown stays visible as unknown and is never repeated by itself,
// but for an alert that something dropped to zero: once more, and it says so.

import type { Answer } from "../conversation/answer.ts";

/** Where a message goes: what the channel needs to find a conversation again. Always the latest one heard of. */
export interface Address {
  readonly tenant: string;
  readonly serviceUrl: string;
  readonly conversation: string;
  /** The team that a channel is of; absent in a chat, and where it was not told. */
  readonly team?: string;
  readonly isGroup: boolean;
  readonly bot: { readonly id: string; readonly name: string };
  readonly locale: string | null;
}

export const messageStates = ["due", "claimed", "sent", "failed", "unknown", "suppressed"] as const;

/**
 * `due`: not tried yet, or to be tried again after `notBefore`. `claimed`: somebody is sending it, or died doing so.
 * `failed`: refused for good. `unknown`: it may have arrived; only a person may decide to send it again.
 * `suppressed`: not tried, because it could not arrive. `outcome` says why.
 */
export type MessageState = (typeof messageStates)[number];

/** Who is sending a message: a try of its own, and the queue's message by which it came. */
export interface Claim {
  readonly id: string;
  readonly task: string;
}

export interface Message {
  readonly tenant: string;
  /** The recipient's conversation and the subject, `digest/2026-10`: the same pair is the same message. */
  readonly recipient: string;
  readonly subject: string;
  readonly address: Address;
  /** Entra object id of the only one who reads it; null where several do, or where it is not known who. */
  readonly person: string | null;
  readonly answer: Answer;
  /** Takes the place of the card that this recipient's message of that subject posted, and notifies nobody; absent for a message of its own. */
  readonly updates?: string;
  readonly state: MessageState;
  /** How often it was given to the channel. */
  readonly attempts: number;
  /** How often it was sent again though it may have arrived. */
  readonly repeats: number;
  /** When it was due first, in milliseconds since 1970. */
  readonly dueAt: number;
  /** Milliseconds since 1970; not sent before. */
  readonly notBefore: number;
  /** When the present state was entered, in milliseconds since 1970. */
  readonly since: number;
  /** Of the last try; stays when the try has ended. */
  readonly claim: Claim | null;
  /** Why it waits, failed, is unknown or was suppressed, as a stable code. */
  readonly outcome: string | null;
  /** What the channel calls the posted card; null as long as none is, and where the channel did not say. */
  readonly posted: string | null;
}

export type SendOutcome =
  | { readonly end: "sent"; readonly posted?: string | null }
  /** Nothing arrived and the channel asks to wait. A throttled channel asks everybody to. */
  | { readonly end: "wait"; readonly milliseconds: number | null; readonly code: string; readonly isThrottled?: boolean }
  /** Nothing arrived and trying again is of no use; `isUnreachable` when the same is true of whatever else goes there. */
  | { readonly end: "refused"; readonly code: string; readonly isUnreachable?: boolean }
  /** It may have arrived. */
  | { readonly end: "unknown"; readonly code: string };

export interface Sender {
  /** Sends once, within a bounded time; never throws for what the channel answers. */
  send(address: Address, answer: Answer): Promise<SendOutcome>;
  /** The same, in the place of what was posted: as often as anybody likes, it is there once. */
  update(address: Address, posted: string, answer: Answer): Promise<SendOutcome>;
}
