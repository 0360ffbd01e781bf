// Why scores moved, for partners whose causes and points can be worked out by hand from the rules.
// SMB: an add is 3 points, a person 4 or 7.5, a percent of growth 1, a deployment 4; the baseline must have 25,000 MCV.

import assert from "node:assert/strict";
import type { Subcategory, Track } from "../../../bot/kernel/program.ts";
import { causesByEffect } from "../../../bot/planning/causes/causes-by-effect.ts";
import { type Change, explainChange } from "../../../bot/planning/causes/explain-change.ts";
import { type Side, sideOf } from "../../../bot/planning/side.ts";
import { ruleBookInForce } from "../../../bot/rules/pick-rule-book.ts";
import { type ReadingChoices, withReadings } from "../../../bot/rules/with-reading.ts";
import type { Facts } from "../../../bot/scoring/facts.ts";
import { sampleDocuments } from "../../independent/sample-documents.ts";
import { certified, longFacts, months, paid, used } from "../../support/long-facts.ts";
import { documentOf, month } from "../../support/small-facts.ts";

const developer = "Power Platform Developer Associate";
/** 25,000 MCV in every month, no deployment. */
const steady = Array.from({ length: 10 }, (_, index) => used(`Steady ${index}`, "Customer Insights", 12_500, "2024-09", "2026-10"));

describe("customer adds", () => {
  it("move by the customers that crossed the threshold, with their names and figures", () => {
    const revenue = [
      paid("Contoso", "Sales", 240, "2026-09", "2026-09"),
      paid("Contoso", "Sales", 260, "2026-10", "2026-10"),
      paid("Litware", "Sales", 500, "2026-09", "2026-09"),
    ];
    const { causes, change } = inOctober("net-customer-adds", longFacts({ revenue }));
    assert.equal(change, 0);
    assert.deepEqual(causes, [
      {
        ...{ code: "crossed-down", customerTenant: "litware", customerName: "Litware", workload: "Sales", from: 500, to: null },
        ...{ threshold: 250, points: -3 },
      },
      {
        ...{ code: "crossed-up", customerTenant: "contoso", customerName: "Contoso", workload: "Sales", from: 240, to: 260 },
        ...{ threshold: 250, points: 3 },
      },
    ]);
  });

  it("beyond the maximum are shared by all that came, and none is the one too many", () => {
    const revenue = [
      ...Array.from({ length: 4 }, (_, index) => paid(`Old ${index}`, "Sales", 300, "2026-09", "2026-10")),
      ...["A", "B"].map((name) => paid(name, "Sales", 300, "2026-10", "2026-10")),
    ];
    const { causes, change } = inOctober("net-customer-adds", longFacts({ revenue }));
    assert.deepEqual([change, causes.map((one) => one.points)], [3, [1.5, 1.5]]);
  });

  it("that change nothing, as the maximum was there before, are told apart", () => {
    const revenue = [
      ...Array.from({ length: 5 }, (_, index) => paid(`Old ${index}`, "Sales", 300, "2026-09", "2026-10")),
      paid("Contoso", "Sales", 300, "2026-10", "2026-10"),
    ];
    const { causes, withoutEffect, change } = inOctober("net-customer-adds", longFacts({ revenue }));
    assert.deepEqual([change, causes, withoutEffect.map((one) => one.code)], [0, [], ["crossed-up"]]);
  });

  it("move with the baseline, though this month is the last one's twin", () => {
    const revenue = [paid("Proseware", "Sales", 300, "2025-10", "2026-10"), paid("Tailspin Toys", "Sales", 900, "2025-09", "2025-09")];
    const { causes, withoutEffect } = inOctober("net-customer-adds", longFacts({ revenue }));
    // One for one: Proseware stands against the partner instead of Tailspin Toys.
    assert.deepEqual(causes, []);
    const [moved] = withoutEffect;
    assert.ok(moved?.code === "baseline-moved");
    assert.deepEqual(
      [moved.from, moved.to, moved.against.map((one) => one.customerName), moved.released.map((one) => one.customerName)],
      [1, 1, ["Proseware"], ["Tailspin Toys"]],
    );
  });

  it("are at most six causes: the largest by name, the others together", () => {
    const revenue = Array.from({ length: 9 }, (_, index) => paid(`Customer ${index}`, "Sales", 300 + index, "2026-10", "2026-10"));
    const { causes } = inOctober("net-customer-adds", longFacts({ revenue }));
    const sum = causes.reduce((total, one) => total + one.points, 0);
    assert.deepEqual([causes.length, sum.toFixed(9)], [6, "15.000000000"]);
    const others = causes.find((one) => one.code === "others");
    assert.deepEqual(others?.code === "others" && [others.count, others.up, others.down], [4, 4, 0]);
    const named = causes.flatMap((one) => ("customerName" in one ? [one.customerName] : []));
    assert.deepEqual(
      named.sort(),
      [4, 5, 6, 7, 8].map((index) => `Customer ${index}`),
    );
  });
});

