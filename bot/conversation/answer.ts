// What the bot says, as a value: every figure, no sentence, no card. bot/render gives it its faces.
// An answer can be stored and sent later, so it holds all that its faces show.

import type { UnitsChoice } from "../facts/usage-units.ts";
import type { Day, Month } from "../kernel/month.ts";
import type { Category, Subcategory, Track } from "../kernel/program.ts";
import type { NextStep } from "../planning/next-steps.ts";
import type { Finding, Scorecard } from "../scoring/scorecard.ts";
import type { Warning } from "../scoring/warning.ts";

/** What figures rest on: whose, which month, which rules and how fresh. Shown on every answer that has a figure. */
export interface Basis {
  readonly partnerName: string | null;
  readonly asOf: Month;
  readonly track: Track;
  readonly trackFrom: "stated" | "classified" | "assumed" | "asked";
  readonly ruleBook: string;
  /** The day on which somebody last read the rule's source; shown when it is long ago. */
  readonly rulesVerifiedOn: Day;
  readonly areRulesStale: boolean;
  /** Null where usage units were handed over and not chosen by us. */
  readonly units: UnitsChoice | null;
  /** The pinned present day of the fictional sample partner; null for a real one. */
  readonly pinnedDay: Day | null;
  readonly warnings: readonly Warning[];
  readonly attained: boolean | null;
  /** Where the total lies when missing data is counted. */
  readonly totalRange: Scorecard["totalRange"];
  /** Readings of disputed rules that an administrator chose. */
  readonly chosenReadings: readonly { readonly question: string; readonly says: string }[];
  /** What other readings would give, where that differs. */
  readonly otherReadings: readonly { readonly question: string; readonly says: string; readonly total: number; readonly attained: boolean | null }[];
}

export interface Threshold {
  /** What earns full points: customers, people, percent or deployments. */
  readonly forMax: number;
  /** What one of them must exceed or reach: US dollars, or MCV; the baseline MCV for usage growth; null for people. */
  readonly line: number | null;
}

export interface SubcategoryDetail {
  readonly finding: Finding;
  readonly threshold: Threshold;
}

interface WithBasis {
  readonly basis: Basis;
}

export interface GapAnswer extends WithBasis {
  readonly kind: "gap";
  readonly target: number;
  readonly total: number;
  /** Points missing to the target; 0 once reached. */
  readonly gap: number;
  readonly gates: readonly Finding[];
  readonly unknowns: readonly Finding[];
  readonly nextStep: NextStep | null;
  readonly attained: boolean | null;
}

export interface ScoreAnswer extends WithBasis {
  readonly kind: "score";
  readonly scorecard: Scorecard;
}

export interface SubcategoryAnswer extends WithBasis {
  readonly kind: "subcategory";
  /** One subcategory, all those of a category, or null for several that were named together. */
  readonly of: Subcategory | Category | null;
  readonly details: readonly SubcategoryDetail[];
}

export interface AttainedAnswer extends WithBasis {
  readonly kind: "attained";
  readonly attained: boolean | null;
  readonly total: number;
  readonly gap: number;
  readonly gates: readonly Finding[];
  readonly unknowns: readonly Finding[];
}

export interface HelpAnswer {
  readonly kind: "help";
  readonly why: "asked" | "greeting" | "thanks" | "welcome";
}

/** Why nothing was answered. `notYet` names the kind that was understood. */
export interface DeclinedAnswer {
  readonly kind: "declined";
  readonly why: "out-of-scope" | "not-understood" | "not-yet" | "empty" | "too-long";
  readonly understood: string | null;
}

export interface NoDataAnswer {
  readonly kind: "no-data";
  readonly why: "nothing-imported" | "month-missing" | "no-rule-book";
  readonly month: Month | null;
  readonly newest: Month | null;
}

export interface SubscriptionAnswer {
  readonly kind: "subscription";
  readonly done:
    | "digest-set"
    | "digest-already"
    | "digest-stopped"
    | "digest-not-set"
    | "alert-set"
    | "alert-already"
    | "alert-stopped"
    | "alert-not-set"
    | "alert-wants-personal"
    | "all-stopped"
    | "listed";
  /** The month of the first digest to come, and the day by which its data should be there. */
  readonly next: { readonly month: Month; readonly by: Day } | null;
  readonly hasDigest: boolean;
  readonly hasAlert: boolean;
}

/** Points of a subcategory in two months; null where unknown. */
export interface Movement {
  readonly subcategory: Subcategory;
  readonly max: number;
  readonly before: number | null;
  readonly now: number | null;
}

export interface DigestAnswer extends WithBasis {
  readonly kind: "digest";
  readonly scorecard: Scorecard;
  /** Null when the month before is not known. */
  readonly totalBefore: number | null;
  readonly movements: readonly Movement[];
  readonly nextStep: NextStep | null;
}

export interface AlertAnswer extends WithBasis {
  readonly kind: "alert";
  readonly details: SubcategoryDetail;
  readonly before: number;
  readonly beforeCounts: Finding["measured"];
  /** Null where a subcategory is unknown. */
  readonly total: number | null;
  readonly totalBefore: number | null;
  readonly monthBefore: Month;
  readonly restoredBy: NextStep | null;
}

export interface TroubleAnswer {
  readonly kind: "trouble";
  /** What the person may quote; the log has it beside the cause. */
  readonly reference: string;
}

export type Answer =
  | GapAnswer
  | ScoreAnswer
  | SubcategoryAnswer
  | AttainedAnswer
  | HelpAnswer
  | DeclinedAnswer
  | NoDataAnswer
  | SubscriptionAnswer
  | DigestAnswer
  | AlertAnswer
  | TroubleAnswer;
