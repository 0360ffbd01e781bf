// What must hold for any partner whatever: the order of rows is nothing, and more of a good thing never lowers a score.
// The seed is fixed; a failure prints it with the smallest facts that break the rule.

import assert from "node:assert/strict";
import fc from "fast-check";
import { tracks } from "../../bot/kernel/program.ts";
import { ruleBookById } from "../../bot/rules/pick-rule-book.ts";
import { measure } from "../../bot/scoring/measure.ts";
import { type MonthScore, scoreMonth } from "../../bot/scoring/score-month.ts";
import { documentOf } from "../support/small-facts.ts";

const run = { seed: 70, numRuns: 300 };
const book = ruleBookById("business-applications@2023-06-13") ?? assert.fail();
const months = ["2022-09", "2023-09"] as const;

const customerTenant = fc.constantFrom("t1", "t2", "t3", "t4", "t5", "t6");
const subscriptionId = fc.option(fc.constantFrom("s1", "s2", "s3"), { freq: 2 });
const usageRow = fc.record({
  month: fc.constantFrom(...months),
  customerTenant,
  workload: fc.constantFrom("Power Apps", "Business Central", "Sales", "Customer Service", "Customer Insights", "Finance", "Portals", "Widget"),
  units: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 200_000 })),
  association: fc.constantFrom("PAL", "CPOR OSU", "DPOR", "CSP Tier 1", "CPOR RevRec", "Handshake"),
  metricType: fc.constantFrom("Paid", "Paid", "Trial", null),
  subscriptionId,
});
const revenueRow = fc.record({
  month: fc.constantFrom(...months),
  customerTenant,
  workload: fc.constantFrom("Sales", "Business Central", "Power BI", "Customer Voice", "Widget"),
  adjustedRevenueUsd: fc.integer({ min: -10_000, max: 800_000 }).map((cents) => cents / 100),
  association: fc.constantFrom("CSP Tier 1", "CSP Tier 2", "DPOR", "PAL", "Handshake"),
  subscriptionId,
});
const certification = fc.record({
  person: fc.constantFrom("p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"),
  certification: fc.constantFrom(
    "Power Platform Developer Associate",
    "Power Platform App Maker Associate",
    "Power Platform Solution Architect Expert",
    "Azure Fundamentals",
  ),
  earnedOn: fc.constantFrom("2022-05-01", "2023-09-30", "2023-10-01"),
  expiresOn: fc.constantFrom("2023-09-29", "2023-09-30", null),
});
const facts = fc.record({
  asOf: fc.constant("2023-09"),
  usage: fc.array(usageRow, { maxLength: 25 }),
  revenue: fc.array(revenueRow, { maxLength: 25 }),
  certifications: fc.array(certification, { maxLength: 15 }),
});

describe("any score", () => {
  it("is the same in whatever order the rows come", () => {
    const shuffled = <Row>(rows: readonly Row[]) => fc.shuffledSubarray([...rows], { minLength: rows.length });
    const both = facts.chain((one) =>
      fc.tuple(
        fc.constant(one),
        fc.record({ usage: shuffled(one.usage), revenue: shuffled(one.revenue), certifications: shuffled(one.certifications) }),
      ),
    );
    fc.assert(
      fc.property(both, ([one, other]) => assert.deepEqual(figures(scored({ ...one, ...other })), figures(scored(one)))),
      run,
    );
  });

  it("is the same when a row without a subscription is written as two that add up to it", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(facts, share, (one, part) => {
        const usage = one.usage.flatMap((row) => {
          const first = Math.floor(row.units * part);
          return row.subscriptionId === null
            ? [
                { ...row, units: first },
                { ...row, units: row.units - first },
              ]
            : [row];
        });
        const revenue = one.revenue.flatMap((row) => {
          const cents = Math.round(row.adjustedRevenueUsd * 100);
          const first = Math.floor(cents * part);
          const piece = (amount: number) => ({ ...row, adjustedRevenueUsd: amount / 100 });
          return row.subscriptionId === null ? [piece(first), piece(cents - first)] : [row];
        });
        assert.deepEqual(figures(scored({ ...one, usage, revenue })), figures(scored(one)));
      }),
      run,
    );
  });

  it("is not lowered by one more certified person, on either track", () => {
    neverLowers(certification, (one, row) => ({ ...one, certifications: [...one.certifications, { ...row, person: "one-more" }] }));
  });

  it("is not lowered by one more usage row this month, on either track", () => {
    neverLowers(usageRow, (one, row) => ({ ...one, usage: [...one.usage, { ...row, month: "2023-09" }] }));
  });

  it("is not lowered by more units in a row of this month, on either track", () => {
    neverLowers(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 50_000 })), (one, [at, more]) => {
      const now = one.usage.filter((row) => row.month === "2023-09");
      const grown = now[at % Math.max(1, now.length)];
      return { ...one, usage: one.usage.map((row) => (row === grown ? { ...row, units: row.units + more } : row)) };
    });
  });

  it("is not lowered by more revenue this month, on either track", () => {
    const paid = revenueRow.map((row) => ({ ...row, month: "2023-09", adjustedRevenueUsd: Math.abs(row.adjustedRevenueUsd), subscriptionId: null }));
    neverLowers(paid, (one, row) => ({ ...one, revenue: [...one.revenue, row] }));
  });

  it("has points between zero and the maximum, and a total that is their sum, on either track", () => {
    fc.assert(
      fc.property(facts, (one) => {
        const { scorecards } = scored(one);
        for (const track of tracks) {
          const card = scorecards[track];
          for (const { points, max } of card.subcategories) assert.ok(points !== null && points >= 0 && points <= max, `${points} of ${max}`);
          const sum = card.subcategories.reduce((total, { points }) => total + (points ?? 0), 0);
          assert.ok(Math.abs(card.total - sum) < 1e-9);
          assert.equal(card.attained, card.failingGates.length === 0 && card.gapTo70 === 0);
        }
      }),
      run,
    );
  });
});

type AnyFacts = typeof facts extends fc.Arbitrary<infer One> ? One : never;

function neverLowers<Gift>(gift: fc.Arbitrary<Gift>, give: (one: AnyFacts, gift: Gift) => object): void {
  fc.assert(
    fc.property(facts, gift, (one, extra) => {
      const before = scored(one);
      const after = scored(give(one, extra));
      for (const track of tracks) {
        const [then, now] = [before.scorecards[track].total, after.scorecards[track].total];
        assert.ok(now >= then - 1e-9, `${track}: ${then} became ${now}`);
      }
    }),
    run,
  );
}

function scored(one: object): MonthScore {
  const { asOf, facts: known } = documentOf(one);
  return scoreMonth(book, measure(book, known, asOf), null);
}

/** All that a score says, without how many rows a warning counted and in which order warnings stand. */
function figures({ track, scorecards }: MonthScore) {
  return {
    track,
    cards: tracks.map((one) => {
      const { warnings, ...card } = scorecards[one];
      return { ...card, warnings: [...new Set(warnings.map((warning) => warning.code))].sort() };
    }),
  };
}
