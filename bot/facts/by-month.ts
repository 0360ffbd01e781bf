// Groups rows by month as they come. Every month between the first and the last row is there, with no rows where there are none:
// an export covers the months from its first to its last row, so such a month is known to be zero.

import { type Month, monthsFrom } from "../kernel/month.ts";

export class ByMonth<Row> {
  readonly #rows = new Map<Month, Row[]>();

  /** The month's rows so far, to add to. A month that was asked for is covered, with rows or without. */
  rowsOf(month: Month): Row[] {
    const found = this.#rows.get(month);
    if (found !== undefined) return found;
    const rows: Row[] = [];
    this.#rows.set(month, rows);
    return rows;
  }

  months(): Map<Month, readonly Row[]> {
    const seen = [...this.#rows.keys()].sort();
    const [first, last] = [seen[0], seen.at(-1)];
    if (first === undefined || last === undefined) return new Map();
    return new Map(monthsFrom(first, last).map((month) => [month, this.#rows.get(month) ?? []]));
  }
}
