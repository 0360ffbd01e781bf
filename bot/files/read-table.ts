// Reads a CSV or TSV file into a table, line numbers kept. UTF-8 with or without a byte order mark, and UTF-16, are read.
// Refuses what is not such a file (a workbook, an archive, an empty file) in words; judges no column.

import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import type { Complaint, Table } from "../facts/table.ts";
import { ok, type Result, refused } from "../kernel/result.ts";

/** How a ZIP archive starts, and a workbook, which is one. */
const zipStart = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

export async function readTable(path: string): Promise<Result<Table, Complaint[]>> {
  const file = path;
  const complain = (what: string, line = 1): Result<Table, Complaint[]> => refused([{ file, line, column: "", what }]);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return complain(`can't be read (${(error as NodeJS.ErrnoException).code ?? "unknown reason"}); check the path and your rights to it`);
  }
  if (bytes.length === 0) return complain("the file is empty; export it again from Partner Center");
  if (bytes.subarray(0, 4).equals(zipStart)) return complain("this is a workbook or an archive; export the report as CSV or TSV");
  // The parser counts a CRLF inside quotes as two lines.
  const text = decode(bytes)?.replaceAll("\r\n", "\n") ?? null;
  if (text === null) return complain("the text is neither UTF-8 nor UTF-16; export the report again as CSV");
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      cast: false,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const [header, ...records] = rows.map((row) => ({ record: row.record, line: firstLineOf(row) }));
    if (header === undefined) return complain("there is no header line; export the report again");
    return ok({
      file,
      name: basename(path),
      header: header.record.map((name) => name.trim()),
      rows: records.map((row) => ({ line: row.line, cells: row.record })),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return complain(`is not a well-formed table (${error.code}); export it again as CSV`, Number(error["lines"] ?? 1));
  }
}

/** The reader tells the line on which a row ends; line breaks inside its quotes lie before that. */
function firstLineOf({ record, info }: { record: readonly string[]; info: { lines: number } }): number {
  return info.lines - record.reduce((breaks, cell) => breaks + cell.split("\n").length - 1, 0);
}

function decode(bytes: Buffer): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The separator that the header line holds most of. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.indexOf("\n") === -1 ? text.length : text.indexOf("\n"));
  const candidates = [",", "\t", ";"].map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return candidates.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}
