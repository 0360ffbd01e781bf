// Why a subcategory's points moved, as coded values with names and figures; bot/languages makes the sentences.
// A figure is US dollars of the month for customer adds, and MCV for usage growth and deployments; null where there is none.

import type { Day } from "../../kernel/month.ts";
import type { Track } from "../../kernel/program.ts";

export interface MovedCustomer {
  readonly customerTenant: string;
  readonly customerName: string | null;
  /** Null where several workloads of the customer are taken together, as usage growth does. */
  readonly workload: string | null;
  readonly from: number | null;
  readonly to: number | null;
}

export interface MovedPerson {
  readonly person: string;
  readonly personName: string | null;
  /** Those that make the person count, or did. */
  readonly certifications: readonly string[];
  /** The day on which they were earned, or on which the last of them ended; null where no day tells. */
  readonly day: Day | null;
}

export type CauseDetail =
  /** A customer's workload that is counted now and was not, or the other way round. */
  | ({ readonly code: "crossed-up" | "crossed-down"; readonly threshold: number } & MovedCustomer)
  | ({ readonly code: "usage-up" | "usage-down" } & MovedCustomer)
  | ({ readonly code: "person-gained" } & MovedPerson)
  | ({ readonly code: "person-lost"; readonly why: LostBecause } & MovedPerson)
  /** The remaining customers or people, taken together; figures are sums where usage growth is meant. */
  | {
      readonly code: "others";
      readonly count: number;
      readonly up: number;
      readonly down: number;
      readonly from: number | null;
      readonly to: number | null;
    }
  /** The month a year ago: another one, or the same one with other rows. Figures: how many count in it, or its MCV. */
  | {
      readonly code: "baseline-moved" | "baseline-corrected";
      readonly from: number;
      readonly to: number;
      /** Those that count more in it and so stand against the partner, and those that count less; the largest ten of each. */
      readonly against: readonly MovedCustomer[];
      readonly released: readonly MovedCustomer[];
      readonly againstCount: number;
      readonly releasedCount: number;
    }
  | { readonly code: "rule-book"; readonly from: string; readonly to: string }
  | { readonly code: "readings"; readonly changed: readonly ReadingChange[] }
  | { readonly code: "track"; readonly from: Track; readonly to: Track };

/** Not on file: the certificate is still valid, but its row is gone, as that of somebody who left. */
export type LostBecause = "expired" | "retired" | "not-listed" | "not-yet-earned" | "not-on-file";

export interface ReadingChange {
  readonly dispute: string;
  readonly from: string;
  readonly to: string;
}

export type Cause = CauseDetail & {
  /** What it added to the points of its subcategory; negative when it took from them. */
  readonly points: number;
};
