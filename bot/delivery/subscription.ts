// Who asked to be told, and what. A digest belongs to a conversation, an alert to a person in their personal chat.

import type { Month } from "../kernel/month.ts";
import type { Address } from "./message.ts";

export interface Subscription {
  readonly kind: "digest" | "alert";
  readonly tenant: string;
  /** The conversation's id for a digest, the person's for an alert. */
  readonly subscriber: string;
  readonly address: Address;
  /** For a digest: the newest month that was there already, which is not posted by itself. */
  readonly after: Month | null;
}

export interface SubscriptionStore {
  subscriptions(kind: Subscription["kind"], tenant?: string): Promise<readonly Subscription[]>;
  find(kind: Subscription["kind"], tenant: string, subscriber: string): Promise<Subscription | null>;
  /** Adds it, or brings its address up to date. False when it was there already. */
  subscribe(subscription: Subscription): Promise<boolean>;
  /** False when there was none. */
  unsubscribe(kind: Subscription["kind"], tenant: string, subscriber: string): Promise<boolean>;
}
