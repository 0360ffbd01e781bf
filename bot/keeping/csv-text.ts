// Values as a line of comma-separated text that a spreadsheet shows and does not run. Numbers stay numbers, lists and objects are JSON.

import { harmless, quotedCell } from "../facts/text-cell.ts";

export function csvLine(cells: readonly unknown[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return quotedCell(typeof value === "object" ? JSON.stringify(value) : String(value));
  return quotedCell(harmless(value));
}
