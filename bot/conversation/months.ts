// Which month a question is about, and which one is meant when none is named.

import { addMonths, type Month } from "../kernel/month.ts";
import { ownScorecard } from "../scoring/score-month.ts";
import type { PartnerScores } from "./ports.ts";
import type { WhenAsked } from "./question.ts";

/** The newest month whose performance and customer success data are both there; without one, the newest month. */
export function asOfMonth(scores: Pick<PartnerScores, "months">): Month {
  const months = [...scores.months.keys()];
  const landed = months.filter((month) => hasLanded(scores, month));
  const month = landed.at(-1) ?? months.at(-1);
  if (month === undefined) throw new RangeError("Scores without a month");
  return month;
}

/** Whether a month's revenue and usage are known, so that its score will not be filled up later. */
export function hasLanded(scores: Pick<PartnerScores, "months">, month: Month): boolean {
  const scored = scores.months.get(month);
  if (scored === undefined) return false;
  return ownScorecard(scored.score).subcategories.every((one) => one.category === "skilling" || one.state !== "unknown");
}

export function monthAsked(scores: PartnerScores, when: WhenAsked | null): Month {
  return monthBack(asOfMonth(scores), when);
}

/** The month that is meant where a question looks ahead: the next month of that name after the as-of month. */
export function monthAhead(asOf: Month, when: WhenAsked): Month {
  if (!("monthOfYear" in when) || when.yearsBack !== undefined) return monthBack(asOf, when);
  return addMonths(asOf, ((when.monthOfYear - Number(asOf.slice(5)) + 11) % 12) + 1);
}

/** The month that is meant, counted from the as-of month; that one where none is named. */
export function monthBack(asOf: Month, when: WhenAsked | null): Month {
  if (when === null) return asOf;
  if ("month" in when) return when.month;
  if ("monthsBack" in when) return addMonths(asOf, -when.monthsBack);
  if ("monthsAhead" in when) return addMonths(asOf, when.monthsAhead);
  if (when.yearsBack !== undefined) return addMonths(asOf, when.monthOfYear - Number(asOf.slice(5)) - 12 * when.yearsBack);
  // The latest month of that name that isn't after the as-of month.
  const back = (Number(asOf.slice(5)) - when.monthOfYear + 12) % 12;
  return addMonths(asOf, -back);
}
