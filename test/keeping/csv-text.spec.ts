// Cells that a spreadsheet would run are shown instead.

import assert from "node:assert/strict";
import { csvLine } from "../../bot/keeping/csv-text.ts";

describe("a line of an export", () => {
  it("makes texts that look like formulas harmless, also after spaces and in full width", () => {
    for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1+1", "\r=1"]) assert.match(csvLine([text]), /^"?'/, JSON.stringify(text));
  });

  it("leaves numbers and other texts as they are, quoting what needs it", () => {
    assert.equal(csvLine([-1.5, "Fabrikam", 'a "b", c', null, undefined, true, "a=b"]), '-1.5,Fabrikam,"a ""b"", c",,,true,a=b\r\n');
  });

  it("holds lists and objects as JSON", () => {
    assert.equal(csvLine([["=1"], { a: 1 }]), '"[""=1""]","{""a"":1}"\r\n');
  });
});
