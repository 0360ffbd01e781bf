// The days that a pause is wished for: until a day, for a while, or in a month. Pure; the present day is handed in.
// Null where no day is plain from the text ("over the holidays"): a pause is set for named days only.

import { Temporal } from "temporal-polyfill";
import type { Pause } from "../../delivery/subscription.ts";
import { addMonths, type Day, dayIn, monthOf, parseDay } from "../../kernel/month.ts";
import { addDays } from "../../planning/qualification-window.ts";

const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const counts = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const month = `(${months.map((one) => `${one.slice(0, 3)}(?:${one.slice(3)})?`).join("|")})`;
const daysOf: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };

export function pauseIn(raw: string, today: Day): Pause | null {
  const text = raw.toLowerCase();
  const until = untilIn(text, today);
  if (until !== null) return until > today ? { from: today, until } : null;
  const within = new RegExp(`\\b(?:in|during|over|throughout|all) ${month}\\b`).exec(text)?.[1];
  if (within !== undefined) {
    const first = nextNamed(within, 1, today, monthOf(today));
    return { from: first < today ? today : first, until: dayIn(addMonths(monthOf(first), 1), 1) };
  }
  return null;
}

function untilIn(text: string, today: Day): Day | null {
  if (/\b(for|until the end of) today\b|\btoday$|\buntil tomorrow\b|\btill? tomorrow\b/.test(text)) return addDays(today, 1);
  const span = new RegExp(`\\b(?:for|next) (?:the next |another )?(\\d{1,3}|an?|${counts.join("|")})? ?(day|week|fortnight|month)s?\\b`).exec(text);
  const after = /\b(?:until|til|till|before|up to) (.+)$/.exec(text)?.[1]?.replace(/^(the|after) /, "");
  if (after === undefined) return span === null ? null : later(today, countOf(span[1]), span[2] ?? "day");
  const iso = parseDay(/\d{4}-\d{2}-\d{2}/.exec(after)?.[0] ?? "");
  if (iso !== null) return iso;
  if (/^next week\b/.test(after)) return weekday(0, today);
  if (/^next month\b|^end of (the )?month\b/.test(after)) return dayIn(addMonths(monthOf(today), 1), 1);
  if (/^next year\b|^new year/.test(after)) return dayIn(nextYear(today), 1);
  const named = weekdays.findIndex((one) => new RegExp(`^(next )?${one.slice(0, 3)}(${one.slice(3)})?\\b`).test(after));
  if (named !== -1) return weekday(named, today);
  const dated =
    new RegExp(`^${month}(?: (?:the )?(\\d{1,2})(?:st|nd|rd|th)?)?\\b`).exec(after) ??
    swapped(new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?\\.? (?:of )?${month}\\b`).exec(after));
  if (dated !== null) return nextNamed(dated[1] ?? "", Number(dated[2] ?? 1), today);
  const day = /^(\d{1,2})(?:st|nd|rd|th)\b/.exec(after)?.[1];
  if (day === undefined || Number(day) > 31) return null;
  const own = dayIn(monthOf(today), Number(day));
  return own > today ? own : dayIn(addMonths(monthOf(today), 1), Number(day));
}

function swapped(found: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return found === null ? null : [found[0], found[2], found[1]];
}

function countOf(word: string | undefined): number {
  if (word === undefined || word === "a" || word === "an") return 1;
  const named = counts.indexOf(word);
  return named === -1 ? Number(word) : named;
}

function later(today: Day, count: number, unit: string): Day {
  if (unit === "month") return dayIn(addMonths(monthOf(today), count), Number(today.slice(8)));
  return addDays(today, count * (daysOf[unit] ?? 1));
}

/** The next such day after today; a week from now when it is today. */
function weekday(index: number, today: Day): Day {
  const now = Temporal.PlainDate.from(today).dayOfWeek - 1;
  return addDays(today, ((index - now + 6) % 7) + 1);
}

function nextYear(today: Day): ReturnType<typeof monthOf> {
  return monthOf(`${Number(today.slice(0, 4)) + 1}-01-01` as Day);
}

/** The next day of that name; one in the month `open` is still going on. */
function nextNamed(name: string, day: number, today: Day, open: string | null = null): Day {
  const index = months.findIndex((one) => one.startsWith(name.slice(0, 3)));
  const own = dayIn(addMonths(`${today.slice(0, 4)}-01` as ReturnType<typeof monthOf>, index), day);
  return own > today || monthOf(own) === open ? own : dayIn(addMonths(monthOf(own), 12), day);
}
