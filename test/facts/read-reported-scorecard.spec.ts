// Scorecards as Partner Center reports them and as people write them: what is read, and what is refused with its place.

import assert from "node:assert/strict";
import type { ReportedScorecard } from "../../bot/facts/check-reported-scorecard.ts";
import { readReportedTable, readReportedText } from "../../bot/facts/read-reported-scorecard.ts";
import { complaintLine, type Table } from "../../bot/facts/table.ts";
import type { Month } from "../../bot/kernel/month.ts";
import type { Designation } from "../../bot/kernel/program.ts";

const nothing = { designation: null, asOf: null };

const pasted = `Category (points) | Progress | Maximum | Points earned
Performance | | | 9
Net customer adds (15) | 3 | 5 | 9.0
Skilling | | | 18
Intermediate certifications (20) | 12 | 20 | 12.0
Advanced certifications (15) | 3 | 7 | 6.4
Customer success | | | 23.4
Usage growth (30) | 11.4% | 30% | 11.4
Deployments (20) | 3 | 5 | 12.0
Total | | 100 | 51`;

const pastedPoints = {
  "net-customer-adds": 9,
  "intermediate-certifications": 12,
  "advanced-certifications": 6.4,
  "usage-growth": 11.4,
  deployments: 12,
};

describe("a typed scorecard", () => {
  const typed: readonly [string, Designation, Readonly<Record<string, number>>, number | null][] = [
    ["Security: adds 12, skilling 20, growth 8, deployments 10", "security", shortly(12, 20, 8, 10), null],
    ["security adds 12 skilling 20 growth 8 deployments 10", "security", shortly(12, 20, 8, 10), null],
    ["SECURITY; ADDS 12; SKILLING 20; GROWTH 8; DEPLOYS 10", "security", shortly(12, 20, 8, 10), null],
    ["Security: 12 adds, 20 skilling, 8 growth and 10 deployments", "security", shortly(12, 20, 8, 10), null],
    ["adds 12, skilling 20, growth 8, deployments 10 for Security", "security", shortly(12, 20, 8, 10), null],
    ["Partner Center says Security: adds 12 points, skilling 20/40, growth is 8, deployments = 10", "security", shortly(12, 20, 8, 10), null],
    ["Solutions Partner for Security: adds: 12, certs: 20, usage: 8, deployments: 10, total: 50", "security", shortly(12, 20, 8, 10), 50],
    ["Data & AI (Azure): adds 30, skilling 40, growth 20, deployments 10, total 100", "data-and-ai", shortly(30, 40, 20, 10), 100],
    ["infra: adds 10 of 30, growth 2.5", "infrastructure", { "net-customer-adds": 10, "usage-growth": 2.5 }, null],
    ["BizApps: performance 9, MAU growth 11.4", "business-applications", { "net-customer-adds": 9, "usage-growth": 11.4 }, null],
    ["Security: adds 0, advanced n/a, deployments 3.3", "security", { "net-customer-adds": 0, deployments: 3.3 }, null],
    ["Modern Work: total 62", "modern-work", {}, 62],
  ];
  for (const [text, designation, points, total] of typed)
    it(`is read: ${text}`, () => {
      const read = accepted(text);
      assert.deepEqual([read.designation, pointsOf(read), read.total, read.asOf], [designation, points, total, null]);
    });

  it("may name its month", () => {
    for (const head of ["Security, October 2026:", "Security (Oct-26):", "Security as of 2026-10:", "for October 2026 Security:"])
      assert.equal(accepted(`${head} adds 12, growth 8`).asOf, "2026-10", head);
  });

  it("takes the designation and the month of the conversation where it names none", () => {
    const read = readReportedText("adds 12, growth 8", { designation: "security", asOf: "2026-10" as Month });
    assert.ok(read.ok);
    assert.deepEqual([read.value.designation, read.value.asOf], ["security", "2026-10"]);
  });

  it("leaves out what was not reported: that is not zero", () => {
    assert.deepEqual(accepted("Security: adds 12").subcategories, [{ id: "net-customer-adds", points: 12 }]);
  });

  it("has the maxima of its month", () => {
    assert.equal(accepted("Data & AI, June 2023: intermediate 20, advanced 20").subcategories.length, 2);
    assert.deepEqual(refusedLines("Data & AI, July 2023: advanced 20"), ["message:1: advanced: Data & AI has no advanced certifications"]);
  });

  it("may state a total that is a point off, because Partner Center rounds it", () => {
    for (const total of [49, 50, 51]) assert.equal(accepted(`Security: adds 12, skilling 20, growth 8, deployments 10, total ${total}`).total, total);
  });
});

