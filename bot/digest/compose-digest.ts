// Makes the digest of one month: the score, what moved since the month before, and the nearest next step. Pure.

import type { DigestAnswer, Movement } from "../conversation/answer.ts";
import { basisOf } from "../conversation/basis.ts";
import type { PartnerScores } from "../conversation/ports.ts";
import { addMonths, type Month } from "../kernel/month.ts";
import type { Scorecard } from "../scoring/scorecard.ts";

/** Null when the month is not known. */
export function composeDigest(scores: PartnerScores, month: Month): DigestAnswer | null {
  const scored = scores.months.get(month);
  if (scored === undefined) return null;
  const { basis, card, track } = basisOf(scores, scored, null);
  // Another track or rule book last month would make another score of the same facts: compare like with like.
  const before = scores.months.get(addMonths(month, -1))?.score.scorecards[track] ?? null;
  const movements = card.subcategories.map((finding): Movement => {
    const then = before?.subcategories.find((one) => one.id === finding.id);
    return { subcategory: finding.id, max: finding.max, before: then?.points ?? null, now: finding.points };
  });
  return {
    kind: "digest",
    basis,
    scorecard: card,
    totalBefore: before === null || !isComparable(card) || !isComparable(before) ? null : before.total,
    movements,
    nextStep: card.attained === true ? null : (scored.nextSteps[track][0] ?? null),
  };
}

/** A total that counts an unknown subcategory as nothing is no measure of change. */
function isComparable(card: Scorecard): boolean {
  return card.subcategories.every((one) => one.points !== null);
}
