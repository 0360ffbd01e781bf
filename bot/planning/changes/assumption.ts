// What was assumed so that a change could be scored: figures that nobody gave, and choices that somebody had to make.
// Codes with words and figures; the sentence is made elsewhere.

import type { Track } from "../../kernel/program.ts";
import type { Level } from "./change.ts";

export type Assumption =
  | { readonly code: "new-people"; readonly count: number; readonly level: Level }
  /** Net customer adds: new customers, each with one eligible workload and this revenue of the month. */
  | { readonly code: "new-customers"; readonly count: number; readonly workload: string | null; readonly usd: number }
  /** Each a new customer with this MCV a month, which is usage growth too; `usd` of revenue where we sell it. */
  | { readonly code: "new-deployments"; readonly count: number; readonly workload: string | null; readonly mcv: number; readonly usd: number | null }
  | { readonly code: "revenue-raised"; readonly customer: string; readonly workload: string; readonly from: number; readonly to: number }
  | { readonly code: "deployment-raised"; readonly customer: string; readonly workload: string; readonly from: number; readonly to: number }
  /** Which ones are lost where only a number was given: those that count with the smallest figure, people whose certificate ends first. */
  | { readonly code: "lost-chosen"; readonly of: "people" | "customers" | "deployments"; readonly names: readonly string[] }
  /** A lost customer takes its revenue and its usage along; a lost deployment its usage. */
  | { readonly code: "figures-lost"; readonly customer: string; readonly workload: string | null; readonly usd: number; readonly mcv: number }
  /** Usage of no customer in particular: growth, and no deployment. */
  | { readonly code: "usage-of-nobody"; readonly mcv: number }
  /** Every customer's workload in question changes in the same proportion. */
  | { readonly code: "changed-alike"; readonly workloads: number; readonly mcvFrom: number; readonly mcvTo: number }
  /** Usage is measured for the workload that the product is rolled up into. */
  | { readonly code: "usage-rolled-up"; readonly product: string; readonly workload: string }
  /** The track stays as it is, though the changed revenue would be classified otherwise. */
  | { readonly code: "track-kept"; readonly track: Track; readonly classified: Track }
  | { readonly code: "book-of-the-month"; readonly ruleBook: string };
