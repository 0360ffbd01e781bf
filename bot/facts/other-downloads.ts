// Names the downloads of Partner Center that are not asked for, by their headers, and what to export instead.
// Truth: Partner Center's data dictionary (Insights data definitions, 2023-08-11) and the headings of its on-screen lists.

import { exportNames } from "./export-columns.ts";

interface OtherDownload {
  readonly name: string;
  /** What it is in few words, and what to do instead. */
  readonly instead: string;
  /** It is told by two of these columns, in any spelling. */
  readonly columns: readonly string[];
}

const both = `"${exportNames.revenue}" and "${exportNames.usage}"`;
const from = "from Insights > Download reports";

const otherDownloads: readonly OtherDownload[] = [
  {
    name: "Skilling eligibility",
    instead: `a list from the screen without the identity of each person; export "${exportNames.certifications}" ${from} instead`,
    columns: ["Individual name", "Certification name", "Certification type", "Solution area", "Completion date", "Expiry date"],
  },
  {
    name: "Customer eligibility",
    instead: `a list from the screen without months, workloads and associations; export ${both} ${from} instead`,
    columns: [
      "Customer",
      "Net Customer Adds",
      "Net Revenue(USD)",
      "Deployments",
      "Usage growth",
      "Offer name (Subscription ID)",
      "MAU current (Baseline)",
    ],
  },
  {
    name: "Azure usage",
    instead: `which the Business Applications score does not use; export ${both} ${from} instead`,
    columns: ["ServiceLevel2", "IsACRDuplicateAtPGALevel", "ACR_USD"],
  },
  {
    name: "Customers and revenue",
    instead: `which lacks the adjusted revenue that counts; export "${exportNames.revenue}" ${from} instead`,
    columns: ["RawProductName", "BilledRevenueUSD", "AzureConsumedRevenueUSD", "CPORRevenue", "CPORPaidSeats", "CPORActiveUsers"],
  },
  {
    name: "Dynamics 365 license usage",
    instead: `which tells seats and not the active users that count; export "${exportNames.usage}" ${from} instead`,
    columns: [
      "RevSumDivisionName",
      "RevSumCategoryName",
      "FreeVsPaidSKU",
      "AssignedSeats",
      "ActiveSeats",
      "DeploymentOpportunity",
      "ActiveUsagePercent",
    ],
  },
  {
    name: "Office 365 license usage",
    instead: `which the Business Applications score does not use; export ${both} ${from} instead`,
    columns: ["WorkloadName", "PaidAvailableUnits", "MonthlyActiveUsers"],
  },
];

/** Told by so many of its columns; one alone may be anything. */
const enough = 2;

/** What the header is and what to export instead, as a sentence; null when it is none of these. */
export function otherDownload(header: readonly string[], plain: (name: string) => string): string | null {
  const names = new Set(header.map(plain));
  const found = otherDownloads.find((one) => one.columns.filter((column) => names.has(plain(column))).length >= enough);
  return found === undefined ? null : `this is the "${found.name}" download, ${found.instead}`;
}
