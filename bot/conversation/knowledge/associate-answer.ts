// The answer about associations, as a value: what counts for what, who makes it and how, how long it takes, why something is not counted.

import type { Subcategory } from "../../kernel/program.ts";
import type { Topic } from "../question.ts";
import type { RestsOn } from "./rests-on.ts";

export type Family = "dynamics-365" | "power-platform" | "customer-insights";

export interface AssociationShown {
  readonly name: string;
  readonly madeBy: string;
  readonly how: readonly string[];
  readonly counts: readonly { readonly subcategory: Subcategory; readonly families: readonly Family[]; readonly counts: boolean }[];
  /** What another source says instead. */
  readonly otherReadings: readonly string[];
  readonly takes: readonly { readonly stage: string; readonly upTo: number; readonly unit: "days" | "business-days" | "weeks" }[];
  readonly limits: readonly string[];
}

/** Which associations count for a subcategory and family of products; no family where products do not matter. */
export interface CountingFor {
  readonly subcategory: Subcategory;
  readonly families: readonly Family[];
  readonly names: readonly string[];
}

export interface AssociateAnswer {
  readonly kind: "associate";
  readonly topic: Topic<"associate"> | null;
  /** The associations that are asked about; none where none is named. */
  readonly named: readonly AssociationShown[];
  /** The certification, or what stands for it, that is asked about as it was written; null for none. */
  readonly certification: string | null;
  readonly family: Family | null;
  readonly counting: readonly CountingFor[];
  readonly everybody: readonly { readonly name: string; readonly madeBy: string }[];
  readonly severalPartners: boolean;
  readonly reasonsForNotCounting: readonly string[];
  readonly showsWithinWeeks: number;
  readonly certificatesWithinDays: number;
  readonly example: string;
  readonly restsOn: readonly RestsOn[];
}
