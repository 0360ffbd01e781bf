// Hands out moments at which sends of one tenant may begin. Pure. They lie evenly, never closer than the pace allows whoever takes
// them, none in a pause, and none where a conversation has had its number. Takes no more of the future than a short while.

import type { Granted, Pace, Window } from "./permits.ts";

/** What is kept of a tenant: the next free moment, a common pause, and when which conversation was granted something lately. */
export interface PermitRecord {
  readonly next: number;
  readonly pausedUntil: number;
  readonly lately: Readonly<Record<string, readonly number[]>>;
  /** The moment until which answers have used their part of the rate; absent in older rows. */
  readonly answered?: number;
}

export const nothingGranted: PermitRecord = { next: 0, pausedUntil: 0, lately: {} };

/** How far ahead permits are given: longer than it takes to fetch the next block, short enough to lose little with a worker. */
const aheadMs = 1_500;

export function grantPermits(
  record: PermitRecord,
  conversations: readonly string[],
  pace: Pace,
  now: number,
): { granted: Granted; record: PermitRecord } {
  const lately = recent(record.lately, pace.perConversation, now);
  const every = pace.perSecond === null ? 0 : 1000 / pace.perSecond;
  let next = Math.max(record.next, record.pausedUntil, now);
  let again = Number.POSITIVE_INFINITY;
  const slots = conversations.map((conversation): number | null => {
    const times = lately[conversation] ?? [];
    const free = freeAt(times, pace.perConversation, next);
    if (next > now + aheadMs || free > next) {
      again = Math.min(again, Math.max(free, next));
      return null;
    }
    const slot = next;
    lately[conversation] = [...times, slot];
    next += every;
    return slot;
  });
  return {
    granted: { slots, again: Number.isFinite(again) ? again : now },
    record: { ...record, next, lately },
  };
}

/** The first moment from `at` on in which every window has room. */
function freeAt(times: readonly number[], windows: readonly Window[], at: number): number {
  let free = at;
  for (const { count, milliseconds } of windows) {
    const oldest = times.length >= count ? times[times.length - count] : undefined;
    if (oldest !== undefined) free = Math.max(free, oldest + milliseconds);
  }
  return free;
}

/** Forgets what no window looks at any more; who was granted one thing is forgotten soon, or the record would grow with every recipient. */
export function recent(lately: PermitRecord["lately"], windows: readonly Window[], now: number): Record<string, readonly number[]> {
  const longest = Math.max(0, ...windows.map((one) => one.milliseconds));
  const single = Math.max(0, ...windows.map((one) => one.milliseconds / one.count));
  const kept: Record<string, readonly number[]> = {};
  for (const [conversation, times] of Object.entries(lately)) {
    const left = times.filter((time) => time > now - longest);
    const newest = left.at(-1);
    if (newest !== undefined && (left.length > 1 || newest > now - single)) kept[conversation] = left;
  }
  return kept;
}
