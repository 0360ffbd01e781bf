// Invents an Enterprise partner of many customers that is short of 70 points, the same for the same number. Knows no rule.
// Every customer has usage and revenue in thirteen months; in the last one some are near a threshold, and some were lost.

import { addMonths, type Day, type Month, monthsFrom } from "../../../bot/kernel/month.ts";
import type { CertificationFact, Facts, RevenueFact, UsageFact } from "../../../bot/scoring/facts.ts";

export const asOf = "2026-09" as Month;
/** The months that a forecast of a year looks back to, one after the other. */
const months = monthsFrom(addMonths(asOf, -12), asOf);

const workloads = ["Business Central", "Sales", "Power Apps", "Finance", "Power Automate"];
const perCustomer = 3;
const people = { intermediate: 9, advanced: 2, expired: 30 };

export function manyCustomers(customers: number): Facts {
  const numbers = Array.from({ length: customers * perCustomer }, (_, index) => index);
  return {
    usage: new Map(months.map((month) => [month, numbers.map((number) => usageOf(month, number))])),
    revenue: new Map(months.map((month) => [month, numbers.map((number) => revenueOf(month, number))])),
    certifications: [
      ...certificates(people.intermediate, "consultant", "Power Platform Developer Associate", "2027-03-15"),
      ...certificates(people.advanced, "architect", "Dynamics 365 Business Central Developer Associate", "2027-03-15"),
      ...certificates(people.expired, "former", "Dynamics 365 Business Central Developer Associate", "2026-03-15"),
    ],
    covered: { usage: "every", revenue: "every", certifications: "every" },
  };
}

function common(month: Month, number: number) {
  const customer = Math.floor(number / perCustomer);
  const workload = workloads[(customer + (number % perCustomer)) % workloads.length] ?? "";
  const isPowerPlatform = workload.startsWith("Power");
  return { month, customerTenant: `tenant-${customer}`, customerName: `Customer ${customer}`, workload, isPowerPlatform };
}

/** Two percent more than a year ago, and a few deployments fewer. */
function usageOf(month: Month, number: number): UsageFact {
  const { isPowerPlatform, ...row } = common(month, number);
  const users = 5 + ((number * 7919) % 60);
  const isLost = month === asOf && number % 701 === 0;
  const grown = month === asOf && number % 5 === 0 ? Math.ceil(users * 1.1) : users;
  return { ...row, units: isLost ? 1 : grown, association: isPowerPlatform ? "PAL" : "CPOR OSU", metricType: "Paid", subscriptionId: `s-${number}` };
}

function revenueOf(month: Month, number: number): RevenueFact {
  const { isPowerPlatform: _, ...row } = common(month, number);
  const usd = 300 + ((number * 6151) % 6_000);
  const isLost = month === asOf && number % 997 === 0;
  return { ...row, adjustedRevenueUsd: isLost ? 0 : usd, association: "CSP Tier 1", subscriptionId: `s-${number}` };
}

function certificates(count: number, name: string, certification: string, expiresOn: string): CertificationFact[] {
  return Array.from({ length: count }, (_, index) => ({
    person: `${name}-${index}`,
    certification,
    earnedOn: "2025-03-15" as Day,
    expiresOn: expiresOn as Day,
  }));
}
