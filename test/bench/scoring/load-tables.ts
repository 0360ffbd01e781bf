// Fills DuckDB's tables with the invented rows and with what the rule book says about their names. Nothing here is timed.

import type { DuckDBConnection } from "@duckdb/node-api";
import { ruleBookInForce } from "../../../bot/rules/pick-rule-book.ts";
import { type Cell, fillTable, type Table } from "./fill-table.ts";
import { asOf, certificationRows, revenueRows, usageRows } from "./invented-facts.ts";
import { ruleTables } from "./rule-tables.ts";

const texts = ["month date", "tenant varchar", "workload varchar", "association varchar", "subscription varchar"];

export async function loadTables(connection: DuckDBConnection, rows: number): Promise<void> {
  const book = ruleBookInForce("business-applications", asOf);
  if (book === null) throw new RangeError(`No rule book is in force in ${asOf}`);
  const tables: Readonly<Record<string, Table>> = {
    revenue: { columns: [...texts, "usd decimal(18, 4)"], rows: revenueCells(rows) },
    usage: { columns: [...texts, "metric_type varchar", "units integer"], rows: usageCells(rows) },
    certification: { columns: ["person varchar", "title varchar", "earned_on date", "expires_on date"], rows: certificationCells(rows) },
    ...ruleTables(book),
  };
  for (const [name, table] of Object.entries(tables)) await fillTable(connection, name, table);
}

function* revenueCells(rows: number): Generator<Cell[]> {
  for (const row of revenueRows(rows))
    yield [`${row.month}-01`, row.customerTenant, row.workload, row.association, row.subscriptionId ?? null, row.adjustedRevenueUsd];
}

function* usageCells(rows: number): Generator<Cell[]> {
  for (const row of usageRows(rows))
    yield [`${row.month}-01`, row.customerTenant, row.workload, row.association, row.subscriptionId ?? null, row.metricType ?? null, row.units];
}

function* certificationCells(rows: number): Generator<Cell[]> {
  for (const row of certificationRows(rows)) yield [row.person, row.certification, row.earnedOn, row.expiresOn ?? null];
}
