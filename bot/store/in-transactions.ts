// Cuts rows of one partition into as many as one transaction takes: a hundred, and less than four mebibytes.

import { entityBytes } from "./check-entity.ts";

const most = { rows: 100, bytes: 3_500_000 };

export function inTransactions<Row extends Record<string, unknown>>(rows: readonly Row[]): Row[][] {
  const cut: Row[][] = [];
  let bytes = 0;
  for (const row of rows) {
    const own = entityBytes(row);
    const last = cut.at(-1);
    if (last === undefined || last.length === most.rows || bytes + own > most.bytes) {
      cut.push([row]);
      bytes = own;
    } else {
      last.push(row);
      bytes += own;
    }
  }
  return cut;
}
