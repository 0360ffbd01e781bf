// The value that every answer rests on: one designation and month, scored under one rule book or reported by Partner Center.
// Points and totals are unrounded; a subcategory without data is unknown, has no points and fails no gate.
// A subcategory that the designation does not have is absent.

import type { Month } from "../kernel/month.ts";
import type { Category, Designation, Subcategory, Track } from "../kernel/program.ts";
import type { Warning } from "./warning.ts";

export type State = "met" | "partial" | "unmet" | "unknown";

/** The counts behind the points, by subcategory; empty when unknown. */
export interface MeasuredBySubcategory {
  "net-customer-adds": { netAdds: number; now: number; baseline: number };
  "intermediate-certifications": { people: number };
  "advanced-certifications": { people: number };
  "usage-growth": { mcvNow: number; mcvBaseline: number; growthPercent: number | null };
  deployments: { netDeployments: number; now: number; baseline: number };
}

export interface Finding<Id extends Subcategory = Subcategory> {
  readonly id: Id;
  readonly category: Category;
  /** Null when unknown. */
  readonly points: number | null;
  readonly max: number;
  readonly state: State;
  readonly measured: MeasuredBySubcategory[Id] | Record<string, never>;
}

export type Findings = { readonly [Id in Subcategory]: Finding<Id> };

/** A scorecard, whether we computed it or Partner Center reported it. */
export interface AnyScorecard {
  readonly designation: Designation;
  readonly asOf: Month;
  /** Null for a scorecard that Partner Center reported: it names neither its track nor its rules. */
  readonly track: Track | null;
  readonly ruleBook: string | null;
  readonly subcategories: readonly Finding[];
  readonly total: number;
  /** Where the total lies when missing data is counted: unknown subcategories at nothing, and at their maximum. */
  readonly totalRange: { readonly from: number; readonly to: number };
  /** Null where the missing data could decide. */
  readonly attained: boolean | null;
  readonly gapTo70: number;
  readonly failingGates: readonly Subcategory[];
  readonly warnings: readonly Warning[];
}

/** One that we computed. */
export interface Scorecard extends AnyScorecard {
  readonly track: Track;
  readonly ruleBook: string;
}

/** The finding of one subcategory, with the type of its counts; null counts when unknown. */
export function findingOf<Id extends Subcategory>(card: AnyScorecard, id: Id): Finding<Id> & { counts: MeasuredBySubcategory[Id] | null } {
  const finding = card.subcategories.find((one): one is Finding<Id> => one.id === id);
  if (finding === undefined) throw new TypeError(`A scorecard without ${id}`);
  return { ...finding, counts: finding.state === "unknown" ? null : (finding.measured as MeasuredBySubcategory[Id]) };
}
