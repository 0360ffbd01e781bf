// What the bot says, as a value: every figure, no sentence, no card. bot/render gives it its faces.
// An answer can be stored and sent later, so it holds all that its faces show.

import type { UnitsChoice } from "../facts/usage-units.ts";
import type { HandInAnswer } from "../imports/import-answer.ts";
import type { Day, Month } from "../kernel/month.ts";
import type { Category, Designation, Subcategory, Track } from "../kernel/program.ts";
import type { Cause } from "../planning/causes/cause.ts";
import type { MismatchCause, MismatchRow } from "../planning/explain-mismatch.ts";
import type { NextStep } from "../planning/next-steps.ts";
import type { PlanStep } from "../planning/plan.ts";
import type { AnyScorecard, Finding } from "../scoring/scorecard.ts";
import type { Warning } from "../scoring/warning.ts";
import type { AdministrationAnswer } from "./administration/administration-answer.ts";
import type { AheadAnswer } from "./ahead/ahead-answer.ts";
import type { UnnamedCause } from "./ahead/unnamed.ts";
import type { AlertSettledAnswer, ShownLife } from "./alerts/alert-life.ts";
import type { DigestPreviewAnswer } from "./digest-preview/digest-preview-answer.ts";
import type { EvidenceAnswer } from "./evidence/evidence-answer.ts";
import type { AssociateAnswer } from "./knowledge/associate-answer.ts";
import type { BenefitsAnswer } from "./knowledge/benefits-answer.ts";
import type { DesignationsAnswer } from "./knowledge/designations-answer.ts";
import type { FreshnessAnswer } from "./knowledge/freshness-answer.ts";
import type { McvAnswer } from "./knowledge/mcv-answer.ts";
import type { Qualifying } from "./knowledge/qualifying.ts";
import type { RenewalAnswer } from "./knowledge/renewal-answer.ts";
import type { RulesAnswer } from "./knowledge/rules-answer.ts";
import type { TrackAnswer } from "./knowledge/track-answer.ts";
import type { AccessAnswer, Withheld } from "./roles/access-answer.ts";
import type { SubscriptionAnswer } from "./subscriptions/subscription-answer.ts";
import type { WelcomeAnswer } from "./welcome/welcome-answer.ts";

/** What rests on the rule books and the programme's documents. */
export type KnowledgeAnswer =
  | RenewalAnswer
  | TrackAnswer
  | FreshnessAnswer
  | DesignationsAnswer
  | BenefitsAnswer
  | AssociateAnswer
  | RulesAnswer
  | McvAnswer;

/** What figures rest on: whose, which month, which rules and how fresh. Shown on every answer that has a figure. */
export interface Basis {
  readonly designation: Designation;
  /** The designation's name on the day of the answer. */
  readonly badge: string;
  readonly partnerName: string | null;
  readonly asOf: Month;
  /** Track and rules are null for a scorecard that Partner Center reported: it names neither. */
  readonly track: Track | null;
  readonly trackFrom: "stated" | "classified" | "assumed" | "asked" | null;
  readonly ruleBook: string | null;
  /** The day on which somebody last read the rule's source; shown when it is long ago. */
  readonly rulesVerifiedOn: Day | null;
  readonly areRulesStale: boolean;
  /** The day on which Partner Center's scorecard was handed in; null for a computed score. */
  readonly reportedOn: Day | null;
  /** Null where usage units were handed over and not chosen by us. */
  readonly units: UnitsChoice | null;
  /** The pinned present day of the fictional sample partner; null for a real one. */
  readonly pinnedDay: Day | null;
  /** Points that the designation needs in all, and in each subcategory. */
  readonly target: number;
  readonly gate: number;
  readonly warnings: readonly Warning[];
  readonly attained: boolean | null;
  /** Where the total lies when missing data is counted. */
  readonly totalRange: AnyScorecard["totalRange"];
  /** Readings of disputed rules that an administrator chose. */
  readonly chosenReadings: readonly { readonly question: string; readonly says: string }[];
  /** What other readings would give, where that differs. */
  readonly otherReadings: readonly { readonly question: string; readonly says: string; readonly total: number; readonly attained: boolean | null }[];
  /** What was told of this month until it was corrected; absent where it is as it was first told. */
  readonly saidBefore?: { readonly total: number; readonly until: Day };
  /** Set where names or revenue were left out of the answer. */
  readonly withheld?: Withheld;
}

export interface Threshold {
  /** What earns full points: customers, people, percent or deployments. */
  readonly forMax: number;
  /** What one of them must exceed or reach: US dollars, or MCV; the baseline MCV for usage growth; null for people. */
  readonly line: number | null;
}

