// The answer about monthly consumption value, as a value: rates, what amounts are worth, and what makes a deployment.

import type { Track } from "../../kernel/program.ts";
import type { Topic } from "../question.ts";
import type { RestsOn } from "./rests-on.ts";

export interface RatedProduct {
  /** As it was asked for. */
  readonly product: string;
  /** The product of the rate card that it is counted as. */
  readonly countedAs: string;
  /** MCV a unit; null where the product is on the list and has no rate. */
  readonly rate: number | null;
  readonly unit: "mau" | "profiles";
  /** Null where no amount is named. */
  readonly units: number | null;
  readonly mcv: number | null;
  /** Whole units that one deployment takes; null without a rate. */
  readonly unitsForDeployment: Readonly<Record<Track, number>> | null;
}

export interface McvAnswer {
  readonly kind: "mcv";
  readonly topic: Topic<"mcv"> | null;
  readonly products: readonly RatedProduct[];
  /** Products that were named and are not on the rate card. */
  readonly unrated: readonly string[];
  /** Null where not at least two amounts are worth something. */
  readonly sum: number | null;
  readonly deploymentMcv: Readonly<Record<Track, number>>;
  readonly baselineMcv: Readonly<Record<Track, number>>;
  /** The whole rate card, dearest first. */
  readonly rateCard: readonly { readonly rate: number; readonly unit: "mau" | "profiles"; readonly products: readonly string[] }[];
  /** Both readings of a disputed rate that is shown. */
  readonly disputes: readonly DisputeShown[];
  readonly restsOn: RestsOn;
}

/** A rule on which sources disagree, with what each of them says. */
export interface DisputeShown {
  readonly question: string;
  readonly readings: readonly { readonly says: string; readonly isTaken: boolean }[];
  readonly why: string;
}
