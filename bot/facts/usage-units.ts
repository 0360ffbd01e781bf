// Decides which of the three reported quantities counts as a usage row's units. Which one feeds Microsoft's score is not
// documented, so it is a setting: the partner-attached users where filled, as the default, or all active users.
// Workloads that are measured in capacity (profiles) always take MAC where it is filled.

import type { UsageFact } from "../scoring/facts.ts";
import type { ReportedUsage } from "./partner-facts.ts";

export const unitsChoices = ["pamau-else-mau", "mau"] as const;
export type UnitsChoice = (typeof unitsChoices)[number];

/** @param isCapacity whether the rule book measures this workload in profiles. */
export function withUnits(row: ReportedUsage, choice: UnitsChoice, isCapacity: (workload: string) => boolean): UsageFact {
  const users = choice === "mau" ? (row.mau ?? row.pamau) : (row.pamau ?? row.mau);
  const units = (isCapacity(row.workload) ? (row.mac ?? users) : users) ?? 0;
  // Written out: what is copied name by name takes twice the time and memory, for a million rows.
  const { month, customerTenant, customerName, workload, association, metricType, subscriptionId, origin } = row;
  return { month, customerTenant, customerName, workload, units, association, metricType, subscriptionId, origin };
}
