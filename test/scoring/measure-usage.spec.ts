// What is left out of usage is said, with its name and how many rows carried it.

import assert from "node:assert/strict";
import { ownScorecard } from "../../bot/scoring/score-month.ts";
import { findingOf } from "../../bot/scoring/scorecard.ts";
import { scoreOf } from "../support/small-facts.ts";

describe("usage without a word on trial or paid", () => {
  it("is taken as paid: no metric type, an empty one, spaces, and Paid in any spelling", () => {
    const rows = [null, "", "  ", "Paid", " paid "].map((metricType) => ({ workload: "Sales", association: "DPOR", metricType }));
    assert.equal(mcvOf(rows), 10_000);
    assert.equal(mcvOf(["Trial", "Free", " trial "].map((metricType) => ({ workload: "Sales", association: "DPOR", metricType }))), 0);
  });
});

describe("usage that is left out", () => {
  it("is told once a name, with its number of rows", () => {
    const widget = { workload: "Widget", association: "PAL" };
    const codes = warningsOf([widget, widget, { workload: "Portals", association: "PAL" }]);
    assert.deepEqual(codes, [
      { code: "unknown-workload", kind: "usage", workload: "Widget", rows: 2 },
      { code: "unrated-workload", workload: "Portals", rows: 1 },
    ]);
  });

  it("is told for an association that nobody knows, and for one that the sources disagree on", () => {
    const codes = warningsOf([
      { workload: "Sales", association: "Handshake" },
      { workload: "Sales", association: "CPOR RevRec" },
    ]);
    assert.deepEqual(codes, [
      { code: "disputed-association", association: "CPOR RevRec", rows: 1 },
      { code: "unknown-association", kind: "usage", association: "Handshake", rows: 1 },
    ]);
  });

  it("is no news when it is a trial, another month, or an association that plainly does not count", () => {
    assert.deepEqual(
      warningsOf([
        { workload: "Widget", association: "PAL", metricType: "Trial" },
        { workload: "Widget", association: "PAL", month: "2023-05" },
        { workload: "Sales", association: "PAL" },
      ]),
      [],
    );
  });

  it("is not so when only the spelling differs", () => {
    const odd = [
      { workload: "power-apps", association: "pal", month: "2022-09" },
      { workload: "POWER APP", association: "Partner Admin Link" },
      { workload: "finance & operations", association: "csp t1" },
    ];
    assert.deepEqual(warningsOf(odd), []);
  });
});

function mcvOf(rows: object[]): number | undefined {
  return findingOf(cardOf(rows), "usage-growth").counts?.mcvNow;
}

function warningsOf(rows: object[]) {
  return cardOf(rows).warnings;
}

function cardOf(rows: object[]) {
  const usage = rows.map((row) => ({ month: "2023-09", customerTenant: "a", units: 10, ...row }));
  return ownScorecard(scoreOf({ asOf: "2023-09", track: "smb", usage, revenue: [], certifications: [] }).score);
}
