// Reads cells of a table by the names of our fields and collects what is wrong with them, by line and column.
// What only the whole file tells (which number is the day, which mark the decimal one) is collected on the first reading and known
// on the second.

import type { Day, Month } from "../kernel/month.ts";
import type { Origin } from "../scoring/facts.ts";
import { ComplaintList } from "./complaint-list.ts";
import { DayOrders, type KnownOrders } from "./day-orders.ts";
import { DecimalMarks, type KnownMark } from "./decimal-marks.ts";
import { readMonth } from "./read-dates.ts";
import { noText, SharedStrings } from "./shared-strings.ts";
import type { AnyTable, TableRow } from "./table.ts";

/** Older than anything that Partner Center exports, which is three years at most. */
const earliest = "2015-01" as Month;

/** Far above any real customer, far below where sums lose exactness. */
const largestAmount = 1_000_000_000;

/** Longer than any cell of an export by far. */
const longestCell = 20_000;

/** One of our fields in a table's header; index -1 where the table has no such column. */
export interface Column {
  readonly field: string;
  readonly index: number;
  /** As the header writes it. */
  readonly name: string;
}

/** What the whole file tells; `unknown` on the first reading. */
export interface WholeFile {
  readonly decimals: KnownMark;
  readonly days: KnownOrders;
}

export const nothingTold: WholeFile = { decimals: "unknown", days: "unknown" };

export class RowReader {
  readonly complaints = new ComplaintList();
  readonly strings: SharedStrings;
  /** The file's name, for what is kept. */
  readonly originName: string;
  readonly #latest: Month | null;
  readonly #table: AnyTable;
  readonly #columns: Readonly<Record<string, number>>;
  readonly #told: WholeFile;
  readonly #decimals: DecimalMarks;
  readonly #days: DayOrders;
  #lastMonth: { readonly text: string | null; readonly month: Month | null; readonly number: number } = { text: null, month: null, number: noText };

  /** @param about `latest` is the last month that a row may be of; null where the present day does not matter. */
  constructor(
    table: AnyTable,
    columns: Readonly<Record<string, number>>,
    about: { latest: Month | null; told: WholeFile; strings?: SharedStrings | undefined },
  ) {
    this.#table = table;
    this.originName = table.name ?? table.file;
    this.#columns = columns;
    this.#latest = about.latest;
    this.#told = about.told;
    this.#decimals = new DecimalMarks(about.told.decimals);
    this.#days = new DayOrders(about.told.days);
    this.strings = about.strings ?? new SharedStrings();
  }

