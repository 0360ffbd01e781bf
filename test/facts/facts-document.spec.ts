// A facts document that does not fit is refused with the place inside it; what is absent is unknown, what is empty is zero.

import assert from "node:assert/strict";
import { readFactsDocument } from "../../bot/facts/facts-document.ts";
import { complaintLine } from "../../bot/facts/table.ts";
import { documentOf } from "../support/small-facts.ts";

const usage = { month: "2023-09", customerTenant: "t1", workload: "Power Apps", units: 30, association: "PAL" };
const revenue = { month: "2023-09", customerTenant: "t1", workload: "Sales", adjustedRevenueUsd: 300, association: "CSP Tier 1" };
const certification = { person: "p1", certification: "Power Platform Developer Associate", earnedOn: "2023-01-15" };

describe("a facts document", () => {
  it("may leave out names, metric type, subscription and expiry, or write them as null", () => {
    const sparse = { asOf: "2023-09", usage: [usage], revenue: [revenue], certifications: [certification] };
    assert.deepEqual([...documentOf(sparse).facts.usage.keys()], ["2023-09"]);
    documentOf({
      asOf: "2023-09",
      track: null,
      usage: [{ ...usage, customerName: null, metricType: null, subscriptionId: null }],
      certifications: [{ ...certification, personName: null, expiresOn: null }],
    });
  });

  it("knows every month of a list that is there, and none of one that is not", () => {
    const { covered } = documentOf({ asOf: "2023-09", usage: [] }).facts;
    assert.deepEqual(covered, { usage: "every", revenue: new Set(), certifications: new Set() });
  });

  it("knows only the months that it says are covered", () => {
    const { covered } = documentOf({ asOf: "2023-09", usage: [], covered: { usage: ["2022-09"], revenue: ["2022-09"] } }).facts;
    // A list that is not there stays unknown, whatever is said to be covered.
    assert.deepEqual([covered.usage, covered.revenue], [new Set(["2022-09"]), new Set()]);
  });

  it("is refused with the path of each mistake", () => {
    assert.deepEqual(refusedFor({ asOf: "2023-13" }), ['f.json:1: asOf: "2023-13" is not a month (YYYY-MM)']);
    assert.deepEqual(refusedFor({ asOf: "2023-09", certifications: [certification, { ...certification, earnedOn: "2023-02-30" }] }), [
      'f.json:1: certifications[1].earnedOn: "2023-02-30" is not a day (YYYY-MM-DD)',
    ]);
    assert.match(refusedFor({ asOf: "2023-09", usage: [{ ...usage, units: -1 }] })[0] ?? "", /^f\.json:1: usage\[0\]\.units: /);
    assert.match(refusedFor({ asOf: "2023-09", covered: { usage: ["now"] } })[0] ?? "", /^f\.json:1: covered\.usage\[0\]: "now" is not a month/);
  });

  it("is refused for a track, an amount or a name that is none", () => {
    assert.match(refusedFor({ asOf: "2023-09", track: "corporate" })[0] ?? "", /^f\.json:1: track: /);
    assert.match(refusedFor({ asOf: "2023-09", revenue: [{ ...revenue, adjustedRevenueUsd: "300" }] })[0] ?? "", /revenue\[0\]\.adjustedRevenueUsd/);
    assert.match(refusedFor({ asOf: "2023-09", usage: [{ ...usage, customerTenant: "" }] })[0] ?? "", /usage\[0\]\.customerTenant/);
  });

  it("is refused when it is no JSON, with the line on which it starts", () => {
    const read = readFactsDocument("{", { file: "-", line: 7 });
    assert.ok(!read.ok);
    assert.match(complaintLine(read.problem[0] ?? assert.fail()), /^-:7: is not JSON/);
  });
});

function refusedFor(document: object): string[] {
  const read = readFactsDocument(JSON.stringify(document), { file: "f.json", line: 1 });
  assert.ok(!read.ok, "was not refused");
  return read.problem.map(complaintLine);
}
