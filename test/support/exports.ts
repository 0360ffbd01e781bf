// The three Partner Center exports as small tables: the columns in Partner Center's own order, a row filled in by a few words.
// Columns of revenue and usage: the Insights data dictionary of 2023-08-11. Trainings: a real export's header.

import assert from "node:assert/strict";
import type { ReadExport } from "../../bot/facts/partner-facts.ts";
import { readExport } from "../../bot/facts/read-export.ts";
import { complaintLine, type Table } from "../../bot/facts/table.ts";

export const revenueHeader =
  "FiscalMonthName,GlobalPartnerID,PartnerName,PartnerAssociationType,CustomerID,CustomerName,CustomerTenantID,CustomerTenantName,SubscriptionId,SubscriptionStartDate,Country,WorkloadCategory,Workloads,AdjustedRevenueAmtCD".split(
    ",",
  );
export const usageHeader =
  "FiscalMonthName,GlobalPartnerID,PartnerName,PartnerAssociationType,CustomerID,CustomerName,CustomerTenantID,CustomerTenantName,SubscriptionID,SubscriptionStartDate,MetricType,WorkloadCategory,Workload,SkuGroup,PAMAU,MAC,MAU".split(
    ",",
  );
export const trainingsHeader =
  "TrainingActivityId,TrainingTitle,TrainingType,IndividualFirstName,IndividualLastName,Email,CorpEmail,TrainingCompletionDate,Month,IcMCP,MCPID,MPNId,PartnerName,PartnerCityLocation,PartnerCountryLocation,ExpirationDate,ActivationStatus".split(
    ",",
  );

type Cells = Readonly<Record<string, string>>;

const shared: Cells = {
  FiscalMonthName: "October 2026",
  GlobalPartnerID: "7012345",
  PartnerName: "Adatum Partners",
  PartnerAssociationType: "CSP T1",
  CustomerName: "Fabrikam",
  CustomerTenantID: "tenant-1",
};

export function revenueRow(cells: Cells = {}): Cells {
  return { ...shared, SubscriptionId: "s1", Workloads: "Sales", AdjustedRevenueAmtCD: "300.00", ...cells };
}

export function usageRow(cells: Cells = {}): Cells {
  return { ...shared, SubscriptionID: "s1", MetricType: "Paid", Workload: "Sales", MAU: "25", ...cells };
}

export function trainingRow(cells: Cells = {}): Cells {
  return {
    TrainingTitle: "Power Platform Developer Associate",
    TrainingType: "Certification",
    TrainingCompletionDate: "25/12/2025 23:07",
    MCPID: "7470319",
    ExpirationDate: "25/12/2026 23:07",
    ...cells,
  };
}

/** @param renamed new names for columns of the header; an empty name takes the column away. */
export function tableOf(file: string, header: readonly string[], rows: readonly Cells[], renamed: Cells = {}): Table {
  const kept = header.filter((name) => renamed[name] !== "");
  return {
    file,
    header: kept.map((name) => renamed[name] ?? name),
    rows: rows.map((cells, index) => ({ line: index + 2, cells: kept.map((name) => cells[name] ?? "") })),
  };
}

export function accepted(table: Table): ReadExport {
  const read = readExport(table);
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}

/** What is complained of, as the command line prints it. */
export function complaintsOf(table: Table): string[] {
  const read = readExport(table);
  assert.ok(!read.ok, "was not refused");
  return read.problem.map(complaintLine);
}
