// The form in which rows lie in a blob. What was written once is read for ever: the blobs below are copies of real ones, never to be changed.

import assert from "node:assert/strict";
import type { FactRows } from "../../bot/facts/fact-rows.ts";
import { columnsOf } from "../../bot/facts/month-columns.ts";
import type { ReportedUsage } from "../../bot/facts/partner-facts.ts";
import type { Month } from "../../bot/kernel/month.ts";
import { packRows, unpackRows as unpackRowsOf } from "../../bot/store/packed-rows.ts";

const month = "2026-10" as Month;
const packed = (rows: FactRows<object>): string => [...packRows(rows)].join("");
const unpackRows = <Row>(json: string): Row[] => [...unpackRowsOf<Row>(json)];
const row = (subscriptionId: string | null, more: Partial<ReportedUsage> = {}): ReportedUsage => ({
  month,
  customerTenant: "t1",
  customerName: "Fabrikam",
  workload: "Sales",
  association: "PAL",
  subscriptionId,
  origin: { file: "usage.csv", line: 2 },
  metricType: "Paid",
  pamau: 10,
  mac: null,
  mau: 12.5,
  ...more,
});

describe("rows in a blob", () => {
  it("are read as they were kept, with every line of a sum", () => {
    const rows = [
      row("s1"),
      row("s2", { customerTenant: "t2", customerName: null, metricType: null, pamau: null, mau: 0 }),
      row(null, {
        origin: {
          file: "other.csv",
          line: 4,
          lines: 3,
          ranges: [
            [4, 5],
            [9, 9],
          ],
        },
      }),
      row(null, { workload: "Finance", origin: { file: "other.csv", line: 6, lines: 2 } }),
      row("s1", { association: "CSP T1", origin: undefined }),
    ];
    assert.deepEqual(unpackRows(packed(rows)), rows);
    assert.equal(packed(columnsOf(rows)), packed(rows));
    assert.deepEqual(unpackRows(packed([])), []);
  });

  it("are the same text however many pieces it comes in, and an empty cell is null in each", () => {
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      row(`s${index}`, { mac: index % 3 === 0 ? null : index, origin: { file: "usage.csv", line: index + 2 } }),
    );
    const json = packed(rows);
    assert.ok([...packRows(rows)].every((piece) => piece.length < 100_000));
    assert.equal(JSON.stringify(JSON.parse(json)), json);
    assert.deepEqual(unpackRows(json), rows);
  });

  it("of revenue and of certificates too", () => {
    const { pamau, mac, mau, metricType, ...shared } = row("s1");
    const paid = [{ ...shared, adjustedRevenueUsd: -12.0001 }];
    const held = [{ person: "1", certification: "Power Platform Developer Associate", earnedOn: "2026-01-15" }];
    assert.deepEqual(unpackRows(packed(paid)), paid);
    assert.deepEqual(unpackRows(packed(held)), held);
  });

  it("that were written before there were columns are read as they were", () => {
    const rows = [row("s1"), row(null, { origin: { file: "usage.csv", line: 4, lines: 3 } })];
    const [first, second] = unpackRows<ReportedUsage>(`{"shape":1,"rows":${JSON.stringify(rows)}}`);
    assert.deepEqual([first, second], rows);
  });

  it("that were written in columns of shape 2 are read as they were", () => {
    const blob =
      '{"shape":2,"kind":"usage","length":3,"names":{"month":{"texts":["2026-10"],"steps":[1,0,0]},"customerTenant":{"texts":["t1","t2"],"steps":[1,1,-1]},"customerName":{"texts":["Fabrikam"],"steps":[1,-1,1]},"workload":{"texts":["Sales"],"steps":[1,0,0]},"association":{"texts":["PAL","CSP T1"],"steps":[1,0,1]},"subscriptionId":{"texts":["s1","s2"],"steps":[1,1,-2]},"metricType":{"texts":["Paid"],"steps":[1,0,0]},"file":{"texts":["usage.csv"],"steps":[1,0,0]}},"figures":{"pamau":[10,null,10],"mac":[null,null,null],"mau":[12.5,3,24]},"lines":[2,1,1],"ranges":[[2,4,4,7,8]],"counts":[]}';
    assert.deepEqual(unpackRows(blob), [
      row("s1"),
      row("s2", { customerTenant: "t2", customerName: null, pamau: null, mau: 3, origin: { file: "usage.csv", line: 3 } }),
      row(null, {
        association: "CSP T1",
        mau: 24,
        origin: {
          file: "usage.csv",
          line: 4,
          lines: 3,
          ranges: [
            [4, 4],
            [7, 8],
          ],
        },
      }),
    ]);
  });
});
