// What may be supposed of a partner: people, customers, usage and deployments gained or lost, another track, book or month.
// Plain JSON values, so that a supposition can be stored, sent to a browser and shown again.
// Customers are named by tenant id or by name, people by their identity or name, workloads and certifications as exports spell them.

import type { Month } from "../../kernel/month.ts";
import type { Track } from "../../kernel/program.ts";

export const levels = ["intermediate", "advanced"] as const;
export type Level = (typeof levels)[number];

/** Which usage of the month: everything, one customer's, one workload's, or one customer's workload. */
export interface UsageScope {
  readonly customer?: string | undefined;
  readonly workload?: string | undefined;
}

/** Percent more (negative: less), or what the usage becomes: MCV a month, or users (profiles) through the rate card. */
export type UsageFigure = { readonly percent: number } | { readonly mcv: number } | { readonly units: number };

/** Usage on top, of no customer in particular: a percentage of the baseline month's, or MCV. */
export type UsageOnTop = { readonly percentOfBaseline: number } | { readonly mcv: number };

export type PeopleChange =
  | { readonly what: "people-gained"; readonly level: Level; readonly count: number }
  /** A certification decides the level by the book. `isNew`: somebody of whom the facts know nothing. */
  | {
      readonly what: "person-certified";
      readonly person: string;
      readonly isNew?: boolean | undefined;
      readonly gains: { readonly level: Level } | { readonly certification: string };
    }
  | { readonly what: "people-lost"; readonly level: Level; readonly count: number }
  | { readonly what: "person-left"; readonly person: string }
  /** Without a certification: everything that the person holds and that expires. */
  | { readonly what: "person-not-renewed"; readonly person: string; readonly certification?: string | undefined };

export type CustomersChange =
  | { readonly what: "customers-gained"; readonly count: number; readonly workload?: string | undefined }
  /** Revenue of a customer's workload just above the threshold. `isNew`: a customer of whom the facts know nothing. */
  | { readonly what: "customer-gained"; readonly customer: string; readonly workload: string; readonly isNew?: boolean | undefined }
  | { readonly what: "customers-lost"; readonly count: number }
  /** All revenue and usage of the month, or that of one workload. */
  | { readonly what: "customer-lost"; readonly customer: string; readonly workload?: string | undefined };

export type UsageChange =
  | ({ readonly what: "usage-changed"; readonly figure: UsageFigure } & UsageScope)
  | { readonly what: "usage-added"; readonly more: UsageOnTop };

export type DeploymentsChange =
  /** `sold`: we sell it as well, so that each is a net customer add too. */
  | { readonly what: "deployments-gained"; readonly count: number; readonly sold: boolean; readonly workload?: string | undefined }
  | {
      readonly what: "deployment-gained";
      readonly customer: string;
      readonly workload: string;
      readonly sold: boolean;
      readonly isNew?: boolean | undefined;
    }
  | { readonly what: "deployments-lost"; readonly count: number }
  | { readonly what: "deployment-lost"; readonly customer: string; readonly workload: string };

/** What everything is scored by. Taken first, wherever they stand among the changes. */
export type BasisChange =
  | { readonly what: "track-changed"; readonly track: Track }
  | { readonly what: "rule-book-changed"; readonly ruleBook: string }
  | { readonly what: "month-changed"; readonly asOf: Month };

export type Change = PeopleChange | CustomersChange | UsageChange | DeploymentsChange | BasisChange;
