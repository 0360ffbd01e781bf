// Raises a customer's workload to an amount, or adds it where the customer does not have it yet.
// What reaches the amount already stays as it is.

import type { Fixed } from "../../kernel/fixed.ts";
import { fromFixed4, none } from "../../kernel/fixed.ts";
import type { Pair } from "../../scoring/pairs.ts";
import type { FoundCustomer } from "./find-customer.ts";

export interface Raised<One extends Pair> {
  readonly pairs: readonly One[];
  /** What it was before, in US dollars or MCV. */
  readonly from: number;
  /** False when the amount was reached already. */
  readonly isRaised: boolean;
}

/** @param withAmount the pair with another amount */
export function raisePair<One extends Pair>(
  pairs: readonly One[],
  { customerTenant, customerName }: FoundCustomer,
  workload: string,
  least: Fixed,
  amountOf: (pair: One) => Fixed,
  withAmount: (pair: Pair, amount: Fixed) => One,
): Raised<One> {
  const at = pairs.findIndex((pair) => pair.customerTenant === customerTenant && pair.workload === workload);
  const pair = pairs[at];
  if (pair === undefined) {
    const added = withAmount({ customerTenant, customerName, workload, amount: none, origins: [] }, least);
    return { pairs: [...pairs, added], from: 0, isRaised: true };
  }
  const from = amountOf(pair);
  return { pairs: from >= least ? pairs : pairs.with(at, withAmount(pair, least)), from: fromFixed4(from), isRaised: from < least };
}
