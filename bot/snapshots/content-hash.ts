// Names rows by what they say. The order of rows and the place that they were read from are left out: an export that was
// downloaded again, with a month more or in another order, says the same about the months that did not change.

import { createHash } from "node:crypto";

/** SHA-256 in hexadecimal. */
export function contentHash(rows: readonly object[]): string {
  const lines = rows.map(lineOf).sort();
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

/** A cell that is absent and one that is null say the same: nothing. */
function lineOf(row: object): string {
  const said = Object.entries(row).filter(([name, value]) => name !== "origin" && value !== null && value !== undefined);
  return JSON.stringify(said.sort(([a], [b]) => (a < b ? -1 : 1)));
}
