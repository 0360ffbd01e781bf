// What a reported scorecard says before it is judged: the designations, months and rows found, each with its line and column.
// The port between the readers of text and of tables and the one place that checks what they found.

import type { Month } from "../kernel/month.ts";
import { readNumber } from "./read-number.ts";
import { reportedRow } from "./reported-names.ts";
import type { Complaint } from "./table.ts";

interface Found {
  readonly line: number;
  readonly column: string;
}

export interface ReportedEntry extends Found {
  /** As it was written, without the maximum in parentheses. */
  readonly name: string;
  readonly points: number;
  /** The most points that the row itself says it can have. */
  readonly statedMax: number | null;
}

export interface ReportedSheet {
  readonly file: string;
  readonly designations: (Found & { readonly name: string })[];
  readonly months: (Found & { readonly month: Month })[];
  readonly entries: ReportedEntry[];
  readonly complaints: Complaint[];
}

export function emptySheet(file: string): ReportedSheet {
  return { file, designations: [], months: [], entries: [], complaints: [] };
}

/** Adds a row; `12`, `12.5 points`, `12/20` and `12 of 20` are read, an empty cell or a dash says that nothing is reported. */
export function addEntry(sheet: ReportedSheet, place: Found, label: string, value: string): void {
  const [written = "", ofMax] = value
    .trim()
    .replace(/\s*(?:points?|pts?)\.?$/i, "")
    .split(/\s*(?:\/|\bout of\b|\bof\b)\s*/i);
  const inLabel = /^(.*?)\s*\((?:max\w*\.?\s*)?(\d+(?:\.\d+)?)?\s*(?:points?|pts?)?\)$/i.exec(label.trim());
  const name = inLabel?.[1] ?? label.trim();
  const complain = (what: string) => sheet.complaints.push({ file: sheet.file, ...place, what });
  if (/^(?:[-–—]|n\/?a)?$/i.test(value.trim())) {
    if (reportedRow(name) === undefined) complain(`"${name.slice(0, 40)}" is not a subcategory`);
    return;
  }
  const [points, most] = [readNumber(written.replace(/^[−–]/, "-")), readNumber(ofMax ?? "")];
  for (const read of [points, most]) if (!read.ok) complain(read.what);
  if (!points.ok || !most.ok) return;
  if (points.value === null) complain(`"${value.slice(0, 40)}" has no points`);
  else sheet.entries.push({ ...place, name, points: points.value, statedMax: inLabel?.[2] === undefined ? most.value : Number(inLabel[2]) });
}
