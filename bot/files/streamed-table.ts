// Makes a table of anything that gives rows in blocks: takes the header off, counts rows, and turns a refusal half-way into a value.
// Refuses more rows than a table may have.

import type { StreamedTable, TableRow } from "../facts/table.ts";
import { ok, refused } from "../kernel/result.ts";
import type { Limits } from "./limits.ts";
import { Refusal } from "./refusal.ts";

export interface TableSource {
  readonly file: string;
  readonly name: string;
  /** From the header on; the first row that is not blank is the header. */
  blocks(): AsyncIterable<readonly TableRow[]>;
}

/** Null when there is no row at all. @param tellRows is told how many rows there are so far */
export async function streamedTable(source: TableSource, limits: Limits, tellRows: (rows: number) => void): Promise<StreamedTable | null> {
  const header = await firstRow(source);
  if (header === null) return null;
  return {
    file: source.file,
    name: source.name,
    header: header.cells.map((name) => name.trim()),
    headerLine: header.line,
    async *blocks() {
      let rows = 0;
      try {
        for await (const block of source.blocks()) {
          const wanted = rows === 0 ? block.filter((row) => row.line !== header.line) : block;
          rows += wanted.length;
          if (rows > limits.rows) {
            const line = wanted.at(limits.rows - rows)?.line;
            throw new Refusal(`has more than ${limits.rows.toLocaleString("en")} rows; export it for a shorter time`, line);
          }
          tellRows(rows);
          yield ok(wanted);
        }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        yield refused(error.complaints(source.file));
      }
    },
  };
}

async function firstRow(source: TableSource): Promise<TableRow | null> {
  for await (const [first] of source.blocks()) if (first !== undefined) return first;
  return null;
}
