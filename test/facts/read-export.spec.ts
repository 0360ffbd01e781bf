// Rows of the revenue and usage exports. A wrong cell is named by file, line and column, and refuses the whole export.

import assert from "node:assert/strict";
import { readExport } from "../../bot/facts/read-export.ts";
import type { Month } from "../../bot/kernel/month.ts";
import { accepted, complaintsOf, revenueHeader, revenueRow, tableOf, usageHeader, usageRow } from "../support/exports.ts";

describe("a revenue export", () => {
  it("is read month by month, in whatever way the month is written", () => {
    for (const written of ["October 2026", "Oct 2026", "Oct-26", "October, 2026", "2026-10", "2026-10-01", "10/1/2026"]) {
      const read = revenue([revenueRow({ FiscalMonthName: written })]);
      assert.deepEqual([...read.months.keys()], ["2026-10"], written);
    }
  });

  it("covers every month from its first to its last row, those without rows too", () => {
    const read = revenue([revenueRow({ FiscalMonthName: "October 2026" }), revenueRow({ FiscalMonthName: "July 2026" })]);
    assert.deepEqual(
      [...read.months].map(([month, rows]) => [month, rows.length]),
      [
        ["2026-07", 1],
        ["2026-08", 0],
        ["2026-09", 0],
        ["2026-10", 1],
      ],
    );
  });

  it("may hold amounts below zero, with thousands separated and with a dollar sign", () => {
    for (const [written, usd] of [
      ["-12.5", -12.5],
      ["1,234.50", 1_234.5],
      ["$300", 300],
      ["0", 0],
    ] as const)
      assert.equal(
        revenue([revenueRow({ AdjustedRevenueAmtCD: written })])
          .months.get("2026-10" as never)
          ?.at(0)?.adjustedRevenueUsd,
        usd,
      );
  });

  it("leaves out rows that Partner Center flags as duplicates of the global account, and counts them", () => {
    const header = [...revenueHeader, "IsDuplicateRowForPGA"];
    const read = accepted(
      tableOf("r.csv", header, [revenueRow(), revenueRow({ IsDuplicateRowForPGA: "1" }), revenueRow({ IsDuplicateRowForPGA: "0" })]),
    );
    assert.deepEqual([read.rowsUsed, read.ignored], [2, [{ reason: "duplicate-of-global-account", rows: 1 }]]);
  });

  it("says of whom it is", () => {
    const read = revenue([revenueRow()]);
    assert.deepEqual([read.partner, read.partnerName, read.file], ["7012345", "Adatum Partners", "r.csv"]);
  });

  it("remembers the line that each row stood on", () => {
    const rows = revenue([revenueRow(), revenueRow()]).months.get("2026-10" as never);
    assert.deepEqual(
      rows?.map((row) => row.origin),
      [
        { file: "r.csv", line: 2 },
        { file: "r.csv", line: 3 },
      ],
    );
  });
});