describe("a typed scorecard is refused", () => {
  const wrong: readonly [string, RegExp][] = [
    ["Sales: adds 12, growth 8", /^message:1: "Sales" is not a designation$/],
    ["adds 12, growth 8", /^message:1: names no designation/],
    ["AI Business Solutions: adds 12", /is the badge of Business Applications and Modern Work; name one of them$/],
    ["Cloud & AI Platforms: adds 12", /is the badge of Data & AI and Digital & App Innovation and Infrastructure; name one/],
    ["Security and Modern Work: adds 12", /names Modern Work beside another designation/],
    ["Security: adds 12, sales 8", /^message:1: sales: "sales" is not a subcategory$/],
    ["Security: adds 21", /^message:1: adds: 21 is above the maximum of 20 for Security$/],
    ["Security: adds 12/30", /says 30 points at most; Security has 20$/],
    ["Security: adds -3", /^message:1: adds: -3 is below zero$/],
    ["Security: adds 12, skilling 20, growth 8, deployments 10, total 48", /^message:1: total: says 48, and its rows add up to 50$/],
    ["Security: adds 12, skilling 20, growth 8, deployments 10, total 51.5", /says 51.5, and its rows add up to 50$/],
    ["Security: adds 12, total 99", /says 99, which its rows \(12\) and the missing ones \(at most 80\) can't make$/],
    ["Security: total -1", /-1 is below zero$/],
    ["Security: total 102", /says 102, which its rows \(0\) and the missing ones \(at most 100\) can't make$/],
    ["Security: advanced 5", /Security has no advanced certifications$/],
    ["Security: adds 12, net customer adds 12", /"net customer adds" is there twice$/],
    ["Modern Work: skilling 20", /is a sum; give intermediate certifications and advanced certifications as well$/],
    ["Security: adds 12,5, growth 8", /"5" has no subcategory beside it; write decimals with a point$/],
    ["Security: adds twelve", /"adds twelve" has no points beside it$/],
    ["Security: adds 1.2.3", /"1.2.3" is not a number$/],
    ["Security", /^message:1: nothing readable/],
    ["hello there", /"hello there" has no points beside it$/],
    ["", /names no designation/],
    ["Security, October 2026: adds 12\nSeptember 2026", /^message:2: names 2026-09 beside 2026-10/],
    [`Security: ${"adds ".repeat(100)}1`, /is too long/],
    ["Security: adds 12 ".repeat(400), /is longer than 4000 characters/],
  ];
  for (const [text, expected] of wrong)
    it(`${text.slice(0, 60)}`, () => {
      assert.match(refusedLines(text).join("\n"), new RegExp(expected.source, "m"));
    });

  it("with every mistake at once", () => {
    assert.deepEqual(refusedLines("Security: adds 21, sales 8, growth -1"), [
      "message:1: adds: 21 is above the maximum of 20 for Security",
      'message:1: sales: "sales" is not a subcategory',
      "message:1: growth: -1 is below zero",
    ]);
  });
});

describe("a pasted scorecard", () => {
  it("is read with its categories, maxima in parentheses and rounded total", () => {
    const read = accepted(`Business Applications\nAs of October 2026\n${pasted}`);
    assert.deepEqual([read.designation, read.asOf, read.total], ["business-applications", "2026-10", 51]);
    assert.deepEqual(pointsOf(read), pastedPoints);
  });

  it("is read with tabs, as a table with outer bars, and with Windows line ends", () => {
    const tabs = pasted.replaceAll(/ ?\| ?/g, "\t");
    const bars = pasted
      .split("\n")
      .map((line, index) => (index === 0 ? `| ${line} |\n|---|---|---|---|` : `| ${line} |`))
      .join("\n");
    for (const text of [tabs, bars, pasted.replaceAll("\n", "\r\n")])
      assert.deepEqual(pointsOf(accepted(`Business Applications\n${text}`)), pastedPoints);
  });

  it("is read without its header when rows have two or four cells", () => {
    const rows = pasted.split("\n").slice(1).join("\n");
    assert.deepEqual(pointsOf(accepted(`Business Applications\n${rows}`)), pastedPoints);
    assert.deepEqual(pointsOf(accepted("Security\nAdds | 12\nSkilling | 20")), { "net-customer-adds": 12, "intermediate-certifications": 20 });
  });

  it("has its designation in a row of its own", () => {
    assert.equal(accepted("Solutions Partner for Security | | | \nNet customer adds | 6 | 10 | 12").designation, "security");
  });

  it("gives Security's one skilling metric by the name of the category", () => {
    const read = accepted("Security\nCategory | Points earned\nPerformance | 12\nNet customer adds | 12\nSkilling | 20");
    assert.deepEqual(pointsOf(read), { "net-customer-adds": 12, "intermediate-certifications": 20 });
  });

  const wrong: readonly [string, string, string][] = [
    [
      "a row above its maximum",
      "Net customer adds | 3 | 5 | 16",
      "message:3: Points earned: 16 is above the maximum of 15 for Business Applications",
    ],
    [
      "another area's maximum",
      "Net customer adds (30) | 3 | 5 | 9",
      "message:3: Points earned: says 30 points at most; Business Applications has 15",
    ],
    ["an unknown row", "Copilot seats | 3 | 5 | 9", 'message:3: Points earned: "Copilot seats" is not a subcategory'],
    ["an unknown row without points", "Copilot seats | 3 | 5 | ", 'message:3: Points earned: "Copilot seats" is not a subcategory'],
    ["a decimal comma", "Net customer adds | 3 | 5 | 9,5", 'message:3: Points earned: "9,5" has a decimal comma; export with a decimal point'],
    ["a word for points", "Net customer adds | 3 | 5 | nine", 'message:3: Points earned: "nine" is not a number'],
    [
      "a category that does not fit",
      "Performance | | | 3\nNet customer adds | 3 | 5 | 9",
      "message:3: Points earned: says 3, and its rows add up to 9",
    ],
    ["a row that is cut off", "Net customer adds | 9", "message:3: has 2 cells, and the lines above have 4"],
  ];
  for (const [what, rows, expected] of wrong)
    it(`is refused with ${what}, by line and column`, () => {
      assert.deepEqual(refusedLines(`Business Applications\nCategory | Progress | Maximum | Points earned\n${rows}`), [expected]);
    });

  it("is refused with three cells and no header", () => {
    assert.match(refusedLines("Security\nAdds | 3 | 12")[0] ?? "", /^message:2: has 3 cells and no header line above it/);
  });
});

describe("a scorecard in a file", () => {
  it("is read from the same columns, in any order, with designation and month", () => {
    const header = ["Solution area", "Month", "Points earned", "Metric", "Category"];
    const read = readReportedTable(
      tableOf(
        header,
        ["Security", "Oct-26", "12", "Net customer adds", "Performance"],
        ["Security", "Oct-26", "8.5", "Usage growth", "Customer success"],
      ),
      nothing,
    );
    assert.ok(read.ok, JSON.stringify(read));
    assert.deepEqual([read.value.designation, read.value.asOf], ["security", "2026-10"]);
    assert.deepEqual(pointsOf(read.value), { "net-customer-adds": 12, "usage-growth": 8.5 });
  });

  const named = { designation: "security", asOf: null } as const;
  const wrong: readonly [string, Table, readonly string[]][] = [
    [
      "a header that fits none",
      tableOf(["Customer", "Revenue"], ["Fabrikam", "12"]),
      ['card.csv:1: has no column of categories or none of points; the header should be "Category | Progress | Maximum | Points earned"'],
    ],
    ["points without a name", tableOf(["Category", "Points"], ["", "12"]), ["card.csv:2: Category: is empty beside points; name the subcategory"]],
    [
      "two months",
      tableOf(["Category", "Points", "Month"], ["Adds", "12", "2026-10"], ["Usage growth", "3", "2026-09"]),
      ["card.csv:3: Month: names 2026-09 beside 2026-10; report one month at a time"],
    ],
    [
      "a month that is none",
      tableOf(["Category", "Points", "Month"], ["Adds", "12", "soon"]),
      ['card.csv:2: Month: "soon" is not a month such as October 2026 or 2026-10'],
    ],
    [
      "an unknown designation",
      tableOf(["Category", "Points", "Designation"], ["Adds", "12", "Sales"]),
      ['card.csv:2: Designation: "Sales" is not a designation'],
    ],
    [
      "no row at all",
      tableOf(["Category", "Points"]),
      ["card.csv:1: nothing readable; write such as Security: adds 12, skilling 20, growth 8, deployments 10"],
    ],
  ];
  for (const [what, table, expected] of wrong)
    it(`is refused with ${what}`, () => {
      const read = readReportedTable(table, named);
      assert.ok(!read.ok);
      assert.deepEqual(read.problem.map(complaintLine), expected);
    });
});

function shortly(adds: number, intermediate: number, growth: number, deployments: number): Record<string, number> {
  return { "net-customer-adds": adds, "intermediate-certifications": intermediate, "usage-growth": growth, deployments };
}

function pointsOf(card: ReportedScorecard): Record<string, number> {
  return Object.fromEntries(card.subcategories.map((one) => [one.id, one.points]));
}

function accepted(text: string): ReportedScorecard {
  const read = readReportedText(text, nothing);
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}

function refusedLines(text: string): string[] {
  const read = readReportedText(text, nothing);
  assert.ok(!read.ok, `was not refused: ${JSON.stringify(read)}`);
  return read.problem.map(complaintLine);
}

function tableOf(header: readonly string[], ...rows: readonly (readonly string[])[]): Table {
  return { file: "card.csv", header, rows: rows.map((cells, index) => ({ line: index + 2, cells })) };
}
