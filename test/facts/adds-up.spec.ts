// Rows without a subscription are added up while a file is read. No score, warning or count may tell the difference.

import assert from "node:assert/strict";
import { AddsUp } from "../../bot/facts/adds-up.ts";
import type { Month } from "../../bot/kernel/month.ts";
import { ruleBookById } from "../../bot/rules/pick-rule-book.ts";
import { type Facts, nothingCovered, type UsageFact } from "../../bot/scoring/facts.ts";
import { measure } from "../../bot/scoring/measure.ts";
import { scoreMonth } from "../../bot/scoring/score-month.ts";

const month = "2026-10" as Month;
const book = ruleBookById("business-applications@2026-07-01") ?? assert.fail();

type Row = UsageFact & { readonly mau: number | null };

let line = 1;
const row = (more: Partial<Row> = {}): Row => {
  line += 1;
  const names = {
    customerTenant: "t1",
    customerName: "Fabrikam",
    workload: "Sales",
    association: "CSP T1",
    metricType: "Paid",
    subscriptionId: null,
  };
  return { month, ...names, units: 10, mau: 10, origin: { file: "u.csv", line }, ...more };
};
const added = (...rows: Row[]): readonly Row[] => {
  const sums = new AddsUp<"units" | "mau", Row>(["units", "mau"]);
  for (const one of rows) sums.add(one);
  return sums.months().get(month) ?? [];
};

describe("rows without a subscription", () => {
  it("become one where every name is the same, with the first line and how many they were", () => {
    const first = row();
    assert.deepEqual(added(first, row({ units: 5, mau: 7 }), row()), [{ ...first, units: 25, mau: 27, origin: { ...first.origin, lines: 3 } }]);
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
      ].map(([a = 0, b = 0]) => added(row({ units: a }), row({ units: b }))[0]?.units),
      [0.3, 0, 1_000_000_000.0001],
    );
  });

  it("come to the same scorecard, warnings and counts of what was left out included", () => {
    const rows = [
      ...Array.from({ length: 60 }, () => row()),
      ...Array.from({ length: 7 }, () => row({ workload: "Widget" })),
      ...Array.from({ length: 3 }, () => row({ association: "Friend" })),
      ...Array.from({ length: 4 }, () => row({ metricType: "Trial" })),
      row({ subscriptionId: "s1", units: 3 }),
      row({ subscriptionId: "s1", units: 4 }),
    ];
    const scored = (usage: readonly Row[]) => {
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
