// Holds an exact amount against a threshold of the rule book: strictly above it or at least it, as the book says.

import { type Fixed, toFixed4 } from "../kernel/fixed.ts";

export type Comparison = "above" | "at-least";

/** How many of `pairs` have a figure that reaches the threshold. */
export function countReaching<One>(pairs: readonly One[], figureOf: (pair: One) => Fixed, threshold: number, comparison: Comparison): number {
  const line = toFixed4(threshold);
  const lowest = comparison === "above" ? line + 1 : line;
  let count = 0;
  for (const pair of pairs) if (figureOf(pair) >= lowest) count += 1;
  return count;
}