export interface SubcategoryDetail {
  readonly finding: Finding;
  /** Null where the rules of the designation are not known. */
  readonly threshold: Threshold | null;
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
  /** How many subcategories the designation has. */
  readonly subcategories: number;
  /** All of them, those with the most points still to win first. */
  readonly findings: readonly Finding[];
  readonly nextStep: NextStep | null;
  readonly attained: boolean | null;
}

export interface ScoreAnswer extends WithBasis {
  readonly kind: "score";
  readonly scorecard: AnyScorecard;
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
  /** How many subcategories the designation has. */
  readonly subcategories: number;
  /** Which months carry the qualification now; null for a reported score, and where a past month is asked about. */
  readonly qualifying: Qualifying | null;
}

export interface HelpAnswer {
  readonly kind: "help";
  readonly why: "asked" | "greeting" | "thanks" | "compliment" | "started-over";
}

/** Why nothing was answered. `notYet` names the kind that was understood. */
export interface DeclinedAnswer {
  readonly kind: "declined";
  readonly why:
    | "out-of-scope"
    | "not-understood"
    | "not-yet"
    | "empty"
    | "mention-alone"
    | "emoji"
    | "abuse"
    | "too-long"
    | "several-designations"
    | "nothing-before";
  readonly understood: string | null;
  /** The questions that may have been meant, as they can be asked; left out where none is near. */
  readonly nearest?: readonly string[];
  /** Set where it may have been about somebody by name, which is not looked up for this reader. */
  readonly withheld?: Withheld;
}

export interface NoDataAnswer {
  readonly kind: "no-data";
  readonly why: "nothing-imported" | "month-missing" | "no-rule-book";
  readonly month: Month | null;
  readonly newest: Month | null;
}

/** A scorecard that Partner Center reports and somebody handed in. */
export interface ReportedAnswer extends WithBasis {
  readonly kind: "reported";
  readonly done: "kept" | "corrected" | "unchanged";
  readonly scorecard: AnyScorecard;
  readonly isMonthAssumed: boolean;
}

/** A scorecard that could not be read: nothing was kept. */
export interface NotReadAnswer {
  readonly kind: "not-read";
  readonly complaints: readonly { readonly line: number; readonly where: string; readonly what: string }[];
}

/** No scorecard of this designation was reported, or none of this month. */
export interface NotReportedAnswer {
  readonly kind: "not-reported";
  readonly designation: Designation;
  readonly badge: string;
  readonly month: Month | null;
  readonly newest: Month | null;
}

/** Our score beside the one that Partner Center shows. */
export interface MismatchAnswer extends WithBasis {
  readonly kind: "mismatch";
  readonly ours: AnyScorecard;
  /** Null where nobody said or reported it. */
  readonly reportedTotal: number | null;
  /** The day of the report; null where the figure was only mentioned, or none was. */
  readonly reportedOn: Day | null;
  readonly rows: readonly MismatchRow[];
  /** What may explain the totals; only where there are no rows to compare. */
  readonly causes: readonly MismatchCause[];
}

/** How data comes in, and what is there now. */
export interface ImportAnswer {
  readonly kind: "import";
  /** First and last month on file, by export; null for none. */
  readonly onFile: Readonly<Record<"revenue" | "usage", { readonly from: Month; readonly to: Month } | null>> & { readonly certifications: boolean };
  readonly newestWanted: Month;
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
  readonly scorecard: AnyScorecard;
  /** Null when the month before is not known. */
  readonly totalBefore: number | null;
  readonly movements: readonly Movement[];
  /** The nearest single step, where nobody could make a plan. */
  readonly nextStep: NextStep | null;
  /** What a look at the facts behind the score tells besides; absent where there was none. */
  readonly further?: DigestFurther;
  /** The day on which it was due, where it comes later. */
  readonly lateSince?: Day;
  /** It takes the place of a digest that told another total until that day. */
  readonly corrected?: { readonly on: Day; readonly was: number };
  /** The bot whose personal chat its questions open, because their answers name somebody and several people read this. */
  readonly asksAlone?: { readonly bot: string };
}

export interface DigestFurther {
  /** Why subcategories moved since the month before; empty where the two months can't be compared. */
  readonly causes: readonly { readonly subcategory: Subcategory; readonly causes: readonly (Cause | UnnamedCause)[] }[];
  /** The first step of the cheapest plan; null where nothing is left to do or there is no plan. Of the newest month only. */
  readonly step: Omit<PlanStep, "changes"> | null;
  /** What comes if nothing changes; null for any month but the newest. */
  readonly ahead: DigestAhead | null;
}

