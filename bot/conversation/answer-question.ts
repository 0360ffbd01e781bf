// Answers one understood question from what is known of a designation and month. Pure: a question and a standing in, an answer out.
// One handler a kind; a kind without a handler is declined by its name, never answered as something else.

import { onceFor } from "../kernel/once-for.ts";
import { subcategories } from "../kernel/program.ts";
import { gapTo } from "../scoring/points.ts";
import type { AnyScorecard, Finding } from "../scoring/scorecard.ts";
import type { Reports } from "../snapshots/report.ts";
import type { Answer } from "./answer.ts";
import { answerReportedPast } from "./answer-reported-past.ts";
import { asOfMonth, monthAsked } from "./months.ts";
import type { PartnerScores } from "./ports.ts";
import type { Question } from "./question.ts";
import { type AboutReports, reportedMonth } from "./reported-month.ts";
import { computedStanding, type Standing } from "./standing.ts";

/** A question, whatever words it was asked in. */
type Asked = Pick<Question, "kind" | "slots">;
type Handler = (question: Asked, standing: Standing) => Answer;

const handlers: Partial<Record<Question["kind"], Handler>> = { gap, score, subcategory, attained };

/** Whether a question of this kind is answered from one month's score. */
export function isAnswered(question: Question): boolean {
  return handlers[question.kind] !== undefined;
}

export function answerQuestion(question: Question, scores: PartnerScores): Answer {
  return answeredOnce(scores, question);
}

/** Many who ask the same of the same scores at once, each in words of their own, are told the same. */
const answeredOnce = onceFor(answerAnew, ({ kind, slots }: Question) => JSON.stringify([kind, slots]));

function answerAnew(scores: PartnerScores, question: Asked): Answer {
  const handler = handlers[question.kind];
  if (handler === undefined) return { kind: "declined", why: "not-yet", understood: question.kind };
  const month = monthAsked(scores, question.slots.when);
  const scored = scores.months.get(month);
  if (scored === undefined) return { kind: "no-data", why: "month-missing", month, newest: asOfMonth(scores) };
  return handler(question, computedStanding(scores, scored, question.slots.track));
}

/** The same questions, about a designation whose scorecard Partner Center reported. */
export function answerFromReports(question: Question, reports: Reports, about: AboutReports): Answer {
  const own = reports.get(about.designation);
  if (own !== undefined && own.size > 0 && (question.kind === "history" || question.kind === "compare"))
    return answerReportedPast(question, own, about.partnerName);
  const handler = handlers[question.kind];
  if (handler === undefined) return { kind: "declined", why: "not-yet", understood: question.kind };
  const found = reportedMonth(reports, about, question.slots.when);
  return "kind" in found ? found : handler(question, found);
}

function gap(question: Asked, { basis, card, nextStep }: Standing): Answer {
  const target = question.slots.target ?? basis.target;
  return {
    kind: "gap",
    basis,
    target,
    total: card.total,
    gap: gapTo(target, card.total),
    gates: gatesOf(card),
    unknowns: unknownsOf(card),
    subcategories: card.subcategories.length,
    findings: [...card.subcategories].sort((a, b) => roomIn(b) - roomIn(a)),
    nextStep,
    attained: card.attained,
  };
}

function roomIn({ points, max }: Finding): number {
  return max - (points ?? 0);
}

function score(_question: Asked, { basis, card }: Standing): Answer {
  return { kind: "score", basis, scorecard: card };
}

function subcategory(question: Asked, { basis, card, thresholdOf }: Standing): Answer {
  const { subcategories: named, categories } = question.slots;
  // Which part is meant is not always said, or by a name that is not known: then each is told.
  const isAny = named.length + categories.length === 0;
  const asked = (finding: Finding): boolean => isAny || named.includes(finding.id) || categories.includes(finding.category);
  const findings = subcategories.flatMap((id) => card.subcategories.filter((one) => one.id === id && asked(one)));
  const [only] = findings;
  const [onlyCategory] = categories;
  return {
    kind: "subcategory",
    basis,
    of: findings.length === 1 ? (only?.id ?? null) : named.length === 0 && categories.length === 1 ? (onlyCategory ?? null) : null,
    details: findings.map((finding) => ({ finding, threshold: thresholdOf(finding.id) })),
  };
}

function attained({ slots }: Asked, { basis, card, qualifying }: Standing): Answer {
  const { attained: isAttained, total, gapTo70 } = card;
  const count = card.subcategories.length;
  return {
    kind: "attained",
    basis,
    attained: isAttained,
    total,
    gap: gapTo70,
    gates: gatesOf(card),
    unknowns: unknownsOf(card),
    subcategories: count,
    qualifying: slots.when === null && basis.trackFrom !== "asked" ? qualifying : null,
  };
}

function gatesOf(card: AnyScorecard): readonly Finding[] {
  return card.subcategories.filter((one) => card.failingGates.includes(one.id));
}

function unknownsOf(card: AnyScorecard): readonly Finding[] {
  return card.subcategories.filter((one) => one.state === "unknown");
}
