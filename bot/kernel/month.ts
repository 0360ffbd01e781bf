// A calendar month, written YYYY-MM, and a calendar day, written YYYY-MM-DD: plain strings that sort as time does.
// Refuses anything else at the door (parseMonth, parseDay), so that inside the program no month or day is malformed.
// Knows no clock: the present day is always handed in.

import { Temporal } from "temporal-polyfill";

declare const monthBrand: unique symbol;
declare const dayBrand: unique symbol;

/** A calendar month, `YYYY-MM`. Compare with `<` and `===`. */
export type Month = string & { readonly [monthBrand]: true };

/** A calendar day, `YYYY-MM-DD`. Compare with `<` and `===`. */
export type Day = string & { readonly [dayBrand]: true };

/** The month that `text` writes as `YYYY-MM`, or null. */
export function parseMonth(text: string): Month | null {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : null;
}

/** The day that `text` writes as `YYYY-MM-DD`, or null when there is no such day. */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() as Day;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The month `count` months after `month`; before it when `count` is negative. */
export function addMonths(month: Month, count: number): Month {
  return Temporal.PlainYearMonth.from(month).add({ months: count }).toString() as Month;
}

/** How many months `to` lies after `from`; negative when before. */
export function monthsBetween(from: Month, to: Month): number {
  return Temporal.PlainYearMonth.from(from).until(Temporal.PlainYearMonth.from(to), { largestUnit: "months" }).months;
}

/** Every month from `first` to `last`, both included; none when `last` is earlier. */
export function monthsFrom(first: Month, last: Month): Month[] {
  return Array.from({ length: Math.max(0, monthsBetween(first, last) + 1) }, (_, index) => addMonths(first, index));
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month;
}

export function dayIn(month: Month, dayOfMonth: number): Day {
  return Temporal.PlainYearMonth.from(month).toPlainDate({ day: dayOfMonth }).toString() as Day;
}

export function lastDayOf(month: Month): Day {
  return dayIn(month, 31);
}

/** How many days `to` lies after `from`; negative when before. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** The latest month that is over on `today`: a month is closed once its last day has passed. */
export function latestClosedMonth(today: Day): Month {
  return addMonths(monthOf(today), -1);
}
