// Reads several files, each told by its header: exports, and scorecards that Partner Center reports. All or nothing: one wrong file
// refuses them all, with every complaint, and so do files that do not go together.

import type { Month } from "../kernel/month.ts";
import { ok, type Result, refused } from "../kernel/result.ts";
import type { KnownBeside, ReportedScorecard } from "./check-reported-scorecard.ts";
import { ComplaintList } from "./complaint-list.ts";
import { complaintsTogether } from "./exports-together.ts";
import type { ReadExport } from "./partner-facts.ts";
import { readStreamedExport } from "./read-export.ts";
import { readReportedTable } from "./read-reported-scorecard.ts";
import { isReportedHeader } from "./read-reported-table.ts";
import { isKnownHeader } from "./recognise-export.ts";
import { SharedStrings } from "./shared-strings.ts";
import type { Complaint, StreamedTable, Table, TableRow } from "./table.ts";

/** How far the reading of one file has come. */
export interface HowFar {
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  /** Bytes of all that is to be read, unpacked. */
  readonly size: number;
}

/**
 * The tables of a file: one, or in an archive several; what can't be read is a refusal in its place. Each is read before the next
 * is asked for.
 * @param isKnown tells which sheet of a workbook is meant
 * @param watch is told how far reading has come, every few hundred rows
 */
export type ReadTables = (
  path: string,
  isKnown: (header: readonly string[]) => boolean,
  watch?: (howFar: HowFar) => void,
) => AsyncIterable<Result<StreamedTable, Complaint[]>>;

export interface ReadFiles {
  readonly exports: readonly ReadExport[];
  readonly reports: readonly { readonly file: string; readonly report: ReportedScorecard }[];
}

/** A reported scorecard has a dozen rows. */
const mostReportedRows = 1_000;

/**
 * @param latest the last month that a row may be of; null for any.
 * @param known what is said of a reported scorecard beside its file.
 */
export async function readFilesFrom(
  paths: readonly string[],
  readTables: ReadTables,
  latest: Month | null,
  known: KnownBeside = { designation: null, asOf: null },
): Promise<Result<ReadFiles, Complaint[]>> {
  const exports: ReadExport[] = [];
  const reports: { file: string; report: ReportedScorecard }[] = [];
  const complaints = new ComplaintList();
  const strings = new SharedStrings();
  for (const path of paths)
    for await (const table of readTables(path, isKnownHeader)) {
      if (!table.ok) complaints.add(...table.problem);
      else if (isReportedHeader(table.value.header)) {
        const whole = await wholeTable(table.value);
        const report = whole.ok ? readReportedTable(whole.value, known) : whole;
        if (report.ok) reports.push({ file: table.value.name ?? table.value.file, report: report.value });
        else complaints.add(...report.problem);
      } else {
        const read = await readStreamedExport(table.value, latest, strings);
        if (read.ok) exports.push(read.value);
        else complaints.take(read.problem);
      }
    }
  if (complaints.isEmpty) complaints.add(...complaintsTogether(exports));
  return complaints.isEmpty ? ok({ exports, reports }) : refused(complaints.complaints());
}

/** The exports alone, for who computes a score. */
export async function readExportsFrom(
  paths: readonly string[],
  readTables: ReadTables,
  latest: Month | null,
): Promise<Result<ReadExport[], Complaint[]>> {
  const read = await readFilesFrom(paths, readTables, latest);
  return read.ok ? ok([...read.value.exports]) : read;
}

async function wholeTable(table: StreamedTable): Promise<Result<Table, Complaint[]>> {
  const rows: TableRow[] = [];
  for await (const block of table.blocks()) {
    if (!block.ok) return block;
    rows.push(...block.value);
    const over = rows[mostReportedRows];
    if (over !== undefined)
      return refused([{ file: table.file, line: over.line, column: "", what: `a reported scorecard has at most ${mostReportedRows} rows` }]);
  }
  const { blocks, ...head } = table;
  return ok({ ...head, rows });
}
