// Shares that can be checked on paper: who did it alone, who did it together, and who did nothing.

import assert from "node:assert/strict";
import { shapley } from "../../../bot/planning/causes/shapley.ts";

describe("a change is shared", () => {
  it("by what each brings, where they do not meddle with one another", () => {
    near(
      shapley(3, (mask) => bits(mask, [5, -2, 0])),
      [5, -2, 0],
    );
  });

  it("in halves, where either of two would have been enough", () => {
    near(
      shapley(2, (mask) => (mask === 0 ? 0 : 15)),
      [7.5, 7.5],
    );
  });

  it("in halves, where both of two were needed, and nothing to a third", () => {
    near(
      shapley(3, (mask) => ((mask & 3) === 3 ? 10 : 0)),
      [5, 5, 0],
    );
  });

  it("by every order: one who is always needed beside either of two others", () => {
    // The glove game: 1/6, 1/6, 4/6.
    near(
      shapley(3, (mask) => ((mask & 4) !== 0 && (mask & 3) !== 0 ? 6 : 0)),
      [1, 1, 4],
    );
  });

  it("so that it adds up to the last digit", () => {
    const shares = shapley(6, (mask) => Math.min(30, bits(mask, [0.1, 7.7, -3.3, 19.9, 11.1, 0.7])) / 3);
    assert.ok(Math.abs(shares.reduce((sum, one) => sum + one, 0) - 10) < 1e-12);
  });

  it("among nobody, where there is nobody", () => {
    assert.deepEqual(
      shapley(0, () => 4),
      [],
    );
  });
});

function bits(mask: number, worth: readonly number[]): number {
  return worth.reduce((sum, one, at) => ((mask & (2 ** at)) === 0 ? sum : sum + one), 0);
}

function near(actual: readonly number[], expected: readonly number[]): void {
  assert.equal(actual.length, expected.length);
  for (const [at, one] of actual.entries()) assert.ok(Math.abs(one - (expected[at] ?? Number.NaN)) < 1e-12, `${actual}`);
}
