// Answers "what is the fastest way": the plans of least effort, without what the question excludes, within its limits, by its month.

import { addMonths, type Month } from "../../kernel/month.ts";
import type { Base } from "../../planning/changes/base.ts";
import { project } from "../../planning/forecast/projection.ts";
import type { StepCounts } from "../../planning/plan/step-kind.ts";
import { stepTimings } from "../../planning/plan/step-timing.ts";
import { stepWorth } from "../../planning/plan/step-worth.ts";
import { type Plans, plan } from "../../planning/plan.ts";
import { monthAhead } from "../months.ts";
import { wishesOfPlan } from "../understanding/plan-wishes.ts";
import { type Ahead, baseAt, projectionFrom } from "./ahead.ts";
import type { PlanAnswer } from "./ahead-answer.ts";

/** Further months than a forecast has are not planned for. */
const furthest = 12;

export async function answerPlan(ahead: Ahead): Promise<PlanAnswer> {
  const { question, standing, scores } = ahead;
  const wishes = wishesOfPlan(question.text);
  const deadline = deadlineOf(ahead);
  const base = deadline === null ? await baseAt(ahead) : await baseOfForecast(ahead, deadline);
  const near = wishes.onlyKnownCustomers ? knownCustomersOnly(base) : {};
  const limits = { ...wishes.limits, ...near };
  const plans: Plans = plan(base, {
    target: question.slots.target ?? undefined,
    weights: ahead.source.effort,
    excluded: wishes.excluded,
    limits,
    timings: deadline === null ? undefined : stepTimings(scores.presentDay, deadline),
  });
  return {
    kind: "plan",
    basis: standing.basis,
    plans,
    excluded: wishes.excluded,
    limits: wishes.limits,
    deadline,
    isEffortOurs: ahead.source.isEffortOurs,
  };
}

function deadlineOf({ question, month }: Ahead): Month | null {
  const [named] = question.slots.whens;
  if (named === undefined) return null;
  const wanted = monthAhead(month, named.when);
  return wanted > month && wanted <= addMonths(month, furthest) ? wanted : null;
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
