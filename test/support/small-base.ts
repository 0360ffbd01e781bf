// What suppositions and plans start from, made of a facts document: measured by the book in force, on the document's track.

import assert from "node:assert/strict";
import type { Base } from "../../bot/planning/changes/base.ts";
import type { Change } from "../../bot/planning/changes/change.ts";
import { type WhatIf, whatIf } from "../../bot/planning/what-if.ts";
import { ruleBookInForce } from "../../bot/rules/pick-rule-book.ts";
import { measure } from "../../bot/scoring/measure.ts";
import { documentOf } from "./small-facts.ts";

export function baseOf(document: object): Base {
  const { asOf, track, facts } = documentOf(document);
  const book = ruleBookInForce("business-applications", asOf);
  assert.ok(book !== null && track !== null);
  return { book, track, measured: measure(book, facts, asOf), facts };
}

/** What comes of the changes, which must not be refused. */
export function supposed(base: Base, ...changes: readonly Change[]): WhatIf {
  const found = whatIf(base, changes);
  assert.ok(found.ok, JSON.stringify(found));
  return found.value;
}

/** The code of the problem that the changes are refused for. */
export function refusalOf(base: Base, ...changes: readonly Change[]): string {
  const found = whatIf(base, changes);
  assert.ok(!found.ok, "was not refused");
  return found.problem.problem.code;
}

export function near(actual: number | null | undefined, expected: number): void {
  assert.ok(typeof actual === "number" && Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);
}
