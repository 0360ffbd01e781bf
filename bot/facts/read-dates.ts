// Reads months and days as Partner Center's exports write them. Every form is read in full; nothing is guessed:
// whether 03/04/2025 is in March or April is decided from the whole column, and refused when the column doesn't tell.

import { type Day, type Month, parseDay, parseMonth } from "../kernel/month.ts";

const monthNames = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/** The month of `2026-10`, `Oct-26`, `October 2026`, `October, 2026` or `10/1/2026` (a first of the month); null otherwise. */
export function readMonth(text: string): Month | null {
  const value = text.trim();
  const named = /^([A-Za-z]{3,9})[-,\s]+(\d{4}|\d{2})$/.exec(value);
  if (named !== null) return month(named[2], monthNumber(named[1]));
  const iso = /^(\d{4})-(\d{2})(?:-01(?:[T ]00:00.*)?)?$/.exec(value);
  if (iso !== null) return month(iso[1], Number(iso[2]));
  // The other day-month order would not be a first of the month unless it is January either way round.
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: 0?0:00(?::00)?)?$/.exec(value);
  if (slashed !== null && slashed[2] !== undefined && Number(slashed[2]) === 1) return month(slashed[3], Number(slashed[1]));
  return null;
}

export type DayOrder = "day-first" | "month-first" | "undecidable" | "contradictory" | "irrelevant";

/** Which of a date's two first numbers is the day, as far as this date alone tells. */
export function dayOrderOf(text: string): DayOrder {
  const found = /^(\d{1,2})[/.](\d{1,2})[/.]\d{4}/.exec(text.trim());
  if (found === null) return "irrelevant";
  const [dayFirst, monthFirst] = [Number(found[1]) > 12, Number(found[2]) > 12];
  return dayFirst === monthFirst ? "undecidable" : dayFirst ? "day-first" : "month-first";
}

/** The day of `25/12/2018 23:07`, `12/25/2018`, `2018-12-25T…` or `25 Dec 2018`; null when it is none. */
export function readDay(text: string, order: DayOrder): Day | null {
  const value = text.trim();
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(value);
  if (iso?.[1] !== undefined) return parseDay(iso[1]);
  const named = /^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})(?: .*)?$/.exec(value);
  if (named !== null) return day(named[3], monthNumber(named[2]), Number(named[1]));
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:[ T].*)?$/.exec(value);
  if (slashed === null || order === "undecidable" || order === "contradictory") return null;
  const [first, second] = [Number(slashed[1]), Number(slashed[2])];
  return order === "month-first" ? day(slashed[3], first, second) : day(slashed[3], second, first);
}

function monthNumber(name: string | undefined): number {
  const word = (name ?? "").toLowerCase();
  return word === "sept" ? 9 : monthNames.findIndex((full) => word === full || word === full.slice(0, 3)) + 1;
}

function month(year: string | undefined, number: number): Month | null {
  const full = year?.length === 2 ? `20${year}` : (year ?? "");
  return parseMonth(`${full}-${String(number).padStart(2, "0")}`);
}

function day(year: string | undefined, monthOfYear: number, dayOfMonth: number): Day | null {
  return parseDay(`${year ?? ""}-${String(monthOfYear).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`);
}
