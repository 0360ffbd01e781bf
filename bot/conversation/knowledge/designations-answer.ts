// The answer about the designations, as a value: the most points of each subcategory, what is known of our points, the Cloud badge.

import type { Day, Month } from "../../kernel/month.ts";
import type { Category, Designation, Subcategory } from "../../kernel/program.ts";
import type { Topic } from "../question.ts";
import type { RestsOn } from "./rests-on.ts";

/** Null where the designation has no such metric. */
export type MaxOf = Readonly<Record<Subcategory, number | null>>;

export interface DesignationShown {
  readonly designation: Designation;
  readonly area: string;
  readonly badge: string;
  readonly max: MaxOf;
  /** Badge names with their first day, oldest first. */
  readonly names: readonly { readonly name: string; readonly from: Day }[];
  /** Null where no score is known. */
  readonly known: {
    readonly total: number;
    readonly gap: number;
    readonly attained: boolean | null;
    readonly asOf: Month;
    readonly from: "computed" | "reported";
    readonly points: readonly { readonly subcategory: Subcategory; readonly points: number | null }[];
  } | null;
}

export interface DesignationsAnswer {
  readonly kind: "designations";
  readonly topic: Topic<"designations"> | null;
  /** The designations that are asked about; all six where none is named. */
  readonly shown: readonly DesignationShown[];
  readonly isAll: boolean;
  /** The subcategories that are asked about; all where none is named. */
  readonly subcategories: readonly Subcategory[];
  readonly categories: readonly Category[];
  /** The known one with the fewest points missing; null where none is known. */
  readonly closest: { readonly area: string; readonly gap: number; readonly total: number; readonly attained: boolean | null } | null;
  readonly unknown: readonly string[];
  readonly cloud: { readonly name: string; readonly needs: number; readonly attained: readonly string[] };
  readonly target: number;
  readonly gate: number;
  readonly restsOn: RestsOn;
}
