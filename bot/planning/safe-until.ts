// Says until when a partner who holds the designation keeps it: to the anniversary in any case, and on from there if it can be renewed. Pure.
// Promises nothing beyond what is known: a past month without a score is listed as unknown, a month to come as open.
// Truth: windows and renewal in rules/programme/membership.json.

import { type Day, lastDayOf, type Month, monthOf } from "../kernel/month.ts";
import { programme } from "../rules/programme.ts";
import { addDays, type QualificationWindow, type RenewalWindow, renewalWindow, windowBeforeRenewal } from "./qualification-window.ts";
import { type MonthState, monthState, type QualifyingMonth } from "./qualifying-months.ts";

export interface SafeUntil {
  readonly anniversary: Day;
  readonly phase: "before-anniversary" | "renewal-window" | "over";
  readonly renewal: RenewalWindow;
  readonly qualification: QualificationWindow;
  readonly months: readonly QualifyingMonth[];
  /** Whether the fee may be paid in the renewal window: null while no known month qualifies and one is unknown or still open. */
  readonly canRenew: boolean | null;
  /** The month until which the badge is safe without doing anything, whatever the score does. Past when the phase is over. */
  readonly safeThrough: Month;
  /** The month until which it is safe once renewed, at the earliest: paid on the first day. Null unless it can be renewed. */
  readonly safeThroughOnceRenewed: Month | null;
  /** Months of the window that are over and have no score: load them to know more. */
  readonly unknown: readonly Month[];
  /** Months of the window that can still qualify. */
  readonly open: readonly Month[];
}

export function safeUntil(anniversary: Day, attained: ReadonlyMap<Month, boolean | null>, today: Day): SafeUntil {
  const renewal = renewalWindow(anniversary);
  const qualification = windowBeforeRenewal(anniversary);
  const months = qualification.months.map((month) => ({ month, state: stateWithin(qualification, attained, month, today) }));
  const inState = (state: QualifyingMonth["state"]): Month[] => months.filter((one) => one.state === state).map((one) => one.month);
  const [unknown, open] = [inState("unknown"), inState("open")];
  const canRenew = inState("attained").length > 0 ? true : unknown.length + open.length > 0 ? null : false;
  const nextAnniversary = addDays(renewal.opens, programme.membership.renewal.nextAnniversaryDaysAfterPayment.value);
  return {
    anniversary,
    phase: today <= anniversary ? "before-anniversary" : today <= renewal.closes ? "renewal-window" : "over",
    renewal,
    qualification,
    months,
    canRenew,
    safeThrough: monthOf(anniversary),
    safeThroughOnceRenewed: canRenew === true ? monthOf(nextAnniversary) : null,
    unknown,
    open,
  };
}

/** Once the window is closed, the score of a month that outlasts it may be younger than the window: then nobody can tell. */
function stateWithin(window: QualificationWindow, attained: ReadonlyMap<Month, boolean | null>, month: Month, today: Day): MonthState {
  const state = monthState(attained, month, today);
  const isClosed = today > window.to;
  if (isClosed && state === "open") return "unknown";
  return isClosed && state === "attained" && lastDayOf(month) > window.to ? "unknown" : state;
}
