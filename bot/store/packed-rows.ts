// The form in which rows lie in a blob, before it is compressed. A month's rows lie in columns: each name's distinct texts once, in the
// order in which they come, and for each row by how much the number of its text differs from the row before; figures as they are; and
// the lines that each row stood on. Certificates are few and lie as rows. Older shapes are brought up to date when they are read.

import type { FactRows } from "../facts/fact-rows.ts";
import { columnsOf, isMonthly, type MonthlyRow } from "../facts/month-columns.ts";
import { figureFields, type MonthlyKind, type NameField, nameFields } from "../facts/row-columns.ts";
import { type ReadColumns, rowOfColumns } from "../facts/row-of-columns.ts";
import { noText } from "../facts/shared-strings.ts";

/** Shape 1 had rows, each an object with all its names. */
const shape = 2;

interface PackedColumn {
  readonly texts: readonly string[];
  /** By row, the place of its text among the texts, less that of the row before; 0 is no text and the first text is 1. */
  readonly steps: readonly number[];
}

interface PackedColumns {
  readonly shape: 2;
  readonly kind: MonthlyKind;
  readonly length: number;
  readonly names: Readonly<Record<string, PackedColumn>>;
  /** Null where the cell was empty. */
  readonly figures: Readonly<Record<string, readonly (number | null)[]>>;
  /** Less that of the row before; 0 lines stand for a line that is not known. */
  readonly lines: readonly number[];
  /** By row, the first and last line of each stretch, for rows that were added up. */
  readonly ranges: readonly (readonly [row: number, ...ends: number[]])[];
  /** By row, how many lines they were, where only that is known. */
  readonly counts: readonly (readonly [row: number, lines: number])[];
}

export function packRows(rows: FactRows<object>): string {
  return JSON.stringify(isMonthly(rows) ? packedColumns(rows as FactRows<MonthlyRow>) : { shape, rows: rows.map((row) => row) });
}

export function unpackRows<Row>(json: string): readonly Row[] {
  const packed = JSON.parse(json) as PackedColumns | { readonly rows: readonly Row[] };
  return "rows" in packed ? packed.rows : unpackedColumns<Row>(packed);
}

function packedColumns(rows: FactRows<MonthlyRow>): PackedColumns {
  const { columns, places } = columnsOf(rows);
  const { kind, strings, names, figures } = columns;
  const sparse = <Value>(known: ReadonlyMap<number, Value>) =>
    known.size === 0 ? [] : [...places].flatMap((place, row) => (known.has(place) ? [[row, known.get(place) as Value] as const] : []));
  return {
    shape,
    kind,
    length: places.length,
    names: Object.fromEntries(nameFields.map((field) => [field, packedColumn(names[field], places, strings)])),
    figures: Object.fromEntries(figureFields[kind].map((field, index) => [field, picked(figures[index] as Float64Array, places).map(orNull)])),
    lines: steps(picked(columns.lines, places)),
    ranges: sparse(columns.ranges).map(([row, ends]) => [row, ...ends]),
    counts: sparse(columns.counts),
  };
}

function packedColumn(column: Int32Array, places: Int32Array, strings: { count: number; text(number: number): string }): PackedColumn {
  const texts: string[] = [];
  const own = new Int32Array(strings.count);
  const numbers = picked(column, places);
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? noText;
    if (number !== noText && own[number] === 0) own[number] = texts.push(strings.text(number));
    numbers[index] = number === noText ? 0 : (own[number] ?? 0);
  }
  return { texts, steps: steps(numbers) };
}

function unpackedColumns<Row>({ kind, length, names, figures, lines, ranges, counts }: PackedColumns): Row[] {
  const texts: string[] = [];
  const columns: ReadColumns<MonthlyKind> = {
    kind,
    names: Object.fromEntries(nameFields.map((field) => [field, numbersOf(names[field], length, texts)])) as Record<NameField, Int32Array>,
    figures: figureFields[kind].map((field) => Float64Array.from(figures[field] ?? [], (figure) => figure ?? Number.NaN)),
    lines: sums(lines, length),
    ranges: new Map(ranges.map(([row, ...ends]) => [row, ends])),
    counts: new Map(counts),
    strings: { text: (number) => texts[number] ?? "", textOrNull: (number) => texts[number] ?? null },
  };
  return Array.from({ length }, (_, row) => rowOfColumns(columns, row) as Row);
}

/** @param texts take the column's own */
function numbersOf(column: PackedColumn | undefined, length: number, texts: string[]): Int32Array {
  const before = texts.length - 1;
  for (const text of column?.texts ?? []) texts.push(text);
  return sums(column?.steps ?? [], length).map((number) => (number === 0 ? noText : before + number));
}

function picked<Column extends Int32Array | Float64Array>(column: Column, places: Int32Array): number[] {
  const values = new Array<number>(places.length);
  for (let index = 0; index < places.length; index += 1) values[index] = column[places[index] ?? 0] ?? 0;
  return values;
}

function steps(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

function sums(packed: readonly number[], length: number): Int32Array<ArrayBuffer> {
  const numbers = new Int32Array(length);
  let sum = 0;
  for (let index = 0; index < length; index += 1) {
    sum += packed[index] ?? 0;
    numbers[index] = sum;
  }
  return numbers;
}

function orNull(figure: number): number | null {
  return Number.isNaN(figure) ? null : figure;
}
