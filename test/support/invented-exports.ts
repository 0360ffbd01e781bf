// The exports of an invented partner of any size: every customer uses and pays for a few workloads month after month. As tables that the
// readers take, so that what is kept of them is what would be kept of real ones.

import type { ReadExport } from "../../bot/facts/partner-facts.ts";
import { type Month, monthsFrom } from "../../bot/kernel/month.ts";
import { accepted, revenueHeader, revenueRow, tableOf, trainingRow, trainingsHeader, usageHeader, usageRow } from "./exports.ts";

const workloads = ["Sales", "Customer Service", "Business Central", "Power Apps"];
const names = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

export function inventedExports(customers: number, months: readonly Month[], people: number): ReadExport[] {
  const rows = months.flatMap((month) =>
    Array.from({ length: customers }, (_, index) => {
      const tenant = `${String(index).padStart(8, "0")}-5d2e-4b1a-9c3f-${String((index * 7919) % 1e12).padStart(12, "0")}`;
      const told = { FiscalMonthName: `${names[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`, CustomerTenantID: tenant };
      return { ...told, CustomerName: `Customer ${index} of some length`, workload: workloads[index % workloads.length] ?? "Sales", index };
    }),
  );
  const subscription = (index: number): string => `sub-${String((index * 104_729) % 1e9).padStart(9, "0")}`;
  const used = rows.map(({ workload, index, ...told }) =>
    usageRow({ ...told, Workload: workload, SubscriptionID: subscription(index), MAU: `${20 + (index % 300)}` }),
  );
  const paid = rows.map(({ workload, index, ...told }) =>
    revenueRow({ ...told, Workloads: workload, SubscriptionId: subscription(index), AdjustedRevenueAmtCD: `${((index * 37) % 9000) + 0.55}` }),
  );
  const held = Array.from({ length: people * 2 }, (_, index) =>
    trainingRow({ MCPID: `70${String(index >> 1).padStart(5, "0")}`, IndividualFirstName: "Some", IndividualLastName: `Body ${index >> 1}` }),
  );
  return [
    accepted(tableOf("Business applications usage.csv", usageHeader, used)),
    accepted(tableOf("Business applications revenue.csv", revenueHeader, paid)),
    accepted(tableOf("Export_trainings_Lifetime.csv", trainingsHeader, held)),
  ];
}

export function yearsUntil(last: Month, years: number): Month[] {
  const first = `${Number(last.slice(0, 4)) - years}${last.slice(4)}` as Month;
  return monthsFrom(first, last).slice(1);
}
