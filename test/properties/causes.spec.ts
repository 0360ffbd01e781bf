// What must hold of any explanation: nothing is left over, the way back is the way there with the sign turned, and nothing has no cause.
// The seed is fixed; a failure prints it with the smallest facts that break the rule.

import assert from "node:assert/strict";
import fc from "fast-check";
import type { Month } from "../../bot/kernel/month.ts";
import { causesByEffect } from "../../bot/planning/causes/causes-by-effect.ts";
import { type Change, explainChange } from "../../bot/planning/causes/explain-change.ts";
import { type Side, sideOf } from "../../bot/planning/side.ts";
import { ruleBookInForce } from "../../bot/rules/pick-rule-book.ts";
import { type ReadingChoices, withReadings } from "../../bot/rules/with-reading.ts";
import type { Facts } from "../../bot/scoring/facts.ts";
import { points } from "../../bot/scoring/points.ts";
import { anyHistory, factsOf, historyMonths } from "./any-history.ts";

const run = { seed: 70, numRuns: 300 };
const asOf = fc.constantFrom(...historyMonths.slice(-12));
const track = fc.constantFrom("enterprise", "smb", "smb");
const readings = fc.constantFrom<ReadingChoices[]>({}, {}, { "gate-minimum": "more-than-zero" }, ...otherReadings());
const choice = fc.record({ asOf, track, readings, canMeasureAnew: fc.constantFrom(true, true, false) });

/** Two months of one partner, or one month of facts that were corrected. */
const pair = fc.record({ history: anyHistory, corrected: fc.option(anyHistory, { freq: 3 }), one: choice, other: choice });

function sidesOf({ history, corrected, one, other }: typeof pair extends fc.Arbitrary<infer Pair> ? Pair : never): [Side, Side] {
  const before = sideFrom(factsOf(history), one);
  return [before, corrected === null ? sideFrom(factsOf(history), other) : sideFrom(factsOf(corrected), { ...other, asOf: one.asOf })];
}

describe("any explanation", () => {
  it("adds up: causes to the subcategory's change, changes to the total's", () => {
    const seen = { causes: 0, cut: 0, unknown: 0 };
    fc.assert(
      fc.property(pair, (both) => {
        const [before, after] = sidesOf(both);
        const change = explainChange(before, after);
        const [from, to] = [before, after].map((side) => points(side.book, side.track, side.measured));
        near(change.change, (to?.total ?? Number.NaN) - (from?.total ?? Number.NaN));
        near(change.knownChange + change.unknownChange, change.change);
        near(sum(change.subcategories.map((one) => one.change ?? 0)), change.knownChange);
        for (const one of change.subcategories) {
          near(sum(one.causes.map((cause) => cause.points)), one.change ?? 0);
          assert.ok(one.causes.length + one.withoutEffect.length <= 6);
          assert.equal(one.change === null, one.unknown !== null);
          seen.causes += one.causes.length;
          if (one.causes.some((cause) => cause.code === "others")) seen.cut += 1;
          if (one.change === null) seen.unknown += 1;
        }
      }),
      run,
    );
    assert.ok(seen.causes > 1_000 && seen.cut > 20 && seen.unknown > 20, `too little was seen: ${JSON.stringify(seen)}`);
  });

  it("tells the largest effect first", () => {
    fc.assert(
      fc.property(pair, (both) => {
        const [before, after] = sidesOf(both);
        const effects = causesByEffect(explainChange(before, after)).map((one) => Math.abs(one.points));
        assert.deepEqual(
          effects,
          [...effects].sort((a, b) => b - a),
        );
      }),
      run,
    );
  });

  it("is negated when the sides are swapped", () => {
    fc.assert(
      fc.property(pair, (both) => {
        const [before, after] = sidesOf(both);
        const [there, back] = [explainChange(before, after), explainChange(after, before)];
        near(there.change, -back.change);
        for (const [at, one] of there.subcategories.entries()) {
          const other = back.subcategories[at] ?? assert.fail();
          assert.equal(one.causes.length, other.causes.length);
          const [these, those] = [effects(one, 1), effects(other, -1)];
          for (const [index, effect] of these.entries()) near(effect, those[index]);
        }
      }),
      run,
    );
  });

  it("has no cause when nothing changed", () => {
    fc.assert(
      fc.property(anyHistory, choice, (history, one) => {
        const facts = factsOf(history);
        const change = explainChange(sideFrom(facts, one), sideFrom(facts, one));
        assert.deepEqual([change.isNothing, change.change, causesByEffect(change)], [true, 0, []]);
      }),
      run,
    );
  });

  it("can be written down and read again", () => {
    fc.assert(
      fc.property(pair, (both) => {
        const [before, after] = sidesOf(both);
        const change = explainChange(before, after);
        assert.deepEqual(JSON.parse(JSON.stringify(change)), change);
      }),
      { ...run, numRuns: 50 },
    );
  });
});

interface Choice {
  readonly asOf: Month;
  readonly track: Side["track"];
  readonly readings: ReadingChoices;
  readonly canMeasureAnew: boolean;
}

function sideFrom(facts: Facts, { asOf: when, track: on, readings: chosen, canMeasureAnew }: Choice): Side {
  const side = sideOf(withReadings(bookOf(when), chosen), on, facts, when);
  return canMeasureAnew ? side : { book: side.book, track: side.track, measured: side.measured };
}

function bookOf(when: Month) {
  return ruleBookInForce("business-applications", when) ?? assert.fail(when);
}

/** Every reading that the newest book does not take, each alone. */
function otherReadings(): ReadingChoices[] {
  const { disputes } = bookOf(historyMonths.at(-1) ?? assert.fail());
  return disputes.flatMap(({ id, readings: all, taken }) => all.filter((one) => one.id !== taken).map((one) => ({ [id]: one.id })));
}

function effects(change: Change["subcategories"][number], sign: 1 | -1): number[] {
  return change.causes.map((one) => one.points * sign).sort((a, b) => a - b);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0);
}

function near(actual: number, expected: number | undefined): void {
  assert.ok(Math.abs(actual - (expected ?? Number.NaN)) < 1e-9, `${actual}, not ${expected}`);
}
