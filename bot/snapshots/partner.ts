// What the store holds of one scope (a tenant and a partner global account): which rows are in force for which month,
// and what somebody set. One value, replaced whole, so that an import is whole or not at all.

import type { NamesSetting } from "../access/names-setting.ts";
import type { UnitsChoice } from "../facts/usage-units.ts";
import type { Day, Month } from "../kernel/month.ts";
import type { Track } from "../kernel/program.ts";
import type { EffortWeights } from "../planning/plan/effort-weights.ts";
import { refreshDayOf } from "../rules/refresh-days.ts";
import type { ReadingChoices } from "../rules/with-reading.ts";

export interface Scope {
  /** Microsoft Entra tenant id. */
  readonly tenant: string;
  /** GlobalPartnerID of the exports. */
  readonly partner: string;
}

/** Rows in force for one month (or all certifications), by the hash of their content. */
export interface RowsRef {
  readonly hash: string;
  readonly rows: number;
  readonly file: string;
  /** Day of the import. */
  readonly importedOn: Day;
}

export interface PartnerRecord {
  readonly scope: Scope;
  readonly name: string | null;
  /** The fictional sample partner lives at a pinned present day. */
  readonly isSample: boolean;
  /** The track that Partner Center shows, where somebody stated it. */
  readonly statedTrack: Track | null;
  /** The day on which the designation ends unless it is renewed, where somebody stated it. No score depends on it. */
  readonly anniversary: Day | null;
  readonly units: UnitsChoice;
  /** Readings of disputed rules that an administrator chose. */
  readonly readings: ReadingChoices;
  /** Efforts of the steps of a plan that an administrator set; ours for the others. No score depends on them. */
  readonly effort: Partial<EffortWeights>;
  /** Who sees names and revenue. No score depends on it. */
  readonly names: NamesSetting;
  readonly usage: Readonly<Record<string, RowsRef>>;
  readonly revenue: Readonly<Record<string, RowsRef>>;
  readonly certifications: RowsRef | null;
}

export function newPartner(scope: Scope): PartnerRecord {
  return {
    scope,
    name: null,
    isSample: false,
    statedTrack: null,
    anniversary: null,
    units: "pamau-else-mau",
    readings: {},
    effort: {},
    names: "managers",
    usage: {},
    revenue: {},
    certifications: null,
  };
}

/** Months with usage or revenue on file, ascending. */
export function monthsOnFile(partner: PartnerRecord): Month[] {
  return [...new Set([...Object.keys(partner.usage), ...Object.keys(partner.revenue)])].sort() as Month[];
}

/** The present day: the clock's, or one that somebody stated to stand for it. */
export interface Today {
  readonly day: Day;
  readonly isStated: boolean;
}

/**
 * The present day for this partner: today, except for the sample partner, whose present day is pinned to the day on
 * which its newest month would have been refreshed, so that the demonstration does not age. A stated day always holds.
 */
export function presentDay(partner: PartnerRecord, today: Today): Day {
  const newest = monthsOnFile(partner).at(-1);
  return partner.isSample && !today.isStated && newest !== undefined ? refreshDayOf(newest) : today.day;
}
