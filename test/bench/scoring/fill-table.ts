// Makes a DuckDB table and appends rows to it. Texts become what the column says: a day, a decimal.

import type { DuckDBConnection } from "@duckdb/node-api";

export type Cell = string | number | null;

export interface Table {
  /** Name and type of each, as SQL declares them. */
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly Cell[]>;
}

export async function fillTable(connection: DuckDBConnection, name: string, { columns, rows }: Table): Promise<void> {
  await connection.run(`create table ${name} (${columns.join(", ")})`);
  const appender = await connection.createAppender(name);
  for (const row of rows) {
    for (const cell of row)
      if (typeof cell === "string") appender.appendVarchar(cell);
      else if (typeof cell === "number") appender.appendDouble(cell);
      else appender.appendNull();
    appender.endRow();
  }
  appender.closeSync();
}
