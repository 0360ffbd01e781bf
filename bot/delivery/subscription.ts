// Who asked to be told, and what. A digest belongs to a conversation, an alert to a person in their personal chat.

import type { Month } from "../kernel/month.ts";
import type { Designation } from "../kernel/program.ts";
import type { Address } from "./message.ts";

export interface Subscription {
  readonly kind: "digest" | "alert";
  readonly tenant: string;
  /** The conversation's id for a digest, the person's for an alert. */
  readonly subscriber: string;
  /** Whose personal chat it is, where it is one: so that what is kept of a person can be found. */
  readonly person?: string;
  /** What a digest is about; an alert is about whatever designation drops. */
  readonly designation: Designation | null;
  readonly address: Address;
  /** For a digest: the newest month that was there already, which is not posted by itself. */
  readonly after: Month | null;
}

export interface SubscriptionStore {
  subscriptions(kind: Subscription["kind"], tenant?: string): Promise<readonly Subscription[]>;
  /** Every subscription of one kind that this subscriber has. */
  of(kind: Subscription["kind"], tenant: string, subscriber: string): Promise<readonly Subscription[]>;
  /** Adds it, or brings its address up to date. False when it was there already. */
  subscribe(subscription: Subscription): Promise<boolean>;
  /** False when there was none. */
  unsubscribe(subscription: Pick<Subscription, "kind" | "tenant" | "subscriber" | "designation">): Promise<boolean>;
}
