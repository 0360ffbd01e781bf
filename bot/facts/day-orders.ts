// Finds out, from a whole file, whether its dates have the day or the month first. Every date is evidence, those of rows that are
// left out too; one column that tells decides for the others, because one export writes them alike.

import type { Day } from "../kernel/month.ts";
import { type DayOrder, dayOrderOf, readDay } from "./read-dates.ts";

/** What is known before the first row: nothing at first; after one reading each column's order. */
export type KnownOrders = ReadonlyMap<string, DayOrder> | "unknown";

export class DayOrders {
  readonly #known: KnownOrders;
  readonly #found = new Map<string, DayOrder>();
  #sawUndecided = false;

  constructor(known: KnownOrders) {
    this.#known = known;
  }

  /** Takes a cell as evidence for its column. */
  note(field: string, text: string): void {
    this.#found.set(field, together(this.#found.get(field) ?? "irrelevant", dayOrderOf(text)));
  }

  /** `undecided` where the column has to be read to its end, and then once more; null when it is no date. */
  read(field: string, text: string): Day | "undecided" | null {
    if (this.#known !== "unknown") return readDay(text, this.orderOf(field));
    if (dayOrderOf(text) === "irrelevant") return readDay(text, "irrelevant");
    this.#sawUndecided = true;
    return "undecided";
  }

  orderOf(field: string): DayOrder {
    return this.#known === "unknown" ? "irrelevant" : (this.#known.get(field) ?? "irrelevant");
  }

  /** What a second reading is to know; null when none is needed. */
  get forSecondReading(): ReadonlyMap<string, DayOrder> | null {
    if (!this.#sawUndecided) return null;
    const told = [...this.#found.values()].find((order) => order === "day-first" || order === "month-first");
    return new Map([...this.#found].map(([field, order]) => [field, order === "undecidable" ? (told ?? order) : order]));
  }
}

function together(before: DayOrder, told: DayOrder): DayOrder {
  if (before === told || told === "irrelevant") return before;
  if (before === "irrelevant" || before === "undecidable") return told;
  return told === "undecidable" ? before : "contradictory";
}
