// What comes of a change, on partners small enough to be checked by hand. SMB: an add is 3 points, an intermediate person 4,
// an architect 7.5, a percent of growth 1, a deployment 4 and, with 5,000 MCV on 25,000, 20 percent of growth.

import assert from "node:assert/strict";
import type { Change } from "../../bot/planning/changes/change.ts";
import { whatIf } from "../../bot/planning/what-if.ts";
import { points } from "../../bot/scoring/points.ts";
import { baseOf, near, refusalOf, supposed } from "../support/small-base.ts";
import { month, type Standing, standing } from "../support/small-facts.ts";

const asOf = month("2026-09");
const short: Standing = { adds: 2, intermediate: 3, advanced: 1, growthPercent: 5, deployments: 1 };
const base = baseOf(standing(asOf, short));

const named = {
  asOf: "2026-09",
  track: "smb",
  usage: [
    usage("2026-09", "t1", "Contoso", "Business Central", 6),
    usage("2026-09", "t2", "Woodgrove Bank", "Sales", 24),
    usage("2026-09", "t3", "Litware", "Business Central", 20),
    usage("2025-09", "t1", "Contoso", "Business Central", 25),
  ],
  revenue: [
    revenue("2026-09", "t1", "Contoso", "Business Central", 900),
    revenue("2026-09", "t1", "Contoso", "Sales", 300),
    revenue("2026-09", "t2", "Woodgrove Bank", "Sales", 200),
    revenue("2026-09", "t3", "Litware", "Business Central", 400),
    revenue("2025-09", "t1", "Contoso", "Business Central", 900),
  ],
  certifications: [
    certificate("p1", "Adele Vance", "Power Platform Developer Associate", "2026-12-01"),
    certificate("p1", "Adele Vance", "Dynamics 365 Business Central Functional Consultant Associate", "2027-02-01"),
    certificate("p1", "Adele Vance", "Dynamics 365 Business Central Developer Associate", "2027-01-01"),
    certificate("p2", "Alex Wilber", "Power Platform Developer Associate", "2026-11-01"),
    certificate("p3", "Megan Bowen", "Power Platform Developer Associate", "2026-03-01"),
  ],
};
const small = baseOf(named);

describe("no change", () => {
  it("changes nothing", () => {
    const { before, after, points: gained, assumptions, swallowed } = supposed(base);
    assert.deepEqual(after, before);
    assert.deepEqual(after, points(base.book, base.track, base.measured));
    assert.deepEqual([gained, assumptions, swallowed], [0, [], []]);
  });

  it("is what none of nothing is", () => {
    const { after, before } = supposed(base, { what: "people-gained", level: "advanced", count: 0 }, { what: "customers-lost", count: 0 });
    assert.deepEqual(after, before);
  });

  it("leaves the base as it was", () => {
    const copy = structuredClone(small.measured);
    supposed(small, { what: "customers-lost", count: 1 }, { what: "usage-changed", figure: { percent: 10 } }, { what: "person-left", person: "p1" });
    assert.deepEqual(small.measured, copy);
  });
});

