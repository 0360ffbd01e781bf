// The answers to administrators about deliveries, as values: sends that are held back, what became of messages and why, everybody's
// subscriptions, and which managers can't be reached.

import type { AlertKind } from "../../delivery/alert-kind.ts";
import type { LedgerCounts } from "../../delivery/ledger.ts";
import type { MessageState } from "../../delivery/message.ts";
import type { Schedule } from "../../delivery/schedule.ts";
import type { HeldBack } from "../../delivery/send-switch.ts";
import type { Pause } from "../../delivery/subscription.ts";
import type { Month } from "../../kernel/month.ts";

/** Lists are told where nobody reads along. */
export interface ElsewhereAnswer {
  readonly kind: "administration-elsewhere";
}

export interface SendsAnswer {
  readonly kind: "sends";
  readonly done: "paused" | "paused-already" | "resumed" | "not-paused" | "by-command";
  /** By whom they are held back now. */
  readonly heldBack: HeldBack | null;
}

/** What a message is about. */
export type About =
  | { readonly of: "digest" | "digest-corrected" | "digest-missing"; readonly area: string; readonly month: Month }
  | { readonly of: "alert"; readonly about: string }
  | { readonly of: "welcome" }
  | { readonly of: "other"; readonly about: string };

/** A conversation or a person, as far as they can be named. */
export interface Recipient {
  /** The name of a person with a role; null where none is known. */
  readonly name: string | null;
  /** The conversation's id, or the person's. */
  readonly id: string;
}

export interface NotDelivered {
  readonly short: string;
  readonly about: About;
  readonly recipient: Recipient;
  readonly state: MessageState;
  readonly attempts: number;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
  readonly since: number;
  /** As a stable code. */
  readonly reason: string | null;
}

interface Paged {
  readonly page: number;
  readonly pages: number;
}

export interface DeliveriesAnswer extends Paged {
  readonly kind: "deliveries";
  readonly heldBack: HeldBack | null;
  /** The newest first. */
  readonly subjects: readonly { readonly about: About; readonly counts: LedgerCounts }[];
  /** Older subjects that are not told one by one. */
  readonly older: LedgerCounts & { readonly subjects: number };
  /** What was not delivered, the newest first. */
  readonly rows: readonly NotDelivered[];
  /** How many there are on all pages. */
  readonly total: number;
}

export interface SentAgainAnswer {
  readonly kind: "sent-again";
  readonly done: "due" | "not-found" | "not-ended" | "by-command";
  readonly heldBack: HeldBack | null;
}

export interface SubscriptionRow {
  readonly short: string;
  readonly of: "digest" | "alert";
  readonly area: string;
  readonly alerts: readonly AlertKind[];
  readonly schedule: Schedule;
  readonly pause: Pause | null;
  /** Whether several people read it. */
  readonly isShared: boolean;
  readonly subscriber: Recipient;
  /** Why nothing reaches it, as a stable code; null where it is reached as far as is known. */
  readonly unreachable: string | null;
}

export interface EverySubscriptionAnswer extends Paged {
  readonly kind: "every-subscription";
  readonly rows: readonly SubscriptionRow[];
  readonly total: number;
}

export interface SubscriptionEndedAnswer {
  readonly kind: "subscription-ended";
  readonly done: "ended" | "not-found" | "by-command";
  readonly row: SubscriptionRow | null;
}

export interface ManagersReachAnswer {
  readonly kind: "managers-reach";
  readonly managers: readonly { readonly who: Recipient; readonly isReached: boolean }[];
  /** Where the app is installed from; null where its id is not set. */
  readonly link: string | null;
}

export type AdministrationAnswer =
  | ElsewhereAnswer
  | SendsAnswer
  | DeliveriesAnswer
  | SentAgainAnswer
  | EverySubscriptionAnswer
  | SubscriptionEndedAnswer
  | ManagersReachAnswer;
