// Answers how the score developed: the months of a span with their totals, the best and the worst, and how often 70 was reached.

import { addMonths, type Month } from "../../kernel/month.ts";
import { trend } from "../../planning/trend.ts";
import type { AnyScorecard } from "../../scoring/scorecard.ts";
import type { Basis } from "../answer.ts";
import { monthBack } from "../months.ts";
import type { Question } from "../question.ts";
import type { HistoryAnswer } from "./ahead-answer.ts";
import { bareYears } from "./answer-change.ts";
import { otherBooks } from "./other-books.ts";

/** Without a span, this many months up to the newest. */
const usualMonths = 12;

/** @param cards every month's scorecard, oldest first; not empty */
export function answerHistory({ slots, text }: Question, cards: ReadonlyMap<Month, AnyScorecard>, newest: Month, basis: Basis): HistoryAnswer {
  const range = spanOf(slots, text, [...cards.keys()], newest);
  const [id] = slots.subcategories;
  const max = id === undefined ? undefined : cards.get(newest)?.subcategories.find((one) => one.id === id)?.max;
  const told = trend(cards, range);
  const points = told.months.map(({ month }) => ({ month, points: cards.get(month)?.subcategories.find((one) => one.id === id)?.points ?? null }));
  const books = otherBooks(
    cards,
    told.months.map((one) => one.month),
    basis,
  );
  return { kind: "history", otherBooks: books, basis, trend: told, of: id === undefined || max === undefined ? null : { id, max, points } };
}

function spanOf(slots: Question["slots"], text: string, known: readonly Month[], newest: Month): { from: Month; to: Month } {
  const [oldest = newest] = known;
  if (/\b(ever|all time|always|whole history|at all|all months)\b/.test(text)) return { from: oldest, to: newest };
  if (/\b(this year)\b/.test(text)) return { from: `${newest.slice(0, 5)}01` as Month, to: newest };
  const named = slots.whens.map(({ when, bound }) => ({ bound, month: monthBack(newest, when) }));
  const since = named.find((one) => one.bound === "since");
  const until = named.find((one) => one.bound === "until");
  const months = named.map((one) => one.month).sort();
  const [first, last] = [months[0], months.at(-1)];
  const years = bareYears(text).sort();
  const [firstYear, lastYear] = [years[0], years.at(-1)];
  if (first === undefined && firstYear !== undefined) {
    const from = `${firstYear}-01` as Month;
    const end = `${lastYear}-12` as Month;
    return { from, to: from <= newest && (end > newest || /\b(since|from|after|starting) 20\d\d$/.test(text)) ? newest : end };
  }
  if (first === undefined || last === undefined) return { from: addMonths(newest, 1 - usualMonths), to: newest };
  // "The last six months" ends with the newest one, and is six months long.
  const lasting = since !== undefined && /\b(last|past|previous) \S+ (months|years)\b|\blast (half )?year\b/.test(text);
  const from = lasting ? addMonths(since.month, 1) : first;
  return { from, to: until?.month ?? (months.length > 1 && since === undefined ? last : newest) };
}
