// What an import puts in force: which months and kinds are new or corrected, with their rows before and after.
// Tells apart what must be asked about first, and what somebody else changed at the same time. Pure.

import { type ExportKind, exportNames } from "../facts/export-columns.ts";
import type { ReadExport } from "../facts/partner-facts.ts";
import type { Complaint } from "../facts/table.ts";
import { addMonths, type Month } from "../kernel/month.ts";
import { textHash } from "./content-hash.ts";
import { isHashOfColumns } from "./hash-of-columns.ts";
import type { PartnerRecord, RowsRef } from "./partner.ts";

/** What an import says about one month of a kind, or about all certifications. */
export interface NewRows {
  readonly kind: ExportKind;
  /** Null for certifications, which are told all at once. */
  readonly month: Month | null;
  readonly ref: RowsRef;
  readonly from: ReadExport;
}

type About = Pick<NewRows, "kind" | "month" | "from">;

export interface MonthChange {
  readonly kind: ExportKind;
  readonly month: Month | null;
  /** Null where nothing was on file. */
  readonly rowsBefore: number | null;
  readonly rowsAfter: number;
}

export function refIn(partner: PartnerRecord, { kind, month }: Pick<NewRows, "kind" | "month">): RowsRef | null {
  return kind === "certifications" || month === null ? partner.certifications : ((kind === "usage" ? partner.usage : partner.revenue)[month] ?? null);
}

/** Those whose content differs from what is on file. */
export function changedRows(partner: PartnerRecord, rows: readonly NewRows[]): NewRows[] {
  return rows.filter((one) => !isOnFile(refIn(partner, one), one));
}

/** What is on file may have its name from before there were columns. */
function isOnFile(before: RowsRef | null, { kind, month, ref, from }: NewRows): boolean {
  if (before === null || before.hash === ref.hash) return before !== null;
  if (isHashOfColumns(before.hash) || from.kind === "certifications" || month === null || from.kind !== kind) return false;
  return textHash(from.months.get(month) ?? []) === before.hash;
}

export function changesOf(partner: PartnerRecord, changed: readonly NewRows[]): MonthChange[] {
  return changed.map((one) => ({
    kind: one.kind,
    month: one.month,
    rowsBefore: refIn(partner, one)?.rows ?? null,
    rowsAfter: one.ref.rows,
  }));
}

/**
 * Less than half of the rows on file, or, for a new month, of the month before: more likely a wrong or cut-off file than a correction.
 * A first import replaces nothing.
 */
export function shrunken(partner: PartnerRecord, exports: readonly ReadExport[]): Complaint[] {
  // Where two files tell one month, the later one is taken, as their rows are.
  const counts = new Map(exports.flatMap(countsOf).map((one) => [`${one.kind}/${one.month}`, one]));
  return [...counts.values()].flatMap((one) => {
    const onFile = refIn(partner, one)?.rows;
    if (onFile !== undefined) return one.count * 2 < onFile ? [fewer(one, `where ${onFile} are on file`)] : [];
    const last = one.month === null ? 0 : rowsBefore(partner, counts, one.kind, addMonths(one.month, -1));
    return one.count * 2 < last ? [fewer(one, `where the month before has ${last}`)] : [];
  });
}

function rowsBefore(partner: PartnerRecord, counts: ReadonlyMap<string, { readonly count: number }>, kind: ExportKind, month: Month): number {
  const isFirst = kind !== "certifications" && Object.keys(partner[kind]).length === 0;
  return isFirst ? 0 : (counts.get(`${kind}/${month}`)?.count ?? refIn(partner, { kind, month })?.rows ?? 0);
}

function fewer(one: About & { readonly count: number }, where: string): Complaint {
  return complaint(one, `has ${one.count} rows ${where}, less than half; if that is right, repeat the command with --replace`);
}

function countsOf(from: ReadExport): (About & { readonly count: number })[] {
  if (from.kind === "certifications") return [{ kind: from.kind, month: null, from, count: from.rows.length }];
  return [...from.months].map(([month, rows]) => ({ kind: from.kind, month, from, count: rows.length }));
}

/** What somebody else put in force since this import began, and this import would put in force otherwise. */
export function changedMeanwhile(atFirst: PartnerRecord, now: PartnerRecord, changed: readonly NewRows[]): Complaint[] {
  const overtaken = changed.filter((one) => refIn(atFirst, one)?.hash !== refIn(now, one)?.hash);
  return overtaken.map((one) =>
    complaint(
      one,
      "was changed by another import at the same moment, to other rows; nothing of this import was taken: look at both files, and import the right one",
    ),
  );
}

function complaint({ kind, month, from }: About, what: string): Complaint {
  return { file: from.file, line: 1, column: "", what: `${month === null ? "" : `${month} of `}"${exportNames[kind]}" ${what}` };
}
