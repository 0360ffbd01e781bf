// Answers what is to come: the months ahead if nothing changes or as the question supposes, until the month that it names.

import { monthsBetween } from "../../kernel/month.ts";
import { type ForecastMonth, forecast } from "../../planning/forecast/forecast.ts";
import { keptUntil } from "../../planning/forecast/kept-until.ts";
import type { Scorecard } from "../../scoring/scorecard.ts";
import { monthAhead } from "../months.ts";
import { countOf, countPattern } from "../understanding/count-of.ts";
import { type Ahead, projectionFrom } from "./ahead.ts";
import type { ForecastAnswer } from "./ahead-answer.ts";
import { bareYears } from "./answer-change.ts";

const mostMonths = 12;

/** Null when no month to come is meant. */
export async function answerForecast(ahead: Ahead): Promise<ForecastAnswer | null> {
  const { question, month, scores, standing } = ahead;
  const named = question.slots.whens.map(({ when }) => ({ at: monthAhead(month, when), isByName: "month" in when }));
  const asked = named.find(({ at }) => at > month)?.at ?? null;
  // "Carrying on as today", "last year's go-lives": what is to come is asked all the same. A month by its name that is over is none to come.
  if (asked === null && named.some(({ isByName }) => isByName)) return null;
  const count = asked === null ? mostMonths : Math.min(mostMonths, monthsBetween(month, asked));
  const from = await projectionFrom(ahead);
  const excepted = excepts(question.text) ? (question.named?.people ?? []) : [];
  const input = { ...from, count, ...assumptionsIn(question.text), exceptRenewals: new Set(excepted) };
  const told = forecast(input);
  if (told === null) return null;
  const end = told.months.at(-1)?.month ?? month;
  const isCut = (asked !== null && asked > end) || bareYears(question.text).some((year) => `${year}-12` > end);
  const known = new Map([...scores.months].map(([at, { score }]) => [at, score.scorecards[ahead.track].attained]));
  const { card: now, months, assumptions, ...milestones } = told;
  return {
    kind: "forecast",
    basis: standing.basis,
    now,
    months,
    milestones,
    assumptions,
    // A month beyond the twelve is answered as far as they reach.
    asked: asked !== null && months.at(-1)?.month === asked ? asked : null,
    isCut,
    reached: reachedIn(now, months, question.slots.target ?? standing.basis.target),
    excepted: excepted.map((id) => from.facts.certifications.find(({ person }) => person === id)?.personName ?? id),
    isExceptionLeftOut: excepts(question.text) && excepted.length === 0,
    kept: keptUntil(told, known, scores.anniversary, scores.presentDay),
  };
}

function reachedIn(now: Scorecard, months: readonly ForecastMonth[], target: number): ForecastAnswer["reached"] {
  if (now.total >= target - 1e-9) return null;
  const first = months.find(({ card }) => card.total >= target - 1e-9)?.month ?? null;
  return { target, first, isOpen: months.some(({ card }) => card.totalRange.to >= target - 1e-9) };
}

/** "Everybody renews except Adele Vance": who is excepted is known only where the question says whom it names. */
function excepts(text: string): boolean {
  return (
    /\brenew/.test(text) && /\b(except\w*|apart from|other than|besides|excluding|save for|(all|everybody|everyone) but|renews? but)\b/.test(text)
  );
}

function assumptionsIn(text: string) {
  const percent = new RegExp(
    `\\b(?:usage|consumption|it)\\b.*\\b(?:grow\\w*|ris\\w*|increas\\w*|fall\\w*|shrink\\w*|drop\\w*)\\b.*?(${countPattern}) ?(?:%|percent) (?:a|each|every|per) month`,
  ).exec(text.replace(/(\d)%/g, "$1 %"));
  const count = percent?.[1] === undefined ? null : countOf(percent[1]);
  const falls = /\b(fall|shrink|drop)\w*\b/.test(percent?.[0] ?? "");
  return {
    ...(count === null ? {} : { usageGrowsPercent: falls ? -count : count }),
    ...(excepts(text) || /\b(everybody|everyone|all|they) (renews?|keeps?)\b|\brenewals? (?:are|is) (?:all )?done\b/.test(text)
      ? { everybodyRenews: true }
      : {}),
  };
}
