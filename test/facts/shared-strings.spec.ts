// Equal texts become one object, whichever file's text they were cut out of.

import assert from "node:assert/strict";
import { LastRows, SharedStrings } from "../../bot/facts/shared-strings.ts";

describe("shared strings", () => {
  it("say what they were given, however alike their ends are", () => {
    const strings = new SharedStrings();
    const texts = Array.from({ length: 2_000 }, (_, index) => `${index} Customer of ours, Ltd.`);
    for (const text of [...texts, ...texts, "", "\u{1F600}", "é", "\\", '"']) assert.equal(strings.one(text), text);
  });

  it("take a guess only where it is right", () => {
    const strings = new SharedStrings();
    assert.equal(strings.one("Fabrikam", "Contoso"), "Fabrikam");
    assert.equal(strings.one("Fabrikam", "Fabrikam"), "Fabrikam");
    assert.equal(strings.oneOrNull("", "Contoso"), null);
  });
});

describe("last rows", () => {
  it("give a subscription's newest row and never another's", () => {
    const rows = new LastRows<{ subscriptionId: string | null; line: number }>();
    const ids = Array.from({ length: 2_000 }, (_, index) => `${index}-the-same-end`);
    for (const [line, subscriptionId] of ids.entries()) rows.keep({ subscriptionId, line });
    for (const id of ids) assert.equal(rows.of(id)?.subscriptionId ?? id, id);
    rows.keep({ subscriptionId: "s", line: 1 });
    rows.keep({ subscriptionId: "s", line: 2 });
    rows.keep({ subscriptionId: null, line: 3 });
    assert.equal(rows.of("s")?.line, 2);
    assert.equal(rows.of(""), undefined);
  });
});
