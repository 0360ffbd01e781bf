// Answers "what if?": the scorecard before and after some changes, what was assumed, and what swallowed a part of them. Pure.
// Scores again and derives nothing by itself; no change changes nothing. Refuses what changes/apply-changes.ts refuses.

import { type Subcategory, subcategories, type Track } from "../kernel/program.ts";
import { ok, type Result } from "../kernel/result.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import { points } from "../scoring/points.ts";
import type { Finding, Scorecard } from "../scoring/scorecard.ts";
import { applyChanges } from "./changes/apply-changes.ts";
import type { Assumption } from "./changes/assumption.ts";
import type { Base } from "./changes/base.ts";
import type { Change } from "./changes/change.ts";
import type { RefusedChange } from "./changes/change-problem.ts";
import type { Swallowed } from "./changes/swallowed.ts";
import { swallowedByScoring } from "./swallowed-by-scoring.ts";

export interface WhatIf {
  readonly before: Scorecard;
  readonly after: Scorecard;
  /** What the total gains; negative where it loses. */
  readonly points: number;
  readonly subcategories: readonly SubcategoryChange[];
  readonly gatesLifted: readonly Subcategory[];
  readonly gatesBroken: readonly Subcategory[];
  readonly assumptions: readonly Assumption[];
  readonly swallowed: readonly Swallowed[];
  /** What `after` was scored with. */
  readonly book: RuleBook;
  readonly track: Track;
}

export interface SubcategoryChange {
  readonly id: Subcategory;
  readonly before: Finding;
  readonly after: Finding;
  /** Null where one of the two is unknown. */
  readonly points: number | null;
}

/** @param before the scorecard of the base, where the caller has it */
export function whatIf(base: Base, changes: readonly Change[], before = points(base.book, base.track, base.measured)): Result<WhatIf, RefusedChange> {
  const applied = applyChanges(base, changes);
  if (!applied.ok) return applied;
  const { book, track, measured, assumptions, swallowed } = applied.value;
  const after = changes.length === 0 ? before : points(book, track, measured);
  return ok({
    before,
    after,
    points: after.total - before.total,
    subcategories: subcategories.map((id) => changeOf(id, findingIn(before, id), findingIn(after, id))),
    gatesLifted: before.failingGates.filter((id) => !after.failingGates.includes(id)),
    gatesBroken: after.failingGates.filter((id) => !before.failingGates.includes(id)),
    assumptions,
    swallowed: [...swallowed, ...swallowedByScoring(book, before, after)],
    book,
    track,
  });
}

function changeOf(id: Subcategory, before: Finding, after: Finding): SubcategoryChange {
  return { id, before, after, points: before.points === null || after.points === null ? null : after.points - before.points };
}

function findingIn(card: Scorecard, id: Subcategory): Finding {
  const finding = card.subcategories.find((one) => one.id === id);
  if (finding === undefined) throw new TypeError(`A scorecard without ${id}`);
  return finding;
}
