// Answers what changed, and why: two months held against each other, with the causes of every point that moved; or both tracks of a month.

import { addMonths, type Month } from "../../kernel/month.ts";
import { explainChange } from "../../planning/causes/explain-change.ts";
import type { NoDataAnswer } from "../answer.ts";
import { asOfMonth, monthBack } from "../months.ts";
import type { Question } from "../question.ts";
import { computedStanding } from "../standing.ts";
import { whensIn } from "../understanding/whens-in.ts";
import { type Ahead, sideAt } from "./ahead.ts";
import type { ChangeAnswer, TracksAnswer } from "./ahead-answer.ts";
import { otherBooks } from "./other-books.ts";

export async function answerChange(ahead: Ahead): Promise<ChangeAnswer | TracksAnswer | NoDataAnswer> {
  const { question, scores, standing } = ahead;
  const { subcategories, categories } = question.slots;
  if (asksForTracks(question.text)) return answerTracks(ahead);
  const { from, to, isOfYears } = monthsCompared(question, asOfMonth(scores), [...scores.months.keys()]);
  for (const month of [from, to]) if (!scores.months.has(month)) return { kind: "no-data", why: "month-missing", month, newest: asOfMonth(scores) };
  const change = explainChange(await sideAt(ahead, from), await sideAt(ahead, to));
  const about = standing.card.subcategories.filter((one) => subcategories.includes(one.id) || categories.includes(one.category)).map((one) => one.id);
  const later = scores.months.get(to);
  const basis = later === undefined ? standing.basis : computedStanding(scores, later, question.slots.track).basis;
  const cards = new Map([...scores.months].map(([month, { score }]) => [month, score.scorecards[ahead.track]]));
  return { kind: "change", basis, change, about, isOfYears, otherBooks: otherBooks(cards, [from, to], basis) };
}

export function asksForTracks(text: string): boolean {
  return /\bboth (tracks|paths)\b|\btracks\b.*\b(side by side|compare\w*|table)\b|\b(smb|enterprise) (and|or|against|versus|vs|with|to) (smb|enterprise)\b/.test(
    text,
  );
}

function answerTracks({ scores, month, standing }: Ahead): TracksAnswer | NoDataAnswer {
  const scored = scores.months.get(month);
  if (scored === undefined) return { kind: "no-data", why: "month-missing", month, newest: asOfMonth(scores) };
  return { kind: "tracks", basis: standing.basis, scorecards: scored.score.scorecards };
}

export interface Compared {
  readonly from: Month;
  readonly to: Month;
  /** A year was named without a month, and a month of it taken. */
  readonly isOfYears: boolean;
}

/**
 * Two months are compared with each other, and one that is named twice with itself. "Since June" and "three months ago" go on to the
 * newest month; what happened "in July" is July against the month before. Without a month, the newest is held against the one before it.
 * @param onFile months with a score, ascending: of a year that is named alone its newest is taken
 */
export function monthsCompared({ kind, slots, text }: Pick<Question, "kind" | "slots" | "text">, newest: Month, onFile: readonly Month[]): Compared {
  const years = bareYears(text);
  const inYear = (year: string): Month[] => onFile.filter((month) => month.startsWith(year) && month <= newest);
  const ofYears = years.map((year) => inYear(year).at(-1) ?? (`${year}-12` as Month));
  const named = slots.whens.map(({ when }) => monthBack(newest, when));
  const months = [...new Set([...named, ...ofYears])].sort();
  const [first, second] = months;
  if (first === undefined) return { from: addMonths(newest, -1), to: newest, isOfYears: false };
  if (second !== undefined) return { from: first, to: second, isOfYears: years.length > 0 };
  const [year] = years;
  if (year !== undefined && named.length === 0) {
    const to = new RegExp(`\\b(?:since|from) ${year}\\b`).test(text) ? newest : first;
    return { from: inYear(year)[0] ?? first, to, isOfYears: true };
  }
  if (named.length + ofYears.length > 1) return { from: first, to: first, isOfYears: years.length > 0 };
  const [only] = slots.whens;
  const isWithin = only?.bound === null && !("monthsBack" in only.when) && (kind === "why" || /\b(in|during|of) \S+( 20\d\d)?$/.test(text));
  if (isWithin || first === newest) return { from: addMonths(first, -1), to: first, isOfYears: false };
  return { from: first, to: newest, isOfYears: false };
}

/** Years that stand alone: neither a month's, a quarter's or a season's, nor those of rules. */
export function bareYears(text: string): string[] {
  const found = [...text.matchAll(/(\S+ )?(\S+ )?\b(?<!-)(20\d\d)\b(?!-\d| rules?\b)/g)];
  return [
    ...new Set(
      found.filter(([whole]) => whensIn(whole).every(({ when }) => !("month" in when)) && !/\brules?\b/.test(whole)).map(([, , , year = ""]) => year),
    ),
  ];
}
