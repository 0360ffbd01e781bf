// What `score --json` prints of facts, and every number that an answer about them may hold: those that are printed, asked, in the rule books,
// or follow from these by one sum that is done here again. Knows nothing of how an answer is made.

import assert from "node:assert/strict";
import type { Surroundings } from "../../bot/cli/ports.ts";
import { scoreCommand } from "../../bot/cli/score-command.ts";
import { categories } from "../../bot/kernel/program.ts";
import { ruleBookInForce } from "../../bot/rules/pick-rule-book.ts";
import type { RuleBook } from "../../bot/rules/rule-book.ts";
import { day, month } from "../support/small-facts.ts";

export const months = [month("2026-08"), month("2026-09"), month("2026-10")] as const;
const [august, september, october] = months;

export interface PrintedSubcategory {
  readonly id: string;
  readonly category: string;
  readonly points: number | null;
  readonly max: number;
  readonly measured: Readonly<Record<string, number | null>> | null;
}

export interface Printed {
  readonly asOf: string;
  readonly total: number;
  readonly attained: boolean | null;
  readonly failingGates: readonly string[];
  readonly subcategories: readonly PrintedSubcategory[];
  readonly warnings: readonly unknown[];
}

export function shown(points: number, max = 100): string {
  return String(shownAs(points, [1, 70, max]));
}

/** What `score --facts - --json --evidence` prints of each document, on both tracks. */
export async function printedOf(documents: readonly object[]): Promise<Printed[]> {
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

export function allowedNumbers(printed: readonly Printed[], question: string): Set<number> {
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
export function shownAs(value: number, lines: readonly number[]): number {
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

export function numbersIn(text: string): number[] {
  return (text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []).map((one) => Number(one.replaceAll(",", "")));
}