describe("people", () => {
  it("who gain a level bring its points each, up to the maximum, and the rest is swallowed", () => {
    near(supposed(base, gained("intermediate", 2)).points, 8);
    const more = supposed(base, gained("advanced", 3));
    near(more.points, 7.5);
    assert.deepEqual(more.swallowed, [{ code: "maximum-reached", subcategory: "advanced-certifications", from: 1, to: 4, unitsForMax: 2 }]);
  });

  it("who count already change nothing, and that is said", () => {
    const again = supposed(small, certified("Alex Wilber", { level: "intermediate" }));
    assert.deepEqual([again.points, again.swallowed], [0, [{ code: "person-already-counts", person: "Alex Wilber", level: "intermediate" }]]);
  });

  it("count once when they are named twice", () => {
    const twice = supposed(small, certified("p2", { level: "advanced" }), certified("alex wilber", { level: "advanced" }));
    near(twice.points, 7.5);
    assert.deepEqual(
      twice.swallowed.map((one) => one.code),
      ["person-already-counts"],
    );
  });

  it("gain the level that the book has for a certification", () => {
    near(supposed(small, certified("Megan Bowen", { certification: "Dynamics 365 Business Central Developer Associate" })).points, 7.5);
    near(supposed(small, certified("Megan Bowen", { certification: "Power Platform Developer Associate" })).points, 4);
  });

  it("gain nothing by a certification that can't be earned any more", () => {
    const late = supposed(small, certified("Alex Wilber", { certification: "Power Platform Solution Architect Expert" }));
    assert.deepEqual([late.points, late.swallowed.map((one) => one.code)], [0, ["certification-not-eligible"]]);
  });

  it("of whom the facts know nothing are refused, unless they are said to be new", () => {
    assert.equal(refusalOf(small, certified("Nobody", { level: "advanced" })), "unknown-person");
    near(supposed(small, { what: "person-certified", person: "Nobody", isNew: true, gains: { level: "advanced" } }).points, 7.5);
  });

  it("who leave take both levels along", () => {
    near(supposed(small, { what: "person-left", person: "Adele Vance" }).points, -4 - 7.5);
    assert.equal(refusalOf(small, { what: "person-left", person: "Megan Bowen" }), "not-certified");
  });

  it("who do not renew one certificate still count by another of the level", () => {
    const one = supposed(small, { what: "person-not-renewed", person: "p1", certification: "Power Platform Developer Associate" });
    assert.deepEqual([one.points, one.swallowed], [0, [{ code: "person-still-counts", person: "Adele Vance", level: "intermediate" }]]);
    near(supposed(small, { what: "person-not-renewed", person: "p1" }).points, -4 - 7.5);
  });

  it("lost by number are those whose certificate ends first", () => {
    const lost = supposed(small, { what: "people-lost", level: "intermediate", count: 1 });
    near(lost.points, -4);
    assert.deepEqual(lost.assumptions, [{ code: "lost-chosen", of: "people", names: ["Alex Wilber"] }]);
    const all = supposed(small, { what: "people-lost", level: "intermediate", count: 5 });
    assert.deepEqual(all.swallowed[0], { code: "fewer-than-asked", asked: 5, had: 2 });
  });
});

describe("customers", () => {
  it("gained by number are net adds with revenue just above the threshold", () => {
    const two = supposed(base, { what: "customers-gained", count: 2 });
    near(two.points, 6);
    assert.deepEqual(two.assumptions, [{ code: "new-customers", count: 2, workload: null, usd: 250.0001 }]);
  });

  it("gained where more were lost bring no points before the net is above zero", () => {
    const years = ["a", "b", "c"].map((tenant) => revenue("2025-09", tenant, tenant, "Sales", 300));
    const behind = baseOf({ ...standing(asOf, {}), revenue: years });
    const two = supposed(behind, { what: "customers-gained", count: 2 });
    near(two.points, 0);
    assert.deepEqual(
      two.swallowed.map((one) => one.code),
      ["below-zero", "gate-still-failing"],
    );
    near(supposed(behind, { what: "customers-gained", count: 4 }).points, 3);
  });

  it("named are lifted above the threshold, once", () => {
    const sale: Change = { what: "customer-gained", customer: "woodgrove bank", workload: "Sales" };
    const once = supposed(small, sale);
    near(once.points, 3);
    assert.deepEqual(once.assumptions[0], { code: "revenue-raised", customer: "Woodgrove Bank", workload: "Sales", from: 200, to: 250.0001 });
    const twice = supposed(small, sale, sale);
    near(twice.points, 3);
    assert.deepEqual(
      twice.swallowed.map((one) => one.code),
      ["customer-already-counts"],
    );
  });

  it("that nobody knows are refused, and so is a workload that does not count", () => {
    assert.equal(refusalOf(small, { what: "customer-gained", customer: "Nobody Ltd", workload: "Sales" }), "unknown-customer");
    assert.equal(refusalOf(small, { what: "customer-gained", customer: "Contoso", workload: "Widget" }), "unknown-workload");
    assert.equal(refusalOf(small, { what: "customer-gained", customer: "Contoso", workload: "Marketing" }), "workload-not-counted");
    assert.equal(refusalOf(small, { what: "customers-gained", count: 1.5 }), "not-a-count");
  });

  it("said to be new are one customer, however often they are named", () => {
    const about = { customer: "Tailwind", workload: "Sales", isNew: true };
    const found = supposed(base, { what: "customer-gained", ...about }, { what: "deployment-gained", ...about, sold: true });
    near(found.points, 3 + 4 + 20);
    assert.deepEqual(
      found.swallowed.map((one) => one.code),
      ["customer-already-counts"],
    );
    near(supposed(base, { what: "customer-gained", ...about }, { what: "customer-lost", customer: "Tailwind" }).points, 0);
  });

  it("of the same name are refused with their tenants", () => {
    const twins = baseOf({ ...named, revenue: [...named.revenue, revenue("2026-09", "t9", "Contoso", "Sales", 900)] });
    assert.equal(refusalOf(twins, { what: "customer-lost", customer: "Contoso" }), "ambiguous-customer");
    assert.equal(supposed(twins, { what: "customer-lost", customer: "t9" }).points, -3);
  });

  it("lost take revenue and usage along", () => {
    // Contoso: two customer's workloads with revenue (6 points) and a deployment; 6,000 of 30,800 MCV on 25,000, from 23.2 to -0.8 percent.
    const lost = supposed(small, { what: "customer-lost", customer: "Contoso" });
    near(lost.points, -6 - 4 - 23.2);
    assert.deepEqual(lost.gatesBroken, ["net-customer-adds", "usage-growth", "deployments"]);
    assert.deepEqual(lost.assumptions[0], { code: "figures-lost", customer: "Contoso", workload: null, usd: 1200, mcv: 6000 });
  });

  it("lost by number are those that count with the least revenue", () => {
    const lost = supposed(small, { what: "customers-lost", count: 1 });
    assert.deepEqual(lost.assumptions[0], { code: "lost-chosen", of: "customers", names: ["Litware"] });
  });

  it("lose one workload and keep the others", () => {
    near(supposed(small, { what: "customer-lost", customer: "Contoso", workload: "Sales" }).points, -3);
    assert.equal(refusalOf(small, { what: "customer-lost", customer: "Litware", workload: "Sales" }), "no-revenue-or-usage");
  });
});

