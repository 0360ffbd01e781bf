// DuckDB's side of the benchmark: the same rows in its tables, the same numbers by SQL. What is loaded is not timed.
// Runs in a process of its own, and answers each message with the time that one query took.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { addMonths, dayIn, lastDayOf } from "../../../bot/kernel/month.ts";
import type { Answer, Figures } from "./figures.ts";
import { asOf } from "./invented-facts.ts";
import { loadTables } from "./load-tables.ts";

const query = readFileSync(join(import.meta.dirname, "scoring.sql"), "utf8")
  .replaceAll("{asOf}", dayIn(asOf, 1))
  .replaceAll("{baseline}", dayIn(addMonths(asOf, -12), 1))
  .replaceAll("{closingDay}", lastDayOf(asOf));

/** DuckDB's columns: the subcategory, and the name that a scorecard has for the count. */
const columns: Readonly<Record<string, string>> = {
  adds_points: "net-customer-adds points",
  net_adds: "net-customer-adds netAdds",
  intermediate_points: "intermediate-certifications points",
  intermediate: "intermediate-certifications people",
  advanced_points: "advanced-certifications points",
  advanced: "advanced-certifications people",
  growth_points: "usage-growth points",
  mcv_now: "usage-growth mcvNow",
  mcv_baseline: "usage-growth mcvBaseline",
  growth_percent: "usage-growth growthPercent",
  deployments_points: "deployments points",
  net_deployments: "deployments netDeployments",
};

export async function duckdbSide(rows: number, threads: number): Promise<() => Promise<Answer>> {
  const instance = await DuckDBInstance.create(":memory:", { threads: String(threads) });
  const connection = await instance.connect();
  await loadTables(connection, rows);
  const prepared = await connection.prepare(query);
  return async () => {
    const start = performance.now();
    const reader = await prepared.runAndReadAll();
    const milliseconds = performance.now() - start;
    return { milliseconds, figures: Object.assign({}, ...reader.getRowObjectsJS().map(figuresOfRow)) };
  };
}

function figuresOfRow(row: Readonly<Record<string, unknown>>): Figures {
  return Object.fromEntries(Object.entries(columns).map(([column, name]) => [`${row["track"]} ${name}`, Number(row[column] ?? 0)]));
}
