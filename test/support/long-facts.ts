// Facts over many months, written as runs: a customer uses or pays the same from one month to another. For forecasts and explanations.
// `known` names the months on file; a document that is refused fails the test at once.

import { type Month, monthsFrom } from "../../bot/kernel/month.ts";
import type { Facts } from "../../bot/scoring/facts.ts";
import { documentOf, month } from "./small-facts.ts";

interface Run {
  readonly months: readonly Month[];
  readonly row: object;
}

/** One MCV is five profiles of Customer Insights, a user of Business Central is 1,000 and one of Power BI 200. */
export function used(customer: string, workload: string, units: number, first: string, last: string): Run {
  const association = workload === "Business Central" ? "CPOR OSU" : "PAL";
  return run(first, last, { customerTenant: customer.toLowerCase(), customerName: customer, workload, units, association });
}

export function paid(customer: string, workload: string, usd: number, first: string, last: string): Run {
  return run(first, last, {
    customerTenant: customer.toLowerCase(),
    customerName: customer,
    workload,
    adjustedRevenueUsd: usd,
    association: "CSP Tier 1",
  });
}

export function certified(name: string, certification: string, earnedOn: string, expiresOn: string | null = null): object {
  return { person: name.toLowerCase(), personName: name, certification, earnedOn, expiresOn };
}

interface LongFacts {
  readonly usage?: readonly Run[];
  readonly revenue?: readonly Run[];
  readonly certifications?: readonly object[];
  /** First and last month on file of usage and revenue; all months when absent. */
  readonly known?: { readonly usage?: readonly Month[]; readonly revenue?: readonly Month[] };
}

export function longFacts({ usage = [], revenue = [], certifications = [], known }: LongFacts): Facts {
  const rows = (runs: readonly Run[]) => runs.flatMap(({ months, row }) => months.map((one) => ({ month: one, ...row })));
  return documentOf({ asOf: "2026-10", usage: rows(usage), revenue: rows(revenue), certifications, covered: known }).facts;
}

export function months(first: string, last: string): Month[] {
  return monthsFrom(month(first), month(last));
}

function run(first: string, last: string, row: object): Run {
  return { months: months(first, last), row };
}
