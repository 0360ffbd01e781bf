// Writes a text so that no spreadsheet takes it for a formula when it meets it in a file of ours: `=cmd|…` becomes `'=cmd|…`.
// For whoever writes CSV from what was imported. A plain number stays one, below zero too.

export function textCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}
