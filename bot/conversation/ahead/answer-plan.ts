// Answers "what is the fastest way": the plans of least effort, without what the question excludes, within its limits, by its month.

import { addMonths, lastDayOf, type Month, monthOf } from "../../kernel/month.ts";
import { subcategories } from "../../kernel/program.ts";
import type { Base } from "../../planning/changes/base.ts";
import { project } from "../../planning/forecast/projection.ts";
import type { StepCounts } from "../../planning/plan/step-kind.ts";
import { stepTimings } from "../../planning/plan/step-timing.ts";
import { stepWorth } from "../../planning/plan/step-worth.ts";
import { type Plans, plan } from "../../planning/plan.ts";
import { findingOf } from "../../scoring/scorecard.ts";
import { monthAhead } from "../months.ts";
import type { WhenAsked } from "../question.ts";
import { targetOfPlan, wishesOfPlan } from "../understanding/plan-wishes.ts";
import { type Ahead, baseAt, projectionFrom } from "./ahead.ts";
import type { PlanAnswer, PlanRefusedAnswer } from "./ahead-answer.ts";

/** Further months than a forecast has are not planned for. */
const furthest = 12;

export async function answerPlan(ahead: Ahead): Promise<PlanAnswer | PlanRefusedAnswer> {
  const { question, standing, scores } = ahead;
  const target = targetOfPlan(question.text, ahead.said, standing.card.total);
  const problem = problemOf(ahead, target);
  if (problem !== null) return { kind: "plan-refused", problem };
  const wishes = wishesOfPlan(question.text);
  const deadline = deadlineOf(ahead);
  const base = deadline === null ? await baseAt(ahead) : await baseOfForecast(ahead, deadline);
  const near = wishes.onlyKnownCustomers ? knownCustomersOnly(base) : {};
  const limits = { ...wishes.limits, ...near };
  const plans: Plans = plan(base, {
    target: target ?? undefined,
    weights: ahead.source.effort,
    excluded: wishes.excluded,
    limits,
    shared: wishes.shared,
    timings: deadline === null ? undefined : stepTimings(scores.presentDay, deadline),
  });
  return {
    kind: "plan",
    basis: standing.basis,
    plans,
    excluded: wishes.excluded,
    limits: wishes.limits,
    shared: wishes.shared,
    unread: wishes.unread,
    deadline,
    isEffortOurs: ahead.source.isEffortOurs,
  };
}

function problemOf(ahead: Ahead, target: number | null): PlanRefusedAnswer["problem"] | null {
  const most = subcategories.reduce((sum, id) => sum + findingOf(ahead.standing.card, id).max, 0);
  if (target !== null && (target <= 0 || target > most)) return { code: "target", target, most };
  const { month, scores } = ahead;
  const named = whenOf(ahead);
  // "Now" and "a year ago" are no deadlines.
  if (named === undefined || !("month" in named || "monthsAhead" in named)) return null;
  const wanted = monthAhead(month, named);
  const last = addMonths(month, furthest);
  if (wanted > last) return { code: "month-too-far", month: wanted, last };
  return wanted <= month && scores.presentDay > lastDayOf(wanted) ? { code: "month-over", month: wanted } : null;
}

function deadlineOf(ahead: Ahead): Month | null {
  const { month, question, scores } = ahead;
  const named = whenOf(ahead);
  if (named === undefined) return null;
  // "This month" is that of the calendar, which the newest data is behind.
  const wanted = /\bby (?:the end of )?(?:this|the present|the current) month\b/.test(question.text)
    ? monthOf(scores.presentDay)
    : monthAhead(month, named);
  return wanted > month && wanted <= addMonths(month, furthest) ? wanted : null;
}

/** The first month that is named as more than the beginning of a span. */
function whenOf({ question }: Ahead): WhenAsked | undefined {
  return question.slots.whens.find((one) => one.bound !== "since")?.when;
}

async function baseOfForecast(ahead: Ahead, deadline: Month): Promise<Base> {
  const input = await projectionFrom(ahead);
  const side = project(input)?.sideAt(deadline);
  if (side === undefined) return baseAt(ahead);
  return { book: side.book, track: ahead.track, measured: side.measured, facts: input.facts, readings: ahead.source.readings };
}

/** Nobody new: at most as many steps as there are customers close to a threshold. */
function knownCustomersOnly(base: Base): Partial<StepCounts> {
  const { nearAdds, nearDeployments } = stepWorth(base);
  return { "net-add": nearAdds.length, deployment: nearDeployments.length, "sold-deployment": 0 };
}
