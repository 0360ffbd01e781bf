// Rows stand in columns while a file is read, and those without a subscription are added up. No score, warning or count may tell the
// difference.

import assert from "node:assert/strict";
import { columnsOf } from "../../bot/facts/month-columns.ts";
import type { ReportedUsage } from "../../bot/facts/partner-facts.ts";
import { RowColumns } from "../../bot/facts/row-columns.ts";
import { withUnits } from "../../bot/facts/usage-units.ts";
import type { Month } from "../../bot/kernel/month.ts";
import { ruleBookById } from "../../bot/rules/pick-rule-book.ts";
import { type Facts, nothingCovered } from "../../bot/scoring/facts.ts";
import { measure } from "../../bot/scoring/measure.ts";
import { scoreMonth } from "../../bot/scoring/score-month.ts";

const month = "2026-10" as Month;
const book = ruleBookById("business-applications@2026-07-01") ?? assert.fail();

let line = 1;
const row = (more: Partial<ReportedUsage> = {}): ReportedUsage => {
  line += 1;
  const names = {
    customerTenant: "t1",
    customerName: "Fabrikam",
    workload: "Sales",
    association: "CSP T1",
    metricType: "Paid",
    subscriptionId: null,
  };
  return { month, ...names, pamau: 10, mac: null, mau: 10, origin: { file: "u.csv", line }, ...more };
};
const added = (...rows: ReportedUsage[]): readonly ReportedUsage[] => {
  const sums = new RowColumns("usage");
  const number = (text: string | null | undefined): number => sums.strings.numberOrNone(text ?? "");
  for (const { month: of, origin, pamau, mac, mau, ...names } of rows) {
    const { customerTenant, customerName, workload, association, metricType, subscriptionId } = names;
    const numbers = {
      month: number(of),
      customerTenant: number(customerTenant),
      customerName: number(customerName),
      workload: number(workload),
      association: number(association),
      metricType: number(metricType),
      subscriptionId: number(subscriptionId),
      file: number(origin?.file),
    };
    sums.add(numbers, origin?.line ?? 0, pamau ?? Number.NaN, mac ?? Number.NaN, mau ?? Number.NaN);
  }
  return [...(sums.months().get(month) ?? [])];
};

describe("rows without a subscription", () => {
  it("become one where every name is the same, with the first line, how many they were and every line", () => {
    const first = row();
    assert.deepEqual(added(first, row({ pamau: 5, mau: 7 }), row()), [
      { ...first, pamau: 25, mau: 27, origin: { ...first.origin, lines: 3, ranges: [[2, 4]] } },
    ]);
  });

  it("stay apart where any name differs, or another figure is filled", () => {
    const others = [
      { customerTenant: "t2" },
      { customerName: "Contoso" },
      { customerName: null },
      { workload: "Finance" },
      { association: "PAL" },
      { metricType: "Trial" },
      { mau: null },
    ];
    assert.equal(added(row(), ...others.map(row)).length, others.length + 1);
  });

  it("stay apart with a subscription, whose rows are one fact however many they are", () => {
    assert.equal(added(row({ subscriptionId: "s1" }), row({ subscriptionId: "s1" })).length, 2);
  });

  it("are added as scoring adds them, each rounded to a ten-thousandth", () => {
    assert.deepEqual(
      [
        [0.1, 0.2],
        [0.00004, 0.00004],
        [1_000_000_000, 0.0001],
      ].map(([a = 0, b = 0]) => added(row({ pamau: a }), row({ pamau: b }))[0]?.pamau),
      [0.3, 0, 1_000_000_000.0001],
    );
  });

  it("come to the same scorecard, warnings and counts of what was left out included", () => {
    const rows = [
      ...Array.from({ length: 60 }, () => row()),
      ...Array.from({ length: 7 }, () => row({ workload: "Widget" })),
      ...Array.from({ length: 3 }, () => row({ association: "Friend" })),
      ...Array.from({ length: 4 }, () => row({ metricType: "Trial" })),
      row({ subscriptionId: "s1", pamau: 3 }),
      row({ subscriptionId: "s1", pamau: 4 }),
    ];
    const scored = (reported: readonly ReportedUsage[]) => {
      const usage = reported.map((one) => withUnits(one, "pamau-else-mau", () => false));
      const covered = { usage: "every", revenue: nothingCovered, certifications: nothingCovered } as const;
      const facts: Facts = { usage: new Map([[month, usage]]), revenue: new Map(), certifications: [], covered };
      const { scorecards } = scoreMonth(book, measure(book, facts, month), null);
      // How many lines an example stands for is told beside it, and nowhere else.
      return JSON.parse(JSON.stringify(scorecards, (key, value) => (key === "lines" ? undefined : value)));
    };
    assert.ok(added(...rows).length < 10);
    assert.deepEqual(scored(added(...rows)), scored(rows));
  });
});

describe("rows in columns", () => {
  it("say what they said, whatever is empty", () => {
    const rows = [
      row(),
      row({ customerName: null, metricType: null, mau: null, pamau: 0.5 }),
      row({ subscriptionId: "s1", mac: 7 }),
      row({ origin: undefined }),
    ];
    assert.deepEqual([...columnsOf(rows)], rows);
    assert.deepEqual(columnsOf(rows).at(-1), rows.at(-1));
  });

  it("keep every stretch of lines of which a sum is made", () => {
    const [first, second] = [row(), row()];
    const other = row({ workload: "Finance" });
    const [fourth, fifth] = [row(), row()];
    const begin = first.origin?.line ?? 0;
    const sum = added(first, second, other, fourth, fifth)[0];
    assert.deepEqual(sum?.origin, {
      file: "u.csv",
      line: begin,
      lines: 4,
      ranges: [
        [begin, begin + 1],
        [begin + 3, begin + 4],
      ],
    });
  });
});
