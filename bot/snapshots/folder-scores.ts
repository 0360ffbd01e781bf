// Scores a folder's exports without a store: the same scoring, the same months, kept in memory for one run.

import type { OnFile, PartnerFacts, PartnerScores, ScoreSource } from "../conversation/ports.ts";
import { assembleFacts, reportedIn, reportedOf } from "../facts/facts-of-exports.ts";
import type { ReadExport } from "../facts/partner-facts.ts";
import type { UnitsChoice } from "../facts/usage-units.ts";
import { addMonths, type Day, latestClosedMonth, type Month } from "../kernel/month.ts";
import type { Designation, Track } from "../kernel/program.ts";
import { ownWeights } from "../planning/plan/effort-weights.ts";
import { ruleBookInForce } from "../rules/pick-rule-book.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { Facts } from "../scoring/facts.ts";
import { scoreUnder } from "./score-facts.ts";
import type { ScoredMonth } from "./snapshot.ts";

export interface FolderOptions {
  readonly today: Day;
  readonly track: Track | null;
  readonly units: UnitsChoice;
  readonly designation: Designation;
  /** A rule book to use whatever the month; null picks the one in force. */
  readonly book: RuleBook | null;
}

export interface MonthFacts {
  readonly facts: Facts;
  readonly book: RuleBook;
}

/** What one month is scored from; null when no rule book is in force in it. */
export function monthFacts(exports: readonly ReadExport[], options: FolderOptions, month: Month): MonthFacts | null {
  const book = options.book ?? ruleBookInForce(options.designation, month);
  return book === null ? null : { book, facts: assembleFacts(reportedOf(reportedIn(exports), [addMonths(month, -12), month]), options.units, book) };
}

/** Closed months with usage or revenue, ascending. */
export function closedMonths(exports: readonly ReadExport[], today: Day): Month[] {
  const months = new Set(exports.flatMap((one) => (one.kind === "certifications" ? [] : [...one.months.keys()])));
  return [...months].filter((month) => month <= latestClosedMonth(today)).sort();
}

export function scoreExports(exports: readonly ReadExport[], options: FolderOptions): Map<Month, ScoredMonth> {
  const scored = new Map<Month, ScoredMonth>();
  for (const month of closedMonths(exports, options.today)) {
    const from = monthFacts(exports, options, month);
    if (from !== null) scored.set(month, scoreUnder(from.book, from.facts, month, options.track));
  }
  return scored;
}

export function folderScores(exports: readonly ReadExport[], options: FolderOptions): ScoreSource {
  const months = scoreExports(exports, options);
  const partnerName = exports.map((one) => one.partnerName).find((name) => name !== null) ?? null;
  const about = { partnerName, isSample: false, presentDay: options.today, units: options.units, anniversary: null, names: "managers" as const };
  const scores: PartnerScores = { ...about, onFile: onFileIn(exports), months };
  const known = months.size > 0;
  const facts: PartnerFacts = {
    statedTrack: options.track,
    readings: {},
    effort: ownWeights,
    isEffortOurs: true,
    facts: async (wanted, book) => assembleFacts(reportedOf(reportedIn(exports), wanted), options.units, book),
  };
  return { partnerScores: async () => (known ? scores : null), partnerFacts: async () => (known ? facts : null) };
}

/** A folder's files carry no day of import: they are read anew each time. */
export function onFileIn(exports: readonly ReadExport[]): OnFile {
  const monthsOf = (kind: "usage" | "revenue") => exports.flatMap((one) => (one.kind === kind ? [...one.months.keys()] : [])).sort();
  const days = (kind: "usage" | "revenue") => new Map(monthsOf(kind).map((month) => [month, null] as const));
  const hasCertifications = exports.some((one) => one.kind === "certifications");
  return { usage: days("usage"), revenue: days("revenue"), certifications: hasCertifications ? { importedOn: null } : null };
}
