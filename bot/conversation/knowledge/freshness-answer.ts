// The answer about how fresh the data is, as a value: what is on file, what is missing of it, and when more is to be expected.

import type { Day, Month } from "../../kernel/month.ts";
import type { Topic } from "../question.ts";
import type { RestsOn } from "./rests-on.ts";

/** One kind of export that is on file. */
export interface OnFileOf {
  readonly of: "usage" | "revenue" | "certifications";
  /** Null for certifications, which have no months. */
  readonly months: { readonly first: Month; readonly last: Month; readonly count: number; readonly gaps: readonly Month[] } | null;
  /** The day on which the newest of it was imported; null where files are read anew each time. */
  readonly importedOn: Day | null;
}

export interface FreshnessAnswer {
  readonly kind: "freshness";
  readonly topic: Topic<"freshness"> | null;
  readonly today: Day;
  /** Null when nothing was imported. */
  readonly data: {
    readonly partnerName: string | null;
    readonly pinnedDay: Day | null;
    /** The month that answers are about when none is named. */
    readonly asOf: Month;
    readonly onFile: readonly OnFileOf[];
    /** Kinds of which a later month is on file, or none at all. */
    readonly missing: readonly OnFileOf["of"][];
    /** The newest month of any kind, which `missing` is about. */
    readonly newest: Month;
    /** The month that the question names, and the exports that have it; null where none is named or nothing is told of exports. */
    readonly asked: { readonly month: Month; readonly onFile: readonly OnFileOf["of"][] } | null;
    readonly firstScored: Month;
    readonly scoredMonths: number;
  } | null;
  /** A month that Partner Center should show by now and that is not on file, since which day. */
  readonly overdue: { readonly month: Month; readonly since: Day } | null;
  readonly next: { readonly month: Month; readonly by: Day };
  readonly certificationsWithinDays: number;
  readonly exportsRefreshedByDay: number;
  readonly newCustomerCycles: number;
  readonly restsOn: readonly RestsOn[];
}
