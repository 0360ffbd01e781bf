// Finds a reported scorecard in text: rows pasted from Partner Center, cells parted by | or by tabs, or words that somebody typed.
// Every line is read or complained of, with its number; judges nothing yet.

import { isReportedHeader, sheetOfTable } from "./read-reported-table.ts";
import { addWords } from "./read-reported-words.ts";
import { reportedDesignations, reportedRow } from "./reported-names.ts";
import { emptySheet, type ReportedSheet } from "./reported-sheet.ts";
import type { TableRow } from "./table.ts";

/** Longer texts are no scorecard. */
const longestText = 4_000;

const columnsByWidth: Readonly<Record<number, readonly string[]>> = {
  2: ["Category", "Points earned"],
  4: ["Category", "Progress", "Maximum", "Points earned"],
};

export function sheetOfText(text: string, file: string): ReportedSheet {
  const sheet = emptySheet(file);
  const complain = (line: number, what: string) => sheet.complaints.push({ file, line, column: "", what });
  if (text.length > longestText) {
    complain(1, `is longer than ${longestText} characters; paste the scorecard alone`);
    return sheet;
  }
  let header: readonly string[] | null = null;
  const rows: TableRow[] = [];
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const isTable = /[|\t]/.test(written.trim());
    const cells = isTable ? cellsOf(written) : [];
    if (written.trim() === "" || /^[-|:+=\s]+$/.test(written)) continue;
    if (!isTable) addWords(sheet, line, written);
    else if (isReportedHeader(cells)) header = cells;
    else if (cells.filter((cell) => cell !== "").length === 1) addTitle(sheet, line, cells.join(""));
    else {
      header ??= columnsByWidth[cells.length] ?? null;
      if (header === null) complain(line, `has ${cells.length} cells and no header line above it; paste the header line as well`);
      else if (header.length !== cells.length) complain(line, `has ${cells.length} cells, and the lines above have ${header.length}`);
      else rows.push({ line, cells });
    }
  }
  if (header !== null) {
    const found = sheetOfTable({ file, header, rows });
    for (const part of ["designations", "months", "entries", "complaints"] as const) (sheet[part] as unknown[]).push(...found[part]);
  }
  return sheet;
}

/** One filled cell: a designation above its rows, a category without points, or a word alone. */
function addTitle(sheet: ReportedSheet, line: number, text: string): void {
  if (reportedDesignations(text).length > 0) sheet.designations.push({ line, column: "", name: text });
  else if (reportedRow(text) === undefined) addWords(sheet, line, text);
}

/** A bar at the start is an outer one, and so is then a bar at the end; else the last cell is empty. */
function cellsOf(line: string): string[] {
  const trimmed = line.trim();
  const inner = trimmed.startsWith("|") ? trimmed.replace(/^\|/, "").replace(/\|$/, "") : line;
  return inner.split(line.includes("|") ? "|" : "\t").map((cell) => cell.trim());
}
