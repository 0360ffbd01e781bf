// What came of reading a file, in lines that a table of expectations can hold: an export's kind, rows, months and figures; or complaints.

import type { FactRows } from "../../bot/facts/fact-rows.ts";
import type { ReadExport } from "../../bot/facts/partner-facts.ts";
import { type ReadTables, readFilesFrom } from "../../bot/facts/read-exports-from.ts";
import { complaintLine } from "../../bot/facts/table.ts";
import { readTables } from "../../bot/files/read-tables.ts";
import type { Month } from "../../bot/kernel/month.ts";

export type Outcome = { readonly accepted: readonly string[] } | { readonly refused: readonly string[] };

/** @param folder is left out of the names that are told */
export async function outcomeOf(path: string, folder: string, reading: ReadTables = readTables): Promise<Outcome> {
  const read = await readFilesFrom([path], reading, "2026-11" as Month);
  if (!read.ok) return { refused: read.problem.map((one) => complaintLine(one).replace(`${folder}/`, "")) };
  const reports = read.value.reports.map(({ report }) => `reported: ${report.subcategories.length} rows, ${report.designation}`);
  return { accepted: [...read.value.exports.map(told), ...reports] };
}

function told(read: ReadExport): string {
  const ignored = read.ignored.map((one) => `; ${one.rows} ${one.reason}`).join("");
  const unused = read.unusedColumns.length === 0 ? "" : `; unused ${read.unusedColumns.join(" ")}`;
  return `${read.kind}: ${read.rowsUsed} rows; ${figures(read)}${ignored}${unused}`;
}

function figures(read: ReadExport): string {
  if (read.kind === "certifications") return read.rows.map((row) => `${row.person} ${row.earnedOn} ${row.expiresOn ?? "-"}`).join(", ");
  return [...read.months]
    .map(
      ([month, rows]: readonly [Month, FactRows<Fact>]) =>
        `${month} ${rows.map((row) => `${row.customerName ?? row.customerTenant} ${figure(row)}`).join(" + ")}`,
    )
    .join(", ");
}

type Fact = Parameters<typeof figure>[0] & { readonly customerName?: string | null | undefined; readonly customerTenant: string };

function figure(row: { readonly mau?: number | null; readonly pamau?: number | null; readonly adjustedRevenueUsd?: number }): string {
  const amounts = [row.pamau, row.mau, row.adjustedRevenueUsd].filter((amount) => amount !== undefined && amount !== null);
  return amounts.join("/");
}
