// Every point can be followed to who carries it, and to the line of the export.

import assert from "node:assert/strict";
import type { Day, Month } from "../../bot/kernel/month.ts";
import { ruleBookInForce } from "../../bot/rules/pick-rule-book.ts";
import type { RuleBook } from "../../bot/rules/rule-book.ts";
import { type Evidence, evidenceOf } from "../../bot/scoring/evidence.ts";
import type { Facts, RevenueFact, UsageFact } from "../../bot/scoring/facts.ts";
import { measure } from "../../bot/scoring/measure.ts";
import { altered } from "../support/altered.ts";

const asOf = "2023-09" as Month;
const yearAgo = "2022-09" as Month;

const nothingKnown: Facts = {
  usage: new Map(),
  revenue: new Map(),
  certifications: [],
  covered: { usage: "every", revenue: "every", certifications: "every" },
};

function evidence(known: Partial<Facts>): Evidence {
  const book = ruleBookInForce("business-applications", asOf);
  assert.ok(book);
  return evidenceOf(book, "smb", measure(book, { ...nothingKnown, ...known }, asOf));
}

function byMonth(...rows: UsageFact[]): Facts["usage"] {
  return Map.groupBy(rows, (row) => row.month);
}

function usage(line: number, customerTenant: string, units: number, other: Partial<UsageFact> = {}): UsageFact {
  return { month: asOf, customerTenant, workload: "Power Apps", units, association: "PAL", origin: { file: "usage.csv", line }, ...other };
}

function carried(customerTenant: string, figure: number, line: number) {
  return { customerTenant, customerName: `Customer ${customerTenant}`, workload: "Sales", figure, origins: [{ file: "revenue.csv", line }] };
}

