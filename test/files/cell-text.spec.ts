// Numbers of a workbook as text that can be read in one way only.

import assert from "node:assert/strict";
import { dateText, numberText } from "../../bot/files/cell-text.ts";

describe("a workbook's date", () => {
  it("is the day that the spreadsheet shows, and the time where there is one", () => {
    for (const [serial, text] of [
      ["46296", "2026-10-01"],
      ["46016.963194444441", "2025-12-25T23:07:00"],
      ["61", "1900-03-01"],
      ["1", "1900-01-01"],
      ["2958465", "9999-12-31"],
    ] as const)
      assert.equal(dateText(serial, "from1900"), text);
    assert.equal(dateText("44834", "from1904"), "2026-10-01");
  });

  it("is none outside of the calendar", () => {
    for (const serial of ["0", "-1", "2958466", "x", "", "1e99", "NaN"]) assert.equal(dateText(serial, "from1900"), null, serial);
  });
});

describe("a workbook's number", () => {
  it("is written plainly, and never so that a point could part thousands", () => {
    for (const [written, text] of [
      ["25", "25"],
      ["-0.5", "-0.5"],
      ["1.234", "1.2340"],
      ["1234.567", "1234.5670"],
      ["2.5E3", "2500"],
      ["1E-3", "0.0010"],
      ["1E-8", "0.00000001"],
      ["0.30000000000000004", "0.3"],
      ["7012345", "7012345"],
    ] as const)
      assert.equal(numberText(written), text);
  });

  it("is left as it is written where it is none", () => {
    for (const written of ["", "abc", "1e999"]) assert.equal(numberText(written), written);
  });
});
