// Lays the sample partner's subscriptions out as the two Business applications exports of Partner Center.
// Columns and their order: Partner Center's data dictionary (Insights data definitions, 2023-08-11).

import { type Month, parseMonth } from "../kernel/month.ts";
import { commaSeparated } from "./comma-separated.ts";
import { products, sampleCustomers, sampleSubscriptions } from "./sample-customers.ts";
import { type SampleMonth, type SampleRun, sampleRun } from "./sample-quantities.ts";
import { identifierFor, randomFor, wholeBetween } from "./seeded-random.ts";

export const samplePartner = { id: "7012345", name: "Adatum Partners", city: "London", country: "United Kingdom" };

/** The first of the 26 closed months. */
const firstSampleMonth = parseMonth("2024-09") as Month;

const sharedColumns =
  "FiscalMonthName,GlobalPartnerID,PartnerName,PartnerAssociationType,CustomerID,CustomerName,CustomerTenantID,CustomerTenantName";
const revenueColumns = `${sharedColumns},SubscriptionId,SubscriptionStartDate,Country,WorkloadCategory,Workloads,AdjustedRevenueAmtCD`;
const usageColumns = `${sharedColumns},SubscriptionID,SubscriptionStartDate,MetricType,WorkloadCategory,Workload,SkuGroup,PAMAU,MAC,MAU`;

export function sampleRevenueExport(seed: number): string {
  const rows = monthly(seed, ({ subscription }) => subscription.revenueBy).map(({ run, one, association, shared }) => {
    const { country, category } = about(run);
    return [...shared(association), run.id, run.startedOn, country, category, run.subscription.workload, one.usd.toFixed(2)];
  });
  return commaSeparated(revenueColumns.split(","), rows);
}

export function sampleUsageExport(seed: number): string {
  const rows = monthly(seed, ({ subscription }) => subscription.usageBy).map(({ run, one, association, shared }) => {
    const { metric, category, sku } = about(run);
    return [...shared(association), run.id, run.startedOn, metric, category, run.subscription.workload, sku, ...quantities(run, one)];
  });
  return commaSeparated(usageColumns.split(","), rows);
}

/** One entry for each month, subscription and association, by month as Partner Center sorts them. */
function monthly(seed: number, associationsOf: (run: SampleRun) => readonly string[]) {
  const runs = sampleSubscriptions.map((subscription) => sampleRun(seed, subscription, firstSampleMonth));
  const entries = runs.flatMap((run) => run.months.flatMap((one) => associationsOf(run).map((association) => ({ run, one, association }))));
  const sorted = entries.sort((a, b) => (a.one.month < b.one.month ? -1 : a.one.month > b.one.month ? 1 : 0));
  return sorted.map((entry) => ({ ...entry, shared: sharedCells(seed, entry.run, entry.one) }));
}

function sharedCells(seed: number, run: SampleRun, one: SampleMonth): (association: string) => string[] {
  const { customer } = run.subscription;
  const customerId = String(wholeBetween(randomFor(seed, `${customer} customer`), 10_000_000, 99_999_999));
  const tenant = identifierFor(seed, `${customer} tenant`);
  return (association) => [monthName(one.month), samplePartner.id, samplePartner.name, association, customerId, customer, tenant, customer];
}

function about(run: SampleRun) {
  const { customer, workload, isTrial } = run.subscription;
  const country = sampleCustomers.find((one) => one.name === customer)?.country ?? "";
  return { country, metric: isTrial === true ? "Trial" : "Paid", ...products[workload] };
}

/** PAMAU, MAC and MAU. Power Platform has more active users than those attached to the partner; capacity has no users. */
function quantities(run: SampleRun, one: SampleMonth): [pamau: string, mac: string, mau: string] {
  if (run.subscription.workload === "Customer Insights") return ["", String(one.active), ""];
  if (!run.subscription.usageBy.includes("PAL")) return ["", "", String(one.active)];
  return [String(one.active), "", String(Math.ceil(one.active * 1.3))];
}

/** `October 2026`. */
function monthName(month: Month): string {
  return new Intl.DateTimeFormat("en-US", { month: "long", year: "numeric", timeZone: "UTC" }).format(Date.parse(`${month}-01T00:00:00Z`));
}
