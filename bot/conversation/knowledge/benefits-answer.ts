// The answer about what a designation brings, as a value.

import type { Day } from "../../kernel/month.ts";
import type { Topic } from "../question.ts";
import type { RestsOn } from "./rests-on.ts";

export interface Grant {
  readonly product: string;
  readonly what: string;
  /** Null where the source gives no figure. */
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly per: "year" | null;
  /** Whether no source says it in so many words. */
  readonly isInferred: boolean;
}

export interface BenefitsAnswer {
  readonly kind: "benefits";
  readonly topic: Topic<"benefits"> | null;
  readonly area: string;
  readonly asOf: Day;
  readonly common: readonly { readonly area: "business-development" | "customer-reach" | "skilling"; readonly what: string }[];
  /** Null where what this designation brings in particular is not on file. */
  readonly own: {
    readonly fits: readonly string[];
    readonly designation: readonly Grant[];
    readonly specialization: readonly Grant[];
    readonly specializationsThatStack: number;
  } | null;
  /** The product that is asked about, as the list has it; null for none. */
  readonly product: string | null;
  readonly specializations: readonly string[];
  readonly specializationsAsOf: Day;
  readonly specializationsAddPoints: boolean;
  readonly restsOn: RestsOn;
}
