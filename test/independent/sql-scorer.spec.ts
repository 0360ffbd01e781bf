// Two programs of different make agree: bot/scoring, and the same rules written in SQL from the documents.
// They are held against the situations that were worked out by hand, against the sample partner, and against partners by chance.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Subcategory } from "../../bot/kernel/program.ts";
import { findingOf, type Scorecard } from "../../bot/scoring/scorecard.ts";
import { scoreOf } from "../support/small-facts.ts";
import { anyFacts } from "./any-facts.ts";
import { sampleDocuments } from "./sample-documents.ts";
import { type SqlScore, scoreBySql } from "./sql-scorer.ts";

interface Situation {
  readonly id: string;
  readonly facts: object;
  readonly expected: {
    readonly points: Readonly<Record<Subcategory, number | null>>;
    readonly total: number;
    readonly attained: boolean | null;
    readonly failingGates: readonly Subcategory[];
  };
  readonly measured?: Readonly<Record<string, number | null>>;
}

const folder = join(import.meta.dirname, "..", "situations");

describe("a second scorer, in SQL, agrees", () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".json")))
    it(`with what was worked out by hand in ${file}`, async () => {
      const situations: readonly Situation[] = JSON.parse(readFileSync(join(folder, file), "utf8"));
      const scores = await scoreBySql(situations.map((one) => one.facts));
      for (const [index, { id, expected, measured }] of situations.entries())
        same(own(scores[index], id), { ...expected, counts: measured ?? {} }, id);
    });

  it("with the program on the sample partner, in every month and on both tracks", async () => {
    const documents = await sampleDocuments();
    assert.equal(documents.length, 26);
    await agree(documents);
  });

  it("with the program on two hundred partners by chance, on both tracks", async () => {
    await agree(fc.sample(anyFacts, { seed: 70, numRuns: 200 }));
  });
});

async function agree(documents: readonly { readonly asOf: string }[]): Promise<void> {
  const scores = await scoreBySql(documents);
  for (const [index, document] of documents.entries()) {
    const { score } = scoreOf(document);
    const about = `document ${index} of ${document.asOf}`;
    assert.equal(own(scores[index], about).track, score.track, `${about}: track`);
    for (const sql of scores[index] ?? []) {
      const card = score.scorecards[sql.track as keyof typeof score.scorecards];
      same(sql, { ...card, points: pointsOf(card), counts: countsOf(card) }, `${about}, ${sql.track}`);
      assert.equal(sql.ruleBook, card.ruleBook, about);
    }
  }
}

function own(scores: readonly SqlScore[] | undefined, about: string): SqlScore {
  assert.equal(scores?.length, 2, `${about}: both tracks are scored`);
  return scores?.find((one) => one.isOwn) ?? assert.fail(`${about}: no track is the partner's own`);
}

type Expected = Situation["expected"] & { readonly counts: Readonly<Record<string, number | null | undefined>> };

function same(sql: SqlScore, expected: Expected, about: string): void {
  for (const [name, count] of Object.entries(expected.counts)) {
    const actual = sql.counts[name];
    if (actual === undefined || typeof count !== "number") continue;
    assert.ok(Math.abs(actual - count) < 1e-6, `${about}: ${name} is ${actual} by SQL, and ${count}`);
  }
  for (const [subcategory, points] of Object.entries(expected.points)) {
    const actual = sql.points[subcategory];
    if (points === null || typeof actual !== "number") assert.equal(actual, points, `${about}: ${subcategory}`);
    else assert.ok(Math.abs(actual - points) < 1e-6, `${about}: ${subcategory} has ${actual} by SQL, and ${points}`);
  }
  assert.ok(Math.abs(sql.total - expected.total) < 1e-6, `${about}: total ${sql.total} by SQL, and ${expected.total}`);
  assert.equal(sql.attained, expected.attained, `${about}: attained`);
  assert.deepEqual(sql.failingGates, expected.failingGates, `${about}: failing gates`);
}

function pointsOf(card: Scorecard): Situation["expected"]["points"] {
  return Object.fromEntries(card.subcategories.map(({ id, points }) => [id, points])) as Situation["expected"]["points"];
}

function countsOf(card: Scorecard): Expected["counts"] {
  const counts = <Id extends Subcategory>(id: Id) => findingOf(card, id).counts;
  return {
    netAddsCount: counts("net-customer-adds")?.netAdds,
    intermediatePeople: counts("intermediate-certifications")?.people,
    advancedPeople: counts("advanced-certifications")?.people,
    mcvNow: counts("usage-growth")?.mcvNow,
    mcvBaseline: counts("usage-growth")?.mcvBaseline,
    netDeployments: counts("deployments")?.netDeployments,
  };
}
