// Every case of test/situations, read as a facts document and scored. A case is a partner's facts, what the sources make of them
// and why; anyone who reads the programme guide can add one. Null points stand for a subcategory that is not known.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Subcategory } from "../../bot/kernel/program.ts";
import { ruleBookById } from "../../bot/rules/pick-rule-book.ts";
import { withReading } from "../../bot/rules/with-reading.ts";
import { ownScorecard } from "../../bot/scoring/score-month.ts";
import type { Scorecard } from "../../bot/scoring/scorecard.ts";
import { scoreUnder } from "../../bot/snapshots/score-facts.ts";
import { documentOf, scoreOf } from "../support/small-facts.ts";

interface Situation {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly facts: object;
  readonly expected: {
    readonly points: Readonly<Record<Subcategory, number | null>>;
    readonly total: number;
    readonly attained: boolean | null;
    readonly gapTo70: number;
    readonly failingGates: readonly Subcategory[];
  };
  readonly measured?: Readonly<Record<string, number | null>>;
  /** What a disputed rule would give by its other reading. */
  readonly alternatives?: Readonly<Record<string, number | boolean>>;
  readonly shouldWarn?: readonly string[];
}

const folder = join(import.meta.dirname, "..", "situations");

/** The counts of a case by name, and where a scorecard holds them. */
const countsIn: Readonly<Record<string, readonly [Subcategory, string]>> = {
  netAddsCount: ["net-customer-adds", "netAdds"],
  intermediatePeople: ["intermediate-certifications", "people"],
  advancedPeople: ["advanced-certifications", "people"],
  mcvNow: ["usage-growth", "mcvNow"],
  mcvBaseline: ["usage-growth", "mcvBaseline"],
  growthPercent: ["usage-growth", "growthPercent"],
  netDeployments: ["deployments", "netDeployments"],
};

/** The alternatives by name: the dispute, its other reading, and what that reading gives. */
const alternativesBy: Readonly<Record<string, readonly [string, string, (card: Scorecard) => unknown]>> = {
  attainedIfGateIsGreaterThanZero: ["gate-minimum", "more-than-zero", (card) => card.attained],
  netCustomerAddsIfAtLeast: ["net-adds-boundary", "at-least", (card) => pointsIn(card, "net-customer-adds")],
  deploymentsIfCporRevRecCounts: ["cpor-revrec-usage", "deck", (card) => pointsIn(card, "deployments")],
};

for (const file of readdirSync(folder).filter((name) => name.endsWith(".json")))
  describe(`the situations of ${file}`, () => {
    const situations: readonly Situation[] = JSON.parse(readFileSync(join(folder, file), "utf8"));

    it("have an id of their own each, and a reason", () => {
      assert.equal(new Set(situations.map((one) => one.id)).size, situations.length);
      for (const one of situations) assert.ok(one.why.length > 10, `${one.id} says no why`);
    });

    for (const situation of situations) it(`${situation.id}: ${situation.title}`, () => check(situation));
  });

function check({ id, facts, expected, measured = {}, alternatives = {}, shouldWarn = [] }: Situation): void {
  const card = ownScorecard(scoreOf(facts).score);
  for (const [subcategory, points] of Object.entries(expected.points)) {
    const finding = card.subcategories.find((one) => one.id === subcategory);
    same(finding?.points, points, `${id}: points of ${subcategory}`);
    assert.equal(finding?.state === "unknown", points === null, `${id}: state of ${subcategory}`);
  }
  same(card.total, expected.total, `${id}: total`);
  same(card.gapTo70, expected.gapTo70, `${id}: gap`);
  assert.equal(card.attained, expected.attained, `${id}: attained`);
  assert.deepEqual(card.failingGates, expected.failingGates, `${id}: failing gates`);
  for (const [name, count] of Object.entries(measured)) {
    const [subcategory, field] = countsIn[name] ?? assert.fail(`${id}: no count is called ${name}`);
    const finding = card.subcategories.find((one) => one.id === subcategory);
    same((finding?.measured as Record<string, unknown> | undefined)?.[field], count, `${id}: ${name}`);
  }
  const warned: readonly string[] = card.warnings.map((one) => one.code);
  for (const code of shouldWarn) assert.ok(warned.includes(code), `${id}: no warning ${code} among ${warned.join(", ")}`);
  for (const [name, value] of Object.entries(alternatives)) {
    const [dispute, reading, what] = alternativesBy[name] ?? assert.fail(`${id}: no alternative is called ${name}`);
    assert.equal(what(otherwise(facts, card.ruleBook, dispute, reading)), value, `${id}: ${name}`);
  }
}

function otherwise(facts: object, bookId: string, dispute: string, reading: string): Scorecard {
  const book = ruleBookById(bookId) ?? assert.fail(bookId);
  const { asOf, track, facts: known } = documentOf(facts);
  return ownScorecard(scoreUnder(withReading(book, dispute, reading), known, asOf, track).score);
}

function pointsIn(card: Scorecard, id: Subcategory): number | null | undefined {
  return card.subcategories.find((one) => one.id === id)?.points;
}

/** Equal to a millionth; null only equals null. */
function same(actual: unknown, expected: number | null, what: string): void {
  if (expected === null || typeof actual !== "number") assert.equal(actual, expected, what);
  else assert.ok(Math.abs(actual - expected) < 1e-6, `${what}: ${actual} instead of ${expected}`);
}
