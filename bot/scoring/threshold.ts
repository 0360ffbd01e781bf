// Holds an exact amount against a threshold of the rule book: strictly above it or at least it, as the book says.

import { type Fixed, toFixed4 } from "../kernel/fixed.ts";

export type Comparison = "above" | "at-least";

export function reaches(amount: Fixed, threshold: number, comparison: Comparison): boolean {
  const line = toFixed4(threshold);
  return comparison === "above" ? amount > line : amount >= line;
}

/** How many of `amounts` reach the threshold. */
export function countReaching(amounts: Iterable<Fixed>, threshold: number, comparison: Comparison): number {
  let count = 0;
  for (const amount of amounts) if (reaches(amount, threshold, comparison)) count += 1;
  return count;
}