describe("the evidence of a score", () => {
  it("names the customers whose workloads are deployments, the largest first, with their line in the export", () => {
    const { deployments } = evidence({ usage: byMonth(usage(2, "small", 25), usage(3, "large", 40)) });

    assert.deepEqual(
      deployments?.counted.map((one) => [one.customerTenant, one.figure, one.origins]),
      [
        ["large", 8_000, [{ file: "usage.csv", line: 3 }]],
        ["small", 5_000, [{ file: "usage.csv", line: 2 }]],
      ],
    );
  });

  it("names who counted a year ago and is taken off", () => {
    const { deployments } = evidence({ usage: byMonth(usage(2, "gone", 30, { month: "2022-09" as Month })) });

    assert.deepEqual(
      deployments?.countedAtBaseline.map((one) => one.customerTenant),
      ["gone"],
    );
  });

  it("names who is within a fifth of the threshold, from 4,000 MCV on, and nobody below", () => {
    const { deployments } = evidence({ usage: byMonth(usage(2, "near", 20), usage(3, "far", 19.99), usage(4, "almost", 24.99)) });

    assert.deepEqual(
      deployments?.nearMisses.map((one) => one.customerTenant),
      ["almost", "near"],
    );
  });

  it("names the customers whose revenue makes an add, who had it a year ago, and who is within a fifth of the threshold", () => {
    const row = (line: number, customerTenant: string, adjustedRevenueUsd: number, month = asOf): RevenueFact => ({
      ...{ month, customerTenant, customerName: `Customer ${customerTenant}`, workload: "Sales", adjustedRevenueUsd },
      ...{ association: "CSP Tier 1", origin: { file: "revenue.csv", line } },
    });
    const rows = [row(2, "counts", 250.01), row(3, "on-the-line", 250), row(4, "near", 200), row(5, "far", 199.99), row(6, "before", 300, yearAgo)];
    const adds = evidence({ revenue: Map.groupBy(rows, (one) => one.month) })["net-customer-adds"];

    assert.deepEqual([adds?.threshold, adds?.counted], [250, [carried("counts", 250.01, 2)]]);
    assert.deepEqual(adds?.countedAtBaseline, [carried("before", 300, 6)]);
    assert.deepEqual(adds?.nearMisses, [carried("on-the-line", 250, 3), carried("near", 200, 4)]);
  });

  it("lists who used what, now and a year ago, the largest first", () => {
    const growth = evidence({ usage: byMonth(usage(2, "small", 1), usage(3, "large", 2), usage(4, "gone", 3, { month: yearAgo })) })["usage-growth"];

    assert.deepEqual(
      growth?.now.map((one) => [one.customerTenant, one.figure]),
      [
        ["large", 400],
        ["small", 200],
      ],
    );
    assert.deepEqual(
      growth?.baseline.map((one) => [one.customerTenant, one.figure]),
      [["gone", 600]],
    );
  });

  it("takes a customer's name from the first row that has one, and a row without a place has none", () => {
    const { deployments } = evidence({
      usage: byMonth(
        usage(2, "t", 10, { origin: undefined }),
        usage(3, "t", 10, { customerName: "Fabrikam" }),
        usage(4, "t", 10, { customerName: "Fabrikam Ltd" }),
      ),
    });

    assert.deepEqual(
      deployments?.counted.map((one) => [one.customerName, one.origins.map(({ line }) => line)]),
      [["Fabrikam", [3, 4]]],
    );
  });

  it("names the people who count, each with the certificates that make them count", () => {
    const ada = { person: "ada", certification: "Power Platform Developer Associate", earnedOn: "2022-01-15" as Day, expiresOn: null };
    const second = { ...ada, personName: "Ada", certification: "Power Platform App Maker Associate" };
    const { "intermediate-certifications": people, ignored } = evidence({ certifications: [ada, second, { ...ada, person: "bo" }] });

    assert.deepEqual(ignored, []);
    assert.deepEqual(people, [
      { person: "ada", personName: "Ada", certifications: [ada, second] },
      { person: "bo", personName: null, certifications: [{ ...ada, person: "bo" }] },
    ]);
  });

  it("keeps the first twenty places of a name that was left out, and the number of all its rows", () => {
    const rows = Array.from({ length: 25 }, (_, n) => usage(n + 2, "t", 10, { workload: "Widget" }));
    const [widget] = evidence({ usage: byMonth(...rows) }).ignored;

    assert.equal(widget?.rows, 25);
    assert.deepEqual(
      widget?.examples.map((one) => one.line),
      Array.from({ length: 20 }, (_, n) => n + 2),
    );
  });

  it("tells two hundred names that were left out apart, and counts the rows of all further ones together", () => {
    const named = (n: number) => usage(n + 2, "t", 10, { workload: `Widget ${String(n).padStart(3, "0")}` });
    const { ignored } = evidence({ usage: byMonth(...Array.from({ length: 203 }, (_, n) => named(n)), named(0)) });

    assert.equal(ignored.length, 201);
    assert.deepEqual(
      ignored.filter((one) => one.rows > 1).map((one) => [one.name, one.rows, one.examples.map(({ line }) => line)]),
      [
        ["(further names)", 3, [202, 203, 204]],
        ["Widget 000", 2, [2, 2]],
      ],
    );
  });

  it("says what was left out, why, how often and where", () => {
    const { ignored } = evidence({
      usage: byMonth(
        usage(2, "t", 10, { metricType: "Trial" }),
        usage(3, "t", 10, { workload: "Widget" }),
        usage(4, "t", 10, { workload: "Widget" }),
        usage(5, "t", 10, { workload: "Portals" }),
        usage(6, "t", 10, { association: "DPOR" }),
      ),
    });

    assert.deepEqual(
      ignored.map(({ reason, name, rows, examples }) => [reason, name, rows, examples.map((one) => one.line)]),
      [
        ["association-not-counted", "DPOR", 1, [6]],
        ["trial", "Power Apps", 1, [2]],
        ["unknown-workload", "Widget", 2, [3, 4]],
        ["workload-unrated", "Portals", 1, [5]],
      ],
    );
  });

  it("says why a certificate does not make its holder count", () => {
    const held = { person: "ada", personName: "Ada", certification: "Power Platform Developer Associate" };
    const { ignored, "intermediate-certifications": people } = evidence({
      certifications: [
        { ...held, earnedOn: "2022-01-15" as Day, expiresOn: "2023-09-29" as Day },
        { ...held, earnedOn: "2023-10-01" as Day, expiresOn: null },
        { ...held, certification: "Azure Fundamentals", earnedOn: "2023-01-01" as Day, expiresOn: null },
      ],
    });

    assert.deepEqual(people, []);
    assert.deepEqual(
      ignored.map((one) => [one.reason, one.rows]),
      [
        ["expired", 1],
        ["not-yet-earned", 1],
        ["unknown-certification", 1],
      ],
    );
  });

  it("says of revenue, usage and certificates alike what was left out, and tells a disputed name from one that does not count", () => {
    const paid = { month: asOf, customerTenant: "t", workload: "Sales", adjustedRevenueUsd: 300, association: "CSP Tier 1" };
    const retired = "Microsoft Certified: Dynamics 365 Commerce Functional Consultant Associate";
    const { ignored } = evidence({
      revenue: new Map([[asOf, [paid, { ...paid, workload: "Customer Voice" }, { ...paid, association: "PAL" }, { ...paid, workload: "Widget" }]]]),
      usage: byMonth(usage(2, "t", 10, { workload: "Sales", association: "CPOR RevRec" })),
      certifications: [{ person: "ada", certification: retired, earnedOn: "2023-07-01" as Day, expiresOn: null }],
    });

    assert.deepEqual(
      ignored.map((one) => [one.kind, one.reason, one.name, one.examples.length]),
      [
        ["revenue", "association-not-counted", "PAL", 0],
        ["revenue", "unknown-workload", "Widget", 0],
        ["revenue", "workload-disputed", "Customer Voice", 0],
        ["usage", "association-disputed", "CPOR RevRec", 1],
        ["certifications", "not-eligible-any-more", retired, 0],
      ],
    );
  });

  it("tells revenue of a workload that left the list from a disputed one, and a disputed association from one that does not count", () => {
    const paid = { month: asOf, customerTenant: "t", workload: "Sales", adjustedRevenueUsd: 300, association: "CSP Tier 1" };
    const later = "2026-09" as Month;
    const book = ruleBookInForce("business-applications", later) ?? assert.fail();
    const at = book.associations.revenue.findIndex((one) => one.name === "PAL");
    const disputed = altered(book, `/associations/revenue/${at}/confidence`, "disputed") as RuleBook;
    const rows = [
      { ...paid, workload: "Marketing" },
      { ...paid, association: "PAL" },
    ].map((row) => ({ ...row, month: later }));
    const { ignored } = measure(disputed, { ...nothingKnown, revenue: new Map([[later, rows]]) }, later);

    assert.deepEqual(
      ignored.map((one) => [one.reason, one.name]),
      [
        ["association-disputed", "PAL"],
        ["workload-not-counted", "Marketing"],
      ],
    );
  });

  it("counts a certification from the first day of its window on", () => {
    const book = ruleBookInForce("business-applications", asOf) ?? assert.fail();
    const certification = book.certifications[0]?.name ?? assert.fail();
    const held = [{ person: "ada", certification, earnedOn: "2023-01-01" as Day, expiresOn: null }];
    const countedFrom = (first: string) => {
      const windowed = altered(book, "/certifications/0/eligibleFrom", first) as RuleBook;
      return measure(windowed, { ...nothingKnown, certifications: held }, asOf).certifications?.intermediate.length;
    };

    assert.deepEqual([countedFrom("2023-09-01"), countedFrom("2023-09-30"), countedFrom("2023-10-01")], [1, 1, 0]);
  });

  it("takes a title of three slips for a misspelled one and says which is meant, and one of four slips for another", () => {
    const resembled = (certification: string) =>
      measure(
        ruleBookInForce("business-applications", asOf) ?? assert.fail(),
        { ...nothingKnown, certifications: [{ person: "ada", certification, earnedOn: "2023-01-01" as Day, expiresOn: null }] },
        asOf,
      ).warnings.flatMap((one) => (one.code === "resembling-certification" ? [one.resembles] : []));

    assert.deepEqual(resembled("Power Platform Developer Assoc"), []);
    assert.deepEqual(resembled("Power Platform Developer Associateship"), []);
    assert.deepEqual(resembled("Power Platform Developer Associ"), ["Microsoft Certified: Power Platform Developer Associate"]);
    assert.deepEqual(resembled("A Microsoft Certified: Power Platform Developer Associate"), []);
  });

  it("warns of certifications that no list has as one, and of one that is only misspelled by its name, each with its place", () => {
    const held = { person: "ada", earnedOn: "2023-01-01" as Day, expiresOn: null };
    const at = (line: number) => ({ file: "trainings.csv", line });
    const certifications = [
      { ...held, certification: "Azure Fundamentals", origin: at(2) },
      { ...held, certification: "Azure Administrator Associate", origin: at(3) },
      { ...held, certification: "Microsoft Certified: Power Platform Developper Associate", origin: at(4) },
    ];
    const book = ruleBookInForce("business-applications", asOf) ?? assert.fail();
    const { warnings } = measure(book, { ...nothingKnown, certifications }, asOf);

    assert.deepEqual(warnings, [
      {
        code: "resembling-certification",
        certification: "Microsoft Certified: Power Platform Developper Associate",
        resembles: "Microsoft Certified: Power Platform Developer Associate",
        rows: 1,
        at: at(4),
      },
      { code: "unknown-certification", certification: "Azure Administrator Associate", titles: 3, rows: 3, at: at(3) },
    ]);
  });

  it("warns of a workload that no rule knows with its first row", () => {
    const { warnings } = measure(
      ruleBookInForce("business-applications", asOf) ?? assert.fail(),
      { ...nothingKnown, usage: byMonth(usage(7, "t", 10, { workload: "Widget" }), usage(9, "t", 10, { workload: "Widget" })) },
      asOf,
    );
    assert.deepEqual(warnings, [{ code: "unknown-workload", kind: "usage", workload: "Widget", rows: 2, at: { file: "usage.csv", line: 7 } }]);
  });

  it("is unknown where the month was not exported", () => {
    const unknown = evidence({ covered: { usage: new Set([asOf]), revenue: new Set(), certifications: new Set() } });

    assert.equal(unknown.deployments, null);
    assert.equal(unknown["net-customer-adds"], null);
    assert.equal(unknown["advanced-certifications"], null);
    assert.equal(unknown["intermediate-certifications"], null);
    assert.equal(unknown["usage-growth"], null);
  });

  it("knows of each kind of data the months that would have to be known and are not", () => {
    const book = ruleBookInForce("business-applications", asOf) ?? assert.fail();
    const { missing } = measure(book, { ...nothingKnown, covered: { usage: new Set([asOf]), revenue: "every", certifications: new Set() } }, asOf);

    assert.deepEqual(missing, [
      { kind: "usage", months: [yearAgo] },
      { kind: "certifications", months: [asOf] },
    ]);
  });
});
