// Answers what changed, and why: two months held against each other, with the causes of every point that moved; or both tracks of a month.

import { addMonths, type Month } from "../../kernel/month.ts";
import { explainChange } from "../../planning/causes/explain-change.ts";
import type { NoDataAnswer } from "../answer.ts";
import { asOfMonth, monthBack } from "../months.ts";
import type { Question } from "../question.ts";
import { computedStanding } from "../standing.ts";
import { type Ahead, sideAt } from "./ahead.ts";
import type { ChangeAnswer, TracksAnswer } from "./ahead-answer.ts";

export async function answerChange(ahead: Ahead): Promise<ChangeAnswer | TracksAnswer | NoDataAnswer> {
  const { question, scores, standing } = ahead;
  const { subcategories, categories } = question.slots;
  if (asksForTracks(question.text)) return answerTracks(ahead);
  const { from, to } = monthsCompared(question, asOfMonth(scores));
  for (const month of [from, to]) if (!scores.months.has(month)) return { kind: "no-data", why: "month-missing", month, newest: asOfMonth(scores) };
  const change = explainChange(await sideAt(ahead, from), await sideAt(ahead, to));
  const about = standing.card.subcategories.filter((one) => subcategories.includes(one.id) || categories.includes(one.category)).map((one) => one.id);
  const later = scores.months.get(to);
  const basis = later === undefined ? standing.basis : computedStanding(scores, later, question.slots.track).basis;
  return { kind: "change", basis, change, about };
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

/**
 * Two months are compared with each other. "Since June" and "three months ago" go on to the newest month; what happened "in July"
 * is July against the month before. Without a month, the newest is held against the one before it.
 */
export function monthsCompared({ kind, slots, text }: Pick<Question, "kind" | "slots" | "text">, newest: Month): { from: Month; to: Month } {
  const months = [...new Set(slots.whens.map(({ when }) => monthBack(newest, when)))].sort();
  const [first, second] = months;
  if (first === undefined) return { from: addMonths(newest, -1), to: newest };
  if (second !== undefined) return { from: first, to: second };
  const [named] = slots.whens;
  const isWithin = named?.bound === null && !("monthsBack" in named.when) && (kind === "why" || /\b(in|during|of) \S+( 20\d\d)?$/.test(text));
  if (isWithin || first === newest) return { from: addMonths(first, -1), to: first };
  return { from: first, to: newest };
}
