// Groups rows by month. Every month between the first and the last row is there, with no rows where there are none:
// an export covers the months from its first to its last row, so such a month is known to be zero.

import { type Month, monthsFrom } from "../kernel/month.ts";

/** @param more months that are covered without a row of their own. */
export function byMonth<Row extends { readonly month: Month }>(rows: readonly Row[], more: readonly Month[] = []): Map<Month, Row[]> {
  const seen = [...new Set([...rows.map((row) => row.month), ...more])].sort();
  const [first, last] = [seen[0], seen.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const months = new Map<Month, Row[]>(monthsFrom(first, last).map((month) => [month, []]));
  for (const row of rows) months.get(row.month)?.push(row);
  return months;
}
