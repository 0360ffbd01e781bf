// Says what the rules of the score swallowed of a change: a maximum, a net figure below zero, a baseline that is too small, a gate. Pure.
// Only subcategories whose figures changed are spoken of. Truth: the two scorecards and the book's maxima.

import { type Subcategory, subcategories } from "../kernel/program.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import { findingOf, type Scorecard } from "../scoring/scorecard.ts";
import type { Swallowed } from "./changes/swallowed.ts";

export function swallowedByScoring(book: RuleBook, before: Scorecard, after: Scorecard): Swallowed[] {
  return subcategories.flatMap((id) => {
    const [from, to] = [unitsIn(before, id), unitsIn(after, id)];
    const { points } = findingOf(after, id);
    if (from === to && !isMoved(before, after, id)) return [];
    if (points === null) return [{ code: "subcategory-unknown", subcategory: id }];
    const gate = after.failingGates.includes(id) ? [{ code: "gate-still-failing", subcategory: id, points, gate: book.gate.value } as const] : [];
    return [...bounds(book, after, id, from, to), ...baseline(book, after, id), ...gate];
  });
}

/** Beyond the maximum or below zero, before or after: that part of the way brings or costs nothing. */
function bounds(book: RuleBook, after: Scorecard, id: Subcategory, from: number | null, to: number | null): Swallowed[] {
  if (from === null || to === null || from === to) return [];
  const unitsForMax = mostUnits(book, after, id);
  const most = Math.max(from, to);
  const least = Math.min(from, to);
  return [
    ...(most > unitsForMax ? [{ code: "maximum-reached", subcategory: id, from, to, unitsForMax } as const] : []),
    ...(least < 0 || (to > from && to <= 0) ? [{ code: "below-zero", subcategory: id, from, to } as const] : []),
  ];
}

function baseline(book: RuleBook, after: Scorecard, id: Subcategory): Swallowed[] {
  if (id !== "usage-growth") return [];
  const mcvBaseline = findingOf(after, id).counts?.mcvBaseline ?? 0;
  const mcvNeeded = book.subcategories[id].baselineMcv[after.track].value;
  return mcvBaseline < mcvNeeded || mcvBaseline === 0 ? [{ code: "baseline-too-small", mcvBaseline, mcvNeeded }] : [];
}

/** People, net customers, net deployments, or percent of growth. Null where there is none. */
function unitsIn(card: Scorecard, id: Subcategory): number | null {
  switch (id) {
    case "net-customer-adds":
      return findingOf(card, id).counts?.netAdds ?? null;
    case "usage-growth":
      return findingOf(card, id).counts?.growthPercent ?? null;
    case "deployments":
      return findingOf(card, id).counts?.netDeployments ?? null;
    default:
      return findingOf(card, id).counts?.people ?? null;
  }
}

/** Growth without a baseline has no percentage, and yet its usage may have changed. */
function isMoved(before: Scorecard, after: Scorecard, id: Subcategory): boolean {
  return id === "usage-growth" && findingOf(before, id).counts?.mcvNow !== findingOf(after, id).counts?.mcvNow;
}

function mostUnits(book: RuleBook, { track }: Scorecard, id: Subcategory): number {
  const rule = book.subcategories[id];
  return ("percentForMax" in rule ? rule.percentForMax : rule.countForMax)[track].value;
}
