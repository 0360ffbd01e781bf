// The two tracks are one rule with two sets of thresholds: a partner that grows by as much as the thresholds do keeps its points.
// How much that is comes from each rule book. The seed is fixed; a failure prints it with the smallest partner that breaks the rule.

import assert from "node:assert/strict";
import fc from "fast-check";
import type { Track } from "../../bot/kernel/program.ts";
import { ruleBookById } from "../../bot/rules/pick-rule-book.ts";
import type { RuleBook } from "../../bot/rules/rule-book.ts";
import { measure } from "../../bot/scoring/measure.ts";
import { points } from "../../bot/scoring/points.ts";
import { documentOf } from "../support/small-facts.ts";

const run = { seed: 70, numRuns: 300 };
const books = [
  { book: ruleBookById("business-applications@2023-06-13") ?? assert.fail(), months: ["2023-09", "2022-09"] },
  { book: ruleBookById("business-applications@2026-07-01") ?? assert.fail(), months: ["2026-09", "2025-09"] },
] as const;

for (const { book, months } of books)
  describe(`a small partner under ${book.id}`, () => {
    const partner = partnerIn(months);
    const factors = factorsOf(book);

    it("has on the SMB track the points that it would have on the Enterprise track, grown by as much as the thresholds", () => {
      fc.assert(
        fc.property(partner, (one) => assert.deepEqual(scored(book, "enterprise", grown(one, factors)), scored(book, "smb", one))),
        run,
      );
    });

    // Each shows that the rule above could fail: a partner that grows by less, in one respect, loses its points for that one.
    for (const [what, subcategory] of [
      ["revenue", "net-customer-adds"],
      ["units", "usage-growth"],
      ["units", "deployments"],
      ["intermediate", "intermediate-certifications"],
      ["advanced", "advanced-certifications"],
    ] as const)
      it(`can lose points for ${subcategory} on the Enterprise track where its ${what} do not grow`, () => {
        const less = { ...factors, [what]: 1 };
        const lost = fc.sample(partner, run).filter((one) => {
          const [own, other] = [scored(book, "smb", one), scored(book, "enterprise", grown(one, less))];
          return (own[subcategory] ?? 0) > (other[subcategory] ?? 0);
        });
        assert.ok(lost.length >= 10, `${lost.length} of ${run.numRuns}`);
      });
  });

interface Factors {
  readonly revenue: number;
  readonly units: number;
  readonly intermediate: number;
  readonly advanced: number;
}

function factorsOf({ subcategories }: RuleBook): Factors {
  const factor = (figure: Readonly<Record<Track, { value: number }>>): number => figure.enterprise.value / figure.smb.value;
  const units = factor(subcategories.deployments.mcv);
  assert.equal(units, factor(subcategories["usage-growth"].baselineMcv), "one factor must take usage to both thresholds");
  return {
    revenue: factor(subcategories["net-customer-adds"].revenueUsd),
    units,
    intermediate: factor(subcategories["intermediate-certifications"].countForMax),
    advanced: factor(subcategories["advanced-certifications"].countForMax),
  };
}

function partnerIn(months: readonly [now: string, baseline: string]) {
  const shared = {
    month: fc.constantFrom(...months),
    customerTenant: fc.constantFrom("t1", "t2", "t3", "t4", "t5", "t6"),
    subscriptionId: fc.option(fc.constantFrom("s1", "s2"), { freq: 2 }),
  };
  const usageRow = fc.record({
    ...shared,
    // By the rate card 5, 25 and 25,000 of these are 5,000 MCV.
    usage: fc.oneof(
      fc.record({ workload: fc.constant("Business Central"), units: fc.integer({ min: 0, max: 12 }), association: fc.constant("CSP Tier 1") }),
      fc.record({ workload: fc.constant("Power Apps"), units: fc.integer({ min: 0, max: 60 }), association: fc.constant("PAL") }),
      fc.record({
        workload: fc.constant("Customer Insights"),
        units: fc.oneof(fc.constantFrom(24_999, 25_000, 25_001), fc.integer({ min: 0, max: 60_000 })),
        association: fc.constant("PAL"),
      }),
    ),
  });
  const revenueRow = fc.record({
    ...shared,
    workload: fc.constantFrom("Sales", "Business Central", "Power BI"),
    association: fc.constantFrom("CSP Tier 1", "DPOR"),
    adjustedRevenueUsd: fc.oneof(
      fc.constantFrom(249.99, 250, 250.01, 1_500, 1_500.01),
      fc.integer({ min: -10_000, max: 60_000 }).map((cents) => cents / 100),
    ),
  });
  return fc.record({
    asOf: fc.constant(months[0]),
    usage: fc.array(
      usageRow.map(({ usage, ...row }) => ({ ...row, ...usage })),
      { maxLength: 25, size: "max" },
    ),
    revenue: fc.array(revenueRow, { maxLength: 25, size: "max" }),
    intermediate: fc.integer({ min: 0, max: 7 }),
    // Two of two are seven of seven; one of two would be three and a half.
    advanced: fc.constantFrom<number>(0, 2),
  });
}

type Partner = ReturnType<typeof partnerIn> extends fc.Arbitrary<infer One> ? One : never;

function grown(one: Partner, factors: Factors): Partner {
  return {
    ...one,
    // By cents, as 250.01 times 6 is not 1,500.06 in binary fractions.
    revenue: one.revenue.map((row) => ({ ...row, adjustedRevenueUsd: (Math.round(row.adjustedRevenueUsd * 100) * factors.revenue) / 100 })),
    usage: one.usage.map((row) => ({ ...row, units: row.units * factors.units })),
    intermediate: one.intermediate * factors.intermediate,
    advanced: one.advanced * factors.advanced,
  };
}

/** The points of each subcategory, and nothing else. */
function scored(book: RuleBook, track: Track, { intermediate, advanced, ...rows }: Partner): Readonly<Record<string, number | null>> {
  const certified = (count: number, certification: string) =>
    Array.from({ length: count }, (_, index) => ({ person: `${certification} ${index}`, certification, earnedOn: "2023-01-15" }));
  const certifications = [
    ...certified(intermediate, "Power Platform Developer Associate"),
    ...certified(advanced, "Power Platform Solution Architect Expert"),
  ];
  const { asOf, facts } = documentOf({ ...rows, certifications });
  return Object.fromEntries(points(book, track, measure(book, facts, asOf)).subcategories.map((one) => [one.id, one.points]));
}
