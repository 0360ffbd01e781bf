// Reads the rows of the revenue and usage exports, which share most of their columns, one after the other.
// Rows that Partner Center flags as duplicates of the partner's global account are left out and counted.

import type { Month } from "../kernel/month.ts";
import type { RevenueFact } from "../scoring/facts.ts";
import { AddsUp } from "./adds-up.ts";
import type { ReportedUsage, RevenueExport, UsageExport } from "./partner-facts.ts";
import type { Column, RowReader } from "./row-reader.ts";
import { LastRows } from "./shared-strings.ts";
import type { TableRow } from "./table.ts";

type Shared = Pick<RevenueExport, "partner" | "partnerName" | "rowsUsed" | "ignored">;

/** Takes rows one by one; what they amount to is asked at the end. */
export interface RowSink<Read> {
  take(row: TableRow): void;
  read(): Read;
}

export function revenueRows(reader: RowReader): RowSink<Omit<RevenueExport, "file" | "unusedColumns">> {
  const at = columnsOf(reader, [
    "month",
    "customerTenant",
    "customerName",
    "customerTenantName",
    "workload",
    "association",
    "subscription",
    "revenue",
  ]);
  const rows = new AddsUp<"adjustedRevenueUsd", RevenueFact>(["adjustedRevenueUsd"]);
  const last = new LastRows<RevenueFact>();
  const about = aboutRows(reader, rows, (row) => {
    const month = reader.month(row, at.month);
    const subscription = reader.text(row, at.subscription);
    const before = last.of(subscription);
    const customerTenant = reader.required(row, at.customerTenant, before?.customerTenant);
    const customerName = reader.orNull(row, at.customerName, before?.customerName) ?? reader.orNull(row, at.customerTenantName);
    const workload = reader.required(row, at.workload, before?.workload);
    const association = reader.required(row, at.association, before?.association);
    const subscriptionId = before?.subscriptionId ?? reader.strings.oneOrNull(subscription);
    if (reader.text(row, at.revenue) === "") reader.complain(row, at.revenue, "is empty");
    const adjustedRevenueUsd = reader.amount(row, at.revenue, { mayBeNegative: true });
    if (month === null || adjustedRevenueUsd === null) return;
    const origin = reader.origin(row);
    const fact = { month, customerTenant, customerName, workload, association, subscriptionId, origin, adjustedRevenueUsd };
    rows.add(fact);
    last.keep(fact);
  });
  return { take: about.take, read: () => ({ kind: "revenue", ...about.read(), months: rows.months() }) };
}

export function usageRows(reader: RowReader): RowSink<Omit<UsageExport, "file" | "unusedColumns">> {
  const names = ["month", "customerTenant", "customerName", "customerTenantName", "workload", "association", "subscription"] as const;
  const at = columnsOf(reader, [...names, "metricType", "pamau", "mac", "mau"]);
  const rows = new AddsUp<"pamau" | "mac" | "mau", ReportedUsage>(["pamau", "mac", "mau"]);
  const last = new LastRows<ReportedUsage>();
  const figures = [at.pamau, at.mac, at.mau];
  const about = aboutRows(reader, rows, (row) => {
    const month = reader.month(row, at.month);
    const subscription = reader.text(row, at.subscription);
    const before = last.of(subscription);
    const customerTenant = reader.required(row, at.customerTenant, before?.customerTenant);
    const customerName = reader.orNull(row, at.customerName, before?.customerName) ?? reader.orNull(row, at.customerTenantName);
    const workload = reader.required(row, at.workload, before?.workload);
    const association = reader.required(row, at.association, before?.association);
    const subscriptionId = before?.subscriptionId ?? reader.strings.oneOrNull(subscription);
    const metricType = reader.orNull(row, at.metricType, before?.metricType);
    const pamau = reader.amount(row, at.pamau, users);
    const mac = reader.amount(row, at.mac, users);
    const mau = reader.amount(row, at.mau, users);
    if (pamau === null && mac === null && mau === null && figures.every((column) => reader.text(row, column) === ""))
      reader.complain(row, at.mau, "PAMAU, MAC and MAU are all empty, so the usage is not known");
    if (month === null) return;
    const origin = reader.origin(row);
    const fact = { month, customerTenant, customerName, workload, association, subscriptionId, origin, metricType, pamau, mac, mau };
    rows.add(fact);
    last.keep(fact);
  });
  return { take: about.take, read: () => ({ kind: "usage", ...about.read(), months: rows.months() }) };
}

const users = { mayBeNegative: false };

function columnsOf<Field extends string>(reader: RowReader, fields: readonly Field[]): Readonly<Record<Field, Column>> {
  return Object.fromEntries(fields.map((field) => [field, reader.column(field)])) as Record<Field, Column>;
}

/** What both kinds tell beside their rows: whose they are, and how many were left out. */
function aboutRows(reader: RowReader, rows: { cover(month: Month): void }, readOwn: (row: TableRow) => void): RowSink<Shared> {
  const [month, duplicate, name] = [reader.column("month"), reader.column("duplicate"), reader.column("partnerName")];
  const isOfOnePartner = onePartner(reader);
  let [own, duplicates] = [0, 0];
  let partnerName: string | null = null;
  return {
    take(row) {
      isOfOnePartner.check(row);
      partnerName ??= reader.orNull(row, name);
      if (duplicate.index === -1 || !/^(1|true|yes)$/i.test(reader.text(row, duplicate))) {
        own += 1;
        readOwn(row);
        return;
      }
      duplicates += 1;
      const covered = reader.month(row, month);
      if (covered !== null) rows.cover(covered);
    },
    read: () => ({
      partner: isOfOnePartner.partner(),
      partnerName,
      rowsUsed: own,
      ignored: duplicates === 0 ? [] : [{ reason: "duplicate-of-global-account", rows: duplicates }],
    }),
  };
}

/** A score belongs to one partner global account, so a file may hold only one. A second one is complained of once. */
function onePartner(reader: RowReader) {
  const column = reader.column("partner");
  let partner: string | null = null;
  let hasSecond = false;
  return {
    partner: () => partner,
    check(row: TableRow): void {
      if (hasSecond) return;
      const here = reader.text(row, column);
      if (here === partner) return;
      if (here === "") reader.complain(row, column, "is empty");
      else if (partner === null) partner = reader.shared(row, column);
      else {
        hasSecond = true;
        const what = `"${here.slice(0, 40)}" is another partner than "${partner.slice(0, 40)}" above; export each partner global account to a file of its own`;
        reader.complain(row, column, what);
      }
    },
  };
}