  column(field: string): Column {
    const index = this.#columns[field] ?? -1;
    return { field, index, name: this.#table.header[index] ?? field };
  }

  /** The cell's text, trimmed; empty when the export has no such column. */
  text(row: TableRow, { index }: Column): string {
    const cell = row.cells[index];
    if (cell === undefined || cell === "") return "";
    // Most cells begin and end with a plain letter, and to see so takes a fifth of the time of trimming them.
    return isPlain(cell.charCodeAt(0)) && isPlain(cell.charCodeAt(cell.length - 1)) ? cell : cell.trim();
  }

  /** As `text`, and the same object for the same text. */
  shared(row: TableRow, column: Column): string {
    return this.strings.one(this.text(row, column));
  }

  orNull(row: TableRow, column: Column): string | null {
    return this.strings.oneOrNull(this.text(row, column));
  }

  required(row: TableRow, column: Column): string {
    const value = this.text(row, column);
    if (value === "") this.complain(row, column, "is empty");
    return this.strings.one(value);
  }

  /** The text's number among the shared ones; none where the cell is empty. @param guess what the cell probably says */
  numberOrNone(row: TableRow, column: Column, guess: number | undefined): number {
    return column.index === -1 ? noText : this.strings.numberOrNone(this.text(row, column), guess);
  }

  requiredNumber(row: TableRow, column: Column, guess: number | undefined): number {
    const number = this.numberOrNone(row, column, guess);
    if (number === noText) this.complain(row, column, "is empty");
    return number;
  }

  month(row: TableRow, column: Column): Month | null {
    const value = this.text(row, column);
    const month = value === this.#lastMonth.text ? this.#lastMonth.month : readMonth(value);
    // The same month in thousands of rows; its text is kept as a copy, which does not keep the file's text.
    if (month !== null && value !== this.#lastMonth.text)
      this.#lastMonth = { text: this.strings.one(value), month: this.strings.one(month) as Month, number: this.strings.numberOf(month) };
    if (month === null) {
      const what = value === "" ? "is empty" : `"${value.slice(0, 40)}" is not a month such as October 2026, Oct-26 or 2026-10`;
      this.complain(row, column, what);
      return null;
    }
    // One such row would make every month up to it count as known, without any usage.
    if (this.#latest !== null && month > this.#latest) this.complain(row, column, `${month} has not begun yet`);
    else if (month < earliest) this.complain(row, column, `${month} is before the programme's data began; the earliest is ${earliest}`);
    else return month;
    return null;
  }

  /** As `month`, by its number among the shared texts; none where it is wrong. */
  monthNumber(row: TableRow, column: Column): number {
    return this.month(row, column) === null ? noText : this.#lastMonth.number;
  }

  /** Null when the cell is empty or wrong, which is also complained of, or while the column has not told its decimal mark. */
  amount(row: TableRow, column: Column, options: { mayBeNegative: boolean }): number | null {
    const text = this.text(row, column);
    if (text === "") return null;
    const read = this.#decimals.read(text, row.line);
    if (typeof read === "object") this.complain(row, column, read.what);
    if (typeof read !== "number") return null;
    if (read < 0 && !options.mayBeNegative) this.complain(row, column, `${read} is below zero`);
    if (Math.abs(read) > largestAmount) this.complain(row, column, `${read} is larger than any customer's figure can be`);
    return read;
  }

  /** Takes a row's date as evidence for its column, whether or not the row is read. */
  noteDay(row: TableRow, column: Column): void {
    if (this.#told.days === "unknown") this.#days.note(column.field, this.text(row, column));
  }

  /** Null when it is no date, which is also complained of, or while the column has not told its order. */
  day(row: TableRow, column: Column): Day | null {
    const value = this.text(row, column);
    const day = this.#days.read(column.field, value);
    if (day === "undecided") return null;
    const order = this.#days.orderOf(column.field);
    if (day === null)
      this.complain(
        row,
        column,
        order === "undecidable" || order === "contradictory"
          ? `"${value.slice(0, 40)}" may be day first or month first, and the column ${order === "undecidable" ? "does not tell" : "has both"}; export with ISO dates`
          : `"${value.slice(0, 40)}" is not a date`,
      );
    return day;
  }

  /** What a second reading is to know; null when this one knew enough. */
  get forSecondReading(): WholeFile | null {
    const [decimals, days] = [this.#decimals.forSecondReading, this.#days.forSecondReading];
    return decimals === null && days === null ? null : { decimals: decimals ?? this.#told.decimals, days: days ?? this.#told.days };
  }

  origin(row: TableRow): Origin {
    return { file: this.originName, line: row.line };
  }

  /** Whether the row has the header's number of cells, none of them too long. */
  isSound(row: TableRow): boolean {
    const { header, file } = this.#table;
    if (row.cells.length !== header.length) {
      const why = row.cells.length < header.length ? "the file may be cut off" : "a cell with a separator in it may lack its quotation marks";
      const what = `has ${row.cells.length} cells where the header has ${header.length}; ${why}: export it again`;
      this.complaints.add({ file, line: row.line, column: "", what });
      return false;
    }
    // A plain loop: it sees every cell of a million rows.
    for (let index = 0; index < row.cells.length; index += 1) {
      const length = row.cells[index]?.length ?? 0;
      if (length <= longestCell) continue;
      const what = `has ${length} characters, and no cell of an export has more than ${longestCell}; export it again`;
      this.complaints.add({ file, line: row.line, column: header[index] ?? "", what });
      return false;
    }
    return true;
  }

  complain(row: TableRow, column: Column, what: string): void {
    this.complaints.add({ file: this.#table.file, line: row.line, column: column.name, what });
  }
}

function isPlain(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}
