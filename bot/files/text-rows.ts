// Turns a table's text, piece by piece, into rows of cells, each with the line that it starts on. The separator is the one that the
// header line has most of; line ends are LF, CRLF or CR. Empty rows are left out and counted as lines.
// Refuses quotation marks that don't pair, NUL, and rows without end.

import Papa from "papaparse";
import type { TableRow } from "../facts/table.ts";
import type { Limits } from "./limits.ts";
import { type PlainLines, plainLines } from "./plain-lines.ts";
import { Refusal } from "./refusal.ts";
import { separatorOf } from "./separator.ts";

interface Parsed {
  readonly data: readonly string[][];
  readonly errors: readonly { readonly code: string; readonly row?: number; readonly index?: number }[];
  readonly meta: { readonly cursor: number };
}

export class TextRows {
  readonly #limits: Limits;
  /** Begins with the first row that is not read yet. */
  #text = "";
  #line = 1;
  #endsInReturn = false;
  #delimiter: string | null = null;
  /** For one row, once the separator is known. */
  #one: Papa.Parser | null = null;
  /** Null until the header has told how many cells a row has. */
  #plain: PlainLines | null = null;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** The rows that this piece completes. @throws Refusal */
  take(piece: string): TableRow[] {
    this.#append(piece);
    const rows: TableRow[] = [];
    const end = this.#text.lastIndexOf("\n") + 1;
    if (end > 0) this.#readUntil(end, rows);
    if (this.#text.length > this.#limits.rowCharacters) {
      const most = this.#limits.rowCharacters.toLocaleString("en");
      throw new Refusal(`the row that begins here is longer than ${most} characters; perhaps a quotation mark is never closed`, this.#line);
    }
    return rows;
  }

  /** The last rows, which need no line end. @throws Refusal */
  end(): TableRow[] {
    if (this.#endsInReturn) this.#append("\n");
    const rows = this.take("");
    if (this.#text === "") return rows;
    const parsed = this.#parse(this.#text, { isEnd: true });
    for (const cells of parsed.data) this.#add(cells, rows);
    this.#text = "";
    return rows;
  }

  #append(piece: string): void {
    // A return at the end may be half of a line end.
    const whole = this.#endsInReturn ? `\r${piece}` : piece;
    this.#endsInReturn = whole.endsWith("\r");
    let text = this.#endsInReturn ? whole.slice(0, -1) : whole;
    if (text.includes("\r")) text = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
    const nul = text.indexOf("\0");
    if (nul !== -1) {
      const line = this.#line + breaksIn(this.#text) + breaksIn(text.slice(0, nul));
      throw new Refusal("holds a NUL character, so it is no text or is damaged; export the report again as CSV", line);
    }
    this.#text = this.#text === "" ? text : this.#text + text;
  }

  /** Lines without a quotation mark are read many at once, others row by row. */
  #readUntil(end: number, rows: TableRow[]): void {
    const text = this.#text;
    let at = 0;
    while (at < end) {
      const quote = text.indexOf('"', at);
      const quotedFrom = quote === -1 || quote >= end ? end : text.lastIndexOf("\n", quote) + 1;
      if (this.#plain !== null && quotedFrom > at) {
        this.#readPlain(this.#plain, text.slice(at, quotedFrom), rows);
        at = quotedFrom;
        continue;
      }
      const length = this.#readOne(text, at, end, rows);
      if (length === 0) break;
      at += length;
    }
    this.#text = at === 0 ? text : text.slice(at);
  }

  #readPlain(plain: PlainLines, lines: string, rows: TableRow[]): void {
    const read = plain(lines);
    if (read === null) {
      for (const cells of this.#parse(lines).data) this.#add(cells, rows);
      return;
    }
    for (const cells of read) {
      if (cells[0] !== "" || !isBlank(cells)) rows.push({ line: this.#line, cells });
      this.#line += 1;
    }
  }

  /** One row from its first line on, and as many lines more as its quoted cells span. @returns its length; 0 when it is not all there */
  #readOne(text: string, at: number, end: number, rows: TableRow[]): number {
    for (let length = text.indexOf("\n", at) + 1 - at; ; length = Math.min(length * 2, end - at)) {
      const parsed = this.#parse(text.slice(at, at + length), { isOne: true });
      const [cells] = parsed.data;
      if (cells !== undefined) {
        this.#add(cells, rows);
        return parsed.meta.cursor;
      }
      if (at + length >= end) return 0;
    }
  }

  /** @throws Refusal when a quotation mark in a whole row has no pair */
  #parse(text: string, how: { isOne?: boolean; isEnd?: boolean } = {}): Parsed {
    this.#delimiter ??= this.#separator(text);
    const delimiter = this.#delimiter ?? ",";
    let parser = how.isOne === true ? this.#one : null;
    // Without `fastMode: false` the cursor would not stand behind the one row.
    parser ??= new Papa.Parser({ delimiter, newline: "\n", ...(how.isOne === true ? { preview: 1, fastMode: false } : {}) });
    if (how.isOne === true && this.#delimiter !== null) this.#one = parser;
    const parsed: Parsed = parser.parse(text, 0, how.isEnd !== true);
    const error = parsed.errors.find(({ row, code }) => code === "MissingQuotes" || (row ?? 0) < parsed.data.length);
    if (error === undefined) return parsed;
    const isOpen = error.code === "MissingQuotes";
    const why = isOpen ? "a quotation mark is opened here and never closed" : "a quotation mark inside a quoted cell is not doubled";
    throw new Refusal(`is not a well-formed table (${why}); export it again as CSV`, this.#line + breaksIn(text.slice(0, error.index ?? 0)));
  }

  /** Told by the first line that is not blank; any will do until then. */
  #separator(text: string): string | null {
    return text.trim() === "" ? null : separatorOf(text);
  }

  #add(cells: readonly string[], rows: TableRow[]): void {
    const line = this.#line;
    this.#line += 1;
    for (const cell of cells) if (cell.includes("\n")) this.#line += breaksIn(cell);
    if (isBlank(cells)) return;
    if (cells.length > this.#limits.columns) {
      const [has, most] = [cells.length.toLocaleString("en"), this.#limits.columns.toLocaleString("en")];
      throw new Refusal(`has ${has} columns, and no export has more than ${most}`, line);
    }
    rows.push({ line, cells });
    if (this.#delimiter !== null) this.#plain ??= plainLines(this.#delimiter, cells.length);
  }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function breaksIn(text: string): number {
  return text.split("\n").length - 1;
}
