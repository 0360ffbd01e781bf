// Holds the programme's files against what Microsoft printed, copied here by hand a second time, and against their own promises.

import assert from "node:assert/strict";
import type { Day } from "../../bot/kernel/month.ts";
import { type Designation, designations, type Subcategory, subcategories } from "../../bot/kernel/program.ts";
import { indexOf } from "../../bot/rules/book-index.ts";
import { designationEntry } from "../../bot/rules/designation-entry.ts";
import { badgeName, displayName } from "../../bot/rules/display-name.ts";
import { maxPoints } from "../../bot/rules/max-points.ts";
import { ruleBooks } from "../../bot/rules/pick-rule-book.ts";
import { type AssociationEntry, programme } from "../../bot/rules/programme.ts";
import { designationsSchema } from "../../bot/rules/programme-shape.ts";

const day = (text: string): Day => text as Day;

/** Net customer adds, intermediate, advanced, usage growth, deployments. */
const matrix: Readonly<Record<Designation, readonly (number | null)[]>> = {
  "business-applications": [15, 20, 15, 30, 20],
  "data-and-ai": [30, 40, null, 20, 10],
  "digital-and-app-innovation": [30, 20, 20, 20, 10],
  infrastructure: [30, 20, 20, 20, 10],
  "modern-work": [20, 10, 15, 30, 25],
  security: [20, 40, null, 20, 20],
};

describe("the programme's files", () => {
  for (const [name, file] of Object.entries(programme)) {
    it(`name in ${name} a source that they list beside every figure, and list none in vain`, () => {
      const cited = new Set([...citationsOf(file)].map((citation) => citation.slice(0, citation.indexOf("#"))));
      assert.deepEqual([...cited].sort(), Object.keys(file.sources).sort());
    });

    it(`have in ${name} a confidence beside every source, and the other reading beside every dispute`, () => {
      for (const node of nodesOf(file)) {
        if (!("source" in node) || "says" in node) continue;
        assert.match(String(node["confidence"]), /^(agreed|disputed|inferred)$/);
        assert.equal(node["confidence"] === "disputed", Array.isArray(node["otherReadings"]), JSON.stringify(node));
      }
    });
  }

  it("refuse a disputed figure without the other reading, and a figure without a source", () => {
    const changed = (change: object) => ({ ...programme.designations, target: { ...programme.designations.target, ...change } });
    assert.ok(designationsSchema.safeParse(changed({})).success);
    assert.ok(!designationsSchema.safeParse(changed({ confidence: "disputed" })).success);
    assert.ok(!designationsSchema.safeParse(changed({ source: "" })).success);
  });
});

describe("the six designations", () => {
  it("are those of Partner Center, each once", () => {
    assert.deepEqual(
      programme.designations.designations.map((one) => one.slug),
      [...designations],
    );
  });

  for (const designation of designations) {
    it(`have the printed points: ${designation}`, () => {
      assert.deepEqual(Object.values(maxPoints(designation, null)), matrix[designation]);
    });

    it(`give 100 points in all, in every version: ${designation}`, () => {
      for (const version of designationEntry(designation).points) {
        const given = Object.values(version.maxPoints).map((figure) => figure.value ?? 0);
        assert.deepEqual([given.length, given.reduce((sum, points) => sum + points, 0)], [subcategories.length, 100]);
      }
    });
  }

  it("agree with the rule books of Business Applications", () => {
    for (const book of ruleBooks)
      for (const [id, rule] of Object.entries(book.subcategories))
        assert.equal(maxPoints(book.designation, book.effectiveFrom as Day)[id as Subcategory], rule.maxPoints.value);
    assert.equal(programme.designations.target.value, 70);
    assert.equal(programme.designations.gate.value, 1);
  });

  it("had an older split of skilling in Data & AI, seen before July 2023", () => {
    assert.deepEqual(Object.values(maxPoints("data-and-ai", day("2023-07-17"))), [30, 20, 20, 20, 10]);
    assert.deepEqual(Object.values(maxPoints("data-and-ai", day("2023-07-18"))), [30, 40, null, 20, 10]);
    assert.deepEqual(Object.values(maxPoints("data-and-ai", day("2020-01-01"))), [30, 20, 20, 20, 10]);
  });

  it("must all be held for the Microsoft Cloud badge", () => {
    assert.deepEqual(programme.designations.cloudBadge.needs.value, [...designations]);
    assert.equal(programme.designations.cloudBadge.name.value, "Solutions Partner for Microsoft Cloud");
  });

  it("list the deck's specializations: 8 of Business Applications, 9, 8, 6, 6 and 4 of the others", () => {
    assert.deepEqual(
      designations.map((one) => designationEntry(one).specializations.length),
      [8, 9, 8, 6, 6, 4],
    );
    assert.deepEqual(
      designationEntry("business-applications").specializations.map((one) => one.name),
      [
        "Business Intelligence",
        "Finance",
        "Intelligent Automation",
        "Microsoft Low Code Application Development",
        "Sales",
        "Service",
        "Small and Midsize Business Management",
        "Supply Chain",
      ],
    );
    assert.equal(programme.designations.specializationsAsOf.value, "2023-07-18");
  });

  it("come before a specialization, and a specialization adds no points", () => {
    assert.equal(programme.designations.specializationsNeedDesignation.value, true);
    assert.equal(programme.designations.specializationsAddPoints.value, false);
  });
});

