// Whole ten-thousandths: what people add up on paper is what the program adds up.

import assert from "node:assert/strict";
import fc from "fast-check";
import { fromFixed4, none, plus, times, toFixed4 } from "../../bot/kernel/fixed.ts";

describe("a fixed amount", () => {
  it("keeps 49,999 profiles at 0.2 below 10,000", () => {
    assert.equal(fromFixed4(times(toFixed4(49_999), 0.2)), 9_999.8);
    assert.equal(fromFixed4(times(toFixed4(50_000), 0.2)), 10_000);
  });

  it("adds a cent ten times to ten cents", () => {
    const ten = Array.from({ length: 10 }).reduce<typeof none>((sum) => plus(sum, toFixed4(0.01)), none);
    assert.equal(ten, toFixed4(0.1));
  });

  it("keeps every amount of up to a billion dollars and cents", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }), (cents) =>
        assert.equal(fromFixed4(toFixed4(cents / 100)), cents / 100),
      ),
      { seed: 70 },
    );
  });
});
