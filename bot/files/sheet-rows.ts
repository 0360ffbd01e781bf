// Turns a worksheet into rows of text, each with its number in the sheet. What a cell shows is what counts: shared and own texts,
// the last result of a formula, dates as ISO. Refuses a formula without a result, and cells outside any sheet.

import type { TableRow } from "../facts/table.ts";
import type { IsDate } from "./cell-formats.ts";
import { type DateSystem, dateText, numberText } from "./cell-text.ts";
import type { Limits } from "./limits.ts";
import { parseXml, type XmlListener } from "./parse-xml.ts";
import { Refusal } from "./refusal.ts";

export interface SheetContext {
  readonly texts: readonly string[];
  readonly isDate: IsDate;
  readonly dates: DateSystem;
  readonly limits: Limits;
}

const lastRow = 1_048_576;

export async function* sheetRows(sheet: { bytes(): AsyncIterable<Buffer> }, context: SheetContext): AsyncGenerator<TableRow[]> {
  const reader = new SheetReader(context);
  for await (const _ of parseXml(sheet, reader)) yield reader.taken();
}

class SheetReader implements XmlListener {
  readonly #context: SheetContext;
  #rows: TableRow[] = [];
  /** How many cells the header has; rows are filled up to it, because empty cells are not written. */
  #width = 0;
  #line = 0;
  #column = 0;
  #cells: string[] = [];
  #cell = { type: "n", style: 0, value: "", hasFormula: false };
  #isInValue = false;
  #isInPhonetic = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  taken(): TableRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "row") this.#openRow(attributes["r"]);
    else if (name === "c") this.#openCell(attributes);
    else if (name === "v" || name === "t") this.#isInValue = !this.#isInPhonetic;
    else if (name === "f") this.#cell.hasFormula = true;
    else if (name === "rPh") this.#isInPhonetic = true;
  }

  text(text: string): void {
    if (this.#isInValue) this.#cell.value += text;
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#isInValue = false;
    else if (name === "rPh") this.#isInPhonetic = false;
    else if (name === "c") this.#closeCell();
    else if (name === "row") this.#closeRow();
  }

  #openRow(number: string | undefined): void {
    const line = number === undefined ? this.#line + 1 : Number(number);
    if (!Number.isInteger(line) || line <= this.#line || line > lastRow)
      throw new Refusal("the workbook's rows are not in order, so it is damaged; save it again", this.#line + 1);
    this.#line = line;
    this.#column = 0;
    this.#cells = [];
  }

  #openCell({ r: place, t: type = "n", s: style = "0" }: Readonly<Record<string, string>>): void {
    if (place !== undefined) this.#column = this.#columnOf(place);
    this.#cell = { type, style: Number(style), value: "", hasFormula: false };
  }

  #closeCell(): void {
    const text = this.#textOf(this.#cell);
    if (text !== "") {
      const { columns } = this.#context.limits;
      if (this.#column >= columns) throw new Refusal(`has a cell beyond column ${columns.toLocaleString("en")}, as no export has`, this.#line);
      while (this.#cells.length < this.#column) this.#cells.push("");
      this.#cells[this.#column] = text;
    }
    this.#column += 1;
  }

  #closeRow(): void {
    if (this.#cells.every((cell) => cell.trim() === "")) return;
    if (this.#width === 0) this.#width = this.#cells.length;
    while (this.#cells.length < this.#width) this.#cells.push("");
    this.#rows.push({ line: this.#line, cells: this.#cells });
  }

  #textOf({ type, style, value, hasFormula }: { type: string; style: number; value: string; hasFormula: boolean }): string {
    if (hasFormula && value === "" && type !== "str")
      throw new Refusal("has a formula that was never computed; open the workbook, save it and import it again", this.#line);
    if (value === "") return "";
    if (type === "s") {
      const text = /^\d{1,9}$/.test(value.trim()) ? this.#context.texts[Number(value)] : undefined;
      if (text === undefined) throw new Refusal("has a cell without its text, so the workbook is damaged; save it again", this.#line);
      return text;
    }
    if (type === "b") return value.trim() === "1" ? "TRUE" : "FALSE";
    if (type !== "n") return value;
    return (this.#context.isDate(style) ? dateText(value, this.#context.dates) : null) ?? numberText(value);
  }

  /** 0 for A. */
  #columnOf(place: string): number {
    const [, letters = ""] = /^([A-Z]{1,3})\d{1,7}$/.exec(place) ?? [];
    if (letters === "") throw new Refusal("has a cell outside of any sheet, so the workbook is damaged; save it again", this.#line);
    return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  }
}
