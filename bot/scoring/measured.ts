// What the facts say about one month, before any threshold: sums by customer and workload, and people.
// Null where the facts do not cover the months that are compared: unknown is not zero.

import type { Fixed } from "../kernel/fixed.ts";
import type { Month } from "../kernel/month.ts";
import type { CertificationFact, FactKind } from "./facts.ts";
import type { Ignored } from "./ignored.ts";
import type { Pair } from "./pairs.ts";
import type { Warning } from "./warning.ts";

/** Two months side by side: the as-of month, and the baseline month twelve months before it. */
export interface Compared<Value> {
  readonly now: Value;
  readonly baseline: Value;
}

export type RevenueMeasured = Compared<readonly Pair[]>;

export interface UsagePair extends Pair {
  /** Monthly consumption value: units times the rate card's rate. */
  readonly mcv: Fixed;
}

export type UsageMeasured = Compared<readonly UsagePair[]>;

/** One person and the valid, eligible certifications that make them count. */
export interface CertifiedPerson {
  readonly person: string;
  readonly personName: string | null;
  readonly certifications: readonly CertificationFact[];
}

export interface CertificationsMeasured {
  readonly intermediate: readonly CertifiedPerson[];
  readonly advanced: readonly CertifiedPerson[];
}

export interface Measured {
  readonly asOf: Month;
  readonly baselineMonth: Month;
  readonly revenue: RevenueMeasured | null;
  readonly usage: UsageMeasured | null;
  readonly certifications: CertificationsMeasured | null;
  /** The months that would have to be known and are not. */
  readonly missing: readonly { readonly kind: FactKind; readonly months: readonly Month[] }[];
  /** What was left out of these months, and why. */
  readonly ignored: readonly Ignored[];
  readonly warnings: readonly Warning[];
}
