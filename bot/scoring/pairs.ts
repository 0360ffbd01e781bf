// Adds amounts up by customer tenant and workload, the unit in which Partner Center counts.
// A subscription that appears under several associations is one fact: the largest amount is taken, and a difference is told.

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

interface Row {
  readonly customerTenant: string;
  readonly customerName?: string | null | undefined;
  readonly subscriptionId?: string | null | undefined;
  readonly origin?: Origin | undefined;
}

export class PairSums {
  readonly #pairs = new Map<string, Pair>();
  readonly #bySubscription = new Map<string, Fixed>();
  readonly #contradictions = new Set<string>();

  /**
   * @param workload the workload that the pair is counted under
   * @param product the name that the row itself carries: a subscription of a bundle reports several products
   */
  add(row: Row, workload: string, product: string, amount: Fixed): void {
    const pair = this.#pairOf(row, workload);
    if (row.origin !== undefined) pair.origins.push(row.origin);
    pair.customerName ??= row.customerName ?? null;
    if (row.subscriptionId === null || row.subscriptionId === undefined || row.subscriptionId === "") {
      pair.amount = plus(pair.amount, amount);
      return;
    }
    const key = `${row.customerTenant}\0${product}\0${row.subscriptionId}`;
    const before = this.#bySubscription.get(key);
    if (before !== undefined && before !== amount) this.#contradictions.add(row.subscriptionId);
    if (before !== undefined && before >= amount) return;
    this.#bySubscription.set(key, amount);
    pair.amount = (pair.amount + amount - (before ?? none)) as Fixed;
  }

  #pairOf(row: Row, workload: string): Pair {
    const key = `${row.customerTenant}\0${workload}`;
    const found = this.#pairs.get(key);
    if (found !== undefined) return found;
    const pair: Pair = { customerTenant: row.customerTenant, customerName: null, workload, amount: none, origins: [] };
    this.#pairs.set(key, pair);
    return pair;
  }

  pairs(): readonly Pair[] {
    return [...this.#pairs.values()];
  }

  /** Subscriptions whose rows carry different amounts in the same month. */
  contradictions(): readonly string[] {
    return [...this.#contradictions].sort();
  }
}

/** One warning a month, however many subscriptions contradict themselves. */
export function contradictions(kind: "usage" | "revenue", sums: PairSums, month: string): Warning[] {
  const found = sums.contradictions();
  const [subscription] = found;
  return subscription === undefined ? [] : [{ code: "contradictory-rows", kind, subscription, subscriptions: found.length, month }];
}