describe("a designation's name", () => {
  it("is the area's until August 2026", () => {
    for (const on of ["2022-01-01", "2023-07-18", "2026-08-04"])
      assert.equal(displayName("business-applications", day(on)), "Solutions Partner for Business Applications");
    assert.equal(displayName("data-and-ai", day("2026-08-04")), "Solutions Partner for Data & AI (Azure)");
  });

  it("is AI Business Solutions for Business Applications and Modern Work since, each told apart by its area", () => {
    assert.equal(badgeName("business-applications", day("2026-08-05")), "Solutions Partner for AI Business Solutions");
    assert.equal(displayName("business-applications", day("2026-08-05")), "Solutions Partner for AI Business Solutions (Business Applications)");
    assert.equal(displayName("modern-work", day("2026-11-01")), "Solutions Partner for AI Business Solutions (Modern Work)");
  });

  it("is Cloud & AI Platforms for the three Azure areas since", () => {
    for (const designation of ["data-and-ai", "digital-and-app-innovation", "infrastructure"] as const)
      assert.equal(badgeName(designation, day("2026-11-01")), "Solutions Partner for Cloud & AI Platforms");
  });

  it("stays Solutions Partner for Security", () => {
    for (const on of ["2023-01-01", "2026-11-01"]) assert.equal(displayName("security", day(on)), "Solutions Partner for Security");
  });

  it("changes no points", () => {
    for (const designation of designations) assert.deepEqual(maxPoints(designation, day("2026-08-04")), maxPoints(designation, day("2026-08-05")));
  });
});

describe("the benefits of July 2023", () => {
  const own = programme.benefits.designations[0] ?? assert.fail();
  const quantities = (list: typeof own.designation) => list.map((one) => [one.product, one.quantity, one.unit]);

  it("are said to be of 18 July 2023", () => {
    assert.deepEqual([programme.benefits.asOf.value, programme.benefits.verifiedOn], ["2023-07-18", "2023-07-18"]);
  });

  it("are, for every designation, of three kinds, and the deck gives no hours and no number of incidents", () => {
    assert.deepEqual([...new Set(programme.benefits.common.map((one) => one.area))], ["business-development", "customer-reach", "skilling"]);
    for (const id of ["advisory-hours", "support-incidents"]) assert.equal(programme.benefits.common.find((one) => one.id === id)?.quantity, null);
  });

  it("give Business Applications 25 Visual Studio Enterprise subscriptions, 100 Dynamics 365 and 100 Microsoft 365 users, and more", () => {
    assert.deepEqual(quantities(own.designation), [
      ["Visual Studio", 25, "subscriptions"],
      ["Azure dev/test credits", null, null],
      ["Dynamics 365", 100, "users"],
      ["Dynamics 365", 1, "tenants"],
      ["Dynamics 365", null, null],
      ["Power BI", 100, "users"],
      ["Microsoft 365", 100, "users"],
      ["Project Online", 20, "users"],
      ["Visio Online", 5, "users"],
      ["Software licences", 100, "licences"],
      ["Software licences", 32, "licences"],
      ["Software licences", 16, "licences"],
      ["Software licences", 100, "licences"],
      ["Software licences", null, null],
    ]);
  });

  it("give one specialization of Business Applications 4,500 USD of Azure credits a year, 10 subscriptions, 25 and 50 users", () => {
    assert.deepEqual(quantities(own.specialization), [
      ["Azure production credits", 4500, "usd"],
      ["Visual Studio", 10, "subscriptions"],
      ["Azure dev/test credits", null, null],
      ["Dynamics 365", 25, "users"],
      ["Dynamics 365", 1, "licences"],
      ["Microsoft 365", 50, "users"],
    ]);
    assert.equal(own.specialization[0]?.per, "year");
    assert.equal(own.specializationsThatStack.value, 1);
  });

  it("are meant for partners in cloud business applications and in ERP", () => {
    assert.deepEqual(
      own.fits.map((one) => one.what),
      ["cloud business applications", "enterprise resource planning (ERP)"],
    );
  });
});

