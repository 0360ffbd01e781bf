// A scorecard that Partner Center itself shows, handed in by somebody: kept beside what is computed, never mixed with it.
// One designation and month has revisions, like a computed snapshot; older ones stay.

import type { Day, Month } from "../kernel/month.ts";
import type { Designation } from "../kernel/program.ts";
import type { ReportedPoints } from "../scoring/score-reported.ts";
import type { Scope } from "./partner.ts";
import type { Versioned } from "./ports.ts";

export interface Report extends ReportedPoints {
  readonly scope: Scope;
  /** 1 for the first. */
  readonly revision: number;
  /** The day on which it was handed in, and by whom: an Entra object id, or `terminal`. */
  readonly reportedOn: Day;
  readonly reportedBy: string;
}

/** The newest revision of every month by designation, months ascending. */
export type Reports = ReadonlyMap<Designation, ReadonlyMap<Month, Report>>;

export interface ReportStore {
  /** The newest revision of every designation and month. */
  reports(scope: Scope): Promise<readonly Versioned<Report>[]>;
  /** @param version of the revision that this one follows; null for the first. @throws Fault store.lost-race */
  saveReport(report: Report, version: string | null): Promise<void>;
}

export function byDesignation(reports: readonly Report[]): Reports {
  const sorted = reports.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1));
  return new Map(
    [...Map.groupBy(sorted, (one) => one.designation)].map(([designation, own]) => [designation, new Map(own.map((one) => [one.asOf, one]))]),
  );
}
