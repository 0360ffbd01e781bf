// Judges what was found in a reported scorecard by the designation's maxima: all of it is right, or every mistake is named with its place.
// Refuses an unknown name, points below zero or above the maximum, a subcategory twice, and sums that do not fit.
// Truth: the maxima of rules/programme/designations.json on the scorecard's month.

import { lastDayOf, type Month } from "../kernel/month.ts";
import { type Category, type Designation, type Subcategory, subcategories } from "../kernel/program.ts";
import { ok, type Result, refused } from "../kernel/result.ts";
import { designationEntry } from "../rules/designation-entry.ts";
import { type MaxPoints, maxPoints } from "../rules/max-points.ts";
import { reportedDesignations, reportedRow } from "./reported-names.ts";
import type { ReportedEntry, ReportedSheet } from "./reported-sheet.ts";
import { membersOf, wrongSums } from "./reported-sums.ts";
import type { Complaint } from "./table.ts";

export interface ReportedScorecard {
  readonly designation: Designation;
  readonly asOf: Month | null;
  /** In the programme's order; one that was not reported is absent, which is not zero. */
  readonly subcategories: readonly { readonly id: Subcategory; readonly points: number }[];
  /** As it was stated, rounded by Partner Center; null when it was not. */
  readonly total: number | null;
}

/** What is known beside the text: the conversation's designation, the month that the person chose. */
export interface KnownBeside {
  readonly designation: Designation | null;
  readonly asOf: Month | null;
}

type Complain = (at: { line: number; column: string }, what: string) => void;

export function checkReportedScorecard(sheet: ReportedSheet, known: KnownBeside): Result<ReportedScorecard, Complaint[]> {
  const complaints = [...sheet.complaints];
  const complain: Complain = ({ line, column }, what) => complaints.push({ file: sheet.file, line, column, what });
  const designation = oneDesignation(sheet, known.designation, complain);
  const asOf = sheet.months[0]?.month ?? known.asOf;
  for (const one of sheet.months) if (one.month !== asOf) complain(one, `names ${one.month} beside ${asOf}; report one month at a time`);
  if (designation === null) return refused(inOrder(complaints));

  const most = maxPoints(designation, asOf === null ? null : lastDayOf(asOf));
  const { points, sums } = readRows(sheet.entries, designation, most, complain);
  for (const { at, what } of wrongSums(points, sums, most)) complain(at, what);
  const total = sums.get("total")?.points ?? null;
  if (complaints.length === 0 && points.size === 0 && total === null)
    complain({ line: 1, column: "" }, "nothing readable; write such as Security: adds 12, skilling 20, growth 8, deployments 10");
  if (complaints.length > 0) return refused(inOrder(complaints));
  return ok({ designation, asOf, subcategories: subcategories.flatMap((id) => pointsOf(id, points)), total });
}

function readRows(entries: readonly ReportedEntry[], designation: Designation, most: MaxPoints, complain: Complain) {
  const points = new Map<Subcategory, number>();
  const sums = new Map<Category | "total", ReportedEntry>();
  const addPoints = (id: Subcategory, entry: ReportedEntry): void => {
    const wrong = points.has(id) ? `"${entry.name}" is there twice` : wrongPoints(id, entry, designation, most[id]);
    if (wrong !== null) complain(entry, wrong);
    if (most[id] !== null) points.set(id, entry.points);
  };
  const addSum = (of: Category | "total", entry: ReportedEntry): void => {
    if (sums.has(of)) complain(entry, `"${entry.name}" is there twice`);
    else if (entry.points < 0) complain(entry, `${entry.points} is below zero`);
    else sums.set(of, entry);
  };
  const named = entries.map((entry) => ({ entry, row: reportedRow(entry.name) }));
  for (const { entry, row } of named) {
    if (row === undefined) complain(entry, `"${entry.name.slice(0, 40)}" is not a subcategory`);
    else if (row.kind === "subcategory") addPoints(row.id, entry);
  }
  // A category stands for its one subcategory where that was not given itself: skilling, where there are no advanced certifications.
  for (const { entry, row } of named) {
    const [only, ...others] = row?.kind === "category" ? membersOf(row.id, most) : [];
    if (only !== undefined && others.length === 0 && !points.has(only)) addPoints(only, entry);
    else if (row?.kind === "category") addSum(row.id, entry);
    else if (row?.kind === "total") addSum("total", entry);
  }
  return { points, sums };
}

function wrongPoints(id: Subcategory, entry: ReportedEntry, designation: Designation, most: number | null): string | null {
  const { area } = designationEntry(designation);
  if (entry.points < 0) return `${entry.points} is below zero`;
  if (most === null) return entry.points === 0 ? null : `${area} has no ${id.replaceAll("-", " ")}`;
  if (entry.points > most + 1e-9) return `${entry.points} is above the maximum of ${most} for ${area}`;
  if (entry.statedMax !== null && entry.statedMax !== most) return `says ${entry.statedMax} points at most; ${area} has ${most}`;
  return null;
}

function inOrder(complaints: readonly Complaint[]): Complaint[] {
  return complaints.toSorted((a, b) => a.line - b.line);
}

function pointsOf(id: Subcategory, points: ReadonlyMap<Subcategory, number>): { id: Subcategory; points: number }[] {
  const own = points.get(id);
  return own === undefined ? [] : [{ id, points: own }];
}

function oneDesignation(sheet: ReportedSheet, known: Designation | null, complain: Complain): Designation | null {
  const found = sheet.designations.map((one) => ({ one, slugs: reportedDesignations(one.name) }));
  const areas = (slugs: readonly Designation[]): string[] => slugs.map((slug) => designationEntry(slug).area);
  const named = found.find(({ slugs }) => slugs.length === 1)?.slugs[0];
  let isWrong = false;
  for (const { one, slugs } of found) {
    const what =
      slugs.length === 0
        ? `"${one.name.slice(0, 40)}" is not a designation`
        : slugs.length > 1
          ? `"${one.name}" is the badge of ${areas(slugs).join(" and ")}; name one of them`
          : slugs[0] === named
            ? null
            : `names ${areas(slugs)[0]} beside another designation; report one at a time`;
    if (what === null) continue;
    isWrong = true;
    complain(one, what);
  }
  if (isWrong) return null;
  if (named === undefined && known === null) complain({ line: 1, column: "" }, "names no designation; begin with one, such as Security:");
  return named ?? known;
}
