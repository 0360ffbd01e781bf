// Makes a row of what columns say of it, with the lines that it came from.

import type { Month } from "../kernel/month.ts";
import type { Origin, RevenueFact } from "../scoring/facts.ts";
import type { ReportedUsage } from "./partner-facts.ts";
import type { MonthlyKind, RowColumns } from "./row-columns.ts";
import { noText } from "./shared-strings.ts";

export interface RowOf {
  usage: ReportedUsage;
  revenue: RevenueFact;
}

/** What is needed of columns to make rows of them. */
export interface ReadColumns<Kind extends MonthlyKind> extends Pick<RowColumns<Kind>, "kind" | "names" | "figures" | "lines" | "ranges" | "counts"> {
  readonly strings: { text(number: number): string; textOrNull(number: number): string | null };
}

/** @param place of the row in the columns */
export function rowOfColumns<Kind extends MonthlyKind>(columns: ReadColumns<Kind>, place: number): RowOf[Kind] {
  const { names, strings, figures, kind } = columns;
  const month = strings.text(names.month[place] ?? noText) as Month;
  const customerTenant = strings.text(names.customerTenant[place] ?? noText);
  const customerName = strings.textOrNull(names.customerName[place] ?? noText);
  const workload = strings.text(names.workload[place] ?? noText);
  const association = strings.text(names.association[place] ?? noText);
  const subscriptionId = strings.textOrNull(names.subscriptionId[place] ?? noText);
  const origin = originOf(columns, place);
  const [first, second, third] = figures;
  if (kind === "revenue") {
    const adjustedRevenueUsd = first?.[place] ?? 0;
    return { month, customerTenant, customerName, workload, association, subscriptionId, origin, adjustedRevenueUsd } as RowOf[Kind];
  }
  const metricType = strings.textOrNull(names.metricType[place] ?? noText);
  const [pamau, mac, mau] = [orNull(first?.[place]), orNull(second?.[place]), orNull(third?.[place])];
  return { month, customerTenant, customerName, workload, association, subscriptionId, origin, metricType, pamau, mac, mau } as RowOf[Kind];
}

function originOf({ names, strings, lines, ranges, counts }: ReadColumns<MonthlyKind>, place: number): Origin | undefined {
  const line = lines[place] ?? 0;
  if (line === 0) return undefined;
  const file = strings.text(names.file[place] ?? noText);
  const several = ranges.size === 0 ? undefined : ranges.get(place);
  if (several !== undefined) return { file, line, ...told(several) };
  const count = counts.size === 0 ? undefined : counts.get(place);
  return count === undefined ? { file, line } : { file, line, lines: count };
}

function told(ends: readonly number[]): Pick<Origin, "lines" | "ranges"> {
  const ranges = Array.from({ length: ends.length / 2 }, (_, index) => [ends[index * 2] ?? 0, ends[index * 2 + 1] ?? 0] as const);
  return { lines: ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0), ranges };
}

function orNull(figure: number | undefined): number | null {
  return figure === undefined || Number.isNaN(figure) ? null : figure;
}
