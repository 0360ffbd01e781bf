// Finds every month and span that a text names, in order: months by name or number, so many months back or ahead, seasons, quarters.
// Relative ones stay relative: which month is meant depends on the as-of month, and whether a question looks back or ahead.

import { parseMonth } from "../../kernel/month.ts";
import type { WhenAsked } from "../question.ts";
import { countOf, countPattern } from "./count-of.ts";

/** What a month is to the question: the beginning of a span, its end, or neither. */
export type Bound = "since" | "until" | null;

export interface WhenNamed {
  readonly when: WhenAsked;
  readonly bound: Bound;
}

const monthNames = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const months = `${monthNames.map((name) => (name === "may" ? "may" : `${name}|${name.slice(0, 3)}`)).join("|")}|sept`;
/** First month of each season, as Europe and North America count them. */
const seasons: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

const ordinals: Readonly<Record<string, number>> = { first: 1, "1st": 1, second: 2, "2nd": 2, third: 3, "3rd": 3, fourth: 4, "4th": 4, last: 4 };

/** So many days, weeks, months, quarters or years, with what stands before and after them. */
function span(before: string, after: string): RegExp {
  return new RegExp(
    `\\b${before}${before === "" ? "" : " "}(${countPattern}) (day|week|month|quarter|year)s?${after === "" ? "\\b" : ` ${after}\\b`}`,
    "g",
  );
}

const patterns: readonly (readonly [RegExp, (found: RegExpExecArray) => WhenAsked | null])[] = [
  [/\b(20\d{2}-(?:0[1-9]|1[0-2]))\b/g, ([, iso = ""]) => named(parseMonth(iso))],
  [/\b(0?[1-9]|1[0-2]) (20\d{2})\b/g, ([, month = "", year]) => ofYear(Number(month), year)],
  [/\b(20\d{2}) (0[1-9]|1[0-2])(?= (?:and|to|until|with|vs|against|on|for)\b|$)/g, ([, year, month = ""]) => ofYear(Number(month), year)],
  [/\b(20\d{2}) q([1-4])\b/g, ([, year, quarter]) => ofYear(Number(quarter) * 3, year)],
  [
    /\b(first|second|third|fourth|last|1st|2nd|3rd|4th) quarter (?:of |in )?(20\d{2})\b|\b(first|second|third|fourth|1st|2nd|3rd|4th) quarter\b/g,
    ([, named = "", year, alone = ""]) => ofYear((ordinals[named || alone] ?? 4) * 3, year),
  ],
  [/\b(?:start|beginning) of (20\d{2})\b/g, ([, year]) => ofYear(1, year)],
  [/\b(?:start|beginning) of (?:the|this) year\b/g, () => ({ monthOfYear: 1 })],
  [new RegExp(`\\b(${months})\\b,? (?:of |in )?(?:the )?(last|previous|this) year\\b`, "g"), ([, name = "", which = ""]) => inYear(name, which)],
  [new RegExp(`\\b(${months})\\b(?: (20\\d{2}))?`, "g"), ([, name = "", year]) => ofYear(monthNumber(name), year)],
  [/\bq([1-4])\b(?: (?:of )?(20\d{2}))?/g, ([, quarter, year]) => ofYear(Number(quarter) * 3, year)],
  [/\bh([12])\b(?: (?:of )?(20\d{2}))?/g, ([, half, year]) => ofYear(Number(half) * 6, year)],
  [/\b(first|second) half of (20\d{2})\b/g, ([, half, year]) => ofYear(half === "first" ? 6 : 12, year)],
  [/\b(?:the )?(spring|summer|autumn|winter)\b(?: (20\d{2}))?/g, ([, season = "", year]) => ofYear(seasons[season] ?? 1, year)],
  [/\b(?:in the|this|last|next|until|since) (fall)\b/g, ([, season = ""]) => ofYear(seasons[season] ?? 1, undefined)],
  [/\b(?:year end|end of (?:the )?year|christmas|new year)\b/g, () => ({ monthOfYear: 12 })],
  [/\b(?:year to date|ytd|(?<!end of )this year)\b/g, () => ({ monthOfYear: 1 })],
  [/\bmonth before (?:the )?last\b/g, () => ({ monthsBack: 2 })],
  [/\b(?:the )?(?:last|previous|prior) month\b|\bmonth before\b/g, () => ({ monthsBack: 1 })],
  [/\b(?:last|previous) quarter\b/g, () => ({ monthsBack: 3 })],
  [/\b(?:the )?(?:next|coming) quarter\b|\bin a quarter\b/g, () => ({ monthsAhead: 3 })],
  [/\b(?:in half a year|(?:next|coming) half year)\b/g, () => ({ monthsAhead: 6 })],
  [/\b(?:half a year|(?:last |past )?half year)(?: ago)?\b/g, () => ({ monthsBack: 6 })],
  [/\b(?:in a year|(?:the )?(?:next|coming) year)\b/g, () => ({ monthsAhead: 12 })],
  [/\b(?:(?:over|in) the past|a|one|last) year(?: ago| before)?\b/g, () => ({ monthsBack: 12 })],
  [span("", "(?:ahead|from (?:now|today)|hence|later)"), ([, count = "", unit = ""]) => ahead(inMonths(count, unit))],
  [span("", "(?:ago|back|before|earlier)"), ([, count = "", unit = ""]) => back(inMonths(count, unit))],
  [span("(?:the )?(?:last|past|previous)", ""), ([, count = "", unit = ""]) => back(inMonths(count, unit))],
  [span("(?:the )?(?:next|coming|following)", ""), ([, count = "", unit = ""]) => ahead(inMonths(count, unit))],
  [span("(?:in|within)", ""), ([, count = "", unit = ""]) => ahead(inMonths(count, unit))],
  [/\b(?:the )?(?:next|coming) month\b/g, () => ({ monthsAhead: 1 })],
  [/\b(?:today|now|this month|present|current month)\b/g, () => ({ monthsBack: 0 })],
];

