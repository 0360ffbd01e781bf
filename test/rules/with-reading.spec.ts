// What a book says when a dispute is decided the other way.

import assert from "node:assert/strict";
import { Fault, isFault } from "../../bot/kernel/fault.ts";
import { indexOf } from "../../bot/rules/book-index.ts";
import { ruleBookById, ruleBooks } from "../../bot/rules/pick-rule-book.ts";
import { type RuleBook, ruleBookSchema } from "../../bot/rules/rule-book.ts";
import { knowsReading, withReading, withReadings } from "../../bot/rules/with-reading.ts";
import { altered } from "../support/altered.ts";

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

  it("may set each of the three days of a certification where it stands open, and open it where it is set", () => {
    for (const name of ["eligibleFrom", "eligibleUntil", "retiredOn"] as const) {
      const at = `/certifications/0/${name}`;
      const readings = [
        { id: "open", value: null },
        { id: "set", value: "2024-06-30" },
      ].map((one) => ({ ...one, says: "", source: "learn#Scoring" }));
      const disputed = altered(altered(book, "/disputes/0/at", at), "/disputes/0/readings", readings) as RuleBook;
      const set = withReading(disputed, "gate-minimum", "set");
      assert.equal(set.certifications[0]?.[name], "2024-06-30");
      assert.ok(!(name in (withReading(set, "gate-minimum", "open").certifications[0] ?? {})));
    }
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

  it("is refused with the dispute's or the reading's name, and a sentence for the person who chose it", () => {
    const fault = faultOf(() => withReading(book, "customer-engagement-rate", "no-such-reading"));
    assert.match(fault.message, /business-applications@2023-06-13 .*no-such-reading.*customer-engagement-rate/);
    assert.match(fault.forPerson, /Choose one of the readings/);
  });

  it("is refused as a mistake of the book when the dispute points to where nothing is", () => {
    const unrated = book.ratedWorkloads.findIndex((one) => one.rate === null);
    for (const at of [
      `/ratedWorkloads/${unrated}/rate/value`,
      "/gate/points",
      "/no/such/place",
      "/gate/value/of",
      "/target/note/value",
      "/id/value",
      "",
      "/ratedWorkloads/99/rate",
    ]) {
      const fault = faultOf(() => withReading(altered(book, "/disputes/0/at", at) as RuleBook, "gate-minimum", "more-than-zero"));
      assert.equal(fault.code, "rules.broken-pointer", at);
      assert.match(fault.message, /gate-minimum points to/);
      assert.match(fault.forPerson, /rule book has a mistake/);
    }
  });

  it("finds a place whose name has a stroke or a tilde, written as JSON pointers write them", () => {
    const odd = altered(altered(book, "/sources/learn", undefined), "/disputes/0/at", "/sources/a~1b~0c/title") as RuleBook;
    odd.sources["a/b~c"] = { title: "One", link: "https://example.org", dated: "2023-06" };
    assert.equal(withReading(odd, "gate-minimum", "more-than-zero").sources["a/b~c"]?.title as unknown, 1e-6);
  });
});

describe("chosen readings", () => {
  it("are taken one after the other, and one that the book does not know is left alone", () => {
    const read = withReadings(book, { "customer-engagement-rate": "deck", "gate-minimum": "no-such-reading", "no-such-dispute": "deck" });
    assert.deepEqual(read, withReading(book, "customer-engagement-rate", "deck"));
    assert.equal(withReadings(book, {}), book);
  });

  it("are known by dispute and reading together", () => {
    assert.equal(knowsReading(book, "customer-engagement-rate", "deck"), true);
    // Another dispute has a reading of this name, and this one has others.
    assert.equal(knowsReading(book, "gate-minimum", "deck"), false);
    assert.equal(knowsReading(book, "no-such-dispute", "deck"), false);
    assert.equal(knowsReading(book, "customer-engagement-rate", "no-such-reading"), false);
  });
});

function faultOf(act: () => unknown): Fault {
  try {
    act();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  assert.fail("nothing was refused");
}
