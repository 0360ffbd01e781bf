// Equal texts become one object, whichever file's text they were cut out of.

import assert from "node:assert/strict";
import { noText, SharedStrings } from "../../bot/facts/shared-strings.ts";

describe("shared strings", () => {
  it("say what they were given, however alike their ends are", () => {
    const strings = new SharedStrings();
    const texts = Array.from({ length: 2_000 }, (_, index) => `${index} Customer of ours, Ltd.`);
    for (const text of [...texts, ...texts, "", "\u{1F600}", "é", "\\", '"']) assert.equal(strings.one(text), text);
  });

  it("take a guess only where it is right", () => {
    const strings = new SharedStrings();
    const contoso = strings.numberOf("Contoso");
    assert.equal(strings.text(strings.numberOf("Fabrikam", contoso)), "Fabrikam");
    assert.equal(strings.numberOf("Contoso", contoso), contoso);
    assert.equal(strings.numberOf("Fabrikam", 99), strings.numberOf("Fabrikam"));
    assert.equal(strings.numberOrNone("", contoso), noText);
  });

  it("tell the order of all texts, also after another one came", () => {
    const strings = new SharedStrings(4);
    for (const text of ["b", "c", "a"]) strings.numberOf(text);
    assert.deepEqual([...strings.ranks()], [1, 2, 0]);
    strings.numberOf("aa");
    assert.deepEqual([...strings.ranks()], [2, 3, 0, 1]);
  });
});
