// Reads a scorecard that Partner Center reports: pasted rows, a typed message, or a table from a file.
// It is whole and within the designation's maxima, or refused with every mistake, its line and its column.
// Truth: the maxima of rules/programme/designations.json; what the columns mean is Partner Center's.

import type { Result } from "../kernel/result.ts";
import { checkReportedScorecard, type KnownBeside, type ReportedScorecard } from "./check-reported-scorecard.ts";
import { sheetOfTable } from "./read-reported-table.ts";
import { sheetOfText } from "./read-reported-text.ts";
import type { Complaint, Table } from "./table.ts";

/** @param file what complaints call the text */
export function readReportedText(text: string, known: KnownBeside, file = "message"): Result<ReportedScorecard, Complaint[]> {
  return checkReportedScorecard(sheetOfText(text, file), known);
}

export function readReportedTable(table: Table, known: KnownBeside): Result<ReportedScorecard, Complaint[]> {
  return checkReportedScorecard(sheetOfTable(table), known);
}
