// The answers that look behind a score or ahead of it, as values: what moved it, what would move it, what is to come.
// They hold what their faces show, and no rows of exports.

import type { Month } from "../../kernel/month.ts";
import type { Subcategory, Track } from "../../kernel/program.ts";
import type { Cause } from "../../planning/causes/cause.ts";
import type { Change as Explained } from "../../planning/causes/explain-change.ts";
import type { Assumption } from "../../planning/changes/assumption.ts";
import type { Change } from "../../planning/changes/change.ts";
import type { ChangeProblem } from "../../planning/changes/change-problem.ts";
import type { Swallowed } from "../../planning/changes/swallowed.ts";
import type { Assumption as ForecastAssumption } from "../../planning/forecast/assumption.ts";
import type { ForecastMonth } from "../../planning/forecast/forecast.ts";
import type { KeptUntil } from "../../planning/forecast/kept-until.ts";
import type { Milestones } from "../../planning/forecast/milestones.ts";
import type { Turn } from "../../planning/forecast/turn.ts";
import type { Needed } from "../../planning/needed.ts";
import type { SharedLimit, StepCounts, StepKind } from "../../planning/plan/step-kind.ts";
import type { Plans } from "../../planning/plan.ts";
import type { FromTo } from "../../planning/side.ts";
import type { Trend } from "../../planning/trend.ts";
import type { SubcategoryChange } from "../../planning/what-if.ts";
import type { CustomerWorkload } from "../../scoring/evidence.ts";
import type { CertifiedPerson } from "../../scoring/measured.ts";
import type { Scorecard } from "../../scoring/scorecard.ts";
import type { Basis, SubcategoryDetail } from "../answer.ts";
import type { TotalNamed } from "../understanding/changes/total-named.ts";
import type { OtherBook } from "./other-books.ts";
import type { UnnamedAssumption, UnnamedCause, UnnamedTurn } from "./unnamed.ts";

interface WithBasis {
  readonly basis: Basis;
}

export interface WhatIfAnswer extends WithBasis {
  readonly kind: "what-if";
  /** The month to come in which it is supposed: then `before` is its forecast. Null for the as-of month. */
  readonly at: Month | null;
  /** Numbers of all that there are which were named, and how many there are without the supposition. */
  readonly totals: readonly TotalNamed[];
  /** What was understood to be supposed, in order. */
  readonly changes: readonly NamedChange[];
  readonly before: Scorecard;
  readonly after: Scorecard;
  readonly rows: readonly SubcategoryChange[];
  readonly assumptions: readonly (Assumption | UnnamedAssumption)[];
  readonly swallowed: readonly Swallowed[];
}

/** A change, and the name of whom it is about instead of an identity. */
export interface NamedChange {
  readonly change: Change;
  readonly name: string | null;
}

/** A supposition that can't be scored: a part was not understood, a name fits several, or the facts do not allow it. */
export interface ChangeRefusedAnswer {
  readonly kind: "change-refused";
  readonly problem:
    | ChangeProblem
    | { readonly code: "unclear"; readonly words: string }
    | { readonly code: "month-out-of-reach"; readonly month: Month }
    | { readonly code: "which-one"; readonly words: string; readonly names: readonly string[] };
}

export interface PlanAnswer extends WithBasis {
  readonly kind: "plan";
  readonly plans: Plans;
  readonly excluded: readonly StepKind[];
  readonly limits: Partial<StepCounts>;
  /** Limits on several kinds of step together. */
  readonly shared: readonly SharedLimit[];
  /** Names of customers and people whom no step relies on, as asked. */
  readonly spared: readonly string[];
  /** What was asked for and is not taken into account, in the asker's words. */
  readonly unread: readonly string[];
  /** The month that it is for, where one to come was named: then it starts from the forecast of that month. */
  readonly deadline: Month | null;
  /** False when an administrator set an effort. */
  readonly isEffortOurs: boolean;
}

/** A plan that there can't be: its target is no total, or its month is over or too far ahead. */
export interface PlanRefusedAnswer {
  readonly kind: "plan-refused";
  readonly problem:
    | { readonly code: "target"; readonly target: number; readonly most: number }
    | { readonly code: "month-over"; readonly month: Month }
    | { readonly code: "month-too-far"; readonly month: Month; readonly last: Month };
}

