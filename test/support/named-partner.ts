// A partner whose customers and people all have names that no other word is, and whose revenue figures are no rule's figures,
// so that a spec can look for them in whatever is said.

import type { Months } from "./small-scores.ts";

/** Fabrikam is about to cross, Tailwind lies exactly on the threshold, Woodgrove was lost, Litware came. */
const august = {
  asOf: "2026-08",
  track: "smb",
  revenue: [revenue("2026-08", "contoso", "Contoso", 613.57), revenue("2025-08", "woodgrove", "Woodgrove", 587.31)],
  usage: [
    usage("2026-08", "contoso", "Contoso", "Business Central", 6),
    usage("2026-08", "proseware", "Proseware", "Customer Insights", 90_000),
    usage("2025-08", "proseware", "Proseware", "Customer Insights", 120_000),
    usage("2025-08", "woodgrove", "Woodgrove", "Business Central", 5),
  ],
  certifications: [...certificates()],
};

const september = {
  asOf: "2026-09",
  track: "smb",
  revenue: [
    revenue("2026-09", "contoso", "Contoso", 613.57),
    revenue("2026-09", "litware", "Litware", 471.93),
    revenue("2026-09", "fabrikam", "Fabrikam", 231.55),
    revenue("2026-09", "tailwind", "Tailwind", 250),
    revenue("2025-09", "woodgrove", "Woodgrove", 587.31),
  ],
  usage: [
    usage("2026-09", "contoso", "Contoso", "Business Central", 6),
    usage("2026-09", "litware", "Litware", "Business Central", 7),
    usage("2026-09", "fabrikam", "Fabrikam", "Customer Insights", 22_500),
    usage("2026-09", "proseware", "Proseware", "Customer Insights", 90_000),
    usage("2025-09", "proseware", "Proseware", "Customer Insights", 120_000),
    usage("2025-09", "woodgrove", "Woodgrove", "Business Central", 5),
  ],
  certifications: [...certificates(), certificate("nestor", "Nestor", "Power Platform Developer Associate", "2026-09-10", "2027-09-10")],
};

export const namedMonths: Months = { "2026-08": august, "2026-09": september };
/** The same with no net customer add left and every other point that a target takes: the next step is the customer who is close to the threshold. */
export const nearMonths: Months = {
  "2026-08": august,
  "2026-09": {
    ...september,
    revenue: september.revenue.filter(({ customerTenant }) => customerTenant === "fabrikam"),
    usage: [...september.usage, ...[1, 2, 3, 4].map((n) => usage("2026-09", `more-${n}`, `More ${n}`, "Business Central", 6))],
    certifications: [
      ...september.certifications,
      ...[1, 2, 3, 4].map((n) => certificate(`more-${n}`, `More ${n}`, "Power Platform Developer Associate", "2026-01-10", "2027-01-10")),
      certificate("more-1", "More 1", "Power Platform Solution Architect Expert", "2026-01-10", "2027-01-10"),
    ],
  },
};
export const namesOfCustomers = ["Contoso", "Fabrikam", "Litware", "Proseware", "Tailwind", "Woodgrove"];
export const namesOfPeople = ["Adelea", "Megana", "Nestor", "Lidia"];
export const revenues = ["613.57", "587.31", "471.93", "231.55"];

function certificates() {
  return [
    certificate("adelea", "Adelea", "Power Platform Developer Associate", "2025-11-01", "2026-12-01"),
    certificate("megana", "Megana", "Power Platform Solution Architect Expert", "2026-01-10", "2027-01-10"),
    certificate("lidia", "Lidia", "Power Platform Developer Associate", "2024-05-01", "2026-08-31"),
  ];
}

function certificate(person: string, personName: string, certification: string, earnedOn: string, expiresOn: string) {
  return { person, personName, certification, earnedOn, expiresOn };
}

function revenue(month: string, customerTenant: string, customerName: string, adjustedRevenueUsd: number) {
  return { month, customerTenant, customerName, workload: "Sales", adjustedRevenueUsd, association: "CSP Tier 1" };
}

function usage(month: string, customerTenant: string, customerName: string, workload: string, units: number) {
  return { month, customerTenant, customerName, workload, units, association: workload === "Customer Insights" ? "PAL" : "CPOR OSU" };
}
