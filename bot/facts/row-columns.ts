// The monthly rows of an export in columns, as they are read: a number for each name and a figure for each quantity, side by side.
// A row is a fact of (month, customer tenant, workload, association, subscription, metric type), with the lines that it stood on. Rows
// without a subscription that are alike in every name are added up, as scoring would add them anyway, in whole ten-thousandths. Rows of
// a subscription stay as they are, because several of one subscription are one fact and are not added up (docs/decisions/0005).

import { fromFixed4, plus, toFixed4 } from "../kernel/fixed.ts";
import { type Month, monthsFrom } from "../kernel/month.ts";
import { MonthRows } from "./month-rows.ts";
import { noText, SharedStrings } from "./shared-strings.ts";

/** A text of a row, by its number; the row's month and file too. */
export const nameFields = ["month", "customerTenant", "customerName", "workload", "association", "subscriptionId", "metricType", "file"] as const;
export type NameField = (typeof nameFields)[number];
export const figureFields = { usage: ["pamau", "mac", "mau"], revenue: ["adjustedRevenueUsd"] } as const;
export type MonthlyKind = keyof typeof figureFields;

export type Names = Readonly<Record<NameField, number>>;
/** First and last line of each stretch, one after the other. */
type Ranges = number[];

export class RowColumns<Kind extends MonthlyKind> {
  readonly kind: Kind;
  readonly strings: SharedStrings;
  readonly names: Record<NameField, Int32Array>;
  /** In the order of the kind's fields; NaN where the cell was empty: an empty one is not zero. */
  readonly figures: Float64Array[];
  /** The first line; 0 where it is not known. */
  lines = new Int32Array(firstRoom);
  readonly ranges = new Map<number, Ranges>();
  /** How many lines a row stands for, of rows that were kept before their ranges were. */
  readonly counts = new Map<number, number>();
  length = 0;
  /** By the number of a subscription, its newest row and 1. */
  #last = new Int32Array(firstRoom);
  readonly #alike = new Map<string, number>();
  readonly #covered = new Set<Month>();

  constructor(kind: Kind, strings: SharedStrings = new SharedStrings(firstRoom)) {
    this.kind = kind;
    this.strings = strings;
    this.names = Object.fromEntries(nameFields.map((field) => [field, new Int32Array(firstRoom)])) as Record<NameField, Int32Array>;
    this.figures = figureFields[kind].map(() => new Float64Array(firstRoom));
  }

  /** The newest row of a subscription; -1 where there is none. */
  lastOf(subscription: number): number {
    return subscription === noText ? -1 : (this.#last[subscription] ?? 0) - 1;
  }

  /** A month is covered even if none of its rows counts. */
  cover(month: Month): void {
    this.#covered.add(month);
  }

  /** @param figures NaN where empty. */
  add(names: Names, line: number, ...figures: number[]): void {
    if (names.subscriptionId === noText) {
      const key = keyOf(names, figures);
      const place = this.#alike.get(key);
      if (place !== undefined) {
        this.#addUp(place, line, figures);
        return;
      }
      this.#alike.set(key, this.length);
    }
    this.append(names, line, figures);
  }

  /** A row as it is. */
  append(names: Names, line: number, figures: readonly number[]): number {
    const place = this.length;
    if (place === this.lines.length) this.#grow();
    this.length += 1;
    for (const field of nameFields) this.names[field][place] = names[field];
    // A zero has no sign.
    for (let index = 0; index < this.figures.length; index += 1) (this.figures[index] as Float64Array)[place] = (figures[index] ?? Number.NaN) + 0;
    this.lines[place] = line;
    if (names.subscriptionId !== noText) this.#remember(names.subscriptionId, place);
    return place;
  }

  /** Every month from the first to the last: an export covers them, so one without rows is known to be zero. */
  months(): Map<Month, MonthRows<Kind>> {
    const places = this.#placesByMonth();
    const seen = [...new Set([...places.keys(), ...this.#covered])].sort();
    const [first, last] = [seen[0], seen.at(-1)];
    if (first === undefined || last === undefined) return new Map();
    return new Map(monthsFrom(first, last).map((month) => [month, new MonthRows(this, places.get(month) ?? new Int32Array(0))]));
  }

  /** All rows, whatever their months. */
  rows(): MonthRows<Kind> {
    return new MonthRows(
      this,
      Int32Array.from({ length: this.length }, (_, place) => place),
    );
  }

  #placesByMonth(): Map<Month, Int32Array> {
    const counts = new Map<number, number>();
    const { month } = this.names;
    for (let place = 0; place < this.length; place += 1) counts.set(month[place] ?? 0, (counts.get(month[place] ?? 0) ?? 0) + 1);
    const places = new Map([...counts].map(([number, count]) => [number, { at: 0, places: new Int32Array(count) }]));
    for (let place = 0; place < this.length; place += 1) {
      const own = places.get(month[place] ?? 0);
      if (own !== undefined) own.places[own.at++] = place;
    }
    return new Map([...places].map(([number, own]) => [this.strings.text(number) as Month, own.places]));
  }

  #addUp(place: number, line: number, figures: readonly number[]): void {
    for (const [index, column] of this.figures.entries()) {
      const sum = fromFixed4(plus(toFixed4(column[place] ?? 0), toFixed4(figures[index] ?? 0)));
      column[place] = sum;
    }
    const first = this.lines[place] ?? 0;
    const ranges = this.ranges.get(place) ?? [first, first];
    if (ranges.at(-1) === line - 1) ranges[ranges.length - 1] = line;
    else ranges.push(line, line);
    this.ranges.set(place, ranges);
  }

  #remember(subscription: number, place: number): void {
    if (subscription >= this.#last.length) this.#last = grown(this.#last, subscription + 1, Int32Array);
    this.#last[subscription] = place + 1;
  }

  #grow(): void {
    for (const field of nameFields) this.names[field] = grown(this.names[field], this.length + 1, Int32Array);
    for (const [index, column] of this.figures.entries()) this.figures[index] = grown(column, this.length + 1, Float64Array);
    this.lines = grown(this.lines, this.length + 1, Int32Array);
  }
}

const firstRoom = 1_024;

function grown<Column extends Int32Array | Float64Array>(column: Column, least: number, Of: new (length: number) => Column): Column {
  const larger = new Of(Math.max(least, column.length * 2));
  larger.set(column as never);
  return larger;
}

/** Which figures are filled is part of it: an empty one is not zero, and another may stand in for it. */
function keyOf(names: Names, figures: readonly number[]): string {
  const { month, customerTenant, customerName, workload, association, metricType } = names;
  let filled = 0;
  for (const figure of figures) filled = filled * 2 + (Number.isNaN(figure) ? 0 : 1);
  return `${month},${customerTenant},${customerName},${workload},${association},${metricType},${filled}`;
}
