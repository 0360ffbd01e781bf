// Writes rows as comma-separated text with CRLF line ends, quoting a cell only where it needs it (RFC 4180).
// A text that a spreadsheet would take for a formula is written as a text. Knows no column and no byte order mark: what the cells say is the caller's business.

import { textCell } from "../facts/text-cell.ts";

export function commaSeparated(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(written: string): string {
  const text = textCell(written);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
