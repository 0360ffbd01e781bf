// Reads cells of a table by the names of our fields and collects what is wrong with them, by line and column.

import type { Day, Month } from "../kernel/month.ts";
import type { Origin } from "../scoring/facts.ts";
import { type DayOrder, dayOrderOf, readDay, readMonth } from "./read-dates.ts";
import { readNumber } from "./read-number.ts";
import type { Complaint, Table, TableRow } from "./table.ts";

/** Older than anything that Partner Center exports, which is three years at most. */
const earliest = "2015-01" as Month;

/** Far above any real customer, far below where sums lose exactness. */
const largestAmount = 1_000_000_000;

export class RowReader {
  readonly complaints: Complaint[] = [];
  readonly #latest: Month | null;
  readonly #table: Table;
  readonly #columns: Readonly<Record<string, number>>;

  /** @param latest the last month that a row may be of; null where the present day does not matter. */
  constructor(table: Table, columns: Readonly<Record<string, number>>, latest: Month | null) {
    this.#latest = latest;
    this.#table = table;
    this.#columns = columns;
  }

  has(field: string): boolean {
    return this.#columns[field] !== undefined;
  }

  /** The cell's text, trimmed; empty when the export has no such column. */
  text(row: TableRow, field: string): string {
    const index = this.#columns[field];
    return index === undefined ? "" : (row.cells[index] ?? "").trim();
  }

  orNull(row: TableRow, field: string): string | null {
    return this.text(row, field) || null;
  }

  required(row: TableRow, field: string): string {
    const value = this.text(row, field);
    if (value === "") this.complain(row, field, "is empty");
    return value;
  }

  month(row: TableRow, field: string): Month | null {
    const value = this.text(row, field);
    const month = readMonth(value);
    if (month === null)
      this.complain(row, field, value === "" ? "is empty" : `"${value.slice(0, 40)}" is not a month such as October 2026, Oct-26 or 2026-10`);
    // One such row would make every month up to it count as known, without any usage.
    if (month !== null && this.#latest !== null && month > this.#latest) this.complain(row, field, `${month} has not begun yet`);
    if (month !== null && month < earliest) this.complain(row, field, `${month} is before the programme's data began; the earliest is ${earliest}`);
    return month !== null && month >= earliest && (this.#latest === null || month <= this.#latest) ? month : null;
  }

  /** Null when the cell is empty or wrong; wrong is also complained of. */
  amount(row: TableRow, field: string, options: { mayBeNegative: boolean }): number | null {
    const read = readNumber(this.text(row, field));
    if (!read.ok) {
      this.complain(row, field, read.what);
      return null;
    }
    if (read.value !== null && read.value < 0 && !options.mayBeNegative) this.complain(row, field, `${read.value} is below zero`);
    if (read.value !== null && Math.abs(read.value) > largestAmount)
      this.complain(row, field, `${read.value} is larger than any customer's figure can be`);
    return read.value;
  }

  dayOrder(field: string): DayOrder {
    return dayOrderOf(this.#table.rows.map((row) => this.text(row, field)));
  }

  day(row: TableRow, field: string, order: DayOrder): Day | null {
    const value = this.text(row, field);
    const day = readDay(value, order);
    if (day === null)
      this.complain(
        row,
        field,
        order === "undecidable"
          ? `"${value}" may be day first or month first, and the column does not tell; export with ISO dates`
          : `"${value.slice(0, 40)}" is not a date`,
      );
    return day;
  }

  origin(row: TableRow): Origin {
    return { file: this.#table.name ?? this.#table.file, line: row.line };
  }

  complain(row: TableRow, field: string, what: string): void {
    const column = this.#table.header[this.#columns[field] ?? -1] ?? field;
    this.complaints.push({ file: this.#table.file, line: row.line, column, what });
  }
}
