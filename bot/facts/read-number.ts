// Reads an amount as an export writes it: `1234.5`, `-12`, `1,234.50`, `$1,234.50`; empty is null.
// Refuses anything that could be two numbers: `1,5` and `1.234,50` are told to be exported with a decimal point.

export type ReadNumber = { ok: true; value: number | null } | { ok: false; what: string };

export function readNumber(text: string): ReadNumber {
  const value = text.trim().replace(/^\$/, "");
  if (value === "") return { ok: true, value: null };
  if (/^-?\d+(\.\d+)?$/.test(value)) return { ok: true, value: Number(value) };
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(value)) return { ok: true, value: Number(value.replaceAll(",", "")) };
  if (/^-?[\d.]*\d,\d+$/.test(value)) return { ok: false, what: `"${text}" has a decimal comma; export with a decimal point` };
  return { ok: false, what: `"${text.slice(0, 40)}" is not a number` };
}
