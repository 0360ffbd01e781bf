// Which of the three reported quantities counts: capacity (MAC) for Customer Insights, else the partner's own users
// (PAMAU) where filled, else all active users (MAU). The choice is a setting.

import assert from "node:assert/strict";
import { factsOfExports } from "../../bot/facts/facts-of-exports.ts";
import type { UnitsChoice } from "../../bot/facts/usage-units.ts";
import { ruleBookById } from "../../bot/rules/pick-rule-book.ts";
import {
  accepted,
  complaintsOf,
  revenueHeader,
  revenueRow,
  tableOf,
  trainingRow,
  trainingsHeader,
  usageHeader,
  usageRow,
} from "../support/exports.ts";

const book = ruleBookById("business-applications@2026-07-01") ?? assert.fail();

describe("the units of a usage row", () => {
  it("are the partner's own users where filled, else all active users", () => {
    assert.equal(unitsOf({ PAMAU: "20", MAU: "30" }), 20);
    assert.equal(unitsOf({ PAMAU: "", MAU: "30" }), 30);
    assert.equal(unitsOf({ PAMAU: "0", MAU: "30" }), 0);
  });

  it("are all active users when the partner chose so", () => {
    assert.equal(unitsOf({ PAMAU: "20", MAU: "30" }, "mau"), 30);
    assert.equal(unitsOf({ PAMAU: "20", MAU: "" }, "mau"), 20);
  });

  it("are the capacity for Customer Insights, by whichever of its names", () => {
    for (const Workload of ["Customer Insights", "Customer Insights Partner"])
      for (const choice of ["pamau-else-mau", "mau"] as const)
        assert.equal(unitsOf({ Workload, PAMAU: "2", MAC: "50000", MAU: "3" }, choice), 50_000);
  });

  it("are users for everything else, even where capacity is filled", () => {
    assert.equal(unitsOf({ Workload: "Power Apps", MAC: "50000", MAU: "3" }), 3);
  });

  it("are refused where all three cells are empty, because nobody knows that they are none", () => {
    const lines = complaintsOf(tableOf("u.csv", usageHeader, [usageRow({ PAMAU: "", MAC: "", MAU: "" })]));
    assert.deepEqual(lines, ["u.csv:2: MAU: PAMAU, MAC and MAU are all empty, so the usage is not known"]);
  });
});

describe("facts of several exports", () => {
  const october = tableOf("a.csv", revenueHeader, [revenueRow({ AdjustedRevenueAmtCD: "100" })]);
  const octoberAnew = tableOf("b.csv", revenueHeader, [revenueRow({ AdjustedRevenueAmtCD: "200" })]);

  it("take a month from the later export, never from both", () => {
    const { revenue } = factsOfExports([accepted(october), accepted(octoberAnew)], "mau", book);
    assert.deepEqual(
      [...revenue.values()].flat().map((row) => row.adjustedRevenueUsd),
      [200],
    );
  });

  it("know only the months and kinds that an export covers", () => {
    const { covered } = factsOfExports([accepted(october)], "mau", book);
    assert.deepEqual(covered, { revenue: new Set(["2026-10"]), usage: new Set(), certifications: new Set() });
  });

  it("know certifications for every month once there is a trainings export", () => {
    const { covered } = factsOfExports([accepted(tableOf("t.csv", trainingsHeader, [trainingRow()]))], "mau", book);
    assert.equal(covered.certifications, "every");
  });
});

function unitsOf(cells: Readonly<Record<string, string>>, choice: UnitsChoice = "pamau-else-mau"): number | undefined {
  return factsOfExports([accepted(tableOf("u.csv", usageHeader, [usageRow(cells)]))], choice, book)
    .usage.values()
    .next().value?.[0]?.units;
}
