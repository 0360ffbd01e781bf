// Everything that falls out of a score or comes into it between two measured months of a forecast. Pure.
// Says what turned, not what it is worth: the points are the explanation's business (planning/causes).

import { findingOf } from "../../scoring/scorecard.ts";
import { missingFor } from "../data-kind.ts";
import type { Side } from "../side.ts";
import { certificateTurns } from "./certificate-turns.ts";
import { customerTurns } from "./customer-turns.ts";
import type { ScoredSide } from "./scored-side.ts";
import type { Turn } from "./turn.ts";

/** @param known the month before, with what was known last where it knows nothing: else a gap would hide what turned in it */
export function monthTurns(before: ScoredSide, known: ScoredSide, after: ScoredSide): Turn[] {
  return [
    ...ruleBookTurn(before, after),
    ...knownTurns(before, after),
    ...certificateTurns(known, after),
    ...customerTurns(known, after),
    ...mcvTurns(known, after),
  ];
}

function ruleBookTurn({ book: from }: Side, { book: to }: Side): Turn[] {
  return from.id === to.id ? [] : [{ code: "rule-book", from: from.id, to: to.id, effectiveFrom: to.effectiveFrom }];
}

function knownTurns(before: ScoredSide, after: ScoredSide): Turn[] {
  return after.card.subcategories.flatMap(({ id, state }, index): Turn[] => {
    const [was, is] = [before.card.subcategories[index]?.state === "unknown", state === "unknown"];
    if (was === is) return [];
    const missing = missingFor(id, is ? after.measured : before.measured);
    return [{ code: is ? "becomes-unknown" : "becomes-known", subcategory: id, missing }];
  });
}

function mcvTurns(before: ScoredSide, after: ScoredSide): Turn[] {
  const [then, now] = [findingOf(before.card, "usage-growth").counts, findingOf(after.card, "usage-growth").counts];
  if (then === null || now === null) return [];
  const turn = (code: "mcv" | "baseline-mcv", from: number, to: number): Turn[] =>
    from === to ? [] : [{ code, subcategory: "usage-growth", from, to }];
  return [...turn("mcv", then.mcvNow, now.mcvNow), ...turn("baseline-mcv", then.mcvBaseline, now.mcvBaseline)];
}
