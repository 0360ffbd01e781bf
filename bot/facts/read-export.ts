// Turns one table into the facts of one export, or into complaints that each name file, line and column.
// Refuses the whole table when any row is wrong: a half-taken export would move a score silently.

import type { Month } from "../kernel/month.ts";
import { ok, type Result, refused } from "../kernel/result.ts";
import type { ReadExport } from "./partner-facts.ts";
import { readCertificationRows } from "./read-certification-rows.ts";
import { readMonthlyRows } from "./read-monthly-rows.ts";
import { recogniseExport } from "./recognise-export.ts";
import { RowReader } from "./row-reader.ts";
import type { Complaint, Table, TableRow } from "./table.ts";

/** More complaints than this help nobody: the rest is counted. */
const complaintsShown = 20;

/** @param latest the last month that a row may be of; null for any. */
export function readExport(table: Table, latest: Month | null = null): Result<ReadExport, Complaint[]> {
  const recognised = recogniseExport(table);
  if (!recognised.ok) return recognised;
  const { kind, columns, unused } = recognised.value;
  const ragged = table.rows.filter((row) => row.cells.length !== table.header.length).map((row) => raggedRow(table, row));
  if (ragged.length > 0) return refused(shortened(table.file, ragged));
  const reader = new RowReader(table, columns, latest);
  if (table.rows.length === 0 && kind !== "certifications")
    return refused([
      { file: table.file, line: 1, column: "", what: "the export has a header and no rows, so it tells no month; export it for a longer time" },
    ]);
  const about = { file: table.name ?? table.file, unusedColumns: unused };
  const read = kind === "certifications" ? readCertificationRows(reader, table) : readMonthlyRows(kind, reader, table);
  if (reader.complaints.length > 0) return refused(shortened(table.file, reader.complaints));
  return ok({ ...about, ...read });
}

function raggedRow(table: Table, row: TableRow): Complaint {
  const what = `has ${row.cells.length} cells where the header has ${table.header.length}; the file may be cut off: export it again`;
  return { file: table.file, line: row.line, column: "", what };
}

function shortened(file: string, complaints: readonly Complaint[]): Complaint[] {
  const shown = complaints.slice(0, complaintsShown);
  const rest = complaints.length - shown.length;
  const last = complaints.at(-1);
  return rest === 0 ? shown : [...shown, { file, line: last?.line ?? 0, column: "", what: `and ${rest} more of the kind` }];
}
