// Names the rule books that some of an answer's months were scored by, where it is not the one that the answer rests on.

import type { Day, Month } from "../../kernel/month.ts";
import { ruleBookById } from "../../rules/pick-rule-book.ts";
import type { AnyScorecard } from "../../scoring/scorecard.ts";
import type { Basis } from "../answer.ts";

export interface OtherBook {
  readonly ruleBook: string;
  readonly verifiedOn: Day | null;
  /** First and last of the months that it scored. */
  readonly from: Month;
  readonly to: Month;
}

/** @param months ascending; none of a scorecard that Partner Center reported, whose rules are not known */
export function otherBooks(cards: ReadonlyMap<Month, AnyScorecard>, months: readonly Month[], basis: Pick<Basis, "ruleBook">): OtherBook[] {
  const found = new Map<string, OtherBook>();
  for (const month of months) {
    const ruleBook = cards.get(month)?.ruleBook ?? null;
    if (ruleBook === null || ruleBook === basis.ruleBook) continue;
    const verifiedOn = (ruleBookById(ruleBook)?.verifiedOn ?? null) as Day | null;
    found.set(ruleBook, { ruleBook, verifiedOn, from: found.get(ruleBook)?.from ?? month, to: month });
  }
  return [...found.values()];
}
