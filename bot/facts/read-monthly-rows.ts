// Reads the rows of the revenue and usage exports, which share most of their columns.
// Rows that Partner Center flags as duplicates of the partner's global account are left out and counted.

import type { RevenueFact } from "../scoring/facts.ts";
import { byMonth } from "./by-month.ts";
import type { ReportedUsage, RevenueExport, UsageExport } from "./partner-facts.ts";
import type { RowReader } from "./row-reader.ts";
import type { Table, TableRow } from "./table.ts";

type Read = Omit<RevenueExport, "file" | "unusedColumns"> | Omit<UsageExport, "file" | "unusedColumns">;

export function readMonthlyRows(kind: "revenue" | "usage", reader: RowReader, table: Table): Read {
  const own = table.rows.filter((row) => !isDuplicate(reader, row));
  const duplicates = table.rows.length - own.length;
  const shared = {
    partner: onePartner(reader, table),
    partnerName: table.rows.map((row) => reader.orNull(row, "partnerName")).find((name) => name !== null) ?? null,
    rowsUsed: own.length,
    ignored: duplicates === 0 ? [] : [{ reason: "duplicate-of-global-account" as const, rows: duplicates }],
  };
  // A month whose rows are all duplicates is covered all the same.
  const span = table.rows.flatMap((row) => (isDuplicate(reader, row) ? (reader.month(row, "month") ?? []) : []));
  if (kind === "revenue")
    return {
      ...shared,
      kind,
      months: byMonth(
        own.flatMap((row) => revenueRow(reader, row) ?? []),
        span,
      ),
    };
  return {
    ...shared,
    kind,
    months: byMonth(
      own.flatMap((row) => usageRow(reader, row) ?? []),
      span,
    ),
  };
}

function isDuplicate(reader: RowReader, row: TableRow): boolean {
  return /^(1|true|yes)$/i.test(reader.text(row, "duplicate"));
}

/** A score belongs to one partner global account, so a file may hold only one. */
function onePartner(reader: RowReader, table: Table): string | null {
  let partner: string | null = null;
  for (const row of table.rows) {
    const here = reader.required(row, "partner");
    if (partner !== null && here !== "" && here !== partner) {
      reader.complain(
        row,
        "partner",
        `"${here}" is another partner than "${partner}" above; export each partner global account to a file of its own`,
      );
      return partner;
    }
    partner ??= here || null;
  }
  return partner;
}

function sharedCells(reader: RowReader, row: TableRow) {
  return {
    customerTenant: reader.required(row, "customerTenant"),
    customerName: reader.orNull(row, "customerName") ?? reader.orNull(row, "customerTenantName"),
    workload: reader.required(row, "workload"),
    association: reader.required(row, "association"),
    subscriptionId: reader.orNull(row, "subscription"),
    origin: reader.origin(row),
  };
}

function revenueRow(reader: RowReader, row: TableRow): RevenueFact | null {
  const month = reader.month(row, "month");
  const cells = sharedCells(reader, row);
  reader.required(row, "revenue");
  const adjustedRevenueUsd = reader.amount(row, "revenue", { mayBeNegative: true });
  return month === null || adjustedRevenueUsd === null ? null : { month, ...cells, adjustedRevenueUsd };
}

function usageRow(reader: RowReader, row: TableRow): ReportedUsage | null {
  const month = reader.month(row, "month");
  const cells = sharedCells(reader, row);
  const [pamau, mac, mau] = (["pamau", "mac", "mau"] as const).map((field) => reader.amount(row, field, { mayBeNegative: false }));
  if ([pamau, mac, mau].every((quantity) => quantity === null || quantity === undefined))
    reader.complain(row, "mau", "PAMAU, MAC and MAU are all empty, so the usage is not known");
  if (month === null) return null;
  return { month, ...cells, metricType: reader.orNull(row, "metricType"), pamau: pamau ?? null, mac: mac ?? null, mau: mau ?? null };
}
