// Facts documents by chance: few customers, subscriptions and names, so that pairs collide, thresholds are met and gates fail.
// Names are spelled as exports and documents do; some stand in no rule book. Knows no rule.
// A subscription has one row for each association in a month: two rows of it under one association are left out here.

import fc from "fast-check";

const asOf = fc.constantFrom("2023-06", "2023-09", "2023-12", "2024-07", "2026-06", "2026-07", "2026-09", "2027-07");
const customerTenant = fc.constantFrom("t1", "t2", "t3");
const subscriptionId = fc.option(fc.constantFrom("s1", "s2", ""), { freq: 2 });
const associations = ["Partner Admin Link", "CPOR OSU", "DPOR", "CSP Tier 1", "csp t2", "CPOR RevRec", "OSA", "Handshake"];
const usageWorkloads = ["Power App", "Power BI", "Business Central", "Sales", "customer service", "Customer Insights", "Finance", "Portals"];
const revenueWorkloads = ["Sales", "Business Central", "Power BI", "Customer Voice", "Marketing", "Copilot Studio", "HR", "Widget"];
const titles = [
  "Power Platform Developer Associate",
  "Microsoft Certified: Dynamics 365 Field Service Functional Consultant Associate",
  "Dynamics 365 Commerce Functional Consultant Associate",
  "Microsoft Certified: Power Platform App Maker Associate",
  "Power Platform Solution Architect Expert",
  "microsoft certified dynamics 365 business central developer associate",
  "Azure Fundamentals",
];

function yearBefore(month: string): string {
  return `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
}

interface Row {
  readonly month: string;
  readonly customerTenant: string;
  readonly workload: string;
  readonly association: string;
  readonly subscriptionId: string | null;
}

/** The same for rows of one subscription and association; a row without a subscription is like no other. */
function factOf({ month, customerTenant, workload, association, subscriptionId }: Row): string | symbol {
  return subscriptionId ? [month, customerTenant, workload, association, subscriptionId].join("/") : Symbol(customerTenant);
}

function documentAt(month: string) {
  const compared = fc.constantFrom(month, month, month, yearBefore(month), yearBefore(month), "2020-01");
  const usageRow = fc.record({
    month: compared,
    customerTenant,
    workload: fc.constantFrom(...usageWorkloads, "Contact Center", "Widget"),
    units: fc.oneof({ arbitrary: fc.integer({ min: 0, max: 60 }), weight: 9 }, { arbitrary: fc.integer({ min: 20_000, max: 300_000 }), weight: 1 }),
    association: fc.constantFrom(...associations),
    metricType: fc.constantFrom("Paid", "paid ", "Trial", "", null),
    subscriptionId,
  });
  const revenueRow = fc.record({
    month: compared,
    customerTenant,
    workload: fc.constantFrom(...revenueWorkloads),
    adjustedRevenueUsd: fc.oneof(fc.constantFrom(250, 250.01, 1_500, 1_500.01, 5_000, 5_000.01, -60), fc.integer({ min: 100, max: 9_000 })),
    association: fc.constantFrom(...associations),
    subscriptionId,
  });
  const certification = fc.record({
    person: fc.constantFrom("p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"),
    certification: fc.constantFrom(...titles),
    earnedOn: fc.constantFrom("2022-05-01", "2023-07-01", `${month}-28`, "2026-06-30", "2026-07-01"),
    expiresOn: fc.constantFrom(`${month}-01`, `${month}-28`, "2028-01-01", null),
  });
  const covered = fc.option(
    fc.record({ usage: fc.subarray([month, yearBefore(month)]), revenue: fc.subarray([month, yearBefore(month)], { minLength: 1 }) }),
    { nil: undefined, freq: 3 },
  );
  return fc.record(
    {
      asOf: fc.constant(month),
      track: fc.constantFrom("enterprise", "smb", null),
      usage: fc.uniqueArray(usageRow, { minLength: 30, maxLength: 60, size: "max", selector: factOf }),
      revenue: fc.uniqueArray(revenueRow, { minLength: 30, maxLength: 60, size: "max", selector: factOf }),
      certifications: fc.array(certification, { maxLength: 16, size: "max" }),
      covered,
    },
    { requiredKeys: ["asOf"] },
  );
}

export const anyFacts = asOf.chain(documentAt);