describe("certified people", () => {
  it("are named when they come and when they lapse, with the day", () => {
    const certifications = [
      certified("Isaiah Langer", developer, "2026-10-13", "2027-10-13"),
      certified("Grady Archie", "Power BI Data Analyst Associate", "2025-10-04", "2026-10-04"),
    ];
    const { causes } = inOctober("intermediate-certifications", longFacts({ certifications }));
    assert.deepEqual(causes, [
      {
        ...{ code: "person-lost", person: "grady archie", personName: "Grady Archie", certifications: ["Power BI Data Analyst Associate"] },
        ...{ why: "expired", day: "2026-10-04", points: -4 },
      },
      { code: "person-gained", person: "isaiah langer", personName: "Isaiah Langer", certifications: [developer], day: "2026-10-13", points: 4 },
    ]);
  });

  it("who left are not on file any more", () => {
    const [with_, without] = [longFacts({ certifications: [certified("Lee Gu", developer, "2026-01-01")] }), longFacts({})];
    const change = explainChange(side(with_, "2026-10"), side(without, "2026-10"));
    const [cause] = of(change, "intermediate-certifications").causes;
    assert.deepEqual(cause?.code === "person-lost" && [cause.why, cause.day, cause.points], ["not-on-file", null, -4]);
    assert.deepEqual([change.isSameMonth, change.gates.lost], [true, ["intermediate-certifications"]]);
  });

  it("whose certification retired lost it on its last eligible day", () => {
    const facts = longFacts({ certifications: [certified("Diego", "Dynamics 365 Field Service Functional Consultant Associate", "2026-06-01")] });
    const [cause] = of(explainChange(side(facts, "2027-06"), side(facts, "2027-07")), "intermediate-certifications").causes;
    assert.deepEqual(cause?.code === "person-lost" && [cause.why, cause.day], ["retired", "2027-06-30"]);
  });
});

describe("usage growth", () => {
  it("moves by each customer's usage, in points of the baseline", () => {
    const usage = [...steady, used("Contoso", "Power BI", 10, "2026-09", "2026-09"), used("Contoso", "Power BI", 15, "2026-10", "2026-10")];
    const { causes, change } = inOctober("usage-growth", longFacts({ usage }));
    // 1,000 MCV more on 25,000 are 4 %.
    near(change, 4);
    assert.deepEqual(
      causes.map(({ points: _, ...cause }) => cause),
      [{ code: "usage-up", customerTenant: "contoso", customerName: "Contoso", workload: "Power BI", from: 2_000, to: 3_000 }],
    );
    near(causes[0]?.points, 4);
  });

  it("shares what the baseline and this month do together", () => {
    // From 25,000 on 25,000 to 28,000 on 26,000; baseline first −0, then up 7.69; usage first +12, then −4.31.
    const usage = [...steady, used("Fabrikam", "Power BI", 5, "2025-10", "2025-10"), used("Contoso", "Power BI", 15, "2026-10", "2026-10")];
    const { causes, change } = inOctober("usage-growth", longFacts({ usage }));
    const after = (2_000 / 26_000) * 100;
    near(change, after);
    near(causes.find((one) => one.code === "usage-up")?.points, (12 + after) / 2);
    near(causes.find((one) => one.code === "baseline-moved")?.points, (after - 12) / 2);
  });

  it("falls to nothing where the baseline falls below the line", () => {
    const usage = [...steady, used("Contoso", "Power BI", 15, "2026-09", "2026-10")].filter((_, index) => index !== 0);
    const more = [used("Left", "Customer Insights", 12_500, "2024-09", "2025-09")];
    // 25,000 MCV in September a year ago; 22,500 in October a year ago, which is too little for any points.
    const { causes, change } = inOctober("usage-growth", longFacts({ usage: [...usage, ...more] }));
    near(change, -2);
    const [moved] = causes;
    assert.ok(moved?.code === "baseline-moved" && causes.length === 1);
    assert.deepEqual([moved.from, moved.to, moved.released[0]?.customerName, moved.releasedCount], [25_000, 22_500, "Left", 1]);
  });
});

