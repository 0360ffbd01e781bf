// Who asked to be told, what and when. A digest belongs to a conversation, an alert to a person in their personal chat.

import type { Day, Month } from "../kernel/month.ts";
import type { Designation } from "../kernel/program.ts";
import type { AlertKind } from "./alert-kind.ts";
import type { Address } from "./message.ts";
import type { Schedule } from "./schedule.ts";

/** Nothing is sent on the days of a pause; what came in meanwhile is sent once after it. */
export interface Pause {
  readonly from: Day;
  /** The first day on which something is sent again. */
  readonly until: Day;
}

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
  /** Of an alert only the zone counts: it keeps quiet at night. */
  readonly schedule: Schedule;
  readonly pause: Pause | null;
  /** What an alert is about; empty for a digest. */
  readonly alerts: readonly AlertKind[];
  /** Alerts that the person ended, so that they are not set by themselves either. */
  readonly declined?: readonly AlertKind[];
  /** When it was set or its day changed, in milliseconds since 1970: what was due before is not made up for. */
  readonly since: number;
}

export type SubscriptionKey = Pick<Subscription, "kind" | "tenant" | "subscriber" | "designation">;

/** What a person may change of a subscription. */
export type SubscriptionChange = Partial<Pick<Subscription, "schedule" | "pause" | "alerts" | "declined" | "since">>;

export interface SubscriptionStore {
  subscriptions(kind: Subscription["kind"], tenant?: string): Promise<readonly Subscription[]>;
  /** Every subscription of one kind that this subscriber has. */
  of(kind: Subscription["kind"], tenant: string, subscriber: string): Promise<readonly Subscription[]>;
  /** Adds it, or brings its address up to date. False when it was there already. */
  subscribe(subscription: Subscription): Promise<boolean>;
  /** Brings the address up to date where the subscription is still there. */
  readdress(subscription: Pick<Subscription, "kind" | "tenant" | "subscriber" | "designation">, address: Address): Promise<void>;
  /** Changes the present one; of two changes at once both hold. False when there is none. */
  change(key: SubscriptionKey, change: (present: Subscription) => SubscriptionChange): Promise<boolean>;
  /** False when there was none. */
  unsubscribe(subscription: SubscriptionKey): Promise<boolean>;
}

export function isPausedOn(day: Day, pause: Pause | null): boolean {
  return pause !== null && pause.from <= day && day < pause.until;
}
