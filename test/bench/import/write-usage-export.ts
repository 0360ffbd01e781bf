// Writes a large partner's usage export as Partner Center would: every column, CRLF, a byte order mark, names with commas in quotes.
// The same file for the same number of rows. Shaped by the rows that the scoring benchmark invents.

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { usageRows } from "../scoring/invented-facts.ts";

const header =
  "FiscalMonthName,GlobalPartnerID,PartnerName,PartnerAssociationType,CustomerID,CustomerName,CustomerTenantID,CustomerTenantName,SubscriptionID,SubscriptionStartDate,MetricType,WorkloadCategory,Workload,SkuGroup,PAMAU,MAC,MAU";
const monthNames = "January,February,March,April,May,June,July,August,September,October,November,December".split(",");
const pieceLength = 2 ** 20;

/** @returns how many rows were written: at most `rows`, a whole number of them a month */
export async function writeUsageExport(path: string, rows: number): Promise<number> {
  const file = createWriteStream(path);
  let written = 0;
  let piece = `\uFEFF${header}\r\n`;
  for (const row of usageRows(rows)) {
    const [year, month] = row.month.split("-");
    const number = Number(row.customerTenant.slice(-12));
    const name = number % 7 === 0 ? `"${row.customerName}, Ltd."` : row.customerName;
    const isCapacity = row.workload === "Customer Insights";
    const [users, profiles] = isCapacity ? ["", row.units] : [row.units, ""];
    // In every third row of users the partner's own are told beside all.
    const own = number % 3 === 0 ? users : "";
    const start = `${row.month.slice(0, 4) === "2026" ? "2025" : "2023"}-0${1 + (number % 9)}-01`;
    piece += `${monthNames[Number(month) - 1]} ${year},7012345,Adatum Partners,${row.association},${100_000 + number},${name},${row.customerTenant},customer${number}.onmicrosoft.com,${row.subscriptionId},${start},${row.metricType},Dynamics 365 and Power Platform,${row.workload},${row.workload} Enterprise,${own},${profiles},${users}\r\n`;
    written += 1;
    if (piece.length < pieceLength) continue;
    if (!file.write(piece)) await once(file, "drain");
    piece = "";
  }
  file.end(piece);
  await finished(file);
  return written;
}
