// What a book says when a dispute is decided the other way.

import assert from "node:assert/strict";
import { isFault } from "../../bot/kernel/fault.ts";
import { indexOf } from "../../bot/rules/book-index.ts";
import { ruleBookById, ruleBooks } from "../../bot/rules/pick-rule-book.ts";
import { type RuleBook, ruleBookSchema } from "../../bot/rules/rule-book.ts";
import { withReading } from "../../bot/rules/with-reading.ts";

const book = ruleBookById("business-applications@2023-06-13") as RuleBook;

describe("a rule book with another reading", () => {
  for (const one of ruleBooks)
    it(`is a whole book again, for every reading of ${one.id}`, () => {
      for (const dispute of one.disputes)
        for (const reading of dispute.readings) {
          const other = withReading(one, dispute.id, reading.id);
          assert.deepEqual(ruleBookSchema.parse(other), other);
          assert.equal(other.disputes.find((each) => each.id === dispute.id)?.taken, reading.id);
        }
    });

  it("is the same book when the reading is the one already taken", () => {
    for (const dispute of book.disputes) assert.deepEqual(withReading(book, dispute.id, dispute.taken), book);
  });

  it("leaves the book itself as it was", () => {
    const before = structuredClone(book);
    withReading(book, "customer-engagement-rate", "deck");
    assert.deepEqual(book, before);
  });

  it("values a Customer Engagement user at 40 by the deck", () => {
    const other = withReading(book, "customer-engagement-rate", "deck");
    assert.equal(indexOf(other).ratedWorkload("Customer Service")?.rate, 40);
  });

  it("counts Dynamics 365 usage through CPOR RevRec by the deck, and Customer Voice for net customer adds", () => {
    const other = withReading(withReading(book, "cpor-revrec-usage", "deck"), "customer-voice-net-adds", "deck");
    assert.equal(indexOf(other).usageAssociation("dynamics", "CPOR RevRec")?.counts, true);
    assert.equal(indexOf(other).revenueWorkload("Customer Voice")?.counts, true);
  });

  it("opens the window of Commerce and closes that of Customer Service by the page", () => {
    const other = withReading(withReading(book, "commerce-last-day", "page"), "customer-service-last-day", "page");
    assert.equal(indexOf(other).certification("Dynamics 365 Commerce Functional Consultant Associate")?.eligibleUntil, undefined);
    assert.equal(indexOf(other).certification("Dynamics 365 Customer Service Functional Consultant Associate")?.eligibleUntil, "2024-06-30");
  });

  it("asks for more than nothing in each subcategory by the general page, and still not for nothing", () => {
    const gate = withReading(book, "gate-minimum", "more-than-zero").gate.value;
    assert.ok(gate > 1e-9 && gate < 0.0001);
  });

  it("is refused when the book has no such dispute or reading", () => {
    for (const [dispute, reading] of [
      ["no-such-dispute", "deck"],
      ["customer-engagement-rate", "no-such-reading"],
    ] as const)
      assert.throws(
        () => withReading(book, dispute, reading),
        (error) => isFault(error, "rules.unknown-reading"),
      );
  });
});
