// What a reader is told beside a score: the code of each warning, and the names, figures and months that belong to it.

import assert from "node:assert/strict";
import { ruleBookInForce } from "../../bot/rules/pick-rule-book.ts";
import { measure } from "../../bot/scoring/measure.ts";
import { ownScorecard } from "../../bot/scoring/score-month.ts";
import type { Warning } from "../../bot/scoring/warning.ts";
import { documentOf, month, scoreOf } from "../support/small-facts.ts";

const asOf = "2023-09";
const yearAgo = "2022-09";

describe("a score warns", () => {
  it("of subscriptions that contradict themselves: how many, the first by name, of which kind and month", () => {
    const used = (subscriptionId: string, association: string, units: number) => usage({ subscriptionId, association, units });
    const contradicting = [used("s2", "DPOR", 3), used("s2", "CSP Tier 1", 5), used("s1", "DPOR", 5), used("s1", "CSP Tier 1", 3)];
    const paid = (association: string, adjustedRevenueUsd: number) =>
      revenue({ month: yearAgo, subscriptionId: "r1", association, adjustedRevenueUsd });

    assert.deepEqual(warningsOf({ usage: [...contradicting, usage({ month: yearAgo })], revenue: [paid("DPOR", 300), paid("CSP Tier 1", 400)] }), [
      { code: "contradictory-rows", kind: "revenue", subscription: "r1", subscriptions: 1, month: yearAgo },
      { code: "contradictory-rows", kind: "usage", subscription: "s1", subscriptions: 2, month: asOf },
    ]);
  });

  it("of usage this month and none a year ago, and of nothing where there was usage a year ago", () => {
    assert.deepEqual(warningsOf({ usage: [usage({})] }), [{ code: "missing-baseline-month", month: yearAgo }]);
    assert.deepEqual(warningsOf({ usage: [usage({}), usage({ month: yearAgo })] }), []);
    assert.deepEqual(warningsOf({ usage: [usage({ month: yearAgo })] }), []);
    assert.deepEqual(warningsOf({ usage: [] }), []);
  });

  it("of every month that a kind of data does not cover, the earlier first", () => {
    assert.deepEqual(warningsOf({ usage: undefined, certifications: undefined }), [
      { code: "missing-data", kind: "usage", months: [yearAgo, asOf] },
      { code: "missing-data", kind: "certifications", months: [asOf] },
    ]);
    assert.deepEqual(warningsOf({ covered: { revenue: [asOf] } }), [{ code: "missing-data", kind: "revenue", months: [yearAgo] }]);
  });

  it("of revenue exactly on the line, now or a year ago, with the customer's name or else the tenant, and the line of the track", () => {
    const rows = [
      revenue({ customerTenant: "t1", customerName: "Fabrikam", adjustedRevenueUsd: 250 }),
      revenue({ customerTenant: "t2", month: yearAgo, workload: "Finance", adjustedRevenueUsd: 250 }),
      revenue({ customerTenant: "t3", adjustedRevenueUsd: 1_500 }),
    ];
    assert.deepEqual(warningsOf({ revenue: rows }), [
      { code: "revenue-on-threshold", workload: "Sales", customer: "Fabrikam", usd: 250 },
      { code: "revenue-on-threshold", workload: "Finance", customer: "t2", usd: 250 },
    ]);
    assert.deepEqual(warningsOf({ revenue: rows, track: "enterprise" }), [
      { code: "revenue-on-threshold", workload: "Sales", customer: "t3", usd: 1_500 },
    ]);
  });

  it("of revenue whose name or association nobody knows or the sources dispute, and not of one that plainly does not count", () => {
    const rows = [
      revenue({ workload: "Widget" }),
      revenue({ workload: "Customer Voice" }),
      revenue({ association: "Handshake" }),
      revenue({ association: "PAL" }),
    ];
    assert.deepEqual(warningsOf({ revenue: rows }), [
      { code: "unknown-association", kind: "revenue", association: "Handshake", rows: 1 },
      { code: "unknown-workload", kind: "revenue", workload: "Widget", rows: 1 },
      { code: "disputed-workload", workload: "Customer Voice", rows: 1 },
    ]);
  });

  it("of a customer's workload with less than no revenue, and not of a credit that leaves something", () => {
    const credit = revenue({ adjustedRevenueUsd: -250 });
    assert.deepEqual(warningsOf({ revenue: [credit] }), [{ code: "negative-revenue", workload: "Sales", month: asOf, pairs: 1 }]);
    assert.deepEqual(warningsOf({ revenue: [{ ...credit, month: yearAgo }] }), [
      { code: "negative-revenue", workload: "Sales", month: yearAgo, pairs: 1 },
    ]);
    assert.deepEqual(warningsOf({ revenue: [credit, revenue({ adjustedRevenueUsd: 251 })] }), []);
    assert.deepEqual(warningsOf({ revenue: [credit, revenue({ adjustedRevenueUsd: 250 })] }), []);
    assert.deepEqual(warningsOf({ revenue: [{ ...credit, month: "2023-08" }] }), [], "of a month that is not compared");
  });

  it("of a certificate that ends before it was earned, and not of one that ends on that day", () => {
    const held = (expiresOn: string | null) => ({ person: "p", certification: "App Maker", earnedOn: "2023-01-15", expiresOn });
    const ofDays = (expiresOn: string | null) => codesOf(warningsOf({ certifications: [held(expiresOn)] })).includes("expires-before-earned");
    assert.equal(ofDays("2023-01-14"), true);
    assert.equal(ofDays("2023-01-15"), false);
    assert.equal(ofDays(null), false);
  });

  it("with the first place that is meant, where the rows have places", () => {
    const { facts } = documentOf({
      asOf,
      usage: [],
      revenue: [revenue({ adjustedRevenueUsd: 300 }), revenue({ customerTenant: "b", adjustedRevenueUsd: -1 })],
      certifications: [
        { person: "p", certification: "App Maker", earnedOn: "2023-01-15", expiresOn: "2023-02-15" },
        { person: "q", certification: "App Maker", earnedOn: "2023-01-15", expiresOn: "2023-01-14" },
      ],
    });
    const at = (line: number) => ({ file: "export.csv", line });
    const placed = {
      ...facts,
      revenue: new Map([...facts.revenue].map(([of, rows]) => [of, rows.map((row, index) => ({ ...row, origin: at(2 + index) }))] as const)),
      certifications: facts.certifications.map((row, index) => ({ ...row, origin: at(2 + index) })),
    };
    const { warnings } = measure(ruleBookInForce("business-applications", month(asOf)) ?? assert.fail(), placed, month(asOf));
    const placeOf = (code: Warning["code"]) => warnings.flatMap((one) => (one.code === code && "at" in one ? [one.at] : []));
    assert.deepEqual([placeOf("negative-revenue"), placeOf("expires-before-earned")], [[at(3)], [at(3)]]);
  });

  it("that a track was assumed, first of all", () => {
    const { scorecards } = scoreOf({ asOf, usage: [], certifications: [] }).score;
    for (const card of Object.values(scorecards)) assert.deepEqual(card.warnings[0], { code: "track-assumed", track: "smb" });
  });
});

/** Of an SMB partner; everything is covered where a document says nothing else. */
function warningsOf(document: object): readonly Warning[] {
  return ownScorecard(scoreOf({ asOf, track: "smb", usage: [], revenue: [], certifications: [], ...document }).score).warnings;
}

function codesOf(warnings: readonly Warning[]): string[] {
  return warnings.map((one) => one.code);
}

function usage(row: object) {
  return { month: asOf, customerTenant: "a", workload: "Business Central", units: 5, association: "DPOR", ...row };
}

function revenue(row: object) {
  return { month: asOf, customerTenant: "a", workload: "Sales", adjustedRevenueUsd: 300, association: "CSP Tier 1", ...row };
}
