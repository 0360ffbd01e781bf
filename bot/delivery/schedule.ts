// When a subscription speaks: once a month's data is there or on a day of the month, at which time of which zone. Pure.
// Summer time, short months and leap days are the calendar's: the 31st is the last day of a shorter month.

import { Temporal } from "temporal-polyfill";
import { addMonths, type Day, dayIn, type Month, monthOf } from "../kernel/month.ts";

export interface Schedule {
  /** Once a month's data is there, or on a day of each month, 1 to 31. */
  readonly when: "data" | number;
  readonly hour: number;
  readonly minute: number;
  /** An IANA name, `Europe/Berlin`. */
  readonly zone: string;
}

/** What holds until somebody says otherwise. */
export function usualSchedule(zone: string | null): Schedule {
  return { when: "data", hour: 9, minute: 0, zone: zone !== null && isZone(zone) ? zone : "UTC" };
}

export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** @param now milliseconds since 1970 */
export function localDay(now: number, zone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString() as Day;
}

/** The moment at which a day's time comes, in milliseconds since 1970. A time that the clocks leave out comes as much later. */
export function momentOf(day: Day, { hour, minute, zone }: Pick<Schedule, "hour" | "minute" | "zone">): number {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: { hour, minute } }).epochMilliseconds;
}

/** The latest day of so many in each month whose time has come. */
export function lastOccurrence(now: number, dayOfMonth: number, schedule: Schedule): Day {
  const month = monthOf(localDay(now, schedule.zone));
  const own = dayIn(month, dayOfMonth);
  return momentOf(own, schedule) <= now ? own : dayIn(addMonths(month, -1), dayOfMonth);
}

/** The first day of so many in each month whose time is still to come. */
export function nextOccurrence(now: number, dayOfMonth: number, schedule: Schedule): Day {
  const month: Month = monthOf(lastOccurrence(now, dayOfMonth, schedule));
  return dayIn(addMonths(month, 1), dayOfMonth);
}
