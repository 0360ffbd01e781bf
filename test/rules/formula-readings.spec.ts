// Rules that sources disagree on and that are a formula, not a figure: both readings are computed, from both sides of where they differ.

import assert from "node:assert/strict";
import type { Subcategory } from "../../bot/kernel/program.ts";
import { ruleBooks } from "../../bot/rules/pick-rule-book.ts";
import type { RuleBook } from "../../bot/rules/rule-book.ts";
import { knowsReading, withReading } from "../../bot/rules/with-reading.ts";
import { measure } from "../../bot/scoring/measure.ts";
import { scoreMonth } from "../../bot/scoring/score-month.ts";
import { documentOf, month, type Standing, standing } from "../support/small-facts.ts";

const asOf = month("2023-09");
const first = ruleBooks[0] ?? assert.fail();

function score(book: RuleBook, document: object) {
  const { facts, track } = documentOf(document);
  return scoreMonth(book, measure(book, facts, asOf), track);
}

function pointsOf(book: RuleBook, wanted: Standing, id: Subcategory): number | null | undefined {
  return score(book, standing(asOf, wanted)).scorecards.smb.subcategories.find((one) => one.id === id)?.points;
}

describe("growth of 4.18 percent", () => {
  const whole = withReading(first, "usage-growth-increments", "whole-points");

  it("is 4.18 points as the page says, and 4 where points come whole", () => {
    assert.ok(Math.abs((pointsOf(first, { growthPercent: 4.18 }, "usage-growth") ?? 0) - 4.18) < 1e-9);
    assert.equal(pointsOf(whole, { growthPercent: 4.18 }, "usage-growth"), 4);
  });

  it("of exactly 4 or 30 percent is the same either way", () => {
    for (const growthPercent of [4, 30]) assert.equal(pointsOf(whole, { growthPercent }, "usage-growth"), growthPercent);
  });

  it("below one percent opens no gate where points come whole", () => {
    assert.deepEqual(score(whole, standing(asOf, { growthPercent: 0.99 })).scorecards.smb.failingGates.includes("usage-growth"), true);
    assert.equal(pointsOf(whole, { growthPercent: 0.99 }, "usage-growth"), 0);
  });
});

describe("a usage baseline that is too small", () => {
  const category = withReading(first, "usage-baseline-scope", "whole-category");
  const usage = (at: string, customerTenant: string, units: number) => ({
    month: at,
    customerTenant,
    workload: "Business Central",
    units,
    association: "CPOR OSU",
  });
  const withBaseline = (users: number) => ({
    asOf,
    track: "smb",
    revenue: [],
    certifications: [],
    usage: [
      usage("2023-09", "a", 10),
      usage("2022-09", "b", users),
      usage("2022-09", "c", 4),
      usage("2022-09", "d", 4),
      usage("2022-09", "e", 4),
      usage("2022-09", "f", 4),
      usage("2022-09", "g", 4),
    ],
  });
  const deployments = (book: RuleBook, users: number) =>
    score(book, withBaseline(users)).scorecards.smb.subcategories.find((one) => one.id === "deployments")?.points;

  it("of 24,000 MCV leaves deployments alone as the deck says, and cancels them where it is read as the category's", () => {
    assert.equal(deployments(first, 4), 4);
    assert.equal(deployments(category, 4), 0);
    const cancelled = score(category, withBaseline(4)).scorecards.smb;
    assert.ok(cancelled.failingGates.includes("deployments"));
    assert.equal(cancelled.subcategories.find((one) => one.id === "deployments")?.state, "unmet");
  });

  it("of 25,000 MCV is large enough by either reading", () => {
    // The fifth user makes the old customer a deployment of its own, so that the net is none.
    assert.equal(deployments(first, 5), 0);
    const more = { ...withBaseline(4), usage: [...withBaseline(4).usage, usage("2022-09", "h", 1)] };
    assert.equal(score(category, more).scorecards.smb.subcategories.find((one) => one.id === "deployments")?.points, 4);
  });
});

describe("five customers with the same large workload", () => {
  const revenue = ["2022-09", "2023-09"].flatMap((at) =>
    [1, 2, 3, 4, 5].map((n) => ({ month: at, customerTenant: `t${n}`, workload: "Sales", adjustedRevenueUsd: 5_001, association: "CSP Tier 1" })),
  );
  const document = { asOf, revenue, usage: [], certifications: [] };

  it("make a partner Enterprise as pairs, and SMB as one workload", () => {
    assert.equal(score(first, document).track, "enterprise");
    assert.equal(score(withReading(first, "classification-unit", "distinct-workloads"), document).track, "smb");
  });

  it("are five where each has another workload, of more than 5,000 US dollars and not exactly so much", () => {
    const names = ["Sales", "Customer Service", "Field Service", "Finance", "Commerce"];
    const apart = (least: number) => ({
      ...document,
      revenue: revenue.map((row, index) => ({ ...row, workload: names[index % 5], adjustedRevenueUsd: index % 5 === 0 ? least : 5_001 })),
    });
    const distinct = withReading(first, "classification-unit", "distinct-workloads");
    assert.equal(score(distinct, apart(5_001)).track, "enterprise");
    assert.equal(score(distinct, apart(5_000)).track, "smb");
    assert.equal(score(distinct, apart(4_999)).track, "smb");
  });
});

describe("the Supply Chain expert", () => {
  const document = {
    ...standing(asOf, {}),
    certifications: [{ person: "p", certification: "Dynamics 365 Supply Chain Management Functional Consultant Expert", earnedOn: "2023-01-15" }],
  };
  const people = (book: RuleBook) => score(book, document).scorecards.smb.subcategories.find((one) => one.id === "advanced-certifications")?.points;

  it("counts by the page's list, and not by the deck's", () => {
    assert.equal(people(first), 7.5);
    assert.equal(people(withReading(first, "supply-chain-expert-listed", "not-listed")), 0);
  });
});

describe("the book of 2026", () => {
  it("keeps the disputes that its page still has, and not those of the deck alone", () => {
    const newest = ruleBooks.at(-1) ?? assert.fail();
    assert.ok(knowsReading(newest, "usage-growth-increments", "whole-points") && knowsReading(newest, "classification-unit", "distinct-workloads"));
    assert.ok(!knowsReading(newest, "usage-baseline-scope", "whole-category") && !knowsReading(newest, "supply-chain-expert-listed", "not-listed"));
  });
});
