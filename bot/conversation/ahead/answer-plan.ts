// Answers "what is the fastest way": the plans of least effort, without what the question excludes, within its limits, by its month.

import { addMonths, lastDayOf, type Month, monthOf } from "../../kernel/month.ts";
import { subcategories } from "../../kernel/program.ts";
import type { Base } from "../../planning/changes/base.ts";
import type { StepCounts } from "../../planning/plan/step-kind.ts";
import { stepTimings } from "../../planning/plan/step-timing.ts";
import { stepWorth } from "../../planning/plan/step-worth.ts";
import { type Plans, plan } from "../../planning/plan.ts";
import type { Facts } from "../../scoring/facts.ts";
import { findingOf } from "../../scoring/scorecard.ts";
import { monthAhead } from "../months.ts";
import type { WhenAsked } from "../question.ts";
import { lexiconOf } from "../understanding/lexicon.ts";
import { namesIn, plainWords } from "../understanding/names-in.ts";
import { targetOfPlan, wishesOfPlan } from "../understanding/plan-wishes.ts";
import { type Ahead, baseAt, forecastBase } from "./ahead.ts";
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
  const base = deadline === null ? await baseAt(ahead) : ((await forecastBase(ahead, deadline)) ?? (await baseAt(ahead)));
  const spared = sparedIn(ahead, base, wishes.unread);
  const near = wishes.onlyKnownCustomers ? knownCustomersOnly(base, spared.ids) : {};
  const limits = { ...wishes.limits, ...near };
  const plans: Plans = plan(base, {
    target: target ?? undefined,
    weights: ahead.source.effort,
    excluded: wishes.excluded,
    limits,
    shared: wishes.shared,
    spared: spared.ids,
    timings: deadline === null ? undefined : stepTimings(scores.presentDay, deadline),
  });
  return {
    kind: "plan",
    basis: standing.basis,
    plans,
    excluded: wishes.excluded,
    limits: wishes.limits,
    shared: wishes.shared,
    spared: spared.names,
    unread: spared.unread,
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
  const wanted = /\b(?:this|the present|the current) month\b/.test(question.text) ? monthOf(scores.presentDay) : monthAhead(month, named);
  return wanted > month && wanted <= addMonths(month, furthest) ? wanted : null;
}

/** The first month that is named as more than the beginning of a span. */
function whenOf({ question }: Ahead): WhenAsked | undefined {
  return question.slots.whens.find((one) => one.bound !== "since")?.when;
}

/** Nobody new: at most as many steps as there are customers close to a threshold. */
function knownCustomersOnly(base: Base, spared: ReadonlySet<string>): Partial<StepCounts> {
  const { nearAdds, nearDeployments } = stepWorth(base, spared);
  return { "net-add": nearAdds.length, deployment: nearDeployments.length, "sold-deployment": 0 };
}

interface Spared {
  readonly ids: ReadonlySet<string>;
  readonly names: readonly string[];
  /** What is left of the wishes that no plan can follow. */
  readonly unread: readonly string[];
}

/** "Without Fabrikam": whom no step is to rely on. Names are looked up only where the question says whom it names. */
function sparedIn({ question }: Ahead, base: Base & { readonly facts?: Facts | undefined }, unread: readonly string[]): Spared {
  const nobody = { ids: new Set<string>(), names: [], unread };
  if (question.named === undefined || unread.length === 0 || base.facts === undefined) return nobody;
  const { customers, people } = lexiconOf(base.book, base.facts, base.measured);
  const known = [...customers, ...people];
  const ofName = unread.filter((words) => namesIn(plainWords(words), known, "beginning").length > 0);
  if (ofName.length === 0) return nobody;
  const ids = new Set([...question.named.customers, ...question.named.people]);
  const names = [...new Map(known.filter(({ id }) => ids.has(id)).map((one) => [one.id, one.name])).values()];
  return { ids, names, unread: unread.filter((words) => !ofName.includes(words)) };
}
