// The months of a forecast on which something turns: below the bar, a gate fails, the designation is lost or attained. Pure.
// Only what is certain is a milestone: a month in which missing data could decide is named as such and moves nothing.

import type { Month } from "../../kernel/month.ts";
import type { Subcategory } from "../../kernel/program.ts";
import type { Scorecard } from "../../scoring/scorecard.ts";

export interface Milestones {
  /** First month whose total is below the bar even if missing data were at its best; null when the as-of month is below it already. */
  readonly firstBelow70: Month | null;
  /** First month at or above the bar when the as-of month is below it. */
  readonly firstAtOrAbove70: Month | null;
  /** First month in which any gate fails, be it the as-of month. */
  readonly firstFailingGate: { readonly month: Month; readonly subcategories: readonly Subcategory[] } | null;
  /** First month without the designation; null when the as-of month does not attain it either. */
  readonly firstNotAttained: Month | null;
  /** First month that attains it: after the loss, or at all when the as-of month does not. */
  readonly firstAttained: Month | null;
  /** First month in which missing data could decide. */
  readonly firstUncertain: Month | null;
}

interface ScoredMonth {
  readonly month: Month;
  readonly card: Scorecard;
}

export function milestones(start: Scorecard, months: readonly ScoredMonth[]): Milestones {
  const first = (is: (card: Scorecard) => boolean, after: Month | null = null): Month | null =>
    months.find(({ month, card }) => (after === null || month > after) && is(card))?.month ?? null;
  const firstNotAttained = start.attained === true ? first((card) => card.attained === false) : null;
  return {
    firstBelow70: isAtBar(start) ? first(isBelowBar) : null,
    firstAtOrAbove70: isAtBar(start) ? null : first(isAtBar),
    firstFailingGate: firstFailingGate(start, months),
    firstNotAttained,
    firstAttained: start.attained === true && firstNotAttained === null ? null : first((card) => card.attained === true, firstNotAttained),
    firstUncertain: first((card) => card.attained === null),
  };
}

function isAtBar(card: Scorecard): boolean {
  return card.gapTo70 === 0;
}

/** What the range leaves open does not close the gap; within 1e-9, as the bar itself is held against a total. */
function isBelowBar(card: Scorecard): boolean {
  return card.gapTo70 - (card.totalRange.to - card.total) > 1e-9;
}

function firstFailingGate(start: Scorecard, months: readonly ScoredMonth[]): Milestones["firstFailingGate"] {
  const found = [{ month: start.asOf, card: start }, ...months].find(({ card }) => card.failingGates.length > 0);
  return found === undefined ? null : { month: found.month, subcategories: found.card.failingGates };
}
