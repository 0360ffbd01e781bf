// Cells of the CSV files that we write (RFC 4180), so that no spreadsheet takes a text for a formula: `=cmd|…` becomes `'=cmd|…`.
// For whoever writes what was imported. https://owasp.org/www-community/attacks/CSV_Injection

/** A text that a spreadsheet may take for a formula, also after spaces and in full width. */
const formula = /^\s*[=+\-@\t\r\n＝＋－＠]/u;

export function harmless(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The same for cells that are all texts: a plain number stays one, below zero too. */
export function textCell(text: string): string {
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? text : harmless(text);
}

/** Quoted only where it needs it. */
export function quotedCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
