// The answers about an import that is handed in, as values: what it would change, that it was done or given up, and why it was refused.
// They hold file names, months, counts and points, no customer and nobody's revenue; a complaint may quote the file to who sent it.

import type { ExportKind } from "../facts/export-columns.ts";
import type { Ignored } from "../facts/partner-facts.ts";
import type { Complaint } from "../facts/table.ts";
import type { Month } from "../kernel/month.ts";
import type { Designation, Subcategory, Track } from "../kernel/program.ts";

/** What was read from one table of what was handed in. */
export interface FileRead {
  readonly file: string;
  /** Null for a scorecard that Partner Center reports. */
  readonly kind: ExportKind | null;
  /** Of a reported scorecard. */
  readonly designation: Designation | null;
  /** First and last month; null where the file tells none. */
  readonly months: { readonly from: Month; readonly to: Month } | null;
  readonly rowsUsed: number;
  readonly ignored: readonly Ignored[];
  readonly unusedColumns: readonly string[];
}

/** What becomes of one kind of export: months that are new, those whose rows change, and how many stay as they are. */
export interface KindChange {
  readonly kind: ExportKind;
  readonly added: readonly { readonly month: Month | null; readonly rows: number }[];
  readonly corrected: readonly { readonly month: Month | null; readonly before: number; readonly after: number }[];
  readonly unchanged: number;
}

/** What becomes of a reported scorecard's month. */
export interface ReportChange {
  readonly designation: Designation;
  readonly month: Month;
  readonly does: "added" | "corrected" | "unchanged";
  /** Whether the file names no month, and the one that Partner Center shows by its refresh days is taken. */
  readonly isMonthAssumed: boolean;
}

export interface Standing {
  readonly month: Month;
  readonly track: Track;
  readonly total: number;
  readonly attained: boolean | null;
  readonly failingGates: readonly Subcategory[];
  readonly points: readonly { readonly id: Subcategory; readonly points: number | null; readonly max: number }[];
}

/** The newest scored month before and after; null where there is none. */
export interface ScoreChange {
  readonly before: Standing | null;
  readonly after: Standing | null;
  /** Months that are scored anew. */
  readonly scored: number;
}

/** What is to be said yes to in so many words. */
export type Doubt =
  | { readonly code: "fewer-than-on-file"; readonly kind: ExportKind; readonly month: Month | null; readonly before: number; readonly after: number }
  | { readonly code: "fewer-than-month-before"; readonly kind: ExportKind; readonly month: Month; readonly before: number; readonly after: number }
  | { readonly code: "other-partner"; readonly partner: string; readonly onFile: readonly string[] };

export interface ImportContents {
  readonly partner: string | null;
  readonly partnerName: string | null;
  readonly files: readonly FileRead[];
  readonly changes: readonly KindChange[];
  readonly reports: readonly ReportChange[];
  readonly score: ScoreChange;
}

export interface ImportPreviewAnswer extends ImportContents {
  readonly kind: "import-preview";
  readonly id: string;
  readonly doubts: readonly Doubt[];
  /** Set where this preview takes the place of one that no longer held. */
  readonly because: "changed-meanwhile" | null;
  /** Minutes in which it can be confirmed. */
  readonly minutes: number;
}

export interface ImportDoneAnswer extends ImportContents {
  readonly kind: "import-done";
  /** `before`: it had been confirmed already, and nothing was done twice. `nothing-new`: all of it was on file. */
  readonly done: "now" | "before" | "nothing-new";
  /** Whether some months could not be scored. */
  readonly isScoringLate: boolean;
}

export interface ImportCancelledAnswer {
  readonly kind: "import-cancelled";
  readonly files: readonly string[];
}

/** Why a file could not be fetched. */
export type NotFetchedReason = "host" | "gone" | "failed" | "slow" | "too-large";

export interface ImportRefusedAnswer {
  readonly kind: "import-refused";
  readonly why:
    | "not-read"
    | NotFetchedReason
    | "too-many"
    | "personal-only"
    /** No such preview for this person: over, cancelled, or never there. */
    | "over"
    /** Somebody is confirming it at this moment. */
    | "under-way";
  /** The file it is about, where it is one. */
  readonly file: string | null;
  readonly complaints: readonly Complaint[];
  /** What `too-large` and `too-many` are measured by: megabytes, or files. */
  readonly most: number;
}

export type HandInAnswer = ImportPreviewAnswer | ImportDoneAnswer | ImportCancelledAnswer | ImportRefusedAnswer;

export function importRefused(why: ImportRefusedAnswer["why"], about: Partial<ImportRefusedAnswer> = {}): ImportRefusedAnswer {
  return { kind: "import-refused", why, file: null, complaints: [], most: 0, ...about };
}
