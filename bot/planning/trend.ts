// What a history of scores says: best and worst month, the months at or above the bar, the longest run of them, and when the total moved. Pure.
// A month without a score breaks a run and is listed; it is never taken for a bad one. A total that is not fully known is neither best nor worst,
// and nothing moved to or from it.

import { addMonths, type Month, monthsFrom } from "../kernel/month.ts";
import type { Subcategory } from "../kernel/program.ts";
import type { AnyScorecard, Finding } from "../scoring/scorecard.ts";
import type { FromTo } from "./side.ts";

export type Standing = Pick<AnyScorecard, "total" | "totalRange" | "gapTo70" | "attained" | "failingGates"> & {
  readonly subcategories: readonly Pick<Finding, "id" | "points">[];
};

export interface TrendMonth extends Omit<Standing, "subcategories"> {
  readonly month: Month;
  /** What the total lacks: without these it is only the least that it can be. */
  readonly unknown: readonly Subcategory[];
}

export interface TrendChange {
  readonly month: Month;
  readonly total: FromTo<number>;
  readonly attained: FromTo<boolean | null>;
}

export interface Trend {
  /** Those with a score, oldest first. */
  readonly months: readonly TrendMonth[];
  /** Those of the range without one. */
  readonly absent: readonly Month[];
  /** By the total, of those fully known; the latest of equals. Null without one. */
  readonly best: TrendMonth | null;
  readonly worst: TrendMonth | null;
  readonly atOrAbove70: readonly Month[];
  readonly attained: readonly Month[];
  /** Months in a row at or above the bar, the latest of equal runs; null without one. */
  readonly longestRun: { readonly from: Month; readonly to: Month; readonly months: number } | null;
  /** The first and the last month whose total differs from that of the month before. */
  readonly firstChange: TrendChange | null;
  readonly lastChange: TrendChange | null;
}

/** @param range first and last month, both included */
export function trend(history: ReadonlyMap<Month, Standing>, range: FromTo<Month>): Trend {
  const all = monthsFrom(range.from, range.to);
  const months = all.flatMap((month): TrendMonth[] => {
    const known = history.get(month);
    if (known === undefined) return [];
    const { total, totalRange, gapTo70, attained, failingGates } = known;
    const unknown = known.subcategories.filter((one) => one.points === null).map((one) => one.id);
    return [{ month, total, totalRange, gapTo70, attained, failingGates, unknown }];
  });
  const atOrAbove70 = months.filter((one) => one.gapTo70 === 0).map((one) => one.month);
  const full = months.filter((one) => one.unknown.length === 0);
  const changes = months.flatMap((one, at) => changeTo(one, months[at - 1]));
  return {
    months,
    absent: all.filter((month) => !history.has(month)),
    best: latestOf(full, (one, other) => one.total >= other.total),
    worst: latestOf(full, (one, other) => one.total <= other.total),
    atOrAbove70,
    attained: months.filter((one) => one.attained === true).map((one) => one.month),
    longestRun: longestRun(atOrAbove70),
    firstChange: changes[0] ?? null,
    lastChange: changes.at(-1) ?? null,
  };
}

function latestOf(months: readonly TrendMonth[], isBetter: (one: TrendMonth, other: TrendMonth) => boolean): TrendMonth | null {
  return months.reduce<TrendMonth | null>((best, one) => (best === null || isBetter(one, best) ? one : best), null);
}

/** None where the month before has no score, or one of the two is not fully known. */
function changeTo(one: TrendMonth, before: TrendMonth | undefined): TrendChange[] {
  if (before === undefined || before.month !== addMonths(one.month, -1) || before.total === one.total) return [];
  if (one.unknown.length > 0 || before.unknown.length > 0) return [];
  return [{ month: one.month, total: { from: before.total, to: one.total }, attained: { from: before.attained, to: one.attained } }];
}

function longestRun(months: readonly Month[]): Trend["longestRun"] {
  let longest: Trend["longestRun"] = null;
  let run: Trend["longestRun"] = null;
  for (const month of months) {
    run =
      run !== null && month === addMonths(run.to, 1) ? { from: run.from, to: month, months: run.months + 1 } : { from: month, to: month, months: 1 };
    if (longest === null || run.months >= longest.months) longest = run;
  }
  return longest;
}
