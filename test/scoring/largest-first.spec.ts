// Evidence names the largest first. However it is sorted, the order is that of a plain comparison.

import assert from "node:assert/strict";
import fc from "fast-check";
import { type Fixed, toFixed4 } from "../../bot/kernel/fixed.ts";
import { largestFirst } from "../../bot/scoring/largest-first.ts";

interface Named {
  readonly name: number;
  readonly figure: Fixed;
}

function sorted(figures: readonly number[]): Named[] {
  return largestFirst(
    figures.map((figure, name) => ({ name, figure: figure as Fixed })),
    (one) => one.figure,
    (one) => one,
  );
}

function compared(figures: readonly number[]): Named[] {
  return figures.map((figure, name) => ({ name, figure: figure as Fixed })).toSorted((a, b) => b.figure - a.figure);
}

describe("a list with the largest first", () => {
  it("leaves customers with the same figure in their order, and knows credit notes", () => {
    assert.deepEqual(
      sorted([250, 1_500, 250, -60, 0, 1_500].map(toFixed4)).map((one) => one.name),
      [1, 5, 0, 2, 4, 3],
    );
  });

  it("is the same for figures that no number holds together with their place: 900 billion dollars, three times", () => {
    const figures = [900_000_000_000, 900_000_000_000.5, 1, 900_000_000_000].map(toFixed4);
    assert.deepEqual(sorted(figures), compared(figures));
    assert.deepEqual(
      sorted(figures).map((one) => one.name),
      [1, 0, 3, 2],
    );
  });

  it("is empty where there is nothing", () => {
    assert.deepEqual(sorted([]), []);
  });

  it("is in the order of a plain comparison, for any figures", () => {
    const figure = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 }), fc.maxSafeInteger());
    fc.assert(
      fc.property(fc.array(figure), (figures) => assert.deepEqual(sorted(figures), compared(figures))),
      { seed: 70, numRuns: 500 },
    );
  });
});
