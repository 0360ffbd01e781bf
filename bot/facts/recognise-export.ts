// Tells which Partner Center export a table is, by its header and never by its file's name.
// Refuses a header that fits none, naming the nearest export and the columns that it lacks.

import { ok, type Result, refused } from "../kernel/result.ts";
import { type ExportKind, exportColumns, exportNames } from "./export-columns.ts";
import { otherDownload } from "./other-downloads.ts";
import { isReportedHeader } from "./read-reported-table.ts";
import type { AnyTable, Complaint } from "./table.ts";

export interface RecognisedExport {
  readonly kind: ExportKind;
  /** Index of each known column in the header. */
  readonly columns: Readonly<Record<string, number>>;
  /** Header names that are not used. */
  readonly unused: readonly string[];
}

/** Fewer of an export's columns than this are chance. */
const leastColumns = 3;

export function recogniseExport(table: AnyTable): Result<RecognisedExport, Complaint[]> {
  const header = table.header.map(plain);
  const complain = (column: string, what: string): Result<RecognisedExport, Complaint[]> =>
    refused([{ file: table.file, line: table.headerLine ?? 1, column, what }]);
  const candidates = candidatesFor(table.header);
  const nearest = nearestOf(candidates);
  const wanted = `"${exportNames.revenue}", "${exportNames.usage}" or "${exportNames.certifications}"`;
  const fitting = candidates.find((one) => one.missing.length === 0);
  const other = fitting === undefined ? otherDownload(table.header, plain) : null;
  if (other !== null) return complain("", other);
  if (nearest.found < leastColumns) return complain("", `the header is not that of a Partner Center export; download ${wanted} as CSV, TSV or XLSX`);
  const twice = header.findIndex((name, index) => name !== "" && header.indexOf(name) !== index);
  if (twice !== -1) return complain(table.header[twice] ?? "", "the header has this column twice; export the report again");
  if (fitting !== undefined) return ok({ kind: fitting.kind, columns: fitting.columns, unused: fitting.unused });
  return complain(nearest.missing.join(", "), `missing, so this is not a whole "${exportNames[nearest.kind]}" export; export it with all columns`);
}

/** Whether there is anything to say of a header: it is an export's, nearly one's, another download's or a reported scorecard's. */
export function isKnownHeader(header: readonly string[]): boolean {
  return isReportedHeader(header) || otherDownload(header, plain) !== null || nearestOf(candidatesFor(header)).found >= leastColumns;
}

type Candidate = ReturnType<typeof matchColumns>;

function candidatesFor(names: readonly string[]): Candidate[] {
  const header = names.map(plain);
  return (Object.keys(exportColumns) as ExportKind[]).map((kind) => matchColumns(kind, names, header));
}

function nearestOf(candidates: readonly Candidate[]): Candidate {
  return candidates.reduce((best, one) => (one.found > best.found ? one : best));
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
  return { kind, columns, missing, found: used.size, unused: names.filter((name, index) => !used.has(index) && name.trim() !== "") };
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
