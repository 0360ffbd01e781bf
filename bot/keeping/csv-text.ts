// Rows as comma-separated text (RFC 4180) that a spreadsheet shows and does not run: a cell that looks like a formula begins with
// an apostrophe. Numbers stay numbers. https://owasp.org/www-community/attacks/CSV_Injection

/** A text that a spreadsheet may take for a formula, also after spaces and in full width. */
const formula = /^\s*[=+\-@\t\r\n＝＋－＠]/u;

export function csvLine(cells: readonly unknown[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return quoted(typeof value === "object" ? JSON.stringify(value) : String(value));
  return quoted(formula.test(value) ? `'${value}` : value);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
