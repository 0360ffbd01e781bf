// Writes rows of texts as comma-separated text with CRLF line ends. A text that a spreadsheet would take for a formula is written as a text.
// Knows no column and no byte order mark: what the cells say is the caller's business.

import { quotedCell, textCell } from "../facts/text-cell.ts";

export function commaSeparated(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => `${row.map((text) => quotedCell(textCell(text))).join(",")}\r\n`).join("");
}
