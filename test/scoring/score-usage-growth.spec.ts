// Usage growth is measured on monthly consumption value, not on users, and only between two months.

import assert from "node:assert/strict";
import { ownScorecard } from "../../bot/scoring/score-month.ts";
import { findingOf } from "../../bot/scoring/scorecard.ts";
import { month, scoreOf, standing } from "../support/small-facts.ts";

describe("usage growth", () => {
  it("follows the rate: ten Power Apps users more weigh as much as two Business Central users", () => {
    const growth = (workload: string, more: number, association: string): number | null | undefined =>
      growthOf([
        { month: "2022-09", customerTenant: "a", workload: "Customer Insights", units: 125_000, association: "PAL" },
        { month: "2023-09", customerTenant: "a", workload: "Customer Insights", units: 125_000, association: "PAL" },
        { month: "2023-09", customerTenant: "b", workload, units: more, association },
      ]).counts?.growthPercent;
    // 2,000 MCV on 25,000.
    assert.equal(growth("Power Apps", 10, "PAL"), 8);
    assert.equal(growth("Business Central", 2, "DPOR"), 8);
  });

  it("has no percentage where nothing was used a year ago, and no points", () => {
    const growth = growthOf([{ month: "2023-09", customerTenant: "a", workload: "Power BI", units: 500, association: "PAL" }]);
    assert.deepEqual([growth.points, growth.counts?.growthPercent], [0, null]);
  });

  it("loses no points to binary fractions: 18 percent are 18 points", () => {
    for (let percent = 1; percent <= 30; percent += 1) {
      const card = ownScorecard(scoreOf(standing(month("2023-09"), { growthPercent: percent })).score);
      const points = findingOf(card, "usage-growth").points ?? 0;
      assert.ok(Math.abs(points - percent) < 1e-9, `${percent} % are ${points}`);
    }
  });
});

function growthOf(usage: object[]) {
  return findingOf(ownScorecard(scoreOf({ asOf: "2023-09", track: "smb", usage, revenue: [], certifications: [] }).score), "usage-growth");
}
