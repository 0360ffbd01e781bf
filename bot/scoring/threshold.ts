// Holds an exact amount against a threshold of the rule book: strictly above it or at least it, as the book says.

import { type Fixed, toFixed4 } from "../kernel/fixed.ts";

export type Comparison = "above" | "at-least";

/** Those of `pairs` whose figure reaches the threshold, in their order. */
export function reaching<One>(pairs: readonly One[], figureOf: (pair: One) => Fixed, threshold: number, comparison: Comparison): One[] {
  const lowest = lowestReaching(threshold, comparison);
  return pairs.filter((pair) => figureOf(pair) >= lowest);
}

/** How many of `pairs` have a figure that reaches the threshold. */
export function countReaching<One>(pairs: readonly One[], figureOf: (pair: One) => Fixed, threshold: number, comparison: Comparison): number {
  const lowest = lowestReaching(threshold, comparison);
  let count = 0;
  for (const pair of pairs) if (figureOf(pair) >= lowest) count += 1;
  return count;
}

/** Figures are whole ten-thousandths, so that above a line means at least the next one. */
function lowestReaching(threshold: number, comparison: Comparison): number {
  const line = toFixed4(threshold);
  return comparison === "above" ? line + 1 : line;
}
