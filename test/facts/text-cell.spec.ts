// What a spreadsheet would take for a formula is written so that it stays a text.

import assert from "node:assert/strict";
import { textCell } from "../../bot/facts/text-cell.ts";
import { commaSeparated } from "../../bot/sample/comma-separated.ts";

describe("a text in a file of ours", () => {
  it("is marked as one where a spreadsheet would compute it", () => {
    for (const text of ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "-", " =1", "＝1+1"])
      assert.equal(textCell(text), `'${text}`);
  });

  it("is left alone else, and so is a number below zero", () => {
    for (const text of ["Fabrikam", "", "a=b", "-12.5", "-3", "+7", "12"]) assert.equal(textCell(text), text);
  });

  it("is so in every file that is written", () => {
    assert.equal(commaSeparated(["A", "B"], [['=HYPERLINK("x","y")', "-5"]]), 'A,B\r\n"\'=HYPERLINK(""x"",""y"")",-5\r\n');
  });
});