describe("usage", () => {
  it("of everything, ten percent more, is growth, and a deployment where that reaches the threshold", () => {
    // From 30,800 to 33,880 MCV on 25,000: beyond 30 percent. Woodgrove Bank goes from 4,800 to 5,280.
    const more = supposed(small, { what: "usage-changed", figure: { percent: 10 } });
    near(more.points, 30 - 23.2 + 4);
    assert.ok(more.swallowed.some((one) => one.code === "maximum-reached" && one.subcategory === "usage-growth"));
  });

  it("of one customer's workload counts by users and the rate card", () => {
    const users = (units: number): Change => ({ what: "usage-changed", customer: "Woodgrove Bank", workload: "Sales", figure: { units } });
    near(supposed(small, users(25)).points, 4 + 0.8);
    assert.deepEqual(supposed(small, users(24.5)).swallowed, [
      {
        code: "threshold-not-reached",
        subcategory: "deployments",
        customer: "Woodgrove Bank",
        workload: "Common data service (Customer Engagement)",
        figure: 4900,
        threshold: 5000,
      },
    ]);
  });

  it("becomes exactly what was said", () => {
    for (const scope of [{}, { customer: "Contoso" }, { workload: "Business Central" }]) {
      const before = small.measured.usage?.now ?? [];
      const found = supposed(small, { what: "usage-changed", ...scope, figure: { mcv: 12_345.67 } });
      const rest = before.filter(
        (pair) => ("customer" in scope && pair.customerName !== scope.customer) || ("workload" in scope && pair.workload !== scope.workload),
      );
      const growth = found.after.subcategories.find((one) => one.id === "usage-growth")?.measured;
      assert.equal((growth as { mcvNow: number }).mcvNow, 12_345.67 + rest.reduce((sum, pair) => sum + pair.mcv / 10_000, 0));
    }
  });

  it("of nobody in particular is growth and no deployment", () => {
    const more = supposed(base, { what: "usage-added", more: { percentOfBaseline: 20 } });
    near(more.points, 20);
    assert.deepEqual(more.assumptions, [{ code: "usage-of-nobody", mcv: 5000 }]);
  });

  it("brings nothing where a year ago there was too little", () => {
    const young = baseOf({ ...standing(asOf, short), usage: [usage("2026-09", "a", "A", "Sales", 10), usage("2025-09", "a", "A", "Sales", 5)] });
    const more = supposed(young, { what: "usage-changed", figure: { percent: 50 } });
    near(more.points, 0);
    assert.ok(more.swallowed.some((one) => one.code === "baseline-too-small" && one.mcvBaseline === 1000 && one.mcvNeeded === 25_000));
    const none = baseOf({ ...standing(asOf, short), usage: [] });
    assert.equal(refusalOf(none, { what: "usage-added", more: { percentOfBaseline: 5 } }), "no-baseline");
    assert.equal(refusalOf(none, { what: "usage-changed", figure: { percent: 5 } }), "no-usage");
  });
});

