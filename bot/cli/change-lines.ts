// What an import changed, in lines: new months of an export together, corrected months one by one with their rows before and after.

import { exportNames } from "../facts/export-columns.ts";
import type { MonthChange } from "../snapshots/month-change.ts";

export function changeLines(changes: readonly MonthChange[]): string[] {
  const isNew = (one: MonthChange): boolean => one.rowsBefore === null;
  const added = [...Map.groupBy(changes.filter(isNew), (one) => one.kind)].map(([kind, own]) => {
    const months = own.flatMap((one) => one.month ?? []).sort();
    const when = months.length === 0 ? "" : ` ${months[0] === months.at(-1) ? months[0] : `${months[0]} to ${months.at(-1)}`},`;
    return `New: ${exportNames[kind]},${when} ${own.reduce((sum, one) => sum + one.rowsAfter, 0)} rows`;
  });
  const corrected = changes.filter((one) => !isNew(one)).sort((a, b) => ((a.month ?? "") < (b.month ?? "") ? -1 : 1));
  return [...added, ...corrected.map(correctedLine)];
}

function correctedLine({ kind, month, rowsBefore, rowsAfter }: MonthChange): string {
  return `Corrected: ${exportNames[kind]},${month === null ? "" : ` ${month},`} ${rowsBefore} rows before, ${rowsAfter} now`;
}
