// A table as an export holds it: a header and rows of text, each with its line in the file.
// The port through which facts receives files; bot/files makes such tables. A small table is there at once, a file's table
// is read block by block, so that a million rows are never in memory together.

import type { Result } from "../kernel/result.ts";

export interface TableRow {
  /** 1 for the file's first line; of a row that spans several, the first. */
  readonly line: number;
  readonly cells: readonly string[];
}

interface TableHead {
  /** The file as it was named by who handed it over, for complaints. */
  readonly file: string;
  /** Its name without the folder, for what is kept; `file` where absent. */
  readonly name?: string;
  readonly header: readonly string[];
  /** 1 where absent. */
  readonly headerLine?: number;
}

export interface Table extends TableHead {
  readonly rows: readonly TableRow[];
}

export interface StreamedTable extends TableHead {
  /** The rows in blocks, from the first row on each time it is called. A refused block is the last one. */
  blocks(): AsyncIterable<Result<readonly TableRow[], Complaint[]>>;
}

/** What is told of any table, however its rows come. */
export type AnyTable = Table | StreamedTable;

/** One thing wrong with a file, and where. Column is empty when the whole line is meant. */
export interface Complaint {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly what: string;
}

/** `FILE:LINE: COLUMN: what is wrong`, as the command line prints it. */
export function complaintLine(complaint: Complaint): string {
  return `${complaint.file}:${complaint.line}: ${complaint.column === "" ? "" : `${complaint.column}: `}${complaint.what}`;
}
