// Never a figure that isn't computed: every number in the text of an answer about a partner by chance is one that `score --json` prints
// for the same facts, one of the question or of the rule books, or follows from those by one sum that is done again here.
// What the answer's text was made from is not looked at.

import assert from "node:assert/strict";
import fc from "fast-check";
import type { Surroundings } from "../../bot/cli/ports.ts";
import { scoreCommand } from "../../bot/cli/score-command.ts";
import type { Month } from "../../bot/kernel/month.ts";
import { categories } from "../../bot/kernel/program.ts";
import { ruleBookInForce } from "../../bot/rules/pick-rule-book.ts";
import type { RuleBook } from "../../bot/rules/rule-book.ts";
import { frontDoor } from "../fakes/front-door.ts";
import { day, month } from "../support/small-facts.ts";
import { factsBehind, scoresOf } from "../support/small-scores.ts";
import { anyHistory, historyDocument } from "./any-history.ts";

const run = { seed: 70, numRuns: 120 };
const months = [month("2026-08"), month("2026-09"), month("2026-10")] as const;
const [august, september, october] = months;

interface PrintedSubcategory {
  readonly id: string;
  readonly category: string;
  readonly points: number | null;
  readonly max: number;
  readonly measured: Readonly<Record<string, number | null>> | null;
}

interface Printed {
  readonly asOf: string;
  readonly total: number;
  readonly attained: boolean | null;
  readonly failingGates: readonly string[];
  readonly subcategories: readonly PrintedSubcategory[];
  readonly warnings: readonly unknown[];
}

const subcategoryWords = ["net customer adds", "intermediate certifications", "advanced certifications", "usage growth", "deployments"];
const anyQuestion = fc.oneof(
  fc.integer({ min: 1, max: 99 }).map((target) => `how far from ${target}`),
  fc.constantFrom(
    "how far are we from 70?",
    "show the scorecard",
    "show the scorecard of August 2026",
    "show the scorecard on the enterprise track",
    "how far from 70 in September 2026 on the SMB track",
    "are we a solutions partner",
    "how is skilling",
    "how is customer success",
    "how is performance",
    "show the trend since August 2026",
    "what changed since last month",
    "compare August with October",
    "both tracks in one table",
    "which customers count",
    "who is certified",
  ),
  fc.constantFrom(...subcategoryWords).chain((name) => fc.constantFrom(`how is ${name}`, `why is ${name} not full`)),
);

describe("every number of an answer's text", () => {
  it("is computed, asked or in the rules", async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(anyHistory, anyQuestion, fc.constantFrom("smb", "enterprise", null), async (history, question, track) => {
        const documents = Object.fromEntries(months.map((asOf) => [asOf, { ...historyDocument(history, asOf), track }]));
        const today = day("2026-11-21");
        const door = frontDoor(scoresOf(documents, { presentDay: today, partnerName: "Partner" }), factsBehind(documents));
        const { text } = await door.says(question);

        const printed = await printedOf(Object.values(documents));
        const allowed = allowedNumbers(printed, question);
        for (const number of numbersIn(stepless(text))) assert.ok(allowed.has(number), `${number} is not explained, to "${question}":\n${text}`);
      }),
      run,
    );
  });

  it("stands where it belongs: each subcategory's row and counts, and the total, have their own figures", async function () {
    this.timeout(120_000);
    const asked = fc.record({ asOf: fc.constantFrom(...months), track: fc.constantFrom("smb", "enterprise") });
    await fc.assert(
      fc.asyncProperty(anyHistory, asked, async (history, { asOf, track }) => {
        const document = { ...historyDocument(history, asOf), track };
        const door = frontDoor(scoresOf({ [asOf]: document }, { presentDay: day("2026-11-21"), partnerName: "Partner" }));
        const printed = (await printedOf([document]))[track === "smb" ? 0 : 1] ?? assert.fail();

        const { text } = await door.says("show the scorecard");
        assert.match(text, new RegExp(`has ${shown(printed.total)} of 100 points`));
        for (const [index, one] of printed.subcategories.entries()) {
          const name = subcategoryWords[index] ?? assert.fail();
          const own = (await door.says(`how is ${name}`)).text;
          const says = one.points === null ? `unknown, of ${one.max} points` : `${shown(one.points, one.max)} of ${one.max} points`;
          for (const answer of [text, own]) assert.ok(answer.toLowerCase().includes(`- ${name}: ${says}`), `${name}: ${says}, in:\n${answer}`);
          if (one.points === null) continue;
          const row = own.split("\n").find((line) => line.startsWith("- ")) ?? "";
          assert.deepEqual(numbersIn(row), expectedRow(one, asOf, track), row);
        }
      }),
      run,
    );
  });

  it("would be noticed where it isn't", () => {
    const allowed = allowedNumbers([], "how far from 85");
    assert.ok(allowed.has(85) && !allowed.has(86.13));
    assert.deepEqual(numbersIn("1,234.5 of −7 in 2026."), [1234.5, 7, 2026]);
  });
});

