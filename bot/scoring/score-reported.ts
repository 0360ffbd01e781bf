// Makes a scorecard of the points that Partner Center itself shows for a designation, so that answers can rest on it. Pure.
// What was not reported is unknown, not zero. Figures shown are rounded to a tenth: where that decides, nothing is claimed.
// Truth: target, gate and maxima of rules/programme/designations.json on the last day of the month.

import { lastDayOf, type Month } from "../kernel/month.ts";
import { categoryOf, type Designation, type Subcategory, subcategories } from "../kernel/program.ts";
import { maxPoints } from "../rules/max-points.ts";
import { programme } from "../rules/programme.ts";
import { gapTo } from "./points.ts";
import type { AnyScorecard, Finding } from "./scorecard.ts";
import type { Warning } from "./warning.ts";

export interface ReportedPoints {
  readonly designation: Designation;
  readonly asOf: Month;
  /** One that is absent was not reported. */
  readonly subcategories: readonly { readonly id: Subcategory; readonly points: number }[];
  /** As Partner Center shows it, in whole points; null when only rows were reported. */
  readonly total: number | null;
}

/** Half of the last digit that Partner Center shows of a subcategory, and of a total. */
const rounding = { points: 0.05, total: 0.5 };
const tolerance = 1e-9;

export function scoreReported(reported: ReportedPoints): AnyScorecard {
  const { designation, asOf } = reported;
  const findings = findingsOf(reported);
  const unknown = findings.filter((one) => one.points === null);
  const rows = findings.reduce((sum, one) => sum + (one.points ?? 0), 0);
  const total = unknown.length > 0 ? (reported.total ?? rows) : rows;
  const { target, gate } = programme.designations;
  const failingGates = findings.filter((one) => one.points !== null && one.points < gate.value - tolerance).map((one) => one.id);
  const range = rangeOf(findings, reported.total);
  const isOpen = range.from < target.value - tolerance && range.to >= target.value - tolerance;
  const warnings: Warning[] = [];
  if (unknown.length > 0) warnings.push({ code: "not-reported", subcategories: unknown.map((one) => one.id) });
  if (isOpen && unknown.length === 0) warnings.push({ code: "rounding-decides", target: target.value });
  const isBelow = failingGates.length > 0 || range.to < target.value - tolerance;
  return {
    designation,
    asOf,
    track: null,
    ruleBook: null,
    subcategories: findings,
    total,
    totalRange: unknown.length === 0 ? { from: total, to: total } : range,
    attained: isBelow ? false : isOpen || unknown.length > 0 ? null : true,
    gapTo70: gapTo(target.value, total),
    failingGates,
    warnings,
  };
}

function findingsOf({ designation, asOf, subcategories: given }: ReportedPoints): Finding[] {
  const most = maxPoints(designation, lastDayOf(asOf));
  return subcategories.flatMap((id): Finding[] => {
    const max = most[id];
    if (max === null) return [];
    const points = given.find((one) => one.id === id)?.points ?? null;
    const state = points === null ? "unknown" : points >= max - tolerance ? "met" : points > 0 ? "partial" : "unmet";
    return [{ id, category: categoryOf[id], points, max, state, measured: {} }];
  });
}

/** Where the true total lies: what is shown is rounded, and what is not reported may be anything up to its maximum. */
function rangeOf(findings: readonly Finding[], stated: number | null): { from: number; to: number } {
  const sides = findings.map(({ points, max }) => {
    if (points === null) return { from: 0, to: max };
    // A whole figure is taken as it stands; one with decimals was rounded to them.
    const half = Number.isInteger(points) ? 0 : rounding.points;
    return { from: points - half, to: points + half };
  });
  const sum = (side: "from" | "to"): number => sides.reduce((total, one) => total + one[side], 0);
  if (stated === null || findings.every((one) => one.points !== null)) return { from: sum("from"), to: sum("to") };
  return { from: Math.max(sum("from"), stated - rounding.total), to: Math.min(sum("to"), stated + rounding.total) };
}
