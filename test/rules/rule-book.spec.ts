// What a rule book may not say: each case is the book of June 2023 with one thing wrong, and the place that the refusal names.

import assert from "node:assert/strict";
import { ruleBookById } from "../../bot/rules/pick-rule-book.ts";
import { ruleBookSchema } from "../../bot/rules/rule-book.ts";
import { altered, refusedPlaces } from "../support/altered.ts";

const book = ruleBookById("business-applications@2023-06-13") ?? assert.fail();

/** What is wrong, where, and what stands there; undefined takes away what stood there. */
const wrong: readonly (readonly [string, string, unknown])[] = [
  ["an id without a day", "/id", "business-applications"],
  ["an id with a word before it", "/id", "1 business-applications@2023-06-13"],
  ["an id with a word after it", "/id", "business-applications@2023-06-13b"],
  ["a designation that there is not", "/designation", "office"],
  ["a first day that is only a month", "/effectiveFrom", "2023-06"],
  ["a first day with an hour", "/effectiveFrom", "2023-06-13T00:00"],
  ["a day with a word before it", "/verifiedOn", "on 2023-07-18"],
  ["a first day of which nobody says how sure it is", "/effectiveFromConfidence", "probably"],
  ["an announcement in a year", "/announcedOn", "2023"],
  ["an announcement in a month with a word before it", "/announcedOn", "in 2023-05"],
  ["an announcement in a month with a word after it", "/announcedOn", "2023-05?"],
  ["a source without a link", "/sources/learn/link", undefined],
  ["a source whose link is none", "/sources/learn/link", "learn"],
  ["a source of no day", "/sources/learn/dated", "lately"],
  ["a source without a title", "/sources/learn/title", undefined],
  ["no target", "/target", undefined],
  ["a target below nothing", "/target/value", -1],
  ["a target in words", "/target/value", "70"],
  ["a target without a source", "/target/source", undefined],
  ["a source without its section", "/gate/source", "learn"],
  ["a source with an empty section", "/gate/source", "learn#"],
  ["a source in capitals", "/gate/source", "LEARN#Introduction"],
  ["a source behind a space", "/gate/source", " learn#Introduction"],
  ["a source that is not listed", "/gate/source", "nowhere#Introduction"],
  ["a reading's source that is not listed", "/disputes/0/readings/0/source", "nowhere#Introduction"],
  ["a figure without a confidence", "/gate/confidence", undefined],
  ["a confidence that there is not", "/gate/confidence", "certain"],
  ["a field that nobody described beside a figure", "/gate/unit", "points"],
  ["a field that nobody described", "/gates", 1],
  ["no number of workloads for Enterprise", "/classification/enterpriseFromPairs", undefined],
  ["a revenue line for one track alone", "/subcategories/net-customer-adds/revenueUsd/smb", undefined],
  ["a comparison in other words", "/subcategories/net-customer-adds/comparison/value", "at least"],
  ["deployments without a comparison", "/subcategories/deployments/comparison", undefined],
  ["net customer adds in another category", "/subcategories/net-customer-adds/category", "skilling"],
  ["certifications in another category", "/subcategories/intermediate-certifications/category", "performance"],
  ["architects in another category", "/subcategories/advanced-certifications/category", "performance"],
  ["growth in another category", "/subcategories/usage-growth/category", "performance"],
  ["deployments in another category", "/subcategories/deployments/category", "performance"],
  ["growth without a baseline", "/subcategories/usage-growth/baselineMcv", undefined],
  ["no word on trials", "/trialUsageCounts", undefined],
  ["an association that does not say whether it counts", "/associations/revenue/0/counts", undefined],
  ["a workload that does not say whether it counts", "/revenueWorkloads/0/counts", undefined],
  ["a workload without a source", "/revenueWorkloads/0/source", undefined],
  ["a rate that was left out", "/ratedWorkloads/0/rate", undefined],
  ["a rate of nothing", "/ratedWorkloads/0/rate", 0],
  ["a rate below nothing", "/ratedWorkloads/0/rate", -200],
  ["a workload of another family", "/ratedWorkloads/0/family", "office"],
  ["a workload counted in something else", "/ratedWorkloads/0/unit", "seats"],
  ["a certification of another level", "/certifications/0/level", "expert"],
  ["a certification that counts until a month", "/certifications/0/eligibleUntil", "2024-06"],
  ["a dispute with one reading", "/disputes/0/readings/1", undefined],
  ["a dispute about no place", "/disputes/0/at", "gate/value"],
  ["a dispute about a place at the end of a word", "/disputes/0/at", "gate/"],
  ["a reading without a source", "/disputes/0/readings/0/source", undefined],
  ["a reading that is a list", "/disputes/0/readings/0/value", [1]],
  ["a dispute without a reason", "/disputes/0/why", undefined],
];

describe("a rule book is refused", () => {
  for (const [what, place, value] of wrong)
    it(`with ${what}`, () => {
      const places = refusedPlaces(ruleBookSchema, altered(book, place, value));
      assert.ok(places.length > 0, "it was taken");
      for (const one of places) assert.ok(place.startsWith(one), `${place} is wrong, ${one} was refused`);
    });
});

describe("a rule book may", () => {
  it("know an announcement's month only", () => assert.deepEqual(refusedPlaces(ruleBookSchema, altered(book, "/announcedOn", "2023-05")), []));

  it("ask for nothing", () => assert.deepEqual(refusedPlaces(ruleBookSchema, altered(book, "/gate/value", 0)), []));

  it("leave out the other names of a thing, which then has none", () => {
    const list = [...book.revenueWorkloads, ...book.ratedWorkloads, ...book.certifications, ...book.associations.revenue];
    const bare = structuredClone(book) as unknown as Record<string, unknown>;
    const without = JSON.parse(JSON.stringify(bare, (key, value) => (key === "aliases" || key === "includes" ? undefined : value)));
    const read = ruleBookSchema.parse(without);
    assert.ok(list.some((one) => one.aliases.length > 0));
    for (const one of [...read.revenueWorkloads, ...read.certifications, ...read.associations.revenue]) assert.deepEqual(one.aliases, []);
    for (const one of read.ratedWorkloads) assert.deepEqual([one.aliases, one.includes], [[], []]);
  });
});
