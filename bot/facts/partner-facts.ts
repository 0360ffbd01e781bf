// What an export becomes before it is scored: facts of one kind, month by month, with the quantities as reported.
// Usage keeps all three quantities (PAMAU, MAC, MAU), because which of them counts is a setting that can change later.

import type { Month } from "../kernel/month.ts";
import type { CertificationFact, RevenueFact, UsageFact } from "../scoring/facts.ts";
import type { ExportKind } from "./export-columns.ts";
import type { FactRows } from "./fact-rows.ts";

/** A usage row as reported; null where the cell was empty. */
export interface ReportedUsage extends Omit<UsageFact, "units"> {
  readonly pamau: number | null;
  readonly mac: number | null;
  readonly mau: number | null;
}

export interface Ignored {
  readonly reason: "duplicate-of-global-account" | "not-a-certification" | "no-person" | "no-completion-date";
  readonly rows: number;
}

interface ReadExportOf<Kind extends ExportKind> {
  readonly kind: Kind;
  readonly file: string;
  /** GlobalPartnerID; null for the trainings export, which carries none. */
  readonly partner: string | null;
  readonly partnerName: string | null;
  readonly rowsUsed: number;
  readonly ignored: readonly Ignored[];
  readonly unusedColumns: readonly string[];
}

export interface RevenueExport extends ReadExportOf<"revenue"> {
  /** Every month from the first to the last row, a month without rows included: it is known to be zero. */
  readonly months: ReadonlyMap<Month, FactRows<RevenueFact>>;
}

export interface UsageExport extends ReadExportOf<"usage"> {
  readonly months: ReadonlyMap<Month, FactRows<ReportedUsage>>;
}

export interface CertificationsExport extends ReadExportOf<"certifications"> {
  readonly rows: readonly CertificationFact[];
}

export type ReadExport = RevenueExport | UsageExport | CertificationsExport;
