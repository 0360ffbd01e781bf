// The bar, the gap and the gates: unrounded, forgiving only what binary fractions lose.

import assert from "node:assert/strict";
import { ruleBookById } from "../../bot/rules/pick-rule-book.ts";
import { withReading } from "../../bot/rules/with-reading.ts";
import { gapTo } from "../../bot/scoring/points.ts";
import { ownScorecard } from "../../bot/scoring/score-month.ts";
import { scoreReported } from "../../bot/scoring/score-reported.ts";
import { findingOf } from "../../bot/scoring/scorecard.ts";
import { scoreUnder } from "../../bot/snapshots/score-facts.ts";
import { documentOf, month, scoreOf, standing } from "../support/small-facts.ts";

const asOf = month("2023-09");

describe("the bar of 70", () => {
  it("is reached by 70 that a sum of fractions missed by a hair, and not by 69.99", () => {
    assert.equal(gapTo(70, 70 - 1e-12), 0);
    assert.ok(Math.abs(gapTo(70, 69.99) - 0.01) < 1e-9);
  });

  it("is reached by 70 and by anything above", () => {
    assert.deepEqual([gapTo(70, 70), gapTo(70, 100)], [0, 0]);
  });

  it("is missed by 70 points with a subcategory at zero", () => {
    const card = cardOf({ adds: 5, intermediate: 5, advanced: 0, growthPercent: 30, deployments: 2 });
    assert.deepEqual(
      { total: card.total, gap: card.gapTo70, attained: card.attained, gates: card.failingGates },
      { total: 73, gap: 0, attained: false, gates: ["advanced-certifications"] },
    );
  });
});

describe("a gate", () => {
  it("holds at one point: growth of exactly 1 % is enough", () => {
    assert.ok(!cardOf({ growthPercent: 1 }).failingGates.includes("usage-growth"));
  });

  it("fails between zero and one point, and says that one source would let it pass", () => {
    const card = cardOf({ growthPercent: 0.5 });
    assert.ok(card.failingGates.includes("usage-growth"));
    assert.deepEqual(
      card.warnings.filter((one) => one.code === "gate-ambiguous"),
      [{ code: "gate-ambiguous", subcategory: "usage-growth", points: 0.5 }],
    );
  });

  it("holds above zero by the other reading", () => {
    const book = ruleBookById("business-applications@2023-06-13") ?? assert.fail();
    const { facts } = documentOf(standing(asOf, { growthPercent: 0.5 }));
    const card = ownScorecard(scoreUnder(withReading(book, "gate-minimum", "more-than-zero"), facts, asOf, "smb").score);
    assert.ok(!card.failingGates.includes("usage-growth"));
  });

  it("at zero is not ambiguous", () => {
    assert.ok(!cardOf({}).warnings.some((one) => one.code === "gate-ambiguous"));
  });
});

describe("the state of a subcategory", () => {
  it("is met at full points, partial in between and unmet at none", () => {
    const card = cardOf({ adds: 5, intermediate: 4, advanced: 0 });
    assert.deepEqual(
      card.subcategories.slice(0, 3).map((one) => one.state),
      ["met", "partial", "unmet"],
    );
  });

  it("is met by seven Enterprise architects, though 7 x 2.14 is only 14.98", () => {
    const { scorecards } = scoreOf(standing(asOf, { advanced: 7 })).score;
    const advanced = scorecards.enterprise.subcategories.find((one) => one.id === "advanced-certifications");
    assert.deepEqual([advanced?.points, advanced?.state], [15, "met"]);
  });
});

describe("the counts behind a subcategory", () => {
  it("are there where it is known, none where it is unknown, and an error where the designation has no such subcategory", () => {
    assert.deepEqual(findingOf(cardOf({ adds: 2 }), "net-customer-adds").counts, { netAdds: 2, now: 2, baseline: 0 });
    const unknown = ownScorecard(scoreOf({ asOf, track: "smb" }).score);
    assert.equal(findingOf(unknown, "net-customer-adds").counts, null);
    const security = scoreReported({ designation: "security", asOf: month("2026-10"), subcategories: [], total: 70 });
    assert.throws(() => findingOf(security, "advanced-certifications"), /without advanced-certifications/);
  });
});

function cardOf(wanted: Parameters<typeof standing>[1]) {
  return ownScorecard(scoreOf(standing(asOf, wanted)).score);
}
