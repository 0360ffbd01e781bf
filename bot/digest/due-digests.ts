// Decides what a digest's subscriber is due at a moment. Pure: the subscription, the months that are known, and now. By itself a
// month's digest is due once its data is there, or on the day that the conversation chose; what is later than that says so. Where the
// data is missing, its subscriber is told that once, and never an old score. A pause delays; asked for by name, nothing does.

import { lastOccurrence, localDay, momentOf } from "../delivery/schedule.ts";
import { isPausedOn, type Subscription } from "../delivery/subscription.ts";
import { addMonths, type Day, type Month, monthOf } from "../kernel/month.ts";
import { addDays } from "../planning/qualification-window.ts";
import { monthShownOn, refreshDayOf } from "../rules/refresh-days.ts";

export interface DueDigest {
  readonly subscription: Subscription;
  readonly month: Month;
  /** The day on which it was due, where that is over. */
  readonly lateSince: Day | null;
  /** The month has no data yet: that is what is told. */
  readonly isMissing?: true;
}

/** What is known of the designation that the subscriptions are about. */
export interface KnownMonths {
  readonly newest: Month;
  /** Whether a month is known whole. */
  hasLanded(month: Month): boolean;
}

/** What one subscription is due, or until when it is paused. */
export interface Decision {
  readonly pausedUntil: Day | null;
  readonly due: readonly Omit<DueDigest, "subscription">[];
}

/** @param known null where nothing is @param asked the month to post; null for what is due by itself. @param now milliseconds since 1970 */
export function dueDigests(subscriptions: readonly Subscription[], known: KnownMonths | null, asked: Month | null, now: number): DueDigest[] {
  // A month that has not landed would be posted half, and then never whole.
  if (asked !== null)
    return known?.hasLanded(asked) === true ? subscriptions.map((subscription) => ({ subscription, month: asked, lateSince: null })) : [];
  return subscriptions.flatMap((subscription) => decide(subscription, known, now).due.map((one) => ({ subscription, ...one })));
}

export function decide(subscription: Subscription, known: KnownMonths | null, now: number): Decision {
  const { schedule, pause } = subscription;
  const today = localDay(now, schedule.zone);
  if (pause !== null && isPausedOn(today, pause)) return { pausedUntil: pause.until, due: [] };
  const due = schedule.when === "data" ? onData(subscription, known, now, today) : onDay(subscription, schedule.when, known, now, today);
  return { pausedUntil: null, due };
}

/** On the chosen day, the month that Partner Center shows then. */
function onDay({ schedule, since }: Subscription, dayOfMonth: number, known: KnownMonths | null, now: number, today: Day): Decision["due"] {
  const day = lastOccurrence(now, dayOfMonth, schedule);
  if (momentOf(day, schedule) < since) return [];
  const month = monthShownOn(day);
  if (known?.hasLanded(month) !== true) return [{ month, lateSince: null, isMissing: true }];
  return [{ month, lateSince: today > day ? day : null }];
}

function onData({ schedule, after, since }: Subscription, known: KnownMonths | null, now: number, today: Day): Decision["due"] {
  if (now < momentOf(today, schedule)) return [];
  // What was overdue when somebody subscribed is nobody's delay.
  const overdue = (month: Month): boolean => today > refreshDayOf(month) && momentOf(addDays(refreshDayOf(month), 1), schedule) >= since;
  const wanted = monthOverdueOn(today);
  const isMissing = overdue(wanted) && (known === null || known.newest < wanted) && known?.hasLanded(wanted) !== true;
  // Only the newest: a service that was down for three months does not post three digests.
  const isNews = known?.hasLanded(known.newest) === true && (after === null || known.newest > after);
  return [
    ...(isNews ? [{ month: known.newest, lateSince: overdue(known.newest) ? refreshDayOf(known.newest) : null }] : []),
    ...(isMissing ? [{ month: wanted, lateSince: null, isMissing: true as const }] : []),
  ];
}

/** The newest month whose refresh day is over. */
function monthOverdueOn(today: Day): Month {
  const last = addMonths(monthOf(today), -1);
  return today > refreshDayOf(last) ? last : addMonths(last, -1);
}
