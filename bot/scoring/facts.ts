// What is known about a partner: usage, revenue and certifications as they were reported, and for which months.
// Holds no judgement: whether a row counts is the rule book's business. A month that is not covered is unknown, not zero.

import type { Day, Month } from "../kernel/month.ts";

/** Where a row came from, for evidence: the export's name and line; of rows that were added up, the first line and how many they are. */
export interface Origin {
  readonly file: string;
  readonly line: number;
  readonly lines?: number;
  /** Of rows that were added up, every line: the first and the last of each stretch. */
  readonly ranges?: readonly (readonly [first: number, last: number])[];
}

/** Where it begins, for what is told and kept of a score: a sum of a hundred thousand lines has too many to name. */
export function placeOf({ file, line, lines }: Origin): Origin {
  return lines === undefined ? { file, line } : { file, line, lines };
}

export interface UsageFact {
  readonly month: Month;
  readonly customerTenant: string;
  readonly customerName?: string | null | undefined;
  readonly workload: string;
  /** Monthly active users; profiles for Customer Insights. */
  readonly units: number;
  readonly association: string;
  readonly metricType?: string | null | undefined;
  readonly subscriptionId?: string | null | undefined;
  readonly origin?: Origin | undefined;
}

export interface RevenueFact {
  readonly month: Month;
  readonly customerTenant: string;
  readonly customerName?: string | null | undefined;
  readonly workload: string;
  readonly adjustedRevenueUsd: number;
  readonly association: string;
  readonly subscriptionId?: string | null | undefined;
  readonly origin?: Origin | undefined;
}

export interface CertificationFact {
  /** The identity by which a person is counted once. */
  readonly person: string;
  readonly personName?: string | null | undefined;
  readonly certification: string;
  readonly earnedOn: Day;
  readonly expiresOn?: Day | null | undefined;
  readonly origin?: Origin | undefined;
}

/** Which months a kind of fact is known for. `every` where the source says so; no month where nothing is known. */
export type Coverage = "every" | ReadonlySet<Month>;

/** By month: a score compares two months and must not read the others. */
export type RowsByMonth<Row> = ReadonlyMap<Month, readonly Row[]>;

export interface Facts {
  readonly usage: RowsByMonth<UsageFact>;
  readonly revenue: RowsByMonth<RevenueFact>;
  readonly certifications: readonly CertificationFact[];
  readonly covered: { readonly usage: Coverage; readonly revenue: Coverage; readonly certifications: Coverage };
}

export type FactKind = keyof Facts["covered"];

export const nothingCovered: Coverage = new Set();

export function covers(coverage: Coverage, month: Month): boolean {
  return coverage === "every" || coverage.has(month);
}