function shown(points: number, max = 100): string {
  return String(shownAs(points, [1, 70, max]));
}

/** The figures of a subcategory's row and of the counts behind it, in the order in which they are said. */
function expectedRow({ id, points, max, measured }: PrintedSubcategory, asOf: Month, track: "smb" | "enterprise"): number[] {
  const { subcategories: rules } = ruleBookInForce("business-applications", asOf) ?? assert.fail();
  const year = Number(asOf.slice(0, 4));
  const first = [shownAs(points ?? 0, [1, max]), max];
  const { now = 0, baseline = 0, netAdds = 0, netDeployments = 0, people = 0, mcvNow, mcvBaseline, growthPercent } = measured ?? {};
  const mcv = [mcvNow, mcvBaseline].map((one) => Math.round((one ?? 0) * 10 + 1e-9) / 10);
  switch (id) {
    case "net-customer-adds": {
      const { revenueUsd, countForMax } = rules["net-customer-adds"];
      return [...first, netAdds, now, revenueUsd[track].value, year, baseline, countForMax[track].value].map((one) => Math.abs(one ?? 0));
    }
    case "deployments": {
      const { mcv: threshold, countForMax } = rules.deployments;
      return [...first, netDeployments, now, threshold[track].value, year, baseline, countForMax[track].value].map((one) => Math.abs(one ?? 0));
    }
    case "usage-growth": {
      const { baselineMcv, percentForMax } = rules["usage-growth"];
      const [line, full] = [baselineMcv[track].value, percentForMax[track].value];
      if (growthPercent === null || growthPercent === undefined) return [...first, mcv[0] ?? 0, year, line, full];
      if ((mcvBaseline ?? 0) < line) return [...first, mcv[0] ?? 0, year, mcv[1] ?? 0, line, full];
      return [...first, mcv[0] ?? 0, year, mcv[1] ?? 0, shownAs(Math.abs(growthPercent), [1, 70]), 1, 1, full];
    }
    default: {
      const { countForMax } = rules[id as "advanced-certifications"];
      return [...first, ...(people === 0 || people === null ? [] : [people]), year, countForMax[track].value];
    }
  }
}

/** What `score --facts - --json --evidence` prints of each document, on both tracks. */
async function printedOf(documents: readonly object[]): Promise<Printed[]> {
  const lines: string[] = [];
  for (const track of ["smb", "enterprise"] as const) {
    const around = {
      lines: async function* () {
        for (const document of documents) yield JSON.stringify(document);
      },
      print: (line: string) => void lines.push(line),
      complain: (line: string) => assert.fail(line),
      today: () => day("2026-11-21"),
    } as unknown as Surroundings;
    await scoreCommand(around, { facts: "-", json: true, evidence: true, track, designation: "business-applications" });
  }
  return lines.map((line) => JSON.parse(line) as Printed);
}

