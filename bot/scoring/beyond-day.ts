// Tells which facts cannot be right on a given day: a month that is not over, rows of months to come, certificates not yet earned. Pure.
// The day is handed in. Rows later than the as-of month are usual, as an older month is scored from all exports; only the day decides.

import { type Day, type Month, monthOf } from "../kernel/month.ts";
import { type Facts, type Origin, placeOf, type RowsByMonth } from "./facts.ts";
import type { Warning } from "./warning.ts";

export function beyondDay(facts: Facts, asOf: Month, day: Day): Warning[] {
  const early = facts.certifications.filter((one) => one.earnedOn > day);
  const [first] = early;
  return [
    ...(asOf < monthOf(day) ? [] : [{ code: "month-not-over", month: asOf, day } as const]),
    ...monthsToCome("revenue", facts.revenue, day),
    ...monthsToCome("usage", facts.usage, day),
    ...(first === undefined
      ? []
      : [
          {
            code: "earned-after-today",
            certification: first.certification,
            earnedOn: first.earnedOn,
            rows: rowsIn(early),
            ...placed(first),
          } as const,
        ]),
  ];
}

interface Row {
  readonly origin?: Origin | undefined;
}

function monthsToCome(kind: "revenue" | "usage", byMonth: RowsByMonth<Row>, day: Day): Warning[] {
  const months = [...byMonth.keys()].filter((month) => month > monthOf(day)).sort();
  const rows = months.flatMap((month) => byMonth.get(month) ?? []);
  const [[month], [first]] = [months, rows];
  return month === undefined || first === undefined ? [] : [{ code: "month-to-come", kind, month, rows: rowsIn(rows), ...placed(first) }];
}

function rowsIn(rows: readonly Row[]): number {
  return rows.reduce((sum, { origin }) => sum + (origin?.lines ?? 1), 0);
}

function placed({ origin }: Row): { at?: Origin } {
  return origin === undefined ? {} : { at: placeOf(origin) };
}