describe("deployments", () => {
  it("add their MCV to usage growth, and a net customer add where we sell them", () => {
    near(supposed(base, { what: "deployments-gained", count: 1, sold: false }).points, 4 + 20);
    near(supposed(base, { what: "deployments-gained", count: 1, sold: true }).points, 4 + 20 + 3);
  });

  it("of a customer close to the threshold add only the missing MCV", () => {
    const close: Change = { what: "deployment-gained", customer: "Woodgrove Bank", workload: "Sales", sold: false };
    near(supposed(small, close).points, 4 + 0.8);
    near(supposed(small, { ...close, sold: true }).points, 4 + 0.8 + 3);
    assert.deepEqual(
      supposed(small, close, close).swallowed.map((one) => one.code),
      ["customer-already-counts"],
    );
  });

  it("lost lose their usage", () => {
    const byName = supposed(small, { what: "deployment-lost", customer: "Contoso", workload: "Business Central" });
    near(byName.points, -4 - 23.2);
    const byNumber = supposed(small, { what: "deployments-lost", count: 1 });
    assert.deepEqual(byNumber.after, byName.after);
    assert.deepEqual(byNumber.assumptions[0], { code: "lost-chosen", of: "deployments", names: ["Contoso"] });
  });
});

describe("what nobody can mean", () => {
  it("is refused with its place among the changes", () => {
    const found = whatIf(small, [
      { what: "customers-gained", count: 1 },
      { what: "deployment-lost", customer: "Contoso", workload: "Sales" },
    ]);
    assert.deepEqual(found, {
      ok: false,
      problem: { change: 1, problem: { code: "no-usage", customer: "Contoso", workload: "Common data service (Customer Engagement)" } },
    });
  });

  it("is a figure below nothing, users of no workload, or a name of nobody and nothing", () => {
    const refused: [string, Change][] = [
      ["figure-out-of-range", { what: "usage-changed", figure: { percent: -101 } }],
      ["figure-out-of-range", { what: "usage-changed", customer: "Contoso", figure: { mcv: -1 } }],
      ["figure-out-of-range", { what: "usage-added", more: { percentOfBaseline: Number.NaN } }],
      ["not-a-count", { what: "deployments-gained", count: -1, sold: false }],
      ["not-a-count", { what: "people-lost", level: "advanced", count: 1e9 }],
      ["workload-needed", { what: "usage-changed", customer: "Contoso", figure: { units: 5 } }],
      ["unknown-workload", { what: "usage-changed", workload: "Widget", figure: { units: 5 } }],
      ["unknown-workload", { what: "deployments-gained", count: 1, sold: false, workload: "Widget" }],
      ["unknown-workload", { what: "customers-gained", count: 1, workload: "Widget" }],
      ["unknown-customer", { what: "deployment-gained", customer: "Nobody Ltd", workload: "Sales", sold: false }],
      ["unknown-certification", certified("Alex Wilber", { certification: "Azure Fundamentals" })],
      ["not-certified", { what: "person-not-renewed", person: "Alex Wilber", certification: "Azure Fundamentals" }],
    ];
    for (const [code, change] of refused) assert.equal(refusalOf(small, change), code, JSON.stringify(change));
  });

  it("is a person of whose name there are two", () => {
    const twins = baseOf({ ...named, certifications: [...named.certifications, { ...named.certifications[3], person: "p9" }] });
    assert.equal(refusalOf(twins, { what: "person-left", person: "Alex Wilber" }), "ambiguous-person");
    near(supposed(twins, { what: "person-left", person: "p9" }).points, -4);
  });

  it("has no rate in the book of its month", () => {
    const old = baseOf(standing(month("2023-09"), short));
    assert.equal(refusalOf(old, { what: "deployments-gained", count: 1, sold: false, workload: "Portals" }), "workload-unrated");
  });
});

