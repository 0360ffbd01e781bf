// The kinds of step that a plan is made of. A step is one whole person, customer or deployment, or one whole percent of usage growth.
// The order is the one in which ties are decided.

import type { Subcategory } from "../../kernel/program.ts";

export const stepKinds = ["intermediate-person", "advanced-person", "net-add", "deployment", "sold-deployment", "growth-percent"] as const;
export type StepKind = (typeof stepKinds)[number];

/** So many steps of each kind. */
export type StepCounts = Readonly<Record<StepKind, number>>;

export const noSteps: StepCounts = {
  "intermediate-person": 0,
  "advanced-person": 0,
  "net-add": 0,
  deployment: 0,
  "sold-deployment": 0,
  "growth-percent": 0,
};

/** The subcategories that a step has points in; its own first. */
export const feeds: Readonly<Record<StepKind, readonly [Subcategory, ...Subcategory[]]>> = {
  "intermediate-person": ["intermediate-certifications"],
  "advanced-person": ["advanced-certifications"],
  "net-add": ["net-customer-adds"],
  deployment: ["deployments", "usage-growth"],
  "sold-deployment": ["deployments", "usage-growth", "net-customer-adds"],
  "growth-percent": ["usage-growth"],
};

/** At most so many steps of several kinds together. */
export interface SharedLimit {
  readonly kinds: readonly StepKind[];
  readonly most: number;
}

export function isWithin(shared: readonly SharedLimit[], counts: StepCounts): boolean {
  return shared.every(({ kinds, most }) => kinds.reduce((sum, kind) => sum + counts[kind], 0) <= most);
}
