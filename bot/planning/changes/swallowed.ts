// What kept a change, or a part of it, from moving the score, with the figures that decided.
// Codes with words and figures; the sentence is made elsewhere.

import type { Subcategory } from "../../kernel/program.ts";
import type { Level } from "./change.ts";

export type Swallowed =
  | { readonly code: "person-already-counts"; readonly person: string; readonly level: Level }
  /** Loses a certificate and holds another valid one of the level. */
  | { readonly code: "person-still-counts"; readonly person: string; readonly level: Level }
  | { readonly code: "certification-not-eligible"; readonly person: string; readonly certification: string }
  | { readonly code: "customer-already-counts"; readonly subcategory: Subcategory; readonly customer: string; readonly workload: string }
  | { readonly code: "customer-did-not-count"; readonly subcategory: Subcategory; readonly customer: string; readonly workload: string }
  | {
      readonly code: "threshold-not-reached";
      readonly subcategory: Subcategory;
      readonly customer: string;
      readonly workload: string;
      readonly figure: number;
      readonly threshold: number;
    }
  /** More was to be lost than there is. */
  | { readonly code: "fewer-than-asked"; readonly asked: number; readonly had: number }
  /** Beyond the maximum: people, net customers, net deployments, or percent of growth. */
  | { readonly code: "maximum-reached"; readonly subcategory: Subcategory; readonly from: number; readonly to: number; readonly unitsForMax: number }
  /** The net figure is not above zero, so that there are no points yet. */
  | { readonly code: "below-zero"; readonly subcategory: Subcategory; readonly from: number; readonly to: number }
  /** Without enough usage a year ago growth has no points. */
  | { readonly code: "baseline-too-small"; readonly mcvBaseline: number; readonly mcvNeeded: number }
  | { readonly code: "gate-still-failing"; readonly subcategory: Subcategory; readonly points: number; readonly gate: number }
  | { readonly code: "subcategory-unknown"; readonly subcategory: Subcategory };
