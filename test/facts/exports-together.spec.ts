// Exports are taken together only when they are of one partner and tell no month in two ways.

import assert from "node:assert/strict";
import { complaintsTogether } from "../../bot/facts/exports-together.ts";
import { complaintLine } from "../../bot/facts/table.ts";
import { accepted, revenueHeader, revenueRow, tableOf, usageHeader, usageRow } from "../support/exports.ts";

const lines = (...exports: Parameters<typeof complaintsTogether>[0]): string => complaintsTogether(exports).map(complaintLine).join("\n");
const revenue = (file: string, cells: Readonly<Record<string, string>> = {}) => accepted(tableOf(file, revenueHeader, [revenueRow(cells)]));

describe("exports that are handed over together", () => {
  it("may be of different kinds and of different months", () => {
    const usage = accepted(tableOf("u.csv", usageHeader, [usageRow()]));
    assert.equal(lines(revenue("a.csv", { FiscalMonthName: "September 2026" }), revenue("b.csv", { FiscalMonthName: "October 2026" }), usage), "");
  });

  it("may hold the same file twice", () => {
    assert.equal(lines(revenue("a.csv"), revenue("copy.csv")), "");
  });

  it("are refused when they are of two partners", () => {
    assert.match(
      lines(revenue("a.csv"), accepted(tableOf("u.csv", usageHeader, [usageRow({ GlobalPartnerID: "999" })]))),
      /^u\.csv:1: belongs to partner 999/,
    );
  });

  it("are refused when two tell one month in different ways, because nobody knows which is right", () => {
    assert.match(
      lines(revenue("a.csv", { AdjustedRevenueAmtCD: "1" }), revenue("b.csv", { AdjustedRevenueAmtCD: "2" })),
      /^b\.csv:1: tells \d{4}-\d{2} anew .* differs from a\.csv/,
    );
  });
});
