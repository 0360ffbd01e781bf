// What was understood of a text: a kind of question and what it is about. Kinds are the catalogue's own words.

import type { Month } from "../kernel/month.ts";
import type { Category, Designation, Subcategory, Track } from "../kernel/program.ts";
import type { WhenNamed } from "./understanding/whens-in.ts";

export const kinds = [
  "gap",
  "score",
  "subcategory",
  "attained",
  "why",
  "needed",
  "plan",
  "whatIf",
  "history",
  "compare",
  "forecast",
  "people",
  "customers",
  "mcv",
  "rules",
  "track",
  "freshness",
  "designations",
  "benefits",
  "renewal",
  "associate",
  "mismatch",
  "subscribe",
  "import",
  "help",
  "outOfScope",
] as const;
export type Kind = (typeof kinds)[number];

/** When a question is about: a month named in full, a month of the year, or so many months before or after the as-of month. */
export type WhenAsked =
  | { readonly month: Month }
  | { readonly monthOfYear: number }
  | { readonly monthsBack: number }
  | { readonly monthsAhead: number };

export type SubscriptionWish = "start-digest" | "stop-digest" | "start-alert" | "stop-alert" | "stop-all" | "list";

export interface Slots {
  readonly subcategories: readonly Subcategory[];
  readonly categories: readonly Category[];
  readonly track: Track | null;
  /** Points asked for, when another target than 70 is named. */
  readonly target: number | null;
  /** The designations that a text names; several where it names a badge that they share. */
  readonly designations: readonly Designation[];
  /** The total that Partner Center is said to show. */
  readonly reportedTotal: number | null;
  readonly when: WhenAsked | null;
  /** Every month that is named, in order, and whether a span begins or ends with it. */
  readonly whens: readonly WhenNamed[];
  readonly wish: SubscriptionWish | null;
  readonly helpFor: "asked" | "greeting" | "thanks" | null;
}

export interface Question {
  /** What was said, in the form of understanding/words.ts. */
  readonly text: string;
  readonly kind: Kind;
  readonly slots: Slots;
}

/** Understands a text, or says that it doesn't. Figures never come from here. */
export interface Understanding {
  understand(text: string): Question | null;
}
