// What odd files are made of: a usage export of one row or of several, and how to write down what comes of a file.

import type { Cell } from "../../support/packed.ts";
import type { Outcome } from "../../support/reading-outcome.ts";

export const header = [
  "FiscalMonthName",
  "GlobalPartnerID",
  "PartnerAssociationType",
  "CustomerName",
  "CustomerTenantID",
  "SubscriptionID",
  "Workload",
  "MAU",
];
export const row = (mau: Cell, more: { month?: Cell; name?: Cell } = {}): Cell[] => [
  more.month ?? "October 2026",
  "7012345",
  "CSP T1",
  more.name ?? "Fabrikam",
  "t1",
  "s1",
  "Sales",
  mau,
];
export const csv = (...rows: readonly (readonly Cell[])[]): string => [header, ...rows].map((cells) => `${cells.join(",")}\n`).join("");
export const good = csv(row(25));
export const sheet = [header, row(25)];
export const accepted = (...lines: string[]): Outcome => ({ accepted: lines });
export const refused = (...lines: string[]): Outcome => ({ refused: lines });
export const usage25 = "usage: 1 rows; 2026-10 Fabrikam 25";
export const damaged = "the archive or workbook is damaged or cut off; download it again";

export type Made = readonly [what: string, content: string | Uint8Array, expected: Outcome, name?: string];
