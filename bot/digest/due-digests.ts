// Decides which subscriber is due which digest. Pure. By itself a digest is due once its month has landed, for those
// who subscribed before that; asked for by name, a month's digest is due to every subscriber.

import { asOfMonth, hasLanded } from "../conversation/months.ts";
import type { PartnerScores } from "../conversation/ports.ts";
import type { Subscription } from "../delivery/subscription.ts";
import type { Month } from "../kernel/month.ts";

export interface DueDigest {
  readonly subscription: Subscription;
  readonly month: Month;
}

/** @param asked the month to post; null for what is due by itself. */
export function dueDigests(subscriptions: readonly Subscription[], scores: PartnerScores, asked: Month | null): DueDigest[] {
  // A month that has not landed would be posted half, and then never whole.
  if (asked !== null) return hasLanded(scores, asked) ? subscriptions.map((subscription) => ({ subscription, month: asked })) : [];
  // Only the newest: a service that was down for three months does not post three digests.
  const month = asOfMonth(scores);
  if (!hasLanded(scores, month)) return [];
  return subscriptions.filter(({ after }) => after === null || month > after).map((subscription) => ({ subscription, month }));
}
