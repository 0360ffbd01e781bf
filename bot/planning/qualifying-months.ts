// Says which months of the qualification window carry a partner who does not hold the designation, and how long they will. Pure.
// A past month without a score is unknown and never counts as missed; the present month, not over yet, is open.
// Truth: the window of rules/programme/membership.json. One qualified month within it is enough.

import { addMonths, type Day, type Month, monthOf } from "../kernel/month.ts";
import { type QualificationWindow, windowUntil } from "./qualification-window.ts";

/** Attained, missed, unknown (over, and no score) or open (not over, and no score yet). */
export type MonthState = "attained" | "missed" | "unknown" | "open";

export interface QualifyingMonth {
  readonly month: Month;
  readonly state: MonthState;
}

export interface QualifyingMonths {
  readonly window: QualificationWindow;
  readonly months: readonly QualifyingMonth[];
  /** Null when no known month qualifies and one is unknown. False says: none until today. */
  readonly isQualified: boolean | null;
  /** Earliest month of the window that qualifies. */
  readonly firstSaving: Month | null;
  /** Latest one; the qualification stands on it longest. */
  readonly lastSaving: Month | null;
  /** Last month in which the partner still qualifies if no further month does. Null also under the older window of days, which ends within a month. */
  readonly holdsThrough: Month | null;
}

/** @param attained whether the designation was attained in a month, by the month's last score; null or absent when not known */
export function qualifyingMonths(attained: ReadonlyMap<Month, boolean | null>, today: Day): QualifyingMonths {
  const window = windowUntil(today);
  const months = window.months.map((month) => ({ month, state: monthState(attained, month, today) }));
  const saving = months.filter((one) => one.state === "attained").map((one) => one.month);
  const isUnknown = months.some((one) => one.state === "unknown");
  const last = saving.at(-1) ?? null;
  return {
    window,
    months,
    isQualified: saving.length > 0 ? true : isUnknown ? null : false,
    firstSaving: saving[0] ?? null,
    lastSaving: last,
    holdsThrough: last === null ? null : holdsThrough(last, window),
  };
}

export function monthState(attained: ReadonlyMap<Month, boolean | null>, month: Month, today: Day): MonthState {
  const value = attained.get(month) ?? null;
  if (value !== null) return value ? "attained" : "missed";
  return month < monthOf(today) ? "unknown" : "open";
}

function holdsThrough(last: Month, window: QualificationWindow): Month | null {
  const { unit, before } = window.rule.notEnrolled.value;
  return unit === "days" ? null : addMonths(last, before);
}