export interface NeededAnswer extends WithBasis {
  readonly kind: "needed";
  /** The total that was asked for without naming what is to lead there; then every kind of step is told on its own. */
  readonly totalAlone: number | null;
  readonly items: readonly Needed[];
}

export interface ForecastAnswer extends WithBasis {
  readonly kind: "forecast";
  readonly now: Scorecard;
  readonly months: readonly ShownMonth[];
  readonly milestones: Milestones;
  readonly assumptions: readonly ForecastAssumption[];
  /** The month that was asked about; null for all of them. */
  readonly asked: Month | null;
  /** A month or year was named that lies beyond the last month told. */
  readonly isCut: boolean;
  /** When a total that was asked for, else the target, is reached; null where it is already. */
  readonly reached: { readonly target: number; readonly first: Month | null; readonly isOpen: boolean } | null;
  /** Names of those who do not renew where everybody else does, as asked. */
  readonly excepted: readonly string[];
  /** Everybody renews but somebody was excepted, which is not taken into account. */
  readonly isExceptionLeftOut: boolean;
  readonly kept: KeptUntil;
}

/** A month to come; at a viewer's level without names. */
export type ShownMonth = Omit<ForecastMonth, "turns"> & { readonly turns: readonly (Turn | UnnamedTurn)[] };

/** What moved a score between two months. */
export interface ChangeAnswer extends WithBasis {
  readonly kind: "change";
  readonly change: ShownChange;
  /** Only these subcategories were asked about; empty for all. */
  readonly about: readonly Subcategory[];
  /** A year was named without a month, and a month of it taken. */
  readonly isOfYears: boolean;
  /** Books that scored some of the months, other than the basis's. */
  readonly otherBooks: readonly OtherBook[];
}

/** Of a score that Partner Center reported, neither track nor rules are known. */
export type ShownChange = Pick<
  Explained,
  "asOf" | "isSameMonth" | "total" | "totalRange" | "change" | "unknownChange" | "attained" | "gates" | "isNothing"
> & {
  readonly subcategories: readonly ShownSubcategoryChange[];
  readonly ruleBook: FromTo<string> | null;
};

/** At a viewer's level its causes name nobody. */
export type ShownSubcategoryChange = Omit<Explained["subcategories"][number], "causes"> & { readonly causes: readonly (Cause | UnnamedCause)[] };

/** One month on both tracks. */
export interface TracksAnswer extends WithBasis {
  readonly kind: "tracks";
  readonly scorecards: Readonly<Record<Track, Scorecard>>;
}

/** Why a subcategory has the points that it has. */
export interface WhyAnswer extends WithBasis {
  readonly kind: "why";
  readonly reasons: readonly Reason[];
}

export interface Reason extends SubcategoryDetail {
  readonly carriers: Carriers;
  /** Where the rule is printed. */
  readonly source: { readonly title: string; readonly link: string; readonly section: string } | null;
  /** The nearest step that would bring points, in units of the subcategory; null where none is known. */
  readonly pointsEach: number | null;
}

export type Carriers =
  | {
      readonly of: "customers";
      readonly counted: Listed<CustomerWorkload>;
      readonly against: Listed<CustomerWorkload>;
      readonly near: Listed<CustomerWorkload>;
    }
  | { readonly of: "usage"; readonly now: Listed<CustomerWorkload>; readonly baseline: Listed<CustomerWorkload> }
  | { readonly of: "people"; readonly people: Listed<CertifiedPerson> }
  | { readonly of: "unknown" };

/** The first of a list, and how many there are in all. */
export interface Listed<One> {
  readonly first: readonly One[];
  readonly count: number;
}

export interface HistoryAnswer extends WithBasis {
  readonly kind: "history";
  /** Books that scored some of the months, other than the basis's. */
  readonly otherBooks: readonly OtherBook[];
  readonly trend: Trend;
  /** A subcategory, where one was asked about: its points by month; null where unknown. */
  readonly of: {
    readonly id: Subcategory;
    readonly max: number;
    readonly points: readonly { readonly month: Month; readonly points: number | null }[];
  } | null;
}

export type AheadAnswer =
  | WhatIfAnswer
  | ChangeRefusedAnswer
  | PlanAnswer
  | PlanRefusedAnswer
  | NeededAnswer
  | ForecastAnswer
  | ChangeAnswer
  | TracksAnswer
  | WhyAnswer
  | HistoryAnswer;
