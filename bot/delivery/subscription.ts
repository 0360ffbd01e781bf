// Who asked to be told, and what. A digest belongs to a conversation, an alert to a person in their personal chat.

import type { Month } from "../kernel/month.ts";
import type { Designation } from "../kernel/program.ts";
import type { Address } from "./message.ts";

export interface Subscription {
  readonly kind: "digest" | "alert";
  readonly tenant: string;
  /** The conversation's id for a digest, the person's for an alert. */
  readonly subscriber: string;
  /** What a digest is about; an alert is about whatever designation drops. */
  readonly designation: Designation | null;
  readonly address: Address;
  /** Whose personal chat a digest goes to, so that it says what they may see and is found among what is kept of them. Null where several people read it; absent where nobody told. */
  readonly person?: string | null;
  /** For a digest: the newest month that was there already, which is not posted by itself. */
  readonly after: Month | null;
}

export interface SubscriptionStore {
  subscriptions(kind: Subscription["kind"], tenant?: string): Promise<readonly Subscription[]>;
  /** Every subscription of one kind that this subscriber has. */
  of(kind: Subscription["kind"], tenant: string, subscriber: string): Promise<readonly Subscription[]>;
  /** Adds it, or brings its address up to date. False when it was there already. */
  subscribe(subscription: Subscription): Promise<boolean>;
  /** Brings the address up to date where the subscription is still there. */
  readdress(subscription: Pick<Subscription, "kind" | "tenant" | "subscriber" | "designation">, address: Address): Promise<void>;
  /** False when there was none. */
  unsubscribe(subscription: Pick<Subscription, "kind" | "tenant" | "subscriber" | "designation">): Promise<boolean>;
}
