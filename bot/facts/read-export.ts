// Turns one table into the facts of one export, or into complaints that each name file, line and column.
// Refuses the whole table when any row is wrong: a half-taken export would move a score silently. A table is read once, and a
// second time only where the whole file had to tell how its dates or numbers are written.

import type { Month } from "../kernel/month.ts";
import { ok, type Result, refused } from "../kernel/result.ts";
import { ComplaintList } from "./complaint-list.ts";
import type { ReadExport } from "./partner-facts.ts";
import { certificationRows } from "./read-certification-rows.ts";
import { revenueRows, usageRows } from "./read-monthly-rows.ts";
import { type RecognisedExport, recogniseExport } from "./recognise-export.ts";
import { nothingTold, RowReader, type WholeFile } from "./row-reader.ts";
import type { SharedStrings } from "./shared-strings.ts";
import type { AnyTable, Complaint, StreamedTable, Table, TableRow } from "./table.ts";

/** @param latest the last month that a row may be of; null for any. */
export function readExport(table: Table, latest: Month | null = null): Result<ReadExport, Complaint[]> {
  const recognised = recogniseExport(table);
  if (!recognised.ok) return recognised;
  let told: WholeFile | null = nothingTold;
  for (;;) {
    const reading: Reading = new Reading(table, recognised.value, { latest, told });
    for (const row of table.rows) reading.take(row);
    told = reading.forSecondReading;
    if (told !== null) continue;
    const read = reading.end();
    return read.ok ? read : refused(read.problem.complaints());
  }
}

/** As `readExport`, of a table whose rows come in blocks. */
export async function readStreamedExport(
  table: StreamedTable,
  latest: Month | null,
  strings: SharedStrings,
): Promise<Result<ReadExport, ComplaintList>> {
  const recognised = recogniseExport(table);
  if (!recognised.ok) return refused(listOf(recognised.problem));
  let told: WholeFile | null = nothingTold;
  for (;;) {
    const reading: Reading = new Reading(table, recognised.value, { latest, told, strings });
    for await (const block of table.blocks()) {
      if (!block.ok) return refused(reading.brokenOff(block.problem));
      for (const row of block.value) reading.take(row);
    }
    told = reading.forSecondReading;
    if (told === null) return reading.end();
  }
}

/** One reading of a table from its first row to its last. */
class Reading {
  readonly #table: AnyTable;
  readonly #recognised: RecognisedExport;
  readonly #reader: RowReader;
  readonly #sink: ReturnType<typeof revenueRows | typeof usageRows | typeof certificationRows>;
  #rows = 0;

  constructor(table: AnyTable, recognised: RecognisedExport, about: ConstructorParameters<typeof RowReader>[2]) {
    this.#table = table;
    this.#recognised = recognised;
    this.#reader = new RowReader(table, recognised.columns, about);
    const sinks = { revenue: revenueRows, usage: usageRows, certifications: certificationRows };
    this.#sink = sinks[recognised.kind](this.#reader);
  }

  take(row: TableRow): void {
    this.#rows += 1;
    if (this.#reader.isSound(row)) this.#sink.take(row);
  }

  /** What a second reading is to know; null when this one knew enough. */
  get forSecondReading(): WholeFile | null {
    return this.#reader.forSecondReading;
  }

  /** What was wrong until the table could not be read on, and why it could not. */
  brokenOff(problem: readonly Complaint[]): ComplaintList {
    this.#reader.complaints.add(...problem);
    return this.#reader.complaints;
  }

  end(): Result<ReadExport, ComplaintList> {
    const { file, name, headerLine } = this.#table;
    const { complaints } = this.#reader;
    if (this.#rows === 0 && this.#recognised.kind !== "certifications") {
      const what = "the export has a header and no rows, so it tells no month; export it for a longer time";
      complaints.add({ file, line: headerLine ?? 1, column: "", what });
    }
    if (!complaints.isEmpty) return refused(complaints);
    return ok({ file: name ?? file, unusedColumns: this.#recognised.unused, ...this.#sink.read() });
  }
}

function listOf(complaints: readonly Complaint[]): ComplaintList {
  const list = new ComplaintList();
  list.add(...complaints);
  return list;
}
