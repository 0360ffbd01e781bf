// Exports as the partner might export them next: the sample's files with some rows left out or moved to another month.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

export const revenueFile = "Business applications revenue.csv";
export const usageFile = "Business applications usage.csv";
export const trainingsFile = "Export_trainings_Lifetime_7012345_Adatum_Partners.csv";

/** Writes `name` anew under `as`, with only the rows that `change` returns, changed as it returns them. @returns the path. */
export async function alterExport(folder: string, name: string, as: string, change: (row: string, index: number) => string | null): Promise<string> {
  const [header = "", ...rows] = (await readFile(join(folder, name), "utf8")).trimEnd().split(/\r?\n/);
  const path = join(folder, as);
  const kept = rows.map(change).filter((row) => row !== null);
  await writeFile(path, `${[header, ...kept].join("\r\n")}\r\n`);
  return path;
}

/** Everything up to September, before October's data landed. */
export function untilSeptember(row: string): string | null {
  return row.startsWith("October 2026") ? null : row;
}

/** What the next export brings. */
export function octoberAlone(row: string): string | null {
  return row.startsWith("October 2026") ? row : null;
}

/** October with few customers left, so that net customer adds drop to zero. */
export function octoberWithFew(row: string, index: number): string | null {
  return row.startsWith("October 2026") && index % 3 === 0 ? row : null;
}
