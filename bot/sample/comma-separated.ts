// Writes rows as comma-separated text with CRLF line ends, quoting a cell only where it needs it (RFC 4180).
// Knows no column and no byte order mark: what the cells say is the caller's business.

export function commaSeparated(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