function allowedNumbers(printed: readonly Printed[], question: string): Set<number> {
  const books = [...new Set(months.map((one) => ruleBookInForce("business-applications", one)))];
  const asked = numbersIn(question);
  const allowed = new Set<number>([...asked, ...asked.map((one) => Math.abs(one))]);
  const add = (value: number, lines: readonly number[] = []): void => {
    allowed.add(shownAs(Math.abs(value), [1, 70, ...asked, ...lines]));
  };
  for (const number of [...leaves(books), ...leaves(printed), ...leaves([august, september, october, "2026-11-21"])]) add(number);
  for (const book of books) for (const number of worthOfOne(book)) add(number);
  for (const number of consumption(printed)) allowed.add(Math.round(number * 10 + 1e-9) / 10);
  for (const card of printed)
    for (const number of sumsOf(card, asked))
      add(
        number,
        card.subcategories.map((one) => one.max),
      );
  for (const one of printed) for (const other of printed) for (const number of differences(one, other)) add(number);
  for (const number of overMonths(printed)) add(number);
  return allowed;
}

/** What one more is worth by the book: the maximum shared by as many as earn it. */
function worthOfOne(book: RuleBook | null): number[] {
  return Object.values(book?.subcategories ?? {}).flatMap(({ maxPoints, ...rest }) => {
    const counts = "countForMax" in rest ? rest.countForMax : "percentForMax" in rest ? rest.percentForMax : null;
    return counts === null ? [] : [maxPoints.value / counts.smb.value, maxPoints.value / counts.enterprise.value];
  });
}

/** Sums of one scorecard: gaps to the target, a category's points, and how many of something there are. */
function sumsOf({ total, subcategories, failingGates, warnings }: Printed, asked: readonly number[]): number[] {
  const targets = [70, ...asked];
  const inCategories = [...categories, null].map((name) => subcategories.filter((one) => name === null || one.category === name));
  return [
    ...targets.map((target) => round2(target - floored(total, target))),
    ...inCategories.flatMap((those) => [sum(those.map((one) => one.points ?? 0)), sum(those.map((one) => one.max))]),
    subcategories.length,
    failingGates.length,
    subcategories.filter((one) => one.points === null).length,
    warnings.length - 4,
  ];
}

/** What moved between two scorecards, as the difference of what is shown. */
function differences(one: Printed, other: Printed): number[] {
  const both = one.subcategories.map((mine, index) => [mine.points, other.subcategories[index]?.points ?? null] as const);
  const known = both.filter(([a, b]) => a !== null && b !== null).map(([a, b]) => floored(a ?? 0, 1) - floored(b ?? 0, 1));
  return [floored(one.total, 70) - floored(other.total, 70), sum(known), ...known].map(round2);
}

/** Of several months: how many there are, reach the target, attain, and how long the longest run is. */
function overMonths(printed: readonly Printed[]): number[] {
  return [printed.slice(0, 3), printed.slice(3)].flatMap((ofTrack) => {
    const counts = [(one: Printed) => one.total >= 70 - 1e-9, (one: Printed) => one.attained === true, (one: Printed) => one.attained === null];
    const unknown = ofTrack.filter((one) => one.subcategories.some((each) => each.points === null)).length;
    return [ofTrack.length, unknown, ...counts.flatMap((is) => [ofTrack.filter(is).length, longestRun(ofTrack.map(is))])];
  });
}

function longestRun(claims: readonly boolean[]): number {
  let [now, most] = [0, 0];
  for (const claim of claims) {
    now = claim ? now + 1 : 0;
    most = Math.max(most, now);
  }
  return most;
}

/** As points are shown: two decimals, and a line that isn't reached is not crossed by rounding. */
function shownAs(value: number, lines: readonly number[]): number {
  const crossed = lines.some((line) => value < line - 1e-9 && round2(value) >= line);
  return crossed ? Math.floor(value * 100 + 1e-9) / 100 : round2(value);
}

function floored(value: number, line: number): number {
  return shownAs(value, [1, 70, line]);
}

function round2(value: number): number {
  return Math.round(value * 100 + 1e-9) / 100;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}

/** A next step supposes facts that aren't there; what it brings is held against a new score in its own spec. */
function stepless(text: string): string {
  return text.replace(/Next step:\n(?:- .*\n?)*/, "");
}

/** Consumption is shown with one decimal. */
function consumption(value: unknown): number[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (typeof part === "number" && key.startsWith("mcv") ? [part] : consumption(part)));
}

function leaves(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value === "string") return numbersIn(value);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [];
}

function numbersIn(text: string): number[] {
  return (text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []).map((one) => Number(one.replaceAll(",", "")));
}
