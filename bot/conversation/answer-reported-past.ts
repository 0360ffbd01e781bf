// Answers how a reported scorecard developed and what changed between two of its months. Causes are not known: Partner Center tells none.

import type { Month } from "../kernel/month.ts";
import { scoreReported } from "../scoring/score-reported.ts";
import type { AnyScorecard } from "../scoring/scorecard.ts";
import type { Report } from "../snapshots/report.ts";
import type { ShownChange } from "./ahead/ahead-answer.ts";
import { monthsCompared } from "./ahead/answer-change.ts";
import { answerHistory } from "./ahead/answer-history.ts";
import type { Answer } from "./answer.ts";
import type { Question } from "./question.ts";
import { reportedStanding } from "./standing.ts";

/** @param reports of one designation, months ascending; not empty */
export function answerReportedPast(question: Question, reports: ReadonlyMap<Month, Report>, partnerName: string | null): Answer {
  const [newest] = [...reports.values()].slice(-1);
  if (newest === undefined) throw new RangeError("No report");
  const { basis } = reportedStanding(newest, partnerName);
  const cards = new Map([...reports].map(([month, report]) => [month, scoreReported(report)]));
  if (question.kind === "history") return answerHistory(question, cards, newest.asOf, basis);
  const { from, to, isOfYears } = monthsCompared(question, newest.asOf, [...cards.keys()]);
  const [before, after] = [cards.get(from), cards.get(to)];
  if (before === undefined || after === undefined)
    return {
      kind: "not-reported",
      designation: newest.designation,
      badge: basis.badge,
      month: before === undefined ? from : to,
      newest: newest.asOf,
    };
  const { subcategories, categories } = question.slots;
  const about = after.subcategories.filter((one) => subcategories.includes(one.id) || categories.includes(one.category)).map((one) => one.id);
  return { kind: "change", basis, change: changeOf(before, after), about, isOfYears, otherBooks: [] };
}

function changeOf(before: AnyScorecard, after: AnyScorecard): ShownChange {
  const subcategories = before.subcategories.map((from): ShownChange["subcategories"][number] => {
    const to = after.subcategories.find((one) => one.id === from.id)?.points ?? null;
    const isKnown = from.points !== null && to !== null;
    const code = from.points === null && to === null ? "unknown" : from.points === null ? "became-known" : "became-unknown";
    return {
      id: from.id,
      points: { from: from.points, to },
      counts: { from: {}, to: {} },
      change: from.points === null || to === null ? null : to - from.points,
      unknown: isKnown ? null : { code, missing: [] },
      causes: [],
      withoutEffect: [],
    };
  });
  const known = subcategories.reduce((sum, one) => sum + (one.change ?? 0), 0);
  return {
    asOf: { from: before.asOf, to: after.asOf },
    isSameMonth: before.asOf === after.asOf,
    total: { from: before.total, to: after.total },
    totalRange: { from: before.totalRange, to: after.totalRange },
    change: after.total - before.total,
    unknownChange: after.total - before.total - known,
    attained: { from: before.attained, to: after.attained },
    gates: {
      lost: after.failingGates.filter((id) => !before.failingGates.includes(id)),
      lifted: before.failingGates.filter((id) => !after.failingGates.includes(id)),
    },
    subcategories,
    isNothing: subcategories.every((one) => one.points.from === one.points.to),
    ruleBook: null,
  };
}
