// Adds up rows without a subscription while a file is read: those alike in every name become one, as scoring would add them anyway.
// Rows of a subscription stay as they are, because several of one subscription are one fact (docs/decisions/0005).
// Figures are added as scoring adds them, in whole ten-thousandths, so that no score can change.

import { fromFixed4, plus, toFixed4 } from "../kernel/fixed.ts";
import type { Month } from "../kernel/month.ts";
import type { Origin } from "../scoring/facts.ts";
import { ByMonth } from "./by-month.ts";

interface Row {
  readonly month: Month;
  readonly customerTenant: string;
  readonly customerName?: string | null | undefined;
  readonly workload: string;
  readonly association: string;
  readonly metricType?: string | null | undefined;
  readonly subscriptionId?: string | null | undefined;
  readonly origin?: Origin | undefined;
}

export class AddsUp<Figure extends string, One extends Row & Readonly<Record<Figure, number | null>>> {
  readonly #figures: readonly Figure[];
  readonly #rows = new ByMonth<One>();
  /** Where in its month's rows each set of names stands. */
  readonly #places = new Map<string, number>();

  constructor(figures: readonly Figure[]) {
    this.#figures = figures;
  }

  add(row: One): void {
    const rows = this.#rows.rowsOf(row.month);
    if (row.subscriptionId !== null && row.subscriptionId !== undefined) {
      rows.push(row);
      return;
    }
    const key = this.#keyOf(row);
    const place = this.#places.get(key);
    const before = place === undefined ? undefined : rows[place];
    if (place !== undefined && before !== undefined) rows[place] = this.#sum(before, row);
    else this.#places.set(key, rows.push(row) - 1);
  }

  /** A month is covered even if none of its rows counts. */
  cover(month: Month): void {
    this.#rows.rowsOf(month);
  }

  months(): Map<Month, readonly One[]> {
    return this.#rows.months();
  }

  /** Which figures are filled is part of it: an empty one is not zero, and another may stand in for it. */
  #keyOf(row: One): string {
    const filled = this.#figures.map((figure) => (row[figure] === null ? "-" : "+")).join("");
    return [row.month, row.customerTenant, row.customerName ?? "", row.workload, row.association, row.metricType ?? "", filled].join("\0");
  }

  #sum(before: One, row: One): One {
    const figures = this.#figures.map((figure) => [figure, before[figure] === null ? null : sumOf(before[figure], row[figure])]);
    const origin = before.origin === undefined ? undefined : { ...before.origin, lines: (before.origin.lines ?? 1) + 1 };
    return { ...before, ...Object.fromEntries(figures), origin };
  }
}

function sumOf(a: number | null, b: number | null): number {
  return fromFixed4(plus(toFixed4(a ?? 0), toFixed4(b ?? 0)));
}