describe("rules that change", () => {
  it("are told as rules, and not as the customers' usage", () => {
    // Portals have no rate in the older book and one of 100 in the newer.
    const usage = [...steady, used("Contoso", "Portals", 20, "2026-06", "2026-10")];
    const facts = longFacts({ usage });
    const change = explainChange(side(facts, "2026-06"), side(facts, "2026-07"));
    const growth = of(change, "usage-growth");
    assert.deepEqual(
      growth.causes.map((one) => one.code),
      ["rule-book"],
    );
    near(growth.change, 8);
    assert.equal(change.areRulesApart, true);
    assert.deepEqual(change.ruleBook, { from: "business-applications@2023-06-13", to: "business-applications@2026-07-01" });
  });

  it("are told as the customers' change where a side cannot be measured anew", () => {
    const facts = longFacts({ usage: [...steady, used("Contoso", "Portals", 20, "2026-06", "2026-10")] });
    const [from, to] = [side(facts, "2026-06"), side(facts, "2026-07")].map(({ book, track, measured }) => ({ book, track, measured }));
    const change = explainChange(from ?? assert.fail(), to ?? assert.fail());
    assert.deepEqual(
      of(change, "usage-growth").causes.map((one) => one.code),
      ["usage-up"],
    );
    assert.equal(change.areRulesApart, false);
  });

  it("are readings, where the administrator chose another one", () => {
    const facts = longFacts({ revenue: [paid("Contoso", "Sales", 250, "2026-10", "2026-10")] });
    const change = explainChange(side(facts, "2026-10"), side(facts, "2026-10", "smb", firstOther("net-customer-adds")));
    const adds = of(change, "net-customer-adds");
    // 250 US dollars are on the line, and enough by the other reading.
    assert.equal(adds.change, 3);
    assert.deepEqual(
      adds.causes.map((one) => [one.code, one.points]),
      [["readings", 3]],
    );
    assert.deepEqual(
      change.readings.map((one) => one.dispute),
      Object.keys(firstOther("net-customer-adds")),
    );
  });

  it("are the track's, where it changed", () => {
    const facts = longFacts({ certifications: [certified("Lee Gu", developer, "2026-01-01")] });
    const change = explainChange(side(facts, "2026-10", "smb"), side(facts, "2026-10", "enterprise"));
    assert.deepEqual(of(change, "intermediate-certifications").causes, [{ code: "track", from: "smb", to: "enterprise", points: -3 }]);
    assert.deepEqual(change.track, { from: "smb", to: "enterprise" });
  });
});

describe("data that were corrected", () => {
  it("are the same month with other rows: customers and baseline are told as they are", () => {
    const before = longFacts({ usage: [...steady, used("Contoso", "Business Central", 5, "2026-10", "2026-10")] });
    const after = longFacts({
      usage: [...steady, used("Contoso", "Business Central", 4, "2026-10", "2026-10"), used("Fabrikam", "Business Central", 6, "2025-10", "2025-10")],
    });
    const change = explainChange(side(before, "2026-10"), side(after, "2026-10"));
    assert.equal(change.isSameMonth, true);
    const { causes, change: points } = of(change, "deployments");
    assert.deepEqual([points, ...causes.map((one) => [one.code, one.points])], [-4, ["baseline-corrected", -2], ["crossed-down", -2]]);
  });
});

