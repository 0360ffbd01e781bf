// Invents a large partner: usage, revenue and certifications over 26 months, the same for the same size. Knows no rule.
// Shaped like exports: subscriptions that go on from month to month, some listed under two associations, some trials,
// some names that no rule book has. Every cell is a string of its own, as an import leaves it.

import { addMonths, type Day, type Month } from "../../../bot/kernel/month.ts";
import type { CertificationFact, RevenueFact, UsageFact } from "../../../bot/scoring/facts.ts";

export const asOf = "2026-06" as Month;
const monthCount = 26;
const months = Array.from({ length: monthCount }, (_, index) => addMonths(asOf, index + 1 - monthCount));

const usageNames = ["Power Apps", "Power Automate", "Power BI", "Business Central", "Sales", "Customer Service", "Field Service", "Finance"];
const revenueNames = [...usageNames, "Supply Chain", "CE Bundle", "Project Operations"];
const [usageWorkloads, revenueWorkloads] = [
  [...usageNames, "Customer Insights", "Portals", "Supply Chain"],
  [...revenueNames, "Customer Voice", "Widget"],
];
const associations = {
  revenue: ["CSP Tier 1", "CSP Tier 1", "CSP T2", "DPOR", "CPOR RevRec", "CPOR OSA", "PAL", "CPOR OSU"],
  dynamics: ["CSP Tier 1", "CSP Tier 1", "CSP T2", "DPOR", "CPOR OSU", "CPOR OSU", "PAL", "CPOR RevRec"],
  powerPlatform: ["PAL", "PAL", "PAL", "PAL", "PAL", "PAL", "CSP Tier 1", "DPOR"],
};
const titles = [
  "Microsoft Certified: Power Platform Developer Associate",
  "Microsoft Certified: Dynamics 365 Sales Functional Consultant Associate",
  "Microsoft Certified: Power Platform Solution Architect Expert",
  "Microsoft Certified: Azure Fundamentals",
];

/** Usage rows, month after month. @param rows how many at most; a whole number of them a month */
export function* usageRows(rows: number): Generator<UsageFact> {
  for (const cell of cells(rows)) {
    const { at, subscription } = cell;
    const workload = pick(usageWorkloads, subscription, 2);
    const isPowerPlatform = /^(Power|Portals|Customer Insights)/.test(workload);
    const users = 1 + (dice(subscription, 3) % 60) + Math.floor((at * (dice(subscription, 4) % 10)) / 8);
    yield {
      ...common(rows, cell, isPowerPlatform ? associations.powerPlatform : associations.dynamics, "usage.csv"),
      workload: fresh(workload),
      units: workload === "Customer Insights" ? users * 900 : users,
      metricType: fresh(dice(subscription, 6) % 20 === 0 ? "Trial" : "Paid"),
    };
  }
}

/** Revenue rows, month after month. @param rows how many at most; a whole number of them a month */
export function* revenueRows(rows: number): Generator<RevenueFact> {
  for (const cell of cells(rows)) {
    const { at, subscription } = cell;
    const creditNote = dice(subscription * monthCount + at, 15) % 50 === 0 ? 300_000 : 0;
    const cents = (dice(subscription, 13) % 400_000) + at * (dice(subscription, 14) % 5_000) - creditNote;
    const workload = fresh(pick(revenueWorkloads, subscription, 12));
    yield { ...common(rows, cell, associations.revenue, "revenue.csv"), workload, adjustedRevenueUsd: cents / 100 };
  }
}

/** One or two certificates a person; 2,000 people beside a million rows, fewer beside fewer. */
export function* certificationRows(rows: number): Generator<CertificationFact> {
  const people = Math.max(10, Math.round(rows / 500));
  for (let index = 0; index < people * 2; index += 1) {
    const number = index % people;
    if (index >= people && dice(number, 21) % 2 === 0) continue;
    const year = 2024 + (dice(index, 22) % 3);
    const days = { earnedOn: fresh(`${year}-03-15`) as Day, expiresOn: fresh(`${year + 1}-03-15`) as Day };
    yield { person: fresh(String(7_000_000 + number)), certification: fresh(pick(titles, index, 23)), ...days };
  }
}

type Cell = ReturnType<typeof cells> extends Generator<infer One> ? One : never;

function* cells(rows: number) {
  const perMonth = Math.floor(rows / monthCount);
  let line = 1;
  for (const [at, month] of months.entries())
    for (let index = 0; index < perMonth; index += 1) {
      line += 1;
      // One subscription in a hundred ends every month, and another begins.
      const slot = index + Math.floor((at * perMonth) / 100);
      // Every twelfth row lists the subscription before it once more, under another association.
      yield { month, at, subscription: slot % 12 === 11 ? slot - 1 : slot, isRepeated: slot % 12 === 11, line };
    }
}

function common(rows: number, { month, subscription, isRepeated, line }: Cell, names: readonly string[], file: string) {
  const association = pick(names, subscription, 5);
  const customer = dice(subscription, 1) % Math.max(5, Math.round(rows / 50));
  return {
    month: fresh(month) as Month,
    customerTenant: fresh(guid(customer, 31)),
    customerName: fresh(`Customer ${customer}`),
    association: fresh(isRepeated ? (names.find((name) => name !== association) ?? "") : association),
    subscriptionId: fresh(guid(subscription, 32)),
    origin: { file, line },
  };
}

/** A whole number that looks random and is always the same for the same two. */
function dice(number: number, salt: number): number {
  let hash = Math.imul(number ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function pick(names: readonly string[], number: number, salt: number): string {
  return names[dice(number, salt) % names.length] ?? "";
}

function guid(number: number, salt: number): string {
  const [a, b, c] = [0, 1, 2].map((part) =>
    dice(number, salt * 10 + part)
      .toString(16)
      .padStart(8, "0"),
  );
  return `${a}-${b?.slice(0, 4)}-4${b?.slice(5)}-a${c?.slice(5)}-${String(number).padStart(12, "0")}`;
}

function fresh(text: string): string {
  return Buffer.from(text, "latin1").toString("latin1");
}
