// Lists things by an exact figure, the largest first; equals stay in their order. Pure.
// Tens of thousands of customers are sorted for a score, and calling a function for every comparison took most of that:
// figure and place are joined in one number, and an array of numbers sorts by itself.

import type { Fixed } from "../kernel/fixed.ts";

export function largestFirst<One, Listed>(all: readonly One[], figureOf: (one: One) => Fixed, listed: (one: One) => Listed): Listed[] {
  const count = all.length;
  const ranks = new Float64Array(count);
  let fits = true;
  all.forEach((one, place) => {
    const rank = place - figureOf(one) * count;
    if (!Number.isSafeInteger(rank)) fits = false;
    ranks[place] = rank;
  });
  // Figure and place of the very largest figures do not fit in one number.
  if (!fits) return all.toSorted((a, b) => figureOf(b) - figureOf(a)).map(listed);
  ranks.sort();
  const list: Listed[] = [];
  for (let index = 0; index < count; index += 1) {
    const rank = ranks[index] ?? 0;
    const one = all[rank - Math.floor(rank / count) * count];
    if (one !== undefined) list.push(listed(one));
  }
  return list;
}
