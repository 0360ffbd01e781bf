// Holds every rule book against its own promises: it fits the schema, every figure has a listed source, every name is told apart,
// and every dispute points to the value of the reading that it takes.

import assert from "node:assert/strict";
import { plainName, plainTitle } from "../../bot/rules/book-index.ts";
import { ruleBooks } from "../../bot/rules/pick-rule-book.ts";
import { type RuleBook, ruleBookSchema } from "../../bot/rules/rule-book.ts";

interface Backed {
  readonly source: string;
  readonly confidence: string;
}

for (const book of ruleBooks) {
  describe(`rule book ${book.id}`, () => {
    it("is complete: it fits the schema", () => {
      assert.deepEqual(ruleBookSchema.parse(book), book);
    });

    it("is named after its designation and the day it takes effect", () => {
      assert.equal(book.id, `${book.designation}@${book.effectiveFrom}`);
    });

    it("names a source that it lists beside every figure and every reading", () => {
      const citations = [...nodesOf(book)].flatMap(({ node }) => ("source" in node ? [String(node.source)] : []));
      assert.ok(citations.length > 100);
      for (const citation of citations) assert.ok(citation.slice(0, citation.indexOf("#")) in book.sources, `${citation} has no source`);
    });

    it("gives 100 points in all, 15 for performance, 35 for skilling and 50 for customer success", () => {
      const sums = { performance: 0, skilling: 0, "customer-success": 0 };
      for (const rule of Object.values(book.subcategories)) sums[rule.category] += rule.maxPoints.value;
      assert.deepEqual(sums, { performance: 15, skilling: 35, "customer-success": 50 });
    });

    it("never asks more of an SMB partner than of an Enterprise partner", () => {
      for (const rule of Object.values(book.subcategories))
        for (const figure of Object.values(rule))
          if (typeof figure === "object" && "smb" in figure) assert.ok(figure.smb.value <= figure.enterprise.value);
    });

    it("tells every revenue workload, rated workload, association and certification apart by name", () => {
      assertDistinct(book.revenueWorkloads.flatMap((one) => [one.name, ...one.aliases]));
      assertDistinct(book.ratedWorkloads.flatMap((one) => [one.name, ...one.aliases, ...one.includes]));
      assertDistinct(book.associations.revenue.flatMap((one) => [one.name, ...one.aliases]));
      for (const list of Object.values(book.associations.usage)) assertDistinct(list.flatMap((one) => [one.name, ...one.aliases]));
      assertDistinct(
        book.certifications.flatMap((one) => [one.name, ...one.aliases]),
        plainTitle,
      );
    });

    it("says of every association for both kinds of usage and for revenue whether it counts", () => {
      const names = (list: readonly { name: string }[]): string[] => list.map((one) => one.name).sort();
      for (const list of Object.values(book.associations.usage)) assert.deepEqual(names(list), names(book.associations.revenue));
    });

    it("closes the window of a certification no earlier than its retirement", () => {
      for (const one of book.certifications)
        if (one.retiredOn !== undefined) assert.ok(one.eligibleUntil !== undefined && one.eligibleUntil >= one.retiredOn, one.name);
    });

    it("takes, in every dispute, one of the readings, and holds its value", () => {
      assertDistinct(book.disputes.map((one) => one.id));
      for (const dispute of book.disputes) {
        assertDistinct(dispute.readings.map((one) => one.id));
        const taken = dispute.readings.find((one) => one.id === dispute.taken);
        assert.ok(taken !== undefined, `${dispute.id} takes a reading that it does not list`);
        assert.equal(valueAt(book, dispute.at) ?? null, taken.value, dispute.id);
      }
    });

    it("marks a figure as disputed exactly where a dispute is about it", () => {
      const disputed = [...nodesOf(book)].filter(({ node }) => (node as unknown as Backed).confidence === "disputed").map(({ path }) => path);
      const about = book.disputes.map((one) => one.at.slice(0, one.at.lastIndexOf("/")));
      assert.deepEqual(disputed.sort(), about.sort());
    });
  });
}

function* nodesOf(value: unknown, path = ""): Generator<{ path: string; node: Record<string, unknown> }> {
  if (typeof value !== "object" || value === null) return;
  yield { path, node: value as Record<string, unknown> };
  for (const [key, child] of Object.entries(value)) yield* nodesOf(child, `${path}/${key}`);
}

function valueAt(book: RuleBook, pointer: string): unknown {
  const keys = pointer.split("/").slice(1);
  return keys.reduce<unknown>((place, key) => (place as Record<string, unknown> | undefined)?.[key], book);
}

function assertDistinct(names: readonly string[], plain: (name: string) => string = plainName): void {
  const seen = new Map<string, string>();
  for (const name of names) {
    const before = seen.get(plain(name));
    assert.equal(before, undefined, `"${name}" cannot be told apart from "${before}"`);
    seen.set(plain(name), name);
  }
}
