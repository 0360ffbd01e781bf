// Rows as they stand in columns: each row is made when it is asked for, so that a million of them never stand in memory.

import type { FactRows } from "./fact-rows.ts";
import { type ReadColumns, type RowOf, rowOfColumns } from "./row-of-columns.ts";

type MonthlyKind = keyof RowOf;

export class RowsOfColumns<Kind extends MonthlyKind, Columns extends ReadColumns<Kind> = ReadColumns<Kind>> implements FactRows<RowOf[Kind]> {
  readonly columns: Columns;
  /** Where the rows stand in the columns, in the order in which they were read. */
  readonly places: Int32Array;

  constructor(columns: Columns, places: Int32Array) {
    this.columns = columns;
    this.places = places;
  }

  get length(): number {
    return this.places.length;
  }

  at(index: number): RowOf[Kind] | undefined {
    const place = this.places.at(index);
    return place === undefined ? undefined : rowOfColumns(this.columns, place);
  }

  map<Made>(make: (row: RowOf[Kind], index: number) => Made): Made[] {
    const made = new Array<Made>(this.length);
    for (let index = 0; index < made.length; index += 1) made[index] = make(rowOfColumns(this.columns, this.places[index] ?? 0), index);
    return made;
  }

  *[Symbol.iterator](): Iterator<RowOf[Kind]> {
    for (const place of this.places) yield rowOfColumns(this.columns, place);
  }
}
