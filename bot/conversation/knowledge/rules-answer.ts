// The answer about the rules of the score, as a value: thresholds, lists, windows and disputes of one rule book.

import type { Day } from "../../kernel/month.ts";
import type { Subcategory } from "../../kernel/program.ts";
import type { Threshold } from "../answer.ts";
import type { Topic } from "../question.ts";
import type { DisputeShown } from "./mcv-answer.ts";
import type { RestsOn } from "./rests-on.ts";

export interface SubcategoryRule {
  readonly id: Subcategory;
  readonly max: number;
  readonly enterprise: Threshold;
  readonly smb: Threshold;
  /** Points of one person, add, deployment or percent on each track, until the maximum. */
  readonly pointsForOne: { readonly enterprise: number; readonly smb: number };
  /** Whether a threshold must be exceeded; null where nothing is held against one. */
  readonly isAbove: boolean | null;
}

export interface CertificationRule {
  readonly title: string;
  /** Null where the book in force does not list it. */
  readonly level: "intermediate" | "advanced" | null;
  readonly counts: boolean;
  readonly from: Day | null;
  readonly until: Day | null;
  readonly retiredOn: Day | null;
  readonly note: string;
  /** The first day of the older book that listed it; null where the book in force does. */
  readonly listedIn: Day | null;
}

export interface WorkloadRule {
  readonly name: string;
  /** For net customer adds; null where the book's list does not have it. */
  readonly revenue: { readonly counts: boolean; readonly note: string } | null;
  /** For usage growth and deployments; null where the rate card does not have it. */
  readonly usage: { readonly countedAs: string; readonly rate: number | null; readonly unit: "mau" | "profiles" } | null;
}

export interface AssociationRule {
  readonly name: string;
  readonly revenue: boolean | null;
  readonly dynamicsUsage: boolean | null;
  readonly platformUsage: boolean | null;
}

export interface RulesAnswer {
  readonly kind: "rules";
  readonly topic: Topic<"rules"> | null;
  readonly day: Day;
  /** The subcategories that are asked about; none where something else is. */
  readonly subcategories: readonly SubcategoryRule[];
  /** What the text names; several where several fit. */
  readonly certifications: readonly CertificationRule[];
  readonly workloads: readonly WorkloadRule[];
  readonly associations: readonly AssociationRule[];
  /** A certification that was named, as it was written, and that no rule book has. */
  readonly unlisted: string | null;
  /** Whole lists, where they are asked for. */
  readonly lists: {
    readonly intermediate: readonly CertificationRule[];
    readonly advanced: readonly CertificationRule[];
    readonly revenueWorkloads: readonly string[];
    readonly ratedWorkloads: readonly string[];
    readonly revenueAssociations: readonly string[];
    readonly dynamicsAssociations: readonly string[];
    readonly platformAssociations: readonly string[];
  };
  readonly target: number;
  readonly gate: number;
  readonly trialUsage: { readonly counts: boolean; readonly note: string };
  readonly disputes: readonly DisputeShown[];
  readonly restsOn: RestsOn;
}
