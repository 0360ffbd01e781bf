// Puts monthly rows that stand in a list into columns, each row as it is: what is kept of rows has one form, wherever they come from.

import type { RevenueFact } from "../scoring/facts.ts";
import type { FactRows } from "./fact-rows.ts";
import { MonthRows } from "./month-rows.ts";
import type { ReportedUsage } from "./partner-facts.ts";
import { figureFields, type MonthlyKind, RowColumns } from "./row-columns.ts";

export type MonthlyRow = ReportedUsage | RevenueFact;

export function isMonthly(rows: FactRows<object>): boolean {
  const first = rows.at(0);
  return first !== undefined && "customerTenant" in first;
}

export function columnsOf(rows: FactRows<MonthlyRow>): MonthRows<MonthlyKind> {
  if (rows instanceof MonthRows) return rows;
  const first = rows.at(0);
  const kind: MonthlyKind = first !== undefined && "adjustedRevenueUsd" in first ? "revenue" : "usage";
  const columns = new RowColumns<MonthlyKind>(kind);
  const number = (text: string | null | undefined): number => columns.strings.numberOrNone(text ?? "");
  for (const row of rows) {
    const { month, customerTenant, customerName, workload, association, subscriptionId, origin } = row;
    const names = {
      month: number(month),
      customerTenant: number(customerTenant),
      customerName: number(customerName),
      workload: number(workload),
      association: number(association),
      subscriptionId: number(subscriptionId),
      metricType: number("metricType" in row ? row.metricType : null),
      file: number(origin?.file),
    };
    const figures = row as unknown as Readonly<Record<string, number | null | undefined>>;
    const place = columns.append(
      names,
      origin?.line ?? 0,
      figureFields[kind].map((field) => figures[field] ?? Number.NaN),
    );
    if (origin?.ranges !== undefined) columns.ranges.set(place, origin.ranges.flat());
    else if (origin?.lines !== undefined) columns.counts.set(place, origin.lines);
  }
  return columns.rows();
}
