// Whose certificates stop counting within so many days, and whether the person counts all the same. Pure.
// By scoring the months that the days touch; a certificate that was renewed is no lapse. The present day is handed in.

import { addMonths, type Day, daysBetween, type Month, monthOf, monthsBetween } from "../../kernel/month.ts";
import type { Designation } from "../../kernel/program.ts";
import type { ReadingChoices } from "../../rules/with-reading.ts";
import { type Facts, nothingCovered } from "../../scoring/facts.ts";
import { addDays } from "../qualification-window.ts";
import { certificateTurns } from "./certificate-turns.ts";
import { project } from "./projection.ts";
import type { CertificateEnds } from "./turn.ts";

export interface LapsesInput {
  readonly designation: Designation;
  readonly certifications: Facts["certifications"];
  /** The first of the days. */
  readonly from: Day;
  readonly days: number;
  readonly readings?: ReadingChoices | undefined;
}

export interface Lapse extends CertificateEnds {
  /** The last day on which the certificate counts. */
  readonly day: Day;
  readonly daysLeft: number;
  /** The first month whose score is without it. */
  readonly missingFrom: Month;
}

/** The earliest first; null when no rule book is in force in the month before. */
export function lapsesWithin({ designation, certifications, from, days, readings }: LapsesInput): Lapse[] | null {
  const until = addDays(from, days);
  const asOf = addMonths(monthOf(from), -1);
  // A month more, because what ends on the last day of a month is missed in the month after.
  const count = monthsBetween(asOf, monthOf(until)) + 1;
  const covered = { usage: nothingCovered, revenue: nothingCovered, certifications: "every" } as const;
  const facts: Facts = { usage: new Map(), revenue: new Map(), certifications, covered };
  const projection = project({ designation, facts, asOf, statedTrack: null, count, readings });
  if (projection === null) return null;
  let before = projection.sideAt(asOf);
  const lapses = projection.months.flatMap((month): Lapse[] => {
    const after = projection.sideAt(month);
    const turns = certificateTurns(before, after);
    before = after;
    return turns.flatMap((turn) => {
      if (turn.code !== "certificate-ends" || turn.day === null || turn.day < from || turn.day > until) return [];
      return [{ ...turn, day: turn.day, daysLeft: daysBetween(from, turn.day), missingFrom: month }];
    });
  });
  return lapses.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
