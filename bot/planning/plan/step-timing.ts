// Says which kinds of step, begun on a day, can still count in the score of a month to come, until when, and why not. Pure.
// A month's score has the certifications held on its last day and the revenue and usage of the month itself.
// Truth: freshness in rules/programme/membership.json; a comparison reaches back twelve months, as scoring's baseline does.

import { addMonths, type Day, dayIn, lastDayOf, type Month } from "../../kernel/month.ts";
import { programme } from "../../rules/programme.ts";
import { addDays } from "../qualification-window.ts";
import { type StepKind, stepKinds } from "./step-kind.ts";

export interface StepTiming {
  readonly kind: StepKind;
  /** `existing-customers`: too late for a customer whose association is still to be made. */
  readonly counts: "yes" | "existing-customers" | "no";
  readonly because: TimingReason;
  /** The days on which the step counts, both included; with a customer who is associated already. */
  readonly from: Day;
  readonly until: Day;
  /** The last day on which a new customer's association is sure to show in time; null where no customer is new. */
  readonly newCustomerUntil: Day | null;
  /** When Partner Center shows a step of the last day, at the latest. */
  readonly shownBy: Day;
}

export type TimingReason =
  | { readonly code: "in-time" }
  /** The month is over. */
  | { readonly code: "month-is-over"; readonly month: Month }
  /** A new association takes so many refreshes to show. */
  | { readonly code: "association-too-late"; readonly cycles: number; readonly until: Day }
  /** Done before `from`, it is in the month a year before as well (or the certification has ended), and adds nothing. */
  | { readonly code: "not-before"; readonly from: Day };

const yearOfMonths = 12;

/** @param month the data month whose score is aimed at */
export function stepTimings(today: Day, month: Month): StepTiming[] {
  const { certificationsWithinDays, scoreRefreshedByDay, newCustomerCycles } = programme.membership.freshness;
  const until = lastDayOf(month);
  const from = dayIn(addMonths(month, 1 - yearOfMonths), 1);
  const refreshed = dayIn(addMonths(month, 1), scoreRefreshedByDay.value);
  const associatedUntil = lastDayOf(addMonths(month, 1 - newCustomerCycles.value));
  const tooLate: TimingReason = { code: "association-too-late", cycles: newCustomerCycles.value, until: associatedUntil };
  return stepKinds.map((kind) => {
    const isPerson = kind === "intermediate-person" || kind === "advanced-person";
    const needsCustomer = !isPerson && kind !== "growth-percent";
    const shownBy = isPerson ? addDays(until, certificationsWithinDays.value) : refreshed;
    const about = { kind, from, until, newCustomerUntil: needsCustomer ? associatedUntil : null, shownBy };
    if (today > until) return { ...about, counts: "no", because: { code: "month-is-over", month } };
    if (needsCustomer && today > associatedUntil)
      return { ...about, counts: kind === "sold-deployment" ? "no" : "existing-customers", because: tooLate };
    return { ...about, counts: "yes", because: today < from ? { code: "not-before", from } : { code: "in-time" } };
  });
}
