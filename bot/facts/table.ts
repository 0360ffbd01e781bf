// A table as an export holds it: a header and rows of text, each with its line in the file.
// The port through which facts receives files; bot/files makes such tables from CSV and TSV.

export interface TableRow {
  /** 1 for the header's line. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  /** The file as it was named by who handed it over, for complaints. */
  readonly file: string;
  /** Its name without the folder, for what is kept; `file` where absent. */
  readonly name?: string;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

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
