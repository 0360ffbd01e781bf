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

const patterns: readonly (readonly [RegExp, (found: RegExpExecArray) => WhenAsked | null])[] = [
  [/\b(20\d{2}-(?:0[1-9]|1[0-2]))\b/g, ([, iso = ""]) => named(parseMonth(iso))],
  [new RegExp(`\\b(${months})\\b(?: (20\\d{2}))?`, "g"), ([, name = "", year]) => ofYear(monthNumber(name), year)],
  [/\bq([1-4])\b(?: (20\d{2}))?/g, ([, quarter, year]) => ofYear(Number(quarter) * 3, year)],
  [/\b(?:the )?(spring|summer|autumn|winter)\b(?: (20\d{2}))?/g, ([, season = "", year]) => ofYear(seasons[season] ?? 1, year)],
  [/\b(?:year end|end of (?:the )?year)\b/g, () => ({ monthOfYear: 12 })],
  [/\b(?:the )?(?:last|previous|prior) month\b|\bmonth before\b/g, () => ({ monthsBack: 1 })],
  [/\b(?:last|previous) quarter\b/g, () => ({ monthsBack: 3 })],
  [/\b(?:a|one|last) year(?: ago| before)?\b/g, () => ({ monthsBack: 12 })],
  [/\b(?:half a year|last half year|half year)(?: ago)?\b/g, () => ({ monthsBack: 6 })],
  [new RegExp(`\\b(${countPattern}) months? (?:ago|back|before|earlier)\\b`, "g"), ([, count = ""]) => back(countOf(count))],
  [new RegExp(`\\b(?:the )?(?:last|past|previous) (${countPattern}) months\\b`, "g"), ([, count = ""]) => back(countOf(count))],
  [new RegExp(`\\b(?:the )?(?:last|past|previous) (${countPattern}) years\\b`, "g"), ([, count = ""]) => back(inMonths(countOf(count)))],
  [new RegExp(`\\b(?:the )?(?:next|coming|following) (${countPattern}) years\\b`, "g"), ([, count = ""]) => ahead(inMonths(countOf(count)))],
  [/\b(?:the )?(?:next|coming) month\b/g, () => ({ monthsAhead: 1 })],
  [new RegExp(`\\b(?:the )?(?:next|coming|following) (${countPattern}) months\\b`, "g"), ([, count = ""]) => ahead(countOf(count))],
  [new RegExp(`\\bin (${countPattern}) months?\\b`, "g"), ([, count = ""]) => ahead(countOf(count))],
  [/\b(?:today|now|this month|present|current month)\b/g, () => ({ monthsBack: 0 })],
];

/** @param text in the form of words.ts */
export function whensIn(text: string): WhenNamed[] {
  const found: { at: number; end: number; named: WhenNamed }[] = [];
  for (const [pattern, read] of patterns)
    for (const match of text.matchAll(pattern)) {
      const when = read(match as RegExpExecArray);
      const [at, end] = [match.index, match.index + match[0].length];
      // "may" is a month only where it stands as one.
      if (when === null || (match[1] === "may" && !standsAsMonth(text, at, end))) continue;
      if (found.some((one) => at < one.end && one.at < end)) continue;
      found.push({ at, end, named: { when, bound: boundBefore(text.slice(0, at), match[0]) } });
    }
  return found.sort((a, b) => a.at - b.at).map((one) => one.named);
}

function boundBefore(before: string, own: string): Bound {
  if (/\b(?:last|past|previous) \S+ (?:months|years)\b/.test(own)) return "since";
  if (/\b(?:next|coming|following) \S+ (?:months|years)\b/.test(own)) return "until";
  if (/\b(?:since|from|after|starting)(?: the)?(?: end of)? ?$/.test(before)) return "since";
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

function inMonths(years: number | null): number | null {
  return years === null ? null : years * 12;
}

function back(count: number | null): WhenAsked | null {
  return count === null ? null : { monthsBack: count };
}

function ahead(count: number | null): WhenAsked | null {
  return count === null ? null : { monthsAhead: count };
}
