// What must hold of any forecast: it is the score of facts in which nothing changed, written out month by month and scored from the beginning.
// The seed is fixed; a failure prints it with the smallest facts that break the rule.

import assert from "node:assert/strict";
import fc from "fast-check";
import { addMonths, type Month, monthsFrom } from "../../bot/kernel/month.ts";
import { forecast } from "../../bot/planning/forecast/forecast.ts";
import { ruleBookInForce } from "../../bot/rules/pick-rule-book.ts";
import { type Coverage, covers, type Facts, type RowsByMonth } from "../../bot/scoring/facts.ts";
import { measure } from "../../bot/scoring/measure.ts";
import { points } from "../../bot/scoring/points.ts";
import { findingOf, type Scorecard } from "../../bot/scoring/scorecard.ts";
import { month } from "../support/small-facts.ts";
import { anyHistory, factsOf } from "./any-history.ts";

const run = { seed: 70, numRuns: 150 };
const designation = "business-applications";
/** One from which a new rule book lies ahead, and two that end with known facts. */
const asOfs = fc.constantFrom(...["2026-04", "2026-09", "2026-10"].map(month));
const track = fc.constantFrom("enterprise", "smb", null);
/** Beyond a year, so that the baseline is a forecast itself. */
const count = 15;

describe("any forecast", () => {
  it("equals the scorecard of facts in which nothing changed, in every month", () => {
    const seen = { attained: 0, unknown: 0, turns: 0 };
    fc.assert(
      fc.property(anyHistory, asOfs, track, (history, asOf, statedTrack) => {
        const facts = factsOf(history);
        const ahead = forecast({ designation, facts, asOf, statedTrack, count }) ?? assert.fail();
        const literal = unchanged(facts, asOf);
        for (const { month: when, card, turns } of ahead.months) {
          const expected = scored(literal, when, ahead.track);
          assert.deepEqual(withoutRows(card), withoutRows(expected));
          if (card.attained === true) seen.attained += 1;
          if (card.subcategories.some((one) => one.points === null)) seen.unknown += 1;
          seen.turns += turns.length;
        }
      }),
      run,
    );
    assert.ok(seen.unknown > 50 && seen.turns > 500, `too little was seen: ${JSON.stringify(seen)}`);
  });

  it("has growing usage as if the rows had grown", () => {
    fc.assert(
      fc.property(anyHistory, asOfs, fc.integer({ min: -20, max: 20 }), (history, asOf, percent) => {
        const facts = factsOf(history);
        const ahead = forecast({ designation, facts, asOf, statedTrack: "smb", count, usageGrowsPercent: percent }) ?? assert.fail();
        const literal = unchanged(facts, asOf, 1 + percent / 100);
        for (const { month: when, card } of ahead.months) {
          const [own, expected] = [card, scored(literal, when, "smb")].map((one) => findingOf(one, "usage-growth").counts);
          if (own === null || own === undefined || expected === null || expected === undefined) assert.deepEqual(own, expected);
          // A row's units are rounded to ten-thousandths before they are rated.
          else for (const figure of ["mcvNow", "mcvBaseline"] as const) assert.ok(Math.abs(own[figure] - expected[figure]) < 10, `${when} ${figure}`);
        }
      }),
      run,
    );
  });

  it("is not lowered in any month when everybody renews", () => {
    fc.assert(
      fc.property(anyHistory, asOfs, track, (history, asOf, statedTrack) => {
        const facts = factsOf(history);
        const [as, renewed] = [false, true].map((everybodyRenews) => forecast({ designation, facts, asOf, statedTrack, everybodyRenews }));
        for (const [at, one] of (renewed?.months ?? assert.fail()).entries()) {
          const before = as?.months[at]?.card.total ?? Number.NaN;
          assert.ok(one.card.total >= before - 1e-9, `${one.month}: ${before} became ${one.card.total}`);
        }
      }),
      run,
    );
  });

  it("is the same with a change that changes nothing", () => {
    fc.assert(
      fc.property(anyHistory, asOfs, (history, asOf) => {
        const facts = factsOf(history);
        const [plain, changed] = [undefined, <One>(measured: One) => measured].map(
          (change) => forecast({ designation, facts, asOf, statedTrack: null, count, change })?.months,
        );
        assert.deepEqual(changed, plain);
      }),
      run,
    );
  });
});

/** The document of facts that went on: the as-of month's rows again in each month after it. */
function unchanged(facts: Facts, asOf: Month, factor = 1): Facts {
  const months = monthsFrom(addMonths(asOf, 1), addMonths(asOf, count));
  const goneOn = <Row extends { readonly month: Month }>(rows: RowsByMonth<Row>, grow: (row: Row, by: number) => Row): RowsByMonth<Row> => {
    const now = rows.get(asOf) ?? [];
    const known = [...rows].filter(([when]) => when <= asOf);
    return new Map([...known, ...months.map((when, at) => [when, now.map((row) => ({ ...grow(row, factor ** (at + 1)), month: when }))] as const)]);
  };
  const known = (coverage: Coverage): Coverage =>
    coverage === "every" ? coverage : new Set([...[...coverage].filter((when) => when <= asOf), ...(covers(coverage, asOf) ? months : [])]);
  return {
    usage: goneOn(facts.usage, (row, by) => ({ ...row, units: row.units * by })),
    revenue: goneOn(facts.revenue, (row) => row),
    certifications: facts.certifications,
    covered: { usage: known(facts.covered.usage), revenue: known(facts.covered.revenue), certifications: facts.covered.certifications },
  };
}

function scored(facts: Facts, asOf: Month, on: Scorecard["track"]): Scorecard {
  const book = ruleBookInForce(designation, asOf) ?? assert.fail(asOf);
  return points(book, on, measure(book, facts, asOf));
}

/** Without the warnings about single rows, which a forecast does not repeat every month. */
function withoutRows(card: Scorecard): Scorecard {
  const kept = ["missing-data", "missing-baseline-month", "revenue-on-threshold", "gate-ambiguous"];
  return { ...card, warnings: card.warnings.filter((one) => kept.includes(one.code)) };
}
