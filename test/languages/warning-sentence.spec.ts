// Every warning becomes one sentence with all its figures and names in it.

import assert from "node:assert/strict";
import { speakerFor } from "../../bot/languages/speaker.ts";
import { warningSentence } from "../../bot/languages/warning-sentence.ts";
import type { Warning } from "../../bot/scoring/warning.ts";

const sentences: readonly (readonly [Warning, readonly string[]])[] = [
  [{ code: "missing-data", kind: "certifications", months: ["2026-10"] }, ["trainings", "October 2026"]],
  [{ code: "missing-data", kind: "usage", months: ["2025-10", "2026-10"] }, ["usage", "October 2025 and October 2026"]],
  [{ code: "missing-baseline-month", month: "2025-10" }, ["October 2025"]],
  [{ code: "unrated-workload", workload: "Portals", rows: 3 }, ["Portals"]],
  [{ code: "unknown-workload", kind: "revenue", workload: "Widget", rows: 3 }, ["Widget", "revenue"]],
  [{ code: "disputed-workload", workload: "Customer Voice", rows: 1 }, ["Customer Voice", "net customer adds"]],
  [{ code: "unknown-association", kind: "usage", association: "Handshake", rows: 1 }, ["Handshake", "usage"]],
  [{ code: "disputed-association", association: "CPOR RevRec", rows: 1 }, ["CPOR RevRec"]],
  [{ code: "contradictory-rows", kind: "usage", subscription: "s1", subscriptions: 1, month: "2026-10" }, ["s1", "October 2026"]],
  [{ code: "revenue-on-threshold", workload: "Sales", customer: "Fabrikam", usd: 1_500 }, ["Sales", "Fabrikam", "1,500"]],
  [{ code: "gate-ambiguous", subcategory: "usage-growth", points: 0.5 }, ["Usage growth", "0.5"]],
  [{ code: "negative-revenue", workload: "Sales", month: "2026-10", pairs: 1 }, ["A customer’s Sales has", "October 2026"]],
  [{ code: "negative-revenue", workload: "Finance", month: "2026-10", pairs: 2 }, ["2 customer workloads, Finance among them, have"]],
  [{ code: "expires-before-earned", certification: "App Maker", rows: 2 }, ["App Maker", "2 certificates end"]],
  [{ code: "month-not-over", month: "2090-09", day: "2026-11-25" }, ["September 2090", "25 November 2026"]],
  [{ code: "month-to-come", kind: "revenue", month: "2031-01", rows: 1 }, ["1 row of revenue is", "January 2031"]],
  [{ code: "earned-after-today", certification: "App Maker", earnedOn: "2030-01-15", rows: 1 }, ["App Maker", "15 January 2030"]],
  [{ code: "track-unclear", pairsNow: 5, pairsBaseline: 4 }, ["5", "4", "SMB"]],
  [{ code: "track-assumed", track: "smb" }, ["SMB"]],
];

describe("the sentence of a warning", () => {
  for (const [warning, wanted] of sentences)
    it(`names what it is about: ${warning.code}${"kind" in warning ? `, ${warning.kind}` : ""}`, () => {
      const sentence = warningSentence(speakerFor(null), warning);
      for (const one of wanted) assert.ok(sentence.includes(one), sentence);
      assert.match(sentence, /\.$/);
    });

  it("does not write a figure below one point as one", () => {
    const sentence = warningSentence(speakerFor(null), { code: "gate-ambiguous", subcategory: "usage-growth", points: 0.9996 });
    assert.match(sentence, /has 0\.99 points/);
  });
});
