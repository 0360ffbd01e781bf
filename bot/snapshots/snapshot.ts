// One stored score: both tracks of one month, the next steps of each, and what it was computed from.
// A new revision is written only when its inputs changed; older revisions stay.

import type { Day } from "../kernel/month.ts";
import type { Track } from "../kernel/program.ts";
import type { NextStep } from "../planning/next-steps.ts";
import type { ReadingChoices } from "../rules/with-reading.ts";
import type { OtherReading } from "../scoring/other-readings.ts";
import type { MonthScore } from "../scoring/score-month.ts";
import type { Scope } from "./partner.ts";

/** The total that was told of a month until it was corrected. */
export interface SaidBefore {
  readonly totals: Readonly<Record<Track, number>>;
  /** The day of the correction. */
  readonly until: Day;
}

export interface ScoredMonth {
  readonly score: MonthScore;
  /** The nearest single step of each subcategory. */
  readonly nextSteps: Readonly<Record<Track, readonly NextStep[]>>;
  /** The one to take next: where the plan of least effort begins. Absent in what was scored before it was kept. */
  readonly firstStep?: Readonly<Record<Track, NextStep | null>>;
  /** The readings of disputed rules that the partner's administrator chose instead of the ones that the book takes. */
  readonly chosenReadings: ReadingChoices;
  /** What other readings of disputed rules would give, where that differs. */
  readonly otherReadings: Readonly<Record<Track, readonly OtherReading[]>>;
  /** Null or absent where nothing else was ever told. */
  readonly saidBefore?: SaidBefore | null;
  /** How often it was scored, and the day of the last time; absent where it is scored for one run. */
  readonly revision?: number;
  readonly scoredOn?: Day;
}

export interface Snapshot extends ScoredMonth {
  readonly scope: Scope;
  /** 1 for the first. */
  readonly revision: number;
  readonly scoredOn: Day;
  /** Names everything that the score depends on; equal inputs give an equal score. */
  readonly inputs: string;
  /** Names what was reported for the month itself, without its baseline month. */
  readonly own: string;
}
