// What a sample subscription reports for each month that it runs: active users, seats and revenue.
// Straight lines between the months of the table, a mild season and a little noise; never below zero.

import { addMonths, type Month, monthsBetween, monthsFrom, parseMonth } from "../kernel/month.ts";
import { products, type SampleSubscription } from "./sample-customers.ts";
import { identifierFor, randomFor, wholeBetween } from "./seeded-random.ts";

export interface SampleMonth {
  readonly month: Month;
  /** Users, or profiles for Customer Insights. */
  readonly active: number;
  readonly usd: number;
}

export interface SampleRun {
  readonly subscription: SampleSubscription;
  readonly id: string;
  /** `2024-09-12`, in the first month, or up to two years before where the tables begin with it. */
  readonly startedOn: string;
  readonly months: readonly SampleMonth[];
}

/** Share of the usual activity in months with holidays; 1 in all others. */
const season: Readonly<Record<string, number>> = { "01": 0.99, "07": 0.98, "08": 0.97, "12": 0.98 };
const activeShareOfSeats = 0.88;
const usageNoise = 0.01;
const revenueNoise = 0.004;

export function sampleRun(seed: number, subscription: SampleSubscription, firstMonth: Month): SampleRun {
  const label = `${subscription.customer} ${subscription.workload}${subscription.isTrial === true ? " trial" : ""}`;
  const random = randomFor(seed, label);
  const points = Object.entries(subscription.active).map(([text, active]) => ({ month: monthOfTable(text), active }));
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) throw new TypeError(`${label} has no month`);
  const began = first.month === firstMonth ? addMonths(firstMonth, -wholeBetween(random, 2, 24)) : first.month;
  const startedOn = `${began}-${String(wholeBetween(random, 1, 14)).padStart(2, "0")}`;
  const around = (share: number): number => 1 + (random() * 2 - 1) * share;
  const months = monthsFrom(first.month, last.month).map((month): SampleMonth => {
    const usual = between(points, month);
    const active = Math.round(usual * (season[month.slice(5)] ?? 1) * around(usageNoise));
    const seats = Math.ceil(usual / activeShareOfSeats);
    return { month, active, usd: seats * products[subscription.workload].usdPerSeat * around(revenueNoise) };
  });
  return { subscription, id: identifierFor(seed, label), startedOn, months };
}

function between(points: readonly { month: Month; active: number }[], month: Month): number {
  const next = points.find((point) => point.month >= month);
  const before = points.findLast((point) => point.month <= month);
  if (next === undefined || before === undefined) throw new RangeError(`${month} is outside the table`);
  if (next === before) return next.active;
  return before.active + ((next.active - before.active) * monthsBetween(before.month, month)) / monthsBetween(before.month, next.month);
}

function monthOfTable(text: string): Month {
  const month = parseMonth(text);
  if (month === null) throw new TypeError(`${text} is not a month`);
  return month;
}
