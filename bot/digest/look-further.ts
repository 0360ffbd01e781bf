// What a digest tells beyond the score, from the facts behind it: what moved it since the month before, what comes if nothing changes, and
// the first step of the cheapest plan, which is the one that "what's the fastest way?" is answered with. What comes and what to do is told
// of the newest month only: of an older one both are over.

import { type Ahead, baseAt, projectionFrom, sideAt } from "../conversation/ahead/ahead.ts";
import type { DigestAhead, DigestFurther } from "../conversation/answer.ts";
import { asOfMonth } from "../conversation/months.ts";
import type { PartnerFacts, PartnerScores } from "../conversation/ports.ts";
import { computedStanding } from "../conversation/standing.ts";
import { noticeDays } from "../delivery/alert-kind.ts";
import { addMonths, type Month } from "../kernel/month.ts";
import type { Cause } from "../planning/causes/cause.ts";
import { explainChange } from "../planning/causes/explain-change.ts";
import { forecast } from "../planning/forecast/forecast.ts";
import { lapsesWithin } from "../planning/forecast/lapses.ts";
import { type PlanStep, plan } from "../planning/plan.ts";

const days = Math.max(...noticeDays);
/** Of whom the baseline names, and of whom a step does, a card shows no more. */
const named = 3;

type From = Pick<Ahead, "scores" | "source" | "track" | "month" | "standing">;

/** @param month one with a score */
export async function lookFurther(scores: PartnerScores, source: PartnerFacts, month: Month): Promise<DigestFurther | null> {
  const scored = scores.months.get(month);
  if (scored === undefined) return null;
  const standing = computedStanding(scores, scored, null);
  const from: From = { scores, source, track: standing.basis.track ?? scored.score.track, month, standing };
  const causes = await causesSince(from, addMonths(month, -1));
  if (month !== asOfMonth(scores)) return { causes, step: null, ahead: null };
  return { causes, step: await firstStep(from), ahead: await aheadOf(from) };
}

async function causesSince(from: From, before: Month): Promise<DigestFurther["causes"]> {
  if (!from.scores.months.has(before)) return [];
  const { subcategories } = explainChange(await sideAt(from, before), await sideAt(from, from.month));
  return subcategories.filter((one) => one.causes.length > 0).map(({ id, causes }) => ({ subcategory: id, causes: causes.map(shortened) }));
}

function shortened(cause: Cause): Cause {
  return "against" in cause ? { ...cause, against: cause.against.slice(0, named), released: cause.released.slice(0, named) } : cause;
}

async function firstStep(from: From): Promise<DigestFurther["step"]> {
  const { plans } = plan(await baseAt(from), { weights: from.source.effort });
  const step: PlanStep | undefined = plans[0]?.steps[0];
  if (step === undefined) return null;
  const { changes: _, customers, people, ...told } = step;
  return { ...told, customers: customers.slice(0, named), people: people.slice(0, named) };
}

async function aheadOf(from: From): Promise<DigestAhead | null> {
  const input = await projectionFrom(from);
  const told = forecast(input);
  if (told === null) return null;
  const [next] = told.months;
  const { designation, readings, facts } = input;
  const lapses = lapsesWithin({ designation, certifications: facts.certifications, from: from.scores.presentDay, days, readings }) ?? [];
  return {
    next: next === undefined ? null : { month: next.month, total: next.card.total, range: next.card.totalRange },
    until: told.months.at(-1)?.month ?? from.month,
    firstBelow70: told.firstBelow70,
    firstAtOrAbove70: told.firstAtOrAbove70,
    expiring: { count: lapses.filter((one) => !one.stillCounts).length, days },
  };
}