describe("partner associations", () => {
  const byId = (id: string): AssociationEntry => programme.associations.associations.find((one) => one.id === id) ?? assert.fail(id);
  const counting = (subcategory: Subcategory, family: "dynamics-365" | "power-platform" | "customer-insights"): string[] =>
    programme.associations.associations
      .filter((one) => one.countsFor.some((it) => it.subcategory === subcategory && it.counts && it.families.includes(family)))
      .map((one) => one.name);

  it("that bring net customer adds are three kinds of CPOR, DPOR and both CSP tiers, for Dynamics 365 and Power Platform alike", () => {
    for (const family of ["dynamics-365", "power-platform", "customer-insights"] as const)
      assert.deepEqual(counting("net-customer-adds", family), [
        "CPOR OSA",
        "CPOR RevRec",
        "CPOR RevRec Performance",
        "DPOR",
        "CSP Tier 1",
        "CSP Tier 2",
      ]);
  });

  it("that bring Dynamics 365 usage and deployments are CPOR OSU, DPOR and both CSP tiers", () => {
    for (const subcategory of ["usage-growth", "deployments"] as const)
      assert.deepEqual(counting(subcategory, "dynamics-365"), ["CPOR OSU", "DPOR", "CSP Tier 1", "CSP Tier 2"]);
  });

  it("that bring Power Platform and Customer Insights usage and deployments are PAL alone", () => {
    for (const subcategory of ["usage-growth", "deployments"] as const)
      for (const family of ["power-platform", "customer-insights"] as const) assert.deepEqual(counting(subcategory, family), ["PAL"]);
  });

  it("say the same as the rule books do of every association", () => {
    for (const book of ruleBooks)
      for (const one of programme.associations.associations.filter((it) => it.of === "customer"))
        for (const { subcategory, families, counts } of one.countsFor)
          for (const family of families) {
            const group = family === "dynamics-365" ? "dynamics" : "power-platform-and-customer-insights";
            const index = indexOf(book);
            const inBook = subcategory === "net-customer-adds" ? index.revenueAssociation(one.name) : index.usageAssociation(group, one.name);
            assert.equal(counts, inBook?.counts, `${book.id}: ${one.name} for ${subcategory} of ${family}`);
          }
  });

  it("that bring certificates are the Learn profiles, which each person links alone, and which show within 10 days", () => {
    const profile = byId("learn-profile");
    assert.deepEqual(
      profile.countsFor.map((one) => one.subcategory),
      ["intermediate-certifications", "advanced-certifications"],
    );
    assert.deepEqual([profile.takes[0]?.upTo.value, profile.takes[0]?.unit], [10, "days"]);
    assert.match(profile.madeBy.value, /each certified person/);
    assert.match(profile.limits.map((one) => one.says).join(" "), /three associations a year, thirty days apart/);
  });

  it("of the kind CPOR are claimed by an incentives admin, wait up to 5 and 14 business days, and are exclusive for a subscription", () => {
    for (const id of ["cpor-osa", "cpor-revrec", "cpor-revrec-performance", "cpor-osu"]) {
      assert.deepEqual(
        byId(id).takes.map((one) => [one.upTo.value, one.unit]),
        [
          [5, "business-days"],
          [14, "business-days"],
          [4, "weeks"],
        ],
      );
      assert.match(byId(id).madeBy.value, /incentives admin/);
      assert.equal(byId(id).grain.value, "subscription");
    }
  });

  it("of the kind DPOR are made by the customer, PAL by the partner's own account, CSP by the sale", () => {
    assert.match(byId("dpor").madeBy.value, /customer's administrator/);
    assert.match(byId("pal").madeBy.value, /account of the partner/);
    assert.deepEqual([byId("pal").grain.value, byId("dpor").grain.value], ["resource", "subscription"]);
    assert.match(byId("csp-tier-2").madeBy.value, /distributor/);
    assert.match(
      byId("csp-tier-1")
        .how.map((one) => one.says)
        .join(" "),
      /the sale itself/,
    );
  });

  it("of several partners may count for one customer", () => {
    assert.equal(programme.associations.severalPartners.value, true);
    assert.equal(programme.associations.reasonsForNotCounting.length, 5);
  });
});

describe("the membership", () => {
  const { membership } = programme;

  it("is in progress, qualified, enrolled, or enrolled with the renewal due", () => {
    assert.deepEqual(
      membership.enrolment.statuses.map((one) => one.status),
      ["In progress", "Qualified", "Enrolled", "Enrolled (Renewal due)"],
    );
    assert.match(membership.enrolment.role.value, /partner admin/);
    assert.deepEqual([membership.enrolment.steps.length, membership.enrolment.daysToEnrol.value], [3, 30]);
  });

  it("costs 4,730 USD a year in 2022 and 4,875 in 2026, one fee for all designations", () => {
    assert.deepEqual(
      membership.fees.map((one) => [one.seenOn.value.slice(0, 4), one.usdPerYear.value]),
      [
        ["2022", 4730],
        ["2026", 4875],
      ],
    );
    assert.equal(membership.feeCoversAll.value, true);
  });

  it("is renewed within 30 days after the anniversary, for 365 days from the payment, for all designations at once", () => {
    const { renewal } = membership;
    assert.deepEqual(
      [renewal.windowDays.value, renewal.nextAnniversaryDaysAfterPayment.value, renewal.sharedAnniversary.value, renewal.whenMissed.length],
      [30, 365, true, 2],
    );
  });

  it("keeps the badge until the anniversary when the score falls", () => {
    assert.match(membership.whenScoreFalls[0]?.says ?? "", /Nothing before the anniversary/);
    assert.equal(membership.whenScoreFalls.length, 4);
  });

  it("has rules of the window in the order in which they took effect", () => {
    const days = membership.windows.map((one) => one.effectiveFrom.value);
    assert.deepEqual(days, ["2022-10-03", "2023-09-19", "2026-05-01"]);
  });

  it("rests on data refreshed by the 20th, and on certificates within 10 days", () => {
    const { freshness } = membership;
    assert.deepEqual(
      [freshness.scoreRefreshedByDay.value, freshness.certificationsWithinDays.value, freshness.leaversDroppedAroundDay.value],
      [20, 10, 10],
    );
    assert.deepEqual([freshness.newCustomerCycles.value, freshness.usageLagMonths.value, freshness.scoreHistoryMonths.value], [2, 1, 6]);
    assert.equal(freshness.exportsRefreshedByDay.value, 15);
    assert.match(freshness.example.says, /25 March shows by 20 April/);
  });

  it("let legacy benefits go on for who held a competency on 30 September 2022, until January 2025", () => {
    assert.deepEqual([membership.legacyBenefits.heldOn.value, membership.legacyBenefits.notOfferedFrom.value], ["2022-09-30", "2025-01-22"]);
    assert.equal(membership.legacyBenefits.statements.length, 3);
  });

  it("names the key dates: availability, the wider window, the end of legacy benefits, the new names", () => {
    assert.deepEqual(
      membership.keyDates.map((one) => one.value),
      ["2022-10-03", "2023-09-19", "2025-01-22", "2026-08-05"],
    );
  });
});

function* nodesOf(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return;
  yield value as Record<string, unknown>;
  for (const child of Object.values(value)) yield* nodesOf(child);
}

function* citationsOf(value: unknown): Generator<string> {
  for (const node of nodesOf(value)) if ("source" in node) yield String(node["source"]);
}
