// Applies changes to a measured partner, one after another, and says what was assumed and what changed nothing. Pure.
// The one model of what a step does: what-if, plan, needed and next steps all score what it returns.
// Refuses the whole request at the first change that cannot be supposed. Truth: thresholds and rates of the book.

import { ok, type Result, refused } from "../../kernel/result.ts";
import { classifyTrack } from "../../scoring/classify-track.ts";
import type { Assumption } from "./assumption.ts";
import type { Base } from "./base.ts";
import type { BasisChange, Change } from "./change.ts";
import { changeBasis } from "./change-basis.ts";
import { changeCustomers } from "./change-customers.ts";
import { changeDeployments } from "./change-deployments.ts";
import { changePeople } from "./change-people.ts";
import type { ChangeProblem, RefusedChange } from "./change-problem.ts";
import { changeUsage } from "./change-usage.ts";
import type { Draft } from "./draft.ts";
import type { Swallowed } from "./swallowed.ts";

export interface Applied extends Omit<Base, "facts" | "readings"> {
  readonly assumptions: readonly Assumption[];
  /** What is known without scoring: names that count already, certificates that do not. */
  readonly swallowed: readonly Swallowed[];
}

/** Basis changes come first, month before book before track, and then the others in their order. */
export function applyChanges(base: Base, changes: readonly Change[]): Result<Applied, RefusedChange> {
  const { book, track, measured } = base;
  const draft: Draft = { base, book, track, measured, known: measured, newCustomers: [], supposed: 0, assumptions: [], swallowed: [] };
  const inOrder = changes.map((change, index) => ({ change, index })).sort((a, b) => rank(a.change) - rank(b.change) || a.index - b.index);
  for (const { change, index } of inOrder) {
    const problem = applyOne(draft, change);
    if (problem !== null) return refused({ change: index, problem });
  }
  noteTrack(draft);
  return ok({ book: draft.book, track: draft.track, measured: draft.measured, assumptions: draft.assumptions, swallowed: draft.swallowed });
}

const basis: readonly string[] = ["month-changed", "rule-book-changed", "track-changed"] satisfies BasisChange["what"][];

function rank({ what }: Change): number {
  const place = basis.indexOf(what);
  return place === -1 ? basis.length : place;
}

function applyOne(draft: Draft, change: Change): ChangeProblem | null {
  switch (change.what) {
    case "people-gained":
    case "people-lost":
    case "person-certified":
    case "person-left":
    case "person-not-renewed":
      return changePeople(draft, change);
    case "customers-gained":
    case "customer-gained":
    case "customers-lost":
    case "customer-lost":
      return changeCustomers(draft, change);
    case "usage-changed":
    case "usage-added":
      return changeUsage(draft, change);
    case "deployments-gained":
    case "deployment-gained":
    case "deployments-lost":
    case "deployment-lost":
      return changeDeployments(draft, change);
    case "track-changed":
    case "rule-book-changed":
    case "month-changed":
      return changeBasis(draft, change);
  }
}

/** The partner's track stays unless another is asked for; but what was supposed may put the partner on the other one. */
function noteTrack({ base, book, track, measured, assumptions }: Draft): void {
  if (measured.revenue === base.measured.revenue || track !== base.track) return;
  const after = classifyTrack(book, measured.revenue);
  if (after === null || after.track === track) return;
  const before = classifyTrack(base.book, base.measured.revenue);
  if (before?.track !== after.track) assumptions.push({ code: "track-kept", track, classified: after.track });
}
