// Reads the rows of the revenue and usage exports, which share most of their columns, one after the other.
// Rows that Partner Center flags as duplicates of the partner's global account are left out and counted.

import type { Month } from "../kernel/month.ts";
import type { RevenueExport, UsageExport } from "./partner-facts.ts";
import { type MonthlyKind, type Names, RowColumns } from "./row-columns.ts";
import type { Column, RowReader } from "./row-reader.ts";
import { noText } from "./shared-strings.ts";
import type { TableRow } from "./table.ts";

type Shared = Pick<RevenueExport, "partner" | "partnerName" | "rowsUsed" | "ignored">;

/** Takes rows one by one; what they amount to is asked at the end. */
export interface RowSink<Read> {
  take(row: TableRow): void;
  read(): Read;
}

export function revenueRows(reader: RowReader): RowSink<Omit<RevenueExport, "file" | "unusedColumns">> {
  const rows = new RowColumns("revenue", reader.strings);
  const names = namesOf(reader, rows);
  const revenue = reader.column("revenue");
  const about = aboutRows(reader, rows, (row) => {
    const named = names(row);
    if (reader.text(row, revenue) === "") reader.complain(row, revenue, "is empty");
    const adjustedRevenueUsd = reader.amount(row, revenue, { mayBeNegative: true });
    if (named !== null && adjustedRevenueUsd !== null) rows.add(named, row.line, adjustedRevenueUsd);
  });
  return { take: about.take, read: () => ({ kind: "revenue", ...about.read(), months: rows.months() }) };
}

export function usageRows(reader: RowReader): RowSink<Omit<UsageExport, "file" | "unusedColumns">> {
  const rows = new RowColumns("usage", reader.strings);
  const names = namesOf(reader, rows);
  const figures = [reader.column("pamau"), reader.column("mac"), reader.column("mau")] as const;
  const [pamau, mac, mau] = figures;
  const about = aboutRows(reader, rows, (row) => {
    const named = names(row);
    const [partners, capacity, all] = [reader.amount(row, pamau, users), reader.amount(row, mac, users), reader.amount(row, mau, users)];
    if (partners === null && capacity === null && all === null && figures.every((column) => reader.text(row, column) === ""))
      reader.complain(row, mau, "PAMAU, MAC and MAU are all empty, so the usage is not known");
    if (named !== null) rows.add(named, row.line, partners ?? Number.NaN, capacity ?? Number.NaN, all ?? Number.NaN);
  });
  return { take: about.take, read: () => ({ kind: "usage", ...about.read(), months: rows.months() }) };
}

/**
 * Reads a row's names as numbers of shared texts; null where the month is wrong. What a row says is guessed by what its subscription's
 * last row said, and which subscription it is by the order of the month before: one comparison a cell then, and no search.
 */
function namesOf(reader: RowReader, rows: RowColumns<MonthlyKind>): (row: TableRow) => Names | null {
  const at = columnsOf(reader, [
    "month",
    "customerTenant",
    "customerName",
    "customerTenantName",
    "workload",
    "association",
    "subscription",
    "metricType",
  ]);
  const { names } = rows;
  const file = reader.strings.numberOf(reader.originName);
  let next = 0;
  return (row) => {
    const month = reader.monthNumber(row, at.month);
    const subscriptionId = reader.numberOrNone(row, at.subscription, names.subscriptionId[next]);
    // Any row will do where there is none before: a wrong guess is found out.
    const before = names.subscriptionId[next] === subscriptionId ? next : Math.max(0, rows.lastOf(subscriptionId));
    next = before + 1;
    const customerTenant = reader.requiredNumber(row, at.customerTenant, names.customerTenant[before]);
    let customerName = reader.numberOrNone(row, at.customerName, names.customerName[before]);
    if (customerName === noText) customerName = reader.numberOrNone(row, at.customerTenantName, names.customerName[before]);
    const workload = reader.requiredNumber(row, at.workload, names.workload[before]);
    const association = reader.requiredNumber(row, at.association, names.association[before]);
    const metricType = reader.numberOrNone(row, at.metricType, names.metricType[before]);
    return month === noText ? null : { month, customerTenant, customerName, workload, association, subscriptionId, metricType, file };
  };
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
