// The days within which a partner must have qualified on one, and the months they touch, by the rule in force. Pure.
// Knows nothing of scores. Truth: windows and renewal in rules/programme/membership.json; no length is in this file.

import { Temporal } from "temporal-polyfill";
import { addMonths, type Day, dayIn, lastDayOf, type Month, monthOf, monthsFrom } from "../kernel/month.ts";
import { programme, type QualificationRule } from "../rules/programme.ts";

export interface QualificationWindow {
  /** First and last day, both included. */
  readonly from: Day;
  readonly to: Day;
  /** Every month that the days touch, oldest first. The first and the last may lie within the window only in part. */
  readonly months: readonly Month[];
  /** The rule that decided, with its sources. */
  readonly rule: QualificationRule;
}

export interface RenewalWindow {
  readonly opens: Day;
  readonly closes: Day;
}

/** Of a partner who does not hold the designation: it ends on `today` and moves with it. */
export function windowUntil(today: Day): QualificationWindow {
  const rule = ruleOn(today);
  const { unit, before } = rule.notEnrolled.value;
  return windowOf(rule, unit === "days" ? addDays(today, -before) : dayIn(addMonths(monthOf(today), -before), 1), today);
}

/** Of a partner who holds the designation: it is fixed by the anniversary. */
export function windowBeforeRenewal(anniversary: Day): QualificationWindow {
  const rule = ruleOn(anniversary);
  const { unit, before } = rule.enrolled.value;
  const from = unit === "days" ? addDays(anniversary, -before) : dayIn(addMonths(monthOf(anniversary), -before), 1);
  const lastDay = unit === "days" ? anniversary : lastDayOf(monthOf(anniversary));
  const { closes } = renewalWindow(anniversary);
  return windowOf(rule, from, rule.includesRenewalWindow.value && closes > lastDay ? closes : lastDay);
}

/** The days after the anniversary on which the fee must be paid. */
export function renewalWindow(anniversary: Day): RenewalWindow {
  const { opensDaysAfterAnniversary, windowDays } = programme.membership.renewal;
  return {
    opens: addDays(anniversary, opensDaysAfterAnniversary.value),
    closes: addDays(anniversary, windowDays.value),
  };
}

export function addDays(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ days: count }).toString() as Day;
}

/** The rule in force on a day; before the first one there was no designation, and the first is taken. */
function ruleOn(day: Day): QualificationRule {
  const { windows } = programme.membership;
  const rule = windows.findLast((one) => one.effectiveFrom.value <= day) ?? windows[0];
  if (rule === undefined) throw new RangeError("membership.json has no window");
  return rule;
}

function windowOf(rule: QualificationRule, from: Day, to: Day): QualificationWindow {
  return { from, to, months: monthsFrom(monthOf(from), monthOf(to)), rule };
}
