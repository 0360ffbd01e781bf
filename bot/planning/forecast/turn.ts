// What falls out of a score, or comes into it, from one month to the next, as coded values with names and figures.
// `day` is the last day on which something counted, or the first on which it does.

import type { Day } from "../../kernel/month.ts";
import type { Subcategory } from "../../kernel/program.ts";
import type { Measured } from "../../scoring/measured.ts";
import type { CountingSubcategory } from "../counted-pairs.ts";

export type CertificationLevel = "intermediate" | "advanced";

interface AboutCertificate {
  readonly subcategory: "intermediate-certifications" | "advanced-certifications";
  readonly person: string;
  readonly personName: string | null;
  /** As the export writes it. */
  readonly certification: string;
}

export interface CertificateEnds extends AboutCertificate {
  readonly code: "certificate-ends";
  /** Retired: the certification lost its eligibility; not listed: a new rule book does not have it; removed: by a change that was applied. */
  readonly why: "expires" | "retires" | "not-listed" | "removed";
  /** The last day on which it counts; null where nobody can tell. */
  readonly day: Day | null;
  readonly isRenewable: boolean;
  /** Whether the person counts at this level all the same, by another certificate. */
  readonly stillCounts: boolean;
}

export interface CertificateCounts extends AboutCertificate {
  readonly code: "certificate-counts";
  readonly earnedOn: Day;
  /** Whether the person counted at this level before. */
  readonly countedBefore: boolean;
}

export interface CustomerTurn {
  /** Against: in the baseline month it is counted, and taken off from now on. Counts: of this month's own. */
  readonly code: "stands-against" | "stands-against-no-more" | "counts" | "counts-no-more";
  readonly subcategory: CountingSubcategory;
  readonly customerTenant: string;
  readonly customerName: string | null;
  readonly workload: string;
  /** US dollars of the month, or MCV; null where the customer has nothing in the month. */
  readonly from: number | null;
  readonly to: number | null;
  readonly threshold: number;
}

export type Turn =
  | CertificateEnds
  | CertificateCounts
  | CustomerTurn
  /** Of all customers together. */
  | { readonly code: "mcv" | "baseline-mcv"; readonly subcategory: "usage-growth"; readonly from: number; readonly to: number }
  | { readonly code: "rule-book"; readonly from: string; readonly to: string; readonly effectiveFrom: string }
  | { readonly code: "becomes-unknown" | "becomes-known"; readonly subcategory: Subcategory; readonly missing: Measured["missing"] };
