// Names rows by what they say. The order of rows and the place that they were read from are left out: an export that was
// downloaded again, with a month more or in another order, says the same about the months that did not change.

import { createHash } from "node:crypto";
import type { FactRows } from "../facts/fact-rows.ts";
import { columnsOf, isMonthly, type MonthlyRow } from "../facts/month-columns.ts";
import { MonthRows } from "../facts/month-rows.ts";
import type { MonthlyKind } from "../facts/row-columns.ts";
import { hashOfColumns } from "./hash-of-columns.ts";

/** Rows of a month by their columns; others, and none at all, by SHA-256 of the rows' text in hexadecimal. */
export function contentHash(rows: FactRows<object>): string {
  if (rows.length === 0) return textHash(rows);
  if (rows instanceof MonthRows) return named(rows as MonthRows<MonthlyKind>);
  return isMonthly(rows) ? hashOfColumns(columnsOf(rows as FactRows<MonthlyRow>)) : textHash(rows);
}

/** Rows that were read stay as they are, so one look is enough: an import asks first what changed, and then keeps it. */
const names = new WeakMap<MonthRows<MonthlyKind>, string>();

function named(rows: MonthRows<MonthlyKind>): string {
  const name = names.get(rows) ?? hashOfColumns(rows);
  names.set(rows, name);
  return name;
}

/** As all rows were named before there were columns: what is on file under such a name still is the same content. */
export function textHash(rows: FactRows<object>): string {
  const lines = rows.map(lineOf).sort();
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

/** A cell that is absent and one that is null say the same: nothing. */
function lineOf(row: object): string {
  const said = Object.entries(row).filter(([name, value]) => name !== "origin" && value !== null && value !== undefined);
  return JSON.stringify(said.sort(([a], [b]) => (a < b ? -1 : 1)));
}
