// What people read: at most two decimals, never across a line that the true figure misses, and sums that add up.

import assert from "node:assert/strict";
import fc from "fast-check";
import { shownChange, shownGap, shownPoints } from "../../bot/languages/shown-points.ts";

const run = { seed: 70, numRuns: 2_000 };
const anyPoints = fc.integer({ min: 0, max: 100_000_000 }).map((millionths) => millionths / 1_000_000);

describe("shown points", () => {
  it("never show 70 for what is below 70", () => {
    assert.deepEqual([shownPoints(69.996), shownPoints(69.9999), shownPoints(69.99)], [69.99, 69.99, 69.99]);
    assert.equal(shownPoints(70), 70);
    assert.equal(shownPoints(70.004), 70);
  });

  it("never show 1 for what is below the gate, nor another target or maximum before it is reached", () => {
    assert.equal(shownPoints(0.999), 0.99);
    assert.equal(shownPoints(84.999, [85]), 84.99);
    assert.equal(shownPoints(14.999, [15]), 14.99);
  });

  it("are rounded to the nearest hundredth elsewhere", () => {
    assert.deepEqual([shownPoints(12.857142857), shownPoints(4.18), shownPoints(2.145), shownPoints(100 / 3)], [12.86, 4.18, 2.15, 33.33]);
  });

  it("forgive what binary fractions lose: a sum a hair below 70 is 70", () => {
    assert.equal(shownPoints(70 - 1e-12), 70);
  });

  it("and the shown gap make the target together, whatever the figures", () => {
    fc.assert(
      fc.property(anyPoints, fc.constantFrom(70, 85, 90, 100, 12.5), (total, target) => {
        const gap = shownGap(target, total);
        if (total >= target) assert.equal(gap, 0);
        else {
          assert.ok(gap > 0, `${total} is below ${target} and nothing is missing`);
          assert.equal(Math.round((shownPoints(total, [target]) + gap) * 100), target * 100);
        }
      }),
      run,
    );
  });

  it("and the shown change make the figure after it, whatever the figures", () => {
    fc.assert(
      fc.property(anyPoints, anyPoints, (before, now) => {
        const sum = shownPoints(before) + shownChange(now, before);
        assert.equal(Math.round(sum * 100), Math.round(shownPoints(now) * 100));
      }),
      run,
    );
  });
});
