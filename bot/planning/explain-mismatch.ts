// Holds our score against the one that Partner Center shows, and names what may explain each difference. Pure.
// A cause that gives exactly the reported points comes first and is marked; the others are what is known to be uncertain.
// Nothing is said to be the cause: what Microsoft computed is not visible.

import type { Day, Month } from "../kernel/month.ts";
import type { Subcategory, Track } from "../kernel/program.ts";
import { programme } from "../rules/programme.ts";
import { refreshDayOf } from "../rules/refresh-days.ts";
import type { OtherReading } from "../scoring/other-readings.ts";
import type { AnyScorecard, Finding, Scorecard } from "../scoring/scorecard.ts";
import type { Warning } from "../scoring/warning.ts";

export type MismatchCause = { readonly isExact: boolean } & (
  | { readonly code: "missing-data"; readonly warning: Warning }
  /** Partner Center may still show the month before. */
  | { readonly code: "month-before"; readonly month: Month }
  | { readonly code: "not-refreshed"; readonly by: Day }
  | { readonly code: "other-track"; readonly track: Track }
  | { readonly code: "other-reading"; readonly question: string; readonly says: string }
  /** Rows that we left out, or took in doubt. */
  | { readonly code: "in-doubt"; readonly warning: Warning }
  | { readonly code: "certifications-late" }
  /** A customer who was associated lately may not show yet; our exports list the row at once. */
  | { readonly code: "new-association"; readonly refreshes: number }
  /** Which of the reported quantities counts as usage is not documented. */
  | { readonly code: "usage-units" }
  | { readonly code: "rounding" }
);

export interface MismatchRow {
  readonly subcategory: Subcategory;
  readonly max: number;
  readonly ours: number | null;
  readonly reported: number | null;
  /** Reported minus ours; 0 where only rounding differs; null where one is not known. */
  readonly difference: number | null;
  readonly causes: readonly MismatchCause[];
}

/** Our side: the score of the month, and the scores that might be confused with it. */
export interface OurScores {
  readonly own: Scorecard;
  readonly otherTrack: Scorecard;
  readonly monthBefore: Scorecard | null;
  readonly otherReadings: readonly OtherReading[];
}

/** Partner Center shows points with one decimal, and people pass on whole ones. */
const shownTo = { tenth: 0.05 + 1e-9, whole: 0.5 };

export function explainMismatch(ours: OurScores, reported: AnyScorecard, reportedOn: Day): MismatchRow[] {
  return ours.own.subcategories.map((own) => {
    const other = findingIn(reported, own.id);
    const row = { subcategory: own.id, max: own.max, ours: own.points, reported: other?.points ?? null };
    if (row.ours === null) return { ...row, difference: null, causes: missing(ours.own, own.id) };
    if (row.reported === null) return { ...row, difference: null, causes: [] };
    const difference = row.reported - row.ours;
    if (Math.abs(difference) <= shownTo.tenth) return { ...row, difference: 0, causes: [] };
    const isRounded = Number.isInteger(row.reported) && Math.abs(difference) < shownTo.whole;
    return { ...row, difference, causes: isRounded ? [{ code: "rounding", isExact: true }] : causesOf(ours, own, row.reported, reportedOn) };
  });
}

/** Where only a total is known: whatever of ours comes to the same one. @param total in whole points, as Partner Center shows it */
export function explainTotal(ours: OurScores, total: number): MismatchCause[] {
  const isSame = (other: number): boolean => Math.abs(other - total) <= shownTo.whole;
  const { own, otherTrack, monthBefore } = ours;
  if (isSame(own.total)) return [];
  const exact: MismatchCause[] = [];
  if (monthBefore !== null && isSame(monthBefore.total)) exact.push({ code: "month-before", month: monthBefore.asOf, isExact: true });
  if (otherTrack.track !== null && isSame(otherTrack.total)) exact.push({ code: "other-track", track: otherTrack.track, isExact: true });
  for (const one of ours.otherReadings)
    if (isSame(one.total)) exact.push({ code: "other-reading", question: one.question, says: one.says, isExact: true });
  return [...exact, ...own.warnings.flatMap((warning) => inDoubt(warning) ?? [])];
}

function causesOf(ours: OurScores, own: Finding, reported: number, reportedOn: Day): MismatchCause[] {
  const isReported = (points: number | null | undefined): boolean =>
    points !== null && points !== undefined && Math.abs(points - reported) <= shownTo.tenth;
  const { otherTrack, monthBefore } = ours;
  const exact: MismatchCause[] = [];
  if (monthBefore !== null && isReported(findingIn(monthBefore, own.id)?.points))
    exact.push({ code: "month-before", month: monthBefore.asOf, isExact: true });
  if (otherTrack.track !== null && isReported(findingIn(otherTrack, own.id)?.points))
    exact.push({ code: "other-track", track: otherTrack.track, isExact: true });
  for (const one of ours.otherReadings)
    if (isReported(one.subcategories.find(({ id }) => id === own.id)?.points))
      exact.push({ code: "other-reading", question: one.question, says: one.says, isExact: true });
  const doubts = ours.own.warnings.filter((warning) => concerns(warning, own.id)).flatMap((warning) => inDoubt(warning) ?? []);
  return [...exact, ...doubts, ...usualCauses(own, ours.own.asOf, reportedOn)];
}

/** What may always be behind a difference, whatever the data. */
function usualCauses(own: Finding, asOf: Month, reportedOn: Day): MismatchCause[] {
  if (own.category === "skilling") return [{ code: "certifications-late", isExact: false }];
  const refresh = refreshDayOf(asOf);
  const refreshes = programme.membership.freshness.newCustomerCycles.value;
  return [
    ...(reportedOn < refresh ? [{ code: "not-refreshed" as const, by: refresh, isExact: false }] : []),
    ...(own.category === "customer-success" ? [{ code: "usage-units" as const, isExact: false }] : []),
    { code: "new-association", refreshes, isExact: false },
  ];
}

function missing(own: Scorecard, id: Subcategory): MismatchCause[] {
  return own.warnings
    .filter((warning) => warning.code === "missing-data" && concerns(warning, id))
    .map((warning) => ({ code: "missing-data", warning, isExact: false }));
}

function inDoubt(warning: Warning): MismatchCause[] | null {
  switch (warning.code) {
    case "missing-data":
      return [{ code: "missing-data", warning, isExact: false }];
    case "unrated-workload":
    case "unknown-workload":
    case "disputed-workload":
    case "unknown-association":
    case "disputed-association":
    case "contradictory-rows":
    case "revenue-on-threshold":
      return [{ code: "in-doubt", warning, isExact: false }];
    default:
      return null;
  }
}

/** Revenue makes net customer adds, usage makes growth and deployments, trainings make both skilling metrics. */
function concerns(warning: Warning, id: Subcategory): boolean {
  const kind = kindOf(warning);
  const isUsage = id === "usage-growth" || id === "deployments";
  return kind === "revenue" ? id === "net-customer-adds" : kind === "usage" ? isUsage : kind === "certifications" && id.endsWith("certifications");
}

function kindOf(warning: Warning): "usage" | "revenue" | "certifications" | null {
  switch (warning.code) {
    case "missing-data":
    case "unknown-workload":
    case "unknown-association":
    case "contradictory-rows":
      return warning.kind;
    case "unrated-workload":
    case "disputed-association":
      return "usage";
    case "disputed-workload":
    case "revenue-on-threshold":
      return "revenue";
    default:
      return null;
  }
}

function findingIn(card: AnyScorecard, id: Subcategory): Finding | undefined {
  return card.subcategories.find((one) => one.id === id);
}