describe("an export with a mistake", () => {
  it("is refused for a month that is none, naming line and column", () => {
    for (const written of ["Smarch 2026", "13/1/2026", "15/10/2026", "2026", "Q4"])
      assert.match(refusedFor({ FiscalMonthName: written }), /^r\.csv:2: FiscalMonthName: ".*" is not a month/, written);
  });

  it("is refused for an empty month, customer, workload, association or amount", () => {
    for (const column of ["FiscalMonthName", "CustomerTenantID", "Workloads", "PartnerAssociationType", "AdjustedRevenueAmtCD"])
      assert.equal(refusedFor({ [column]: "" }), `r.csv:2: ${column}: is empty`);
  });

  it("is refused for a number that is none, and for one that could be two while no other tells", () => {
    assert.equal(refusedFor({ AdjustedRevenueAmtCD: "a lot" }), 'r.csv:2: AdjustedRevenueAmtCD: "a lot" is not a number');
    for (const written of ["1,5", "300,00", "1,234", "1.234", "-1,234"])
      assert.match(refusedFor({ AdjustedRevenueAmtCD: written }), /^r\.csv:2: AdjustedRevenueAmtCD: ".*" may have a decimal comma or a thousands/);
    for (const written of ["1e5", "NaN", "12 000", "0x10"]) assert.match(refusedFor({ AdjustedRevenueAmtCD: written }), /is not a number/);
  });

  it("is refused for users below zero, and for a figure that no customer can have", () => {
    assert.deepEqual(complaintsOf(tableOf("u.csv", usageHeader, [usageRow({ MAU: "-3" })])), ["u.csv:2: MAU: -3 is below zero"]);
    assert.match(refusedFor({ AdjustedRevenueAmtCD: "9999999999999" }), /larger than any customer's figure/);
  });

  it("is refused when it holds two partners, at the first row of the second", () => {
    const lines = complaintsOf(tableOf("r.csv", revenueHeader, [revenueRow(), revenueRow(), revenueRow({ GlobalPartnerID: "999" })]));
    assert.match(lines.join("\n"), /^r\.csv:4: GlobalPartnerID: "999" is another partner than "7012345" above/);
    assert.equal(lines.length, 1);
  });

  it("is refused as a whole: one wrong row of three and none is taken", () => {
    const lines = complaintsOf(tableOf("r.csv", revenueHeader, [revenueRow(), revenueRow({ AdjustedRevenueAmtCD: "?" }), revenueRow()]));
    assert.deepEqual(lines, ['r.csv:3: AdjustedRevenueAmtCD: "?" is not a number']);
  });

  it("is refused with every mistake, up to a hundred; the rest is counted", () => {
    const lines = complaintsOf(
      tableOf(
        "r.csv",
        revenueHeader,
        Array.from({ length: 133 }, () => revenueRow({ AdjustedRevenueAmtCD: "?" })),
      ),
    );
    assert.equal(lines.length, 101);
    assert.match(lines.at(-1) ?? "", /^r\.csv:134: and 33 more/);
  });

  it("is refused without any row, because it tells no month", () => {
    assert.match(complaintsOf(tableOf("r.csv", revenueHeader, []))[0] ?? "", /a header and no rows/);
  });

  it("is refused when a line is cut off, naming the line", () => {
    const table = tableOf("r.csv", revenueHeader, [revenueRow(), revenueRow()]);
    const [first, second] = table.rows;
    assert.ok(first && second);
    const cut = { ...table, rows: [first, { ...second, cells: second.cells.slice(0, 5) }] };
    assert.match(complaintsOf(cut).join(), /^r\.csv:3: has 5 cells where the header has 14; the file may be cut off/);
  });

  it("is refused when a month has not begun yet, because the months up to it would count as known", () => {
    const table = tableOf("r.csv", revenueHeader, [revenueRow({ FiscalMonthName: "October 2026" }), revenueRow({ FiscalMonthName: "October 2062" })]);
    const read = readExport(table, "2026-11" as Month);
    assert.ok(!read.ok);
    assert.deepEqual(
      read.problem.map((one) => [one.line, one.column, one.what]),
      [[3, "FiscalMonthName", "2062-10 has not begun yet"]],
    );
  });

  it("is refused when a month is older than any that Partner Center exports", () => {
    assert.match(complaintsOf(tableOf("r.csv", revenueHeader, [revenueRow({ FiscalMonthName: "October 1926" })])).join(), /1926-10 is before/);
  });
});

function revenue(rows: Parameters<typeof tableOf>[2]) {
  const read = accepted(tableOf("r.csv", revenueHeader, rows));
  assert.ok(read.kind === "revenue");
  return read;
}

function refusedFor(cells: Readonly<Record<string, string>>): string {
  const lines = complaintsOf(tableOf("r.csv", revenueHeader, [revenueRow(cells)]));
  assert.equal(lines.length, 1, lines.join("\n"));
  return lines[0] ?? "";
}
