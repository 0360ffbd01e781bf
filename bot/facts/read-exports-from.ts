// Reads several files, each told by its header: exports, and scorecards that Partner Center reports. All or nothing: one wrong file
// refuses them all, with every complaint, and so do files that do not go together.

import type { Month } from "../kernel/month.ts";
import { ok, type Result, refused } from "../kernel/result.ts";
import type { KnownBeside, ReportedScorecard } from "./check-reported-scorecard.ts";
import { complaintsTogether } from "./exports-together.ts";
import type { ReadExport } from "./partner-facts.ts";
import { readExport } from "./read-export.ts";
import { readReportedTable } from "./read-reported-scorecard.ts";
import { isReportedHeader } from "./read-reported-table.ts";
import type { Complaint, Table } from "./table.ts";

export type ReadTable = (path: string) => Promise<Result<Table, Complaint[]>>;

export interface ReadFiles {
  readonly exports: readonly ReadExport[];
  readonly reports: readonly { readonly file: string; readonly report: ReportedScorecard }[];
}

/**
 * @param latest the last month that a row may be of; null for any.
 * @param known what is said of a reported scorecard beside its file.
 */
export async function readFilesFrom(
  paths: readonly string[],
  readTable: ReadTable,
  latest: Month | null,
  known: KnownBeside = { designation: null, asOf: null },
): Promise<Result<ReadFiles, Complaint[]>> {
  const exports: ReadExport[] = [];
  const reports: { file: string; report: ReportedScorecard }[] = [];
  const complaints: Complaint[] = [];
  for (const path of paths) {
    const table = await readTable(path);
    if (table.ok && isReportedHeader(table.value.header)) {
      const report = readReportedTable(table.value, known);
      if (report.ok) reports.push({ file: table.value.name ?? table.value.file, report: report.value });
      else complaints.push(...report.problem);
      continue;
    }
    const read = table.ok ? readExport(table.value, latest) : table;
    if (read.ok) exports.push(read.value);
    else complaints.push(...read.problem);
  }
  if (complaints.length === 0) complaints.push(...complaintsTogether(exports));
  return complaints.length > 0 ? refused(complaints) : ok({ exports, reports });
}

/** The exports alone, for who computes a score. */
export async function readExportsFrom(
  paths: readonly string[],
  readTable: ReadTable,
  latest: Month | null,
): Promise<Result<ReadExport[], Complaint[]>> {
  const read = await readFilesFrom(paths, readTable, latest);
  return read.ok ? ok([...read.value.exports]) : read;
}
