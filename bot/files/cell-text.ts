// Writes a workbook's number as text that can be read in one way only: a date as ISO, an amount with a decimal point.

const dayMs = 86_400_000;
/** Excel's day 0; it believes in 29 February 1900, so the days before March 1900 lie one later. */
const epoch = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };
const lastSerial = 2_958_465;

export type DateSystem = keyof typeof epoch;

/** `2026-10-01`, with the time behind it where there is one; null when no calendar has the day. */
export function dateText(written: string, system: DateSystem): string | null {
  const serial = Number(written);
  if (!Number.isFinite(serial) || serial < 1 || serial > lastSerial) return null;
  const days = system === "from1900" && serial < 60 ? serial + 1 : serial;
  // Excel keeps a time as a fraction that is off by less than half a second.
  const iso = new Date(Math.round((epoch[system] + days * dayMs) / 1_000) * 1_000).toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** `1.234` becomes `1.2340`: three digits after a mark could be thousands in a text, and this is none. */
export function numberText(written: string): string {
  const value = Number(written);
  if (written.trim() === "" || !Number.isFinite(value)) return written;
  const shown = String(Number(value.toPrecision(15)));
  const plain = shown.includes("e") ? value.toFixed(10).replace(/\.?0+$/, "") : shown;
  return /^-?\d+\.\d{3}$/.test(plain) ? `${plain}0` : plain;
}
