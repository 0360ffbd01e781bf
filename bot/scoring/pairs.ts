// Adds amounts up by customer tenant and workload, the unit in which Partner Center counts.
// A subscription that appears under several associations is one fact: the largest amount is taken, and a difference is told.
// Most pairs of a large export have one row, or the same one again: only where rows differ, a map of subscriptions is made.

import { type Fixed, none, plus } from "../kernel/fixed.ts";
import type { Origin } from "./facts.ts";
import type { Warning } from "./warning.ts";

export interface Pair {
  readonly customerTenant: string;
  customerName: string | null;
  readonly workload: string;
  /** US dollars for revenue, units (users or profiles) for usage. */
  amount: Fixed;
  readonly origins: Origin[];
}

interface AnyRow {
  readonly customerTenant: string;
  readonly customerName?: string | null | undefined;
  readonly subscriptionId?: string | null | undefined;
  readonly origin?: Origin | undefined;
}

interface Contradiction {
  readonly subscription: string;
  readonly at: Origin | undefined;
}

/** What a kind of fact says of one row. */
export interface Reading<Row, One> {
  amountOf(row: Row): Fixed;
  /** The name that the row itself carries: a subscription of a bundle reports several products. */
  productOf(row: Row): string;
  pairOf(row: Row, workload: string, origins: Origin[]): One;
}

interface Sum<Row, One> {
  readonly pair: One;
  readonly firstRow: Row;
  /** The amounts that have counted, by product and subscription; null as long as that is the first row's. */
  counted: Map<string, Fixed> | null;
}

export class PairSums<Row extends AnyRow, One extends Pair> {
  readonly #reading: Reading<Row, One>;
  readonly #pairs: One[] = [];
  // By workload, then by customer tenant. A key joined of both for every row costs more than the adding.
  readonly #sums = new Map<string, Map<string, Sum<Row, One>>>();
  /** By subscription, the place of the first row that contradicts an earlier one. */
  readonly #contradictions = new Map<string, Origin | undefined>();

  constructor(reading: Reading<Row, One>) {
    this.#reading = reading;
  }

  /** @param workload the workload that the pair is counted under */
  add(row: Row, workload: string): void {
    const byCustomer = this.#byCustomer(workload);
    const sum = byCustomer.get(row.customerTenant);
    if (sum === undefined) byCustomer.set(row.customerTenant, this.#begin(row, workload));
    else this.#continue(sum, row);
  }

  /** In the order in which the rows first name them. */
  pairs(): readonly One[] {
    return this.#pairs;
  }

  /** Subscriptions whose rows carry different amounts in the same month, and where. */
  contradictions(): readonly Contradiction[] {
    return [...this.#contradictions].map(([subscription, at]) => ({ subscription, at })).sort((a, b) => (a.subscription < b.subscription ? -1 : 1));
  }

  #byCustomer(workload: string): Map<string, Sum<Row, One>> {
    const found = this.#sums.get(workload);
    if (found !== undefined) return found;
    const made = new Map<string, Sum<Row, One>>();
    this.#sums.set(workload, made);
    return made;
  }

  #begin(row: Row, workload: string): Sum<Row, One> {
    const pair = this.#reading.pairOf(row, workload, row.origin === undefined ? [] : [row.origin]);
    this.#pairs.push(pair);
    return { pair, firstRow: row, counted: null };
  }

  #continue(sum: Sum<Row, One>, row: Row): void {
    const { pair } = sum;
    if (row.origin !== undefined) pair.origins.push(row.origin);
    pair.customerName ??= row.customerName ?? null;
    const amount = this.#reading.amountOf(row);
    if (!row.subscriptionId) pair.amount = plus(pair.amount, amount);
    else if (sum.counted !== null || !this.#isSame(sum.firstRow, row)) this.#count(sum, row, row.subscriptionId, amount);
  }

  #count(sum: Sum<Row, One>, row: Row, subscriptionId: string, amount: Fixed): void {
    sum.counted ??= new Map(sum.firstRow.subscriptionId ? [[this.#key(sum.firstRow), this.#reading.amountOf(sum.firstRow)]] : []);
    const before = sum.counted.get(this.#key(row));
    if (before !== undefined && before !== amount && !this.#contradictions.has(subscriptionId)) this.#contradictions.set(subscriptionId, row.origin);
    if (before !== undefined && before >= amount) return;
    sum.counted.set(this.#key(row), amount);
    sum.pair.amount = (sum.pair.amount + amount - (before ?? none)) as Fixed;
  }

  #isSame(one: Row, other: Row): boolean {
    const { amountOf, productOf } = this.#reading;
    return one.subscriptionId === other.subscriptionId && amountOf(one) === amountOf(other) && productOf(one) === productOf(other);
  }

  #key(row: Row): string {
    return `${this.#reading.productOf(row)}\0${row.subscriptionId}`;
  }
}

/** One warning a month, however many subscriptions contradict themselves. */
export function contradictions(kind: "usage" | "revenue", sums: { contradictions(): readonly Contradiction[] }, month: string): Warning[] {
  const found = sums.contradictions();
  const [first] = found;
  if (first === undefined) return [];
  const at = first.at === undefined ? {} : { at: first.at };
  return [{ code: "contradictory-rows", kind, subscription: first.subscription, subscriptions: found.length, month, ...at }];
}
