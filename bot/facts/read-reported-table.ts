// Finds the rows of a reported scorecard in a table: `Category | Progress | Maximum | Points earned`, in any order.
// Progress and Maximum are left alone: Partner Center shows people and customers in them, not points.
// Refuses a header without a column of names or of points.

import { plainName } from "../rules/book-index.ts";
import { readMonth } from "./read-dates.ts";
import { reportedDesignations } from "./reported-names.ts";
import { addEntry, emptySheet, type ReportedSheet } from "./reported-sheet.ts";
import type { Table } from "./table.ts";

/** In the order in which they are looked for: a table with both has the subcategory in the first. */
const columnNames = {
  name: ["subcategory", "metric", "category", "category (points)", "name"],
  points: ["points earned", "earned points", "points", "earned", "points scored", "score"],
  designation: ["designation", "solution area", "solutions partner designation"],
  month: ["month", "as of", "as-of month"],
};

type Field = keyof typeof columnNames;

export function columnOf(header: readonly string[], field: Field): number {
  const plain = header.map(plainName);
  return columnNames[field].map((name) => plain.indexOf(plainName(name))).find((index) => index !== -1) ?? -1;
}

export function isReportedHeader(cells: readonly string[]): boolean {
  return columnOf(cells, "name") !== -1 && columnOf(cells, "points") !== -1;
}

export function sheetOfTable(table: Table): ReportedSheet {
  const sheet = emptySheet(table.file);
  const complain = (line: number, column: string, what: string) => sheet.complaints.push({ file: table.file, line, column, what });
  if (!isReportedHeader(table.header)) {
    complain(1, "", 'has no column of categories or none of points; the header should be "Category | Progress | Maximum | Points earned"');
    return sheet;
  }
  const columns = { name: columnOf(table.header, "name"), points: columnOf(table.header, "points") };
  const [designation, month] = [columnOf(table.header, "designation"), columnOf(table.header, "month")];
  for (const { line, cells } of table.rows) {
    const cell = (index: number): string => (cells[index] ?? "").trim();
    const column = (index: number): string => table.header[index] ?? "";
    if (cell(designation) !== "") sheet.designations.push({ line, column: column(designation), name: cell(designation) });
    if (cell(month) !== "") addMonth(sheet, line, column(month), cell(month));
    const isTitle = cells.every((text, index) => index === columns.name || text.trim() === "");
    if (isTitle && reportedDesignations(cell(columns.name)).length > 0) {
      sheet.designations.push({ line, column: column(columns.name), name: cell(columns.name) });
    } else if (cell(columns.name) !== "") {
      addEntry(sheet, { line, column: column(columns.points) }, cell(columns.name), cell(columns.points));
    } else if (cell(columns.points) !== "") complain(line, column(columns.name), "is empty beside points; name the subcategory");
  }
  return sheet;
}

function addMonth(sheet: ReportedSheet, line: number, column: string, text: string): void {
  const month = readMonth(text);
  if (month !== null) sheet.months.push({ line, column, month });
  else sheet.complaints.push({ file: sheet.file, line, column, what: `"${text.slice(0, 40)}" is not a month such as October 2026 or 2026-10` });
}
