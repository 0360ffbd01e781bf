// Tells which Partner Center export a table is, by its header and never by its file's name.
// Refuses a header that fits none, naming the nearest export and the columns that it lacks.

import { ok, type Result, refused } from "../kernel/result.ts";
import { type ExportKind, exportColumns, exportNames } from "./export-columns.ts";
import type { Complaint, Table } from "./table.ts";

export interface RecognisedExport {
  readonly kind: ExportKind;
  /** Index of each known column in the header. */
  readonly columns: Readonly<Record<string, number>>;
  /** Header names that are not used. */
  readonly unused: readonly string[];
}

export function recogniseExport(table: Table): Result<RecognisedExport, Complaint[]> {
  const header = table.header.map(plain);
  const complain = (column: string, what: string): Result<RecognisedExport, Complaint[]> => refused([{ file: table.file, line: 1, column, what }]);
  const twice = header.findIndex((name, index) => name !== "" && header.indexOf(name) !== index);
  if (twice !== -1) return complain(table.header[twice] ?? "", "the header has this column twice; export the report again");

  const candidates = (Object.keys(exportColumns) as ExportKind[]).map((kind) => matchColumns(kind, table.header, header));
  const fitting = candidates.find((one) => one.missing.length === 0);
  if (fitting !== undefined) return ok({ kind: fitting.kind, columns: fitting.columns, unused: fitting.unused });

  const nearest = candidates.reduce((best, one) => (one.found > best.found ? one : best));
  const wanted = `"${exportNames.revenue}", "${exportNames.usage}" or "${exportNames.certifications}"`;
  if (nearest.found < 3) return complain("", `the header is not that of a Partner Center export; download ${wanted} as CSV or TSV`);
  return complain(nearest.missing.join(", "), `missing, so this is not a whole "${exportNames[nearest.kind]}" export; export it with all columns`);
}

function matchColumns(kind: ExportKind, names: readonly string[], header: readonly string[]) {
  const columns: Record<string, number> = {};
  const missing: string[] = [];
  for (const [field, column] of Object.entries(exportColumns[kind])) {
    const index = column.names.map((name) => header.indexOf(plain(name))).find((at) => at !== -1);
    if (index !== undefined) columns[field] = index;
    else if (column.required) missing.push(column.names[0] ?? field);
  }
  const used = new Set(Object.values(columns));
  return { kind, columns, missing, found: used.size, unused: names.filter((_, index) => !used.has(index)) };
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
