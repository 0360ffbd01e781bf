// Sends a question that looks behind a score or ahead of it to the one that answers it. What can't be answered is declined by its kind.

import type { Answer } from "../answer.ts";
import { answerCustomers, answerOneCustomer } from "../evidence/answer-customers.ts";
import { answerPeople } from "../evidence/answer-people.ts";
import { asOfMonth, monthAsked } from "../months.ts";
import type { PartnerFacts, PartnerScores } from "../ports.ts";
import type { Kind, Question } from "../question.ts";
import { computedStanding } from "../standing.ts";
import { oneCustomerIn } from "../understanding/one-customer.ts";
import type { Ahead } from "./ahead.ts";
import { answerChange } from "./answer-change.ts";
import { answerForecast } from "./answer-forecast.ts";
import { answerHistory } from "./answer-history.ts";
import { answerNeeded } from "./answer-needed.ts";
import { answerPlan } from "./answer-plan.ts";
import { answerWhatIf } from "./answer-what-if.ts";
import { answerWhy } from "./answer-why.ts";

const kinds = ["why", "needed", "plan", "whatIf", "history", "compare", "forecast", "people", "customers"] as const satisfies readonly Kind[];
type AheadKind = (typeof kinds)[number];

export function looksAhead(question: Question): boolean {
  return (kinds as readonly Kind[]).includes(question.kind);
}

export async function answerAhead(question: Question, said: string, scores: PartnerScores, source: PartnerFacts): Promise<Answer> {
  const kind = question.kind as AheadKind;
  // Months that are named are months to compare, to plan for or to look ahead to; only "why" is about a month itself.
  const month = kind === "why" && asksWhyItIs(question) ? monthAsked(scores, question.slots.when) : asOfMonth(scores);
  const scored = scores.months.get(month);
  if (scored === undefined) return { kind: "no-data", why: "month-missing", month, newest: asOfMonth(scores) };
  // What a supposition names as a track is a part of it.
  const asked = kind === "whatIf" ? null : question.slots.track;
  const standing = computedStanding(scores, scored, asked);
  const ahead: Ahead = { question, said, scores, source, month, standing, track: asked ?? scored.score.track };
  return (await answerOf(kind, ahead)) ?? { kind: "declined", why: "not-understood", understood: null };
}

async function answerOf(kind: AheadKind, ahead: Ahead): Promise<Answer | null> {
  const { question, scores, standing, track } = ahead;
  switch (kind) {
    case "whatIf":
      return answerWhatIf(ahead);
    case "plan":
      return answerPlan(ahead);
    case "needed": {
      const one = oneCustomerIn(question.text);
      return one === null ? answerNeeded(ahead) : answerOneCustomer(ahead, one);
    }
    case "forecast":
      return answerForecast(ahead);
    case "compare":
      return answerChange(ahead);
    case "people":
      return answerPeople(ahead);
    case "customers":
      return answerCustomers(ahead);
    case "why":
      return asksWhyItIs(question) ? answerWhy(ahead) : answerChange(ahead);
    case "history": {
      const cards = new Map([...scores.months].map(([month, { score }]) => [month, score.scorecards[track]]));
      return answerHistory(question, cards, asOfMonth(scores), standing.basis);
    }
  }
}

/** "Why is usage growth zero", "how was the total calculated" ask how it is; "why did we drop" asks what moved it. */
function asksWhyItIs({ slots, text }: Question): boolean {
  const moved =
    /\b(drop\w*|fell|fall\w*|went|go(es|ing)? (up|down)|lost|lose|losing|gain\w*|rose|risen|chang\w*|mov\w*|declin\w*|decreas\w*|increas\w*|worse|better|happened)\b/;
  if (moved.test(text)) return false;
  if (slots.subcategories.length > 0 || slots.categories.length > 0) return true;
  const made =
    /\b(calculat\w*|comput\w*|deriv\w*|arithmetic|working|formula|(what|which) basis|come about|comes? from|made of|mak(e|es) up|multipl\w*|trace|substantiate|justify|prove|so (low|high|few|little)|zero|nothing|stuck|same|how you get|get to|got to|reach(ed)?)\b/;
  return made.test(text) && !slots.whens.some(({ bound }) => bound !== null) && !/\b(jump\w*|than|down|up|backwards|cost us)\b/.test(text);
}