export interface WhenFound {
  readonly at: number;
  readonly end: number;
  readonly named: WhenNamed;
}

/** @param text in the form of words.ts */
export function whensIn(text: string): WhenNamed[] {
  return whenSpans(text).map((one) => one.named);
}

/** The same with where each stands in the text. */
export function whenSpans(text: string): WhenFound[] {
  const found: WhenFound[] = [];
  for (const [pattern, read] of patterns)
    for (const match of text.matchAll(pattern)) {
      const when = read(match as RegExpExecArray);
      const [at, end] = [match.index, match.index + match[0].length];
      // "may" is a month only where it stands as one.
      if (when === null || (match[1] === "may" && !standsAsMonth(text, at, end))) continue;
      if (found.some((one) => at < one.end && one.at < end)) continue;
      found.push({ at, end, named: { when, bound: boundBefore(text.slice(0, at), match[0]) } });
    }
  return found.sort((a, b) => a.at - b.at);
}

function boundBefore(before: string, own: string): Bound {
  if (
    /\b(?:last|past|previous) (?:.+ (?:days|weeks|months|quarters|years)|half year)\b|\bpast year\b|\bthis year$|^y(?:ear to date|td)$/.test(own) &&
    !/^(?:january|february|march|april|may|june|july|august|september|october|november|december)/.test(own)
  )
    return "since";
  if (/\b(?:next|coming|following) (?:.+ (?:days|weeks|months|quarters|years)|quarter|half year|year)\b/.test(own)) return "until";
  // "Between April and June" begins with the one and ends with the other.
  if (/\bbetween(?: the)? ?$/.test(before)) return "since";
  if (/\bbetween (?:\S+ ){1,3}and ?$/.test(before)) return "until";
  if (/\b(?:since|from|after|starting)(?: the)?(?: (?:end of|last|this))? ?$/.test(before) || /^since /.test(own)) return "since";
  return /\b(?:until|till|to|through|by|before|up to)(?: the)?(?: end of)? ?$/.test(before) ? "until" : null;
}

function standsAsMonth(text: string, at: number, end: number): boolean {
  const before = /\b(?:in|for|of|since|last|by|until|to|with|from|and|against|through|vs|than|next|close|end of) $/.test(text.slice(0, at));
  return before || /^ (?:20\d{2}|and\b|to\b|with\b|against\b)/.test(text.slice(end)) || end === text.length;
}

function monthNumber(name: string): number {
  return monthNames.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1;
}

function ofYear(monthOfYear: number, year: string | undefined): WhenAsked | null {
  return year === undefined ? { monthOfYear } : named(parseMonth(`${year}-${String(monthOfYear).padStart(2, "0")}`));
}

function named(month: ReturnType<typeof parseMonth>): WhenAsked | null {
  return month === null ? null : { month };
}

/** Weeks and days are rounded up to the months in which they end. */
function inMonths(count: string, unit: string): number | null {
  const many = countOf(count);
  if (many === null) return null;
  const perMonth: Readonly<Record<string, number>> = { day: 1 / 30, week: 7 / 30, month: 1, quarter: 3, year: 12 };
  return Math.ceil(many * (perMonth[unit] ?? 1));
}

/** "June of last year", seen from the as-of month. */
function inYear(name: string, which: string): WhenAsked {
  return { monthOfYear: monthNumber(name), yearsBack: which === "this" ? 0 : 1 };
}

function back(count: number | null): WhenAsked | null {
  return count === null ? null : { monthsBack: count };
}

function ahead(count: number | null): WhenAsked | null {
  return count === null ? null : { monthsAhead: count };
}
