// Decides which subscriber is due which digest. Pure. By itself a digest is due once its month has landed, for those
// who subscribed before that; asked for by name, a month's digest is due to every subscriber.

import type { Subscription } from "../delivery/subscription.ts";
import type { Month } from "../kernel/month.ts";

export interface DueDigest {
  readonly subscription: Subscription;
  readonly month: Month;
}

/** What is known of the designation that the subscriptions are about. */
export interface KnownMonths {
  readonly newest: Month;
  /** Whether a month is known whole. */
  hasLanded(month: Month): boolean;
}

/** @param asked the month to post; null for what is due by itself. */
export function dueDigests(subscriptions: readonly Subscription[], known: KnownMonths, asked: Month | null): DueDigest[] {
  // A month that has not landed would be posted half, and then never whole.
  if (asked !== null) return known.hasLanded(asked) ? subscriptions.map((subscription) => ({ subscription, month: asked })) : [];
  // Only the newest: a service that was down for three months does not post three digests.
  const month = known.newest;
  if (!known.hasLanded(month)) return [];
  return subscriptions.filter(({ after }) => after === null || month > after).map((subscription) => ({ subscription, month }));
}
