// Why a change cannot be supposed: a name that the facts or the book do not have, a figure that makes no sense, or data that is missing.
// Nothing is guessed instead. The sentence is made elsewhere.

import type { Month } from "../../kernel/month.ts";
import type { FactKind } from "../../scoring/facts.ts";

export type ChangeProblem =
  | {
      readonly code: "unknown-person" | "unknown-customer" | "unknown-workload" | "unknown-certification" | "unknown-rule-book";
      readonly name: string;
    }
  /** Several have the name; each stands with its identity. */
  | { readonly code: "ambiguous-person" | "ambiguous-customer"; readonly name: string; readonly candidates: readonly string[] }
  /** The book lists it and does not count it, or has no rate for it. */
  | { readonly code: "workload-not-counted" | "workload-unrated"; readonly name: string }
  | { readonly code: "not-certified"; readonly person: string; readonly certification: string | null }
  | { readonly code: "no-usage"; readonly customer: string | null; readonly workload: string | null }
  | { readonly code: "no-revenue-or-usage"; readonly customer: string; readonly workload: string | null }
  /** Users and profiles are different units: they need a workload. */
  | { readonly code: "workload-needed" }
  /** A count is a whole number from 0 to `most`; a figure is not below `least`. */
  | { readonly code: "not-a-count"; readonly given: number; readonly most: number }
  | { readonly code: "figure-out-of-range"; readonly given: number; readonly least: number; readonly most: number }
  | { readonly code: "data-missing"; readonly kind: FactKind; readonly months: readonly Month[] }
  | { readonly code: "no-baseline" }
  /** Another book or month is measured from the facts, and the base has none. */
  | { readonly code: "facts-needed" }
  | { readonly code: "no-rule-book"; readonly asOf: Month };

/** @param change the place of the change among those asked for, from 0 */
export interface RefusedChange {
  readonly change: number;
  readonly problem: ChangeProblem;
}
