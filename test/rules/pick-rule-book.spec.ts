// Which rule book scores which month.

import assert from "node:assert/strict";
import { type Month, parseMonth } from "../../bot/kernel/month.ts";
import { ruleBookById, ruleBookInForce, ruleBooks } from "../../bot/rules/pick-rule-book.ts";

describe("the rule book in force", () => {
  it("is none before June 2023", () => {
    assert.equal(ruleBookInForce("business-applications", month("2023-05")), null);
  });

  it("is the book of 13 June 2023 already for June 2023, because a month is scored on its last day", () => {
    assert.equal(ruleBookInForce("business-applications", month("2023-06"))?.id, "business-applications@2023-06-13");
  });

  it("stays that book until June 2026", () => {
    assert.equal(ruleBookInForce("business-applications", month("2026-06"))?.id, "business-applications@2023-06-13");
  });

  it("is the book of 1 July 2026 from July 2026 on", () => {
    for (const asOf of ["2026-07", "2026-10", "2030-01"])
      assert.equal(ruleBookInForce("business-applications", month(asOf))?.id, "business-applications@2026-07-01");
  });

  it("is none for a designation without a book", () => {
    assert.equal(ruleBookInForce("security", month("2026-10")), null);
  });
});

describe("the rule books", () => {
  it("are found by their id, and by nothing else", () => {
    for (const book of ruleBooks) assert.equal(ruleBookById(book.id), book);
    assert.equal(ruleBookById("business-applications"), null);
  });

  it("have one book a designation and day, in the order in which they took effect", () => {
    const ids = ruleBooks.map((book) => book.id);
    assert.deepEqual(ids, [...new Set(ids)].sort());
  });
});

function month(text: string): Month {
  const parsed = parseMonth(text);
  assert.ok(parsed !== null);
  return parsed;
}
