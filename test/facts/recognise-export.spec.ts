// An export is told by its header, never by its file's name; spelling, order and further columns do not matter.

import assert from "node:assert/strict";
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

describe("an export", () => {
  it("is told by its header, whatever the file is called", () => {
    assert.equal(accepted(tableOf("trainings.csv", revenueHeader, [revenueRow()])).kind, "revenue");
    assert.equal(accepted(tableOf("revenue.csv", usageHeader, [usageRow()])).kind, "usage");
    assert.equal(accepted(tableOf("usage.csv", trainingsHeader, [trainingRow()])).kind, "certifications");
  });

  it("is told with its columns in any order", () => {
    for (const [header, row, kind] of [
      [revenueHeader, revenueRow(), "revenue"],
      [usageHeader, usageRow(), "usage"],
      [trainingsHeader, trainingRow(), "certifications"],
    ] as const) {
      const straight = accepted(tableOf("x.csv", header, [row]));
      const reversed = accepted(tableOf("x.csv", header.toReversed(), [row]));
      assert.equal(reversed.kind, kind);
      assert.deepEqual({ ...reversed, unusedColumns: [] }, { ...straight, unusedColumns: [] });
    }
  });

  it("is told by the other names that Partner Center gave its columns over the years", () => {
    const renamed = {
      FiscalMonthName: "month",
      GlobalPartnerID: "pgampnid",
      PartnerAssociationType: "Partner Attach Type",
      CustomerTenantID: "CUSTOMERTENANTID",
      Workloads: "workload",
      AdjustedRevenueAmtCD: "Adjusted Revenue USD",
    };
    const read = accepted(tableOf("x.csv", revenueHeader, [revenueRow()], renamed));
    assert.deepEqual([read.kind, read.partner, read.rowsUsed], ["revenue", "7012345", 1]);
    assert.equal(accepted(tableOf("x.csv", usageHeader, [usageRow()], { MAU: "Monthly Active Users", Workload: "Workloads" })).kind, "usage");
  });

  it("names the columns that it does not use, ours and Partner Center's", () => {
    const read = accepted(tableOf("x.csv", [...usageHeader, "Our own note"], [usageRow()]));
    assert.deepEqual(read.unusedColumns, ["CustomerID", "SubscriptionStartDate", "WorkloadCategory", "SkuGroup", "Our own note"]);
  });

  it("is refused by name when a column is missing, with the columns that it lacks", () => {
    assert.deepEqual(complaintsOf(tableOf("usage.csv", usageHeader, [usageRow()], { Workload: "" })), [
      'usage.csv:1: Workload: missing, so this is not a whole "Business applications usage" export; export it with all columns',
    ]);
    const [line = ""] = complaintsOf(tableOf("t.csv", trainingsHeader, [trainingRow()], { TrainingTitle: "", TrainingCompletionDate: "" }));
    assert.match(line, /^t\.csv:1: TrainingTitle, TrainingCompletionDate: missing, .*"Trainings, exams and certifications"/);
  });

  it("is refused when it is none of the three, with the names of the three", () => {
    const [line = "", ...more] = complaintsOf(tableOf("menu.csv", ["Dish", "Price"], [{ Dish: "Soup", Price: "4" }]));
    assert.match(line, /^menu\.csv:1: the header is not that of a Partner Center export/);
    for (const name of ["Business applications revenue", "Business applications usage", "Trainings, exams and certifications"])
      assert.ok(line.includes(`"${name}"`));
    assert.deepEqual(more, []);
  });

  it("is refused when its header has a column twice, even in another spelling", () => {
    assert.deepEqual(complaintsOf(tableOf("x.csv", [...usageHeader, "mau"], [usageRow()])), [
      "x.csv:1: mau: the header has this column twice; export the report again",
    ]);
  });
});
