// What a reader must know beside a score: a code and the words and figures that belong to it.
// The sentence itself is made by bot/languages, so that a stored warning can be read in any language.

import type { Origin } from "./facts.ts";

/** The first row that a warning is about, where it came from a file. */
interface Placed {
  readonly at?: Origin | undefined;
}

export type Warning =
  | { code: "missing-data"; kind: "usage" | "revenue" | "certifications"; months: readonly string[] }
  | { code: "missing-baseline-month"; month: string }
  | ({ code: "unrated-workload"; workload: string; rows: number } & Placed)
  | ({ code: "unknown-workload"; kind: "usage" | "revenue"; workload: string; rows: number } & Placed)
  | ({ code: "disputed-workload"; workload: string; rows: number } & Placed)
  | ({ code: "unknown-association"; kind: "usage" | "revenue"; association: string; rows: number } & Placed)
  | ({ code: "disputed-association"; association: string; rows: number } & Placed)
  /** Certifications that no list of the designation has: how many titles and rows, and one of them. */
  | ({ code: "unknown-certification"; certification: string; titles: number; rows: number } & Placed)
  /** One of them that is spelled almost like a listed one. It is not counted: nobody said that it is meant. */
  | ({ code: "resembling-certification"; certification: string; resembles: string; rows: number } & Placed)
  /** How many subscriptions of the month carry different figures, and one of them. */
  | ({ code: "contradictory-rows"; kind: "usage" | "revenue"; subscription: string; subscriptions: number; month: string } & Placed)
  | { code: "revenue-on-threshold"; workload: string; customer: string; usd: number }
  /** Customers' workloads whose revenue of a month is below zero in all: a credit lowers a sum, and hardly more than that. */
  | ({ code: "negative-revenue"; workload: string; month: string; pairs: number } & Placed)
  | ({ code: "expires-before-earned"; certification: string; rows: number } & Placed)
  /** Told where the present day is known: the as-of month was not over on it. */
  | ({ code: "month-not-over"; month: string; day: string } & Placed)
  /** Rows of months that had not begun on the present day, the first of them. */
  | ({ code: "month-to-come"; kind: "usage" | "revenue"; month: string; rows: number } & Placed)
  | ({ code: "earned-after-today"; certification: string; earnedOn: string; rows: number } & Placed)
  | { code: "gate-ambiguous"; subcategory: string; points: number }
  | { code: "track-unclear"; pairsNow: number; pairsBaseline: number }
  | { code: "track-assumed"; track: string }
  /** Partner Center shows rounded figures, and how they were rounded decides on which side of the target the total is. */
  | { code: "rounding-decides"; target: number }
  /** A reported scorecard without these subcategories. */
  | { code: "not-reported"; subcategories: readonly string[] };
