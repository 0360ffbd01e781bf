// A book read the other way is the same book whoever asks, and differs from the one that was handed in.

import assert from "node:assert/strict";
import { ruleBooks } from "../../bot/rules/pick-rule-book.ts";
import { readOtherwise } from "../../bot/rules/read-otherwise.ts";
import { withReading } from "../../bot/rules/with-reading.ts";

describe("a rule book read otherwise", () => {
  it("is what the reading makes of it, once for each book, dispute and reading", () => {
    for (const book of ruleBooks)
      for (const { id, readings } of book.disputes)
        for (const reading of readings) {
          const other = readOtherwise(book, id, reading.id);
          assert.deepEqual(other, withReading(book, id, reading.id));
          assert.equal(readOtherwise(book, id, reading.id), other);
          assert.notEqual(other, book);
        }
  });

  it("of a dispute that it doesn't have is refused", () => {
    const [book] = ruleBooks;
    assert.throws(() => readOtherwise(book ?? assert.fail(), "nothing", "at-all"), { code: "rules.unknown-reading" });
  });
});