describe("a track that would change", () => {
  it("is kept, and that is said", () => {
    const large = (at: string) => ["a", "b", "c", "d", "e"].map((tenant) => revenue(at, tenant, `Customer ${tenant}`, "Sales", 6000));
    const enterprise = baseOf({ ...standing(asOf, short), track: "enterprise", revenue: [...large("2026-09"), ...large("2025-09")] });
    const { after, assumptions } = supposed(enterprise, { what: "customers-lost", count: 1 });
    assert.equal(after.track, "enterprise");
    assert.ok(assumptions.some((one) => one.code === "track-kept" && one.classified === "smb"));
  });
});

describe("another basis", () => {
  it("is another track", () => {
    const other = supposed(base, { what: "track-changed", track: "enterprise" });
    assert.deepEqual(other.after, points(base.book, "enterprise", base.measured));
  });

  it("comes before the other changes, wherever it stands", () => {
    const track: Change = { what: "track-changed", track: "enterprise" };
    const more: Change = { what: "customers-gained", count: 1 };
    assert.deepEqual(supposed(base, more, track).after, supposed(base, track, more).after);
    near(supposed(base, track, more).assumptions.flatMap((one) => (one.code === "new-customers" ? [one.usd] : []))[0], 1500.0001);
  });

  it("is another month or book, measured from the facts", () => {
    const earlier = supposed(small, { what: "month-changed", asOf: month("2026-06") });
    assert.deepEqual([earlier.after.asOf, earlier.after.ruleBook], ["2026-06", "business-applications@2023-06-13"]);
    assert.equal(earlier.assumptions[0]?.code, "book-of-the-month");
    assert.equal(supposed(small, { what: "rule-book-changed", ruleBook: "business-applications@2023-06-13" }).after.asOf, "2026-09");
    assert.equal(refusalOf(small, { what: "rule-book-changed", ruleBook: "business-applications@1999-01-01" }), "unknown-rule-book");
    assert.equal(refusalOf({ ...small, facts: undefined }, { what: "month-changed", asOf: month("2026-06") }), "facts-needed");
    assert.equal(refusalOf(small, { what: "month-changed", asOf: month("2019-06") }), "no-rule-book");
  });
});

describe("data that is missing", () => {
  it("refuses the changes that it concerns and no others", () => {
    const { usage: _, ...rest } = standing(asOf, short);
    const partly = baseOf(rest);
    for (const change of [
      { what: "deployments-gained", count: 1, sold: false },
      { what: "usage-changed", figure: { percent: 5 } },
    ] satisfies Change[])
      assert.equal(refusalOf(partly, change), "data-missing");
    near(supposed(partly, gained("advanced", 1)).points, 7.5);
  });

  it("is told with the change that was refused", () => {
    const { revenue: _, ...rest } = standing(asOf, short);
    const partly = baseOf(rest);
    assert.equal(refusalOf(partly, gained("advanced", 1), { what: "deployments-gained", count: 1, sold: true }), "data-missing");
  });
});

function gained(level: "intermediate" | "advanced", count: number): Change {
  return { what: "people-gained", level, count };
}

function certified(person: string, gains: { level: "intermediate" | "advanced" } | { certification: string }): Change {
  return { what: "person-certified", person, gains };
}

function usage(at: string, customerTenant: string, customerName: string, workload: string, units: number) {
  return { month: at, customerTenant, customerName, workload, units, association: "DPOR" };
}

function revenue(at: string, customerTenant: string, customerName: string, workload: string, adjustedRevenueUsd: number) {
  return { month: at, customerTenant, customerName, workload, adjustedRevenueUsd, association: "DPOR" };
}

function certificate(person: string, personName: string, certification: string, expiresOn: string) {
  return { person, personName, certification, earnedOn: "2025-06-01", expiresOn };
}
