// One part of a supposition: "two more architects". Says what it changes, that it changes nothing by itself, or that it was not understood.

import type { Change } from "../../../planning/changes/change.ts";
import type { FoundName } from "../names-in.ts";
import type { MarkedText } from "./marked-text.ts";

/** Whether something is gained or lost; a clause without a verb goes on as the one before it. */
export type Direction = "gain" | "loss";

export interface Clause {
  readonly text: string;
  readonly direction: Direction;
  readonly marked: MarkedText;
}

export type ReadClause = { readonly changes: readonly Change[] } | { readonly ambiguous: FoundName };

export type ClauseReader = (clause: Clause) => ReadClause | null;

/** The name behind the first mark of a kind; null where the clause has none. */
export function nameIn(clause: Clause, kind: "customer" | "person" | "workload" | "certification"): FoundName | null {
  const index = new RegExp(`§${kind}(\\d+)`).exec(clause.text)?.[1];
  const names = {
    customer: clause.marked.customers,
    person: clause.marked.people,
    workload: clause.marked.workloads,
    certification: clause.marked.certifications,
  };
  return index === undefined ? null : (names[kind][Number(index)] ?? null);
}

/** The one that a name stands for, or the ambiguity. */
export function only(found: FoundName): { readonly id: string } | { readonly ambiguous: FoundName } {
  const [first, second] = found.candidates;
  return first === undefined || second !== undefined ? { ambiguous: found } : { id: first.id };
}
