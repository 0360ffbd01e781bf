// The form in which rows lie in a blob, before it is compressed. A month's rows lie in columns: each name's distinct texts once, in the
// order in which they come, and for each row by how much the number of its text differs from the row before; figures as they are; and
// the lines that each row stood on. Certificates are few and lie as rows. Older shapes are brought up to date when they are read.

import type { FactRows } from "../facts/fact-rows.ts";
import { columnsOf, isMonthly, type MonthlyRow } from "../facts/month-columns.ts";
import { figureFields, type MonthlyKind, type NameField, nameFields } from "../facts/row-columns.ts";
import type { ReadColumns } from "../facts/row-of-columns.ts";
import { RowsOfColumns } from "../facts/rows-of-columns.ts";
import { noText } from "../facts/shared-strings.ts";
import { inPieces } from "../kernel/in-pieces.ts";

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

/** JSON, a piece at a time: nobody holds a month of it as a whole. */
export function packRows(rows: FactRows<object>): Iterable<string> {
  return isMonthly(rows) ? packedColumns(rows as FactRows<MonthlyRow>) : [JSON.stringify({ shape, rows: rows.map((row) => row) })];
}

/** Rows that lie in columns stay in columns, until they are asked for. */
export function unpackRows<Row>(json: string): FactRows<Row> {
  const packed = JSON.parse(json) as PackedColumns | { readonly rows: readonly Row[] };
  return "rows" in packed ? packed.rows : (unpackedColumns(packed) as FactRows<object> as FactRows<Row>);
}

/** The JSON of PackedColumns, made of text and not of lists of numbers, which would be as many megabytes of garbage for every month. */
function* packedColumns(rows: FactRows<MonthlyRow>): Generator<string> {
  const { columns, places } = columnsOf(rows);
  const { kind, strings, names, figures, ranges, counts } = columns;
  yield `{"shape":${shape},"kind":"${kind}","length":${places.length},"names":{`;
  for (const [index, field] of nameFields.entries()) {
    yield `${index === 0 ? "" : ","}"${field}":`;
    yield* packedColumn(names[field], places, strings);
  }
  yield `},"figures":{`;
  for (const [index, field] of figureFields[kind].entries()) {
    yield `${index === 0 ? "" : ","}"${field}":[`;
    yield* inPieces(amounts(figures[index], places));
    yield "]";
  }
  yield `},"lines":[`;
  yield* inPieces(steps(picked(columns.lines, places)));
  const sparse = { ranges: known(ranges, places, (row, ends) => [row, ...ends]), counts: known(counts, places, (row, count) => [row, count]) };
  yield `],${JSON.stringify(sparse).slice(1)}`;
}

function known<Value>(values: ReadonlyMap<number, Value>, places: Int32Array, told: (row: number, value: Value) => number[]): number[][] {
  const found: number[][] = [];
  if (values.size === 0) return found;
  for (const [row, place] of places.entries()) {
    const value = values.get(place);
    if (value !== undefined) found.push(told(row, value));
  }
  return found;
}

function* packedColumn(column: Int32Array, places: Int32Array, strings: { count: number; text(number: number): string }): Generator<string> {
  const texts: string[] = [];
  const own = new Int32Array(strings.count);
  const numbers = picked(column, places);
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? noText;
    if (number !== noText && own[number] === 0) own[number] = texts.push(strings.text(number));
    numbers[index] = number === noText ? 0 : (own[number] ?? 0);
  }
  yield `{"texts":[`;
  yield* inPieces(texts);
  yield `],"steps":[`;
  yield* inPieces(steps(numbers));
  yield "]}";
}

/** A cell that was empty is no number. */
function amounts(column: Float64Array | undefined, places: Int32Array): Float64Array {
  const found = new Float64Array(places.length);
  for (let index = 0; index < places.length; index += 1) found[index] = column?.[places[index] ?? 0] ?? Number.NaN;
  return found;
}

function unpackedColumns({ kind, length, names, figures, lines, ranges, counts }: PackedColumns): RowsOfColumns<MonthlyKind> {
  const texts: string[] = [];
  const columns: ReadColumns<MonthlyKind> = {
    kind,
    names: Object.fromEntries(nameFields.map((field) => [field, numbersOf(names[field], length, texts)])) as Record<NameField, Int32Array>,
    figures: figureFields[kind].map((field) => figuresOf(figures[field] ?? [])),
    lines: sums(lines, length),
    ranges: new Map(ranges.map(([row, ...ends]) => [row, ends])),
    counts: new Map(counts),
    strings: { text: (number) => texts[number] ?? "", textOrNull: (number) => texts[number] ?? null },
  };
  const places = new Int32Array(length);
  for (let row = 0; row < length; row += 1) places[row] = row;
  return new RowsOfColumns(columns, places);
}

/** @param texts take the column's own */
function numbersOf(column: PackedColumn | undefined, length: number, texts: string[]): Int32Array {
  const before = texts.length - 1;
  for (const text of column?.texts ?? []) texts.push(text);
  const numbers = sums(column?.steps ?? [], length);
  for (let index = 0; index < length; index += 1) numbers[index] = numbers[index] === 0 ? noText : before + (numbers[index] ?? 0);
  return numbers;
}

function figuresOf(packed: readonly (number | null)[]): Float64Array<ArrayBuffer> {
  const figures = new Float64Array(packed.length);
  for (let index = 0; index < packed.length; index += 1) figures[index] = packed[index] ?? Number.NaN;
  return figures;
}

function picked(column: Int32Array, places: Int32Array): Int32Array {
  const values = new Int32Array(places.length);
  for (let index = 0; index < places.length; index += 1) values[index] = column[places[index] ?? 0] ?? 0;
  return values;
}

/** In the same place. */
function steps(numbers: Int32Array): Int32Array {
  for (let index = numbers.length - 1; index > 0; index -= 1) numbers[index] = (numbers[index] ?? 0) - (numbers[index - 1] ?? 0);
  return numbers;
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
