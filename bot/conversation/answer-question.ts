// Answers one understood question from a partner's scores. Pure: a question and scores in, an answer value out.
// One handler a kind; a kind without a handler is declined by its name, never answered as something else.

import { type Subcategory, subcategories } from "../kernel/program.ts";
import { gapTo } from "../scoring/points.ts";
import type { Finding, Scorecard } from "../scoring/scorecard.ts";
import type { ScoredMonth } from "../snapshots/snapshot.ts";
import type { Answer } from "./answer.ts";
import { basisOf, bookOf, thresholdOf } from "./basis.ts";
import { asOfMonth, monthAsked } from "./months.ts";
import type { PartnerScores } from "./ports.ts";
import type { Question } from "./question.ts";

type Handler = (question: Question, scores: PartnerScores, scored: ScoredMonth) => Answer;

const handlers: Partial<Record<Question["kind"], Handler>> = { gap, score, subcategory, attained };

/** Whether a question of this kind is answered from scores. */
export function isAnswered(question: Question): boolean {
  return handlers[question.kind] !== undefined;
}

export function answerQuestion(question: Question, scores: PartnerScores): Answer {
  const handler = handlers[question.kind];
  if (handler === undefined) return { kind: "declined", why: "not-yet", understood: question.kind };
  const month = monthAsked(scores, question.slots.when);
  const scored = scores.months.get(month);
  if (scored === undefined) return { kind: "no-data", why: "month-missing", month, newest: asOfMonth(scores) };
  return handler(question, scores, scored);
}

function gap(question: Question, scores: PartnerScores, scored: ScoredMonth): Answer {
  const { basis, card, track } = basisOf(scores, scored, question.slots.track);
  const target = question.slots.target ?? bookOf(card).target.value;
  return {
    kind: "gap",
    basis,
    target,
    total: card.total,
    gap: gapTo(target, card.total),
    gates: gatesOf(card),
    unknowns: unknownsOf(card),
    nextStep: scored.nextSteps[track][0] ?? null,
    attained: card.attained,
  };
}

function score(question: Question, scores: PartnerScores, scored: ScoredMonth): Answer {
  const { basis, card } = basisOf(scores, scored, question.slots.track);
  return { kind: "score", basis, scorecard: card };
}

function subcategory(question: Question, scores: PartnerScores, scored: ScoredMonth): Answer {
  const { basis, card, track } = basisOf(scores, scored, question.slots.track);
  const { subcategories: named, categories } = question.slots;
  const ids = subcategories.filter((id) => named.includes(id) || categories.includes(findingIn(card, id).category));
  const [onlyCategory] = categories;
  return {
    kind: "subcategory",
    basis,
    of: ids.length === 1 ? (ids[0] ?? null) : named.length === 0 && categories.length === 1 ? (onlyCategory ?? null) : null,
    details: ids.map((id) => ({ finding: findingIn(card, id), threshold: thresholdOf(bookOf(card), id, track) })),
  };
}

function attained(question: Question, scores: PartnerScores, scored: ScoredMonth): Answer {
  const { basis, card } = basisOf(scores, scored, question.slots.track);
  return { kind: "attained", basis, attained: card.attained, total: card.total, gap: card.gapTo70, gates: gatesOf(card), unknowns: unknownsOf(card) };
}

function findingIn(card: Scorecard, id: Subcategory): Finding {
  const finding = card.subcategories.find((one) => one.id === id);
  if (finding === undefined) throw new RangeError(`A scorecard without ${id}`);
  return finding;
}

function gatesOf(card: Scorecard): readonly Finding[] {
  return card.subcategories.filter((one) => card.failingGates.includes(one.id));
}

function unknownsOf(card: Scorecard): readonly Finding[] {
  return card.subcategories.filter((one) => one.state === "unknown");
}