describe("data that become known", () => {
  const usage = [...steady, used("Contoso", "Power BI", 15, "2026-10", "2026-10")];
  const certifications = [certified("Isaiah Langer", developer, "2026-10-13")];
  const without = longFacts({ usage, certifications, known: { usage: months("2025-10", "2026-10") } });
  const change = explainChange(side(without, "2026-09"), side(without, "2026-10"));

  it("have no change and no causes, only a reason", () => {
    const growth = of(change, "usage-growth");
    assert.deepEqual([growth.change, growth.causes, growth.points], [null, [], { from: null, to: 12 }]);
    assert.deepEqual(growth.unknown, { code: "became-known", missing: [{ kind: "usage", months: ["2025-09"] }] });
  });

  it("leave the rest explained, and the total says how much is not", () => {
    assert.deepEqual([change.total, change.knownChange, change.unknownChange], [{ from: 0, to: 16 }, 4, 12]);
    assert.equal(change.isNothing, false);
  });

  it("and that became unknown say so", () => {
    const growth = of(explainChange(side(without, "2026-10"), side(without, "2026-09")), "usage-growth");
    assert.deepEqual([growth.unknown?.code, growth.points], ["became-unknown", { from: 12, to: null }]);
  });
});

describe("nothing that changed", () => {
  it("is an answer too, even where something is unknown on both sides", () => {
    const facts = longFacts({ usage: steady, known: { revenue: [] } });
    const change = explainChange(side(facts, "2026-09"), side(facts, "2026-10"));
    assert.deepEqual([change.isNothing, change.change, causesByEffect(change)], [true, 0, []]);
    assert.equal(of(change, "net-customer-adds").unknown?.code, "unknown");
  });
});

describe("the sample partner", () => {
  it("lost a deployment and a consultant in July: Contoso's Power BI came into the baseline and Field Service lapsed", async () => {
    const documents = await sampleDocuments();
    const { facts } = documentOf(documents.at(-1) ?? assert.fail());
    const change = explainChange(side(facts, "2026-06"), side(facts, "2026-07"));
    const told = causesByEffect(change).map((one) => [one.subcategory, one.code, Number(one.points.toFixed(2))]);
    assert.deepEqual(told.slice(0, 4), [
      ["intermediate-certifications", "person-lost", -4],
      ["deployments", "baseline-moved", -4],
      ["usage-growth", "usage-up", 2.37],
      ["usage-growth", "usage-down", -1.83],
    ]);
    const [person, baseline, ...usage] = causesByEffect(change);
    assert.deepEqual(person?.code === "person-lost" && [person.personName, person.day], ["Diego Siciliani", "2026-07-09"]);
    assert.deepEqual(baseline?.code === "baseline-moved" && baseline.against.map((one) => [one.customerName, one.workload, one.from, one.to]), [
      ["Contoso", "Power BI", 4_600, 5_000],
    ]);
    assert.deepEqual(
      usage.slice(0, 2).map((one) => "customerName" in one && [one.customerName, one.from, one.to]),
      [
        ["Fourth Coffee", 6_000, 8_600],
        ["Northwind Traders", 32_800, 30_800],
      ],
    );
  });
});

function inOctober(id: Subcategory, facts: Facts) {
  return of(explainChange(side(facts, "2026-09"), side(facts, "2026-10")), id);
}

function side(facts: Facts, asOf: string, track: Track = "smb", readings: ReadingChoices = {}): Side {
  return sideOf(withReadings(bookOf(asOf), readings), track, facts, month(asOf));
}

function bookOf(asOf: string) {
  return ruleBookInForce("business-applications", month(asOf)) ?? assert.fail(asOf);
}

/** The reading of a subcategory's comparison that the book does not take. */
function firstOther(id: Subcategory): ReadingChoices {
  const dispute = bookOf("2026-10").disputes.find((one) => one.at === `/subcategories/${id}/comparison/value`) ?? assert.fail(id);
  return { [dispute.id]: dispute.readings.find((one) => one.id !== dispute.taken)?.id ?? assert.fail(id) };
}

function of(change: Change, id: Subcategory) {
  return change.subcategories.find((one) => one.id === id) ?? assert.fail(id);
}

function near(actual: number | null | undefined, expected: number): void {
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) < 1e-9, `${actual}, not ${expected}`);
}
