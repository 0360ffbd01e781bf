// Files as somebody hands them in: small exports as CSV text, read in pieces, and the desk for imports on a real store.

import { randomUUID } from "node:crypto";
import type { RoleDesk } from "../../bot/conversation/ports.ts";
import { openBench } from "../../bot/files/open-bench.ts";
import { readTables } from "../../bot/files/read-tables.ts";
import { importDesk } from "../../bot/imports/import-desk.ts";
import type { ImportPorts, IncomingFile } from "../../bot/imports/ports.ts";
import { commaSeparated } from "../../bot/sample/comma-separated.ts";
import { keepReport } from "../../bot/snapshots/keep-report.ts";
import { refreshSnapshots } from "../../bot/snapshots/refresh-snapshots.ts";
import type { Store } from "../../bot/store/open-store.ts";
import { fakeRoles, ids } from "../fakes/roles.ts";
import { revenueHeader, revenueRow, tableOf, trainingRow, trainingsHeader, usageHeader, usageRow } from "./exports.ts";
import { day } from "./small-facts.ts";

type Cells = Readonly<Record<string, string>>;

const today = { day: day("2026-11-20"), isStated: true };
const months = ["October 2025", "September 2026", "October 2026"];

export function handedIn(name: string, text: string): IncomingFile {
  return {
    name,
    async *read() {
      yield Buffer.from(text.slice(0, 50));
      yield Buffer.from(text.slice(50));
    },
  };
}

export function csvOf(header: readonly string[], rows: readonly Cells[]): string {
  const table = tableOf("", header, rows);
  return commaSeparated(
    table.header,
    table.rows.map((row) => row.cells),
  );
}

export function revenueText(cells: Cells = {}, customers = 1): string {
  const own = (FiscalMonthName: string): Cells[] =>
    Array.from({ length: customers }, (_, n) => revenueRow({ FiscalMonthName, CustomerTenantID: `tenant-${n}`, ...cells }));
  return csvOf(revenueHeader, months.flatMap(own));
}

export function usageText(cells: Cells = {}): string {
  return csvOf(
    usageHeader,
    months.map((FiscalMonthName) => usageRow({ FiscalMonthName, ...cells })),
  );
}

export function trainingsText(cells: Cells = {}): string {
  return csvOf(trainingsHeader, [trainingRow(cells)]);
}

/** The three exports of one partner. */
export function threeExports(amount = "300.00"): IncomingFile[] {
  return [
    handedIn("revenue.csv", revenueText({ AdjustedRevenueAmtCD: amount })),
    handedIn("usage.csv", usageText()),
    handedIn("trainings.csv", trainingsText()),
  ];
}

/** Megan is an administrator of the tenant; the clock stands until it is told otherwise. */
export function deskOn(store: Store, tenant: string, about: Partial<ImportPorts> & { readonly roles?: RoleDesk } = {}) {
  const clock = { now: Date.now() };
  const roles = about.roles ?? fakeRoles({ first: { tenant, person: ids.megan } });
  const reports = { store: store.scores, audit: store.audit, now: () => clock.now, announce: async () => {} };
  const ports: ImportPorts = {
    store: store.scores,
    pending: store.pending,
    roles,
    audit: store.audit,
    readTables,
    openBench,
    today: () => today,
    day: () => today.day,
    now: () => clock.now,
    newId: randomUUID,
    keepReport: (of, read, who) => keepReport(reports, of, read, { today: today.day, who }),
    async refresh() {
      for (const partner of await store.scores.partners(tenant)) await refreshSnapshots(store.scores, partner, today, async () => {});
      return { failed: 0 };
    },
    mostBytes: 2 ** 20,
    ...about,
  };
  return { desk: importDesk(ports), ports, clock, roles };
}