export interface DigestAhead {
  /** The first month to come, and where its total lies. */
  readonly next: { readonly month: Month; readonly total: number; readonly range: AnyScorecard["totalRange"] } | null;
  /** The last month that was looked at. */
  readonly until: Month;
  readonly firstBelow70: Month | null;
  readonly firstAtOrAbove70: Month | null;
  /** Certificates that carry points and end within so many days. */
  readonly expiring: { readonly count: number; readonly days: number };
}

/** No digest, because a month's data is not there: what to hand in. */
export interface DigestMissingAnswer {
  readonly kind: "digest-missing";
  readonly designation: Designation;
  readonly month: Month;
  /** The newest month that is there; null where none is. */
  readonly newest: Month | null;
  readonly missing: readonly ("usage" | "revenue" | "scorecard")[];
}

/** An alert also says how it stands, once it is sent. */
interface WithLife extends WithBasis {
  readonly shown?: ShownLife;
}

export interface AlertAnswer extends WithLife {
  readonly kind: "alert";
  readonly details: SubcategoryDetail;
  readonly before: number;
  readonly beforeCounts: Finding["measured"];
  /** Null where a subcategory is unknown. */
  readonly total: number | null;
  readonly totalBefore: number | null;
  readonly monthBefore: Month;
  readonly restoredBy: NextStep | null;
  /** It is sent once more because the first time may not have arrived. */
  readonly isRepeat?: boolean;
}

/** The total crossed the points that the designation needs, or is forecast to fall below them. */
export interface TotalAlertAnswer extends WithLife {
  readonly kind: "total-alert";
  readonly cause: "below-target" | "reaches-target" | "forecast-below-target";
  /** Of the month that it is about; at its best where missing data leaves it open. */
  readonly total: number;
  readonly totalBefore: number;
  readonly month: Month;
  readonly nextStep: NextStep | null;
}

/** Certificates that carry points end soon, or the designation's anniversary comes. */
export interface EndAlertAnswer extends WithLife {
  readonly kind: "end-alert";
  readonly cause: "certificate-expires" | "anniversary";
  readonly day: Day;
  readonly daysLeft: number;
  /** So many days before it this alert belongs to. */
  readonly notice: number;
  readonly people: readonly { readonly name: string; readonly certification: string; readonly subcategory: Subcategory }[];
  /** How many people are concerned. */
  readonly count: number;
}

/** A rule book that is known and not in force yet gives the same facts fewer points. */
export interface RuleAlertAnswer extends WithLife {
  readonly kind: "rule-alert";
  readonly ruleBook: string;
  readonly effectiveFrom: Day;
  /** The first month that is scored by it, and the one to whose facts both sets of rules were applied. */
  readonly month: Month;
  /** What each subcategory has by the rules of now and by those to come, where they differ. */
  readonly changes: readonly { readonly subcategory: Subcategory; readonly max: number; readonly now: number; readonly ahead: number }[];
  /** Points taken in all, over the subcategories that both sets of rules can score. */
  readonly taken: number;
}

/** A month's data should be there by now and is not. Told to who hands it in. */
export interface DataAlertAnswer extends WithLife {
  readonly kind: "data-alert";
  readonly month: Month;
  /** The day by which Partner Center shows the month. */
  readonly since: Day;
  readonly missing: readonly ("usage" | "revenue")[];
}

export type AlertSaid = AlertAnswer | TotalAlertAnswer | EndAlertAnswer | RuleAlertAnswer | DataAlertAnswer;

export interface TroubleAnswer {
  readonly kind: "trouble";
  /** What the person may quote; the log has it beside the cause. */
  readonly reference: string;
}

/** How the question came to be read as it was. */
interface Reading {
  /** The whole question, where the text said only a part of it. */
  readonly readAs?: string;
  /** The message was said before and edited since. */
  readonly isEdited?: boolean;
}

/** The answer to one question. */
export type Answer = AnyAnswer & Reading;

/** What several questions in one message are answered with, in their order. */
export interface SeveralAnswer extends Reading {
  readonly kind: "several";
  readonly answers: readonly Answer[];
}

/** What one message is answered with. */
export type TurnAnswer = Answer | SeveralAnswer;

type AnyAnswer =
  | AccessAnswer
  | AdministrationAnswer
  | AheadAnswer
  | EvidenceAnswer
  | HandInAnswer
  | KnowledgeAnswer
  | GapAnswer
  | ScoreAnswer
  | SubcategoryAnswer
  | AttainedAnswer
  | HelpAnswer
  | DeclinedAnswer
  | NoDataAnswer
  | SubscriptionAnswer
  | ImportAnswer
  | ReportedAnswer
  | NotReadAnswer
  | NotReportedAnswer
  | MismatchAnswer
  | DigestAnswer
  | DigestMissingAnswer
  | DigestPreviewAnswer
  | AlertSaid
  | AlertSettledAnswer
  | TroubleAnswer
  | WelcomeAnswer;
