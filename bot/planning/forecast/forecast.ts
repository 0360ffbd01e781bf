// What the score will be in each of the next months if nothing changes, or under stated assumptions, and what falls out on the way. Pure.
// By scoring again: a month of the forecast is what scoring gives for facts that went on. Months without a baseline stay unknown.

import type { Month } from "../../kernel/month.ts";
import type { Track } from "../../kernel/program.ts";
import type { ReadingChoices } from "../../rules/with-reading.ts";
import { classifyTrack } from "../../scoring/classify-track.ts";
import type { Measured } from "../../scoring/measured.ts";
import type { MonthScore } from "../../scoring/score-month.ts";
import type { Scorecard } from "../../scoring/scorecard.ts";
import type { Assumption } from "./assumption.ts";
import { type Milestones, milestones } from "./milestones.ts";
import { monthTurns } from "./month-turns.ts";
import { type Projection, type ProjectionInput, project } from "./projection.ts";
import { lastKnown, scoredSide } from "./scored-side.ts";
import type { Turn } from "./turn.ts";

export interface ForecastMonth {
  readonly month: Month;
  readonly baselineMonth: Month;
  /** Total, range, subcategories, gates and outcome, on the track that was kept. */
  readonly card: Scorecard;
  /** The track that the month's own revenue would give; null when it is not known. */
  readonly classified: Track | null;
  /** What would have to be on file and is not. */
  readonly missing: Measured["missing"];
  /** What falls out or comes in, compared with the month before. */
  readonly turns: readonly Turn[];
}

export interface Forecast extends Milestones {
  readonly asOf: Month;
  readonly track: Track;
  readonly trackFrom: MonthScore["trackFrom"];
  /** The as-of month as it is. */
  readonly card: Scorecard;
  readonly assumptions: readonly Assumption[];
  readonly months: readonly ForecastMonth[];
}

/** Null when no rule book is in force in the as-of month. */
export function forecast(input: ProjectionInput): Forecast | null {
  const projection = project(input);
  return projection === null ? null : forecastOf(input, projection);
}

/** @param projection of the same input, where somebody needs it besides */
export function forecastOf(input: ProjectionInput, projection: Projection): Forecast {
  const { asOf, score } = projection;
  const start = scoredSide(projection.sideAt(asOf));
  let [before, known] = [start, start];
  const months = projection.months.map((month): ForecastMonth => {
    const after = scoredSide(projection.sideAt(month));
    const turns = monthTurns(before, known, after);
    [before, known] = [after, lastKnown(known, after)];
    const { measured, book, card } = after;
    const classified = classifyTrack(book, measured.revenue)?.track ?? null;
    return { month, baselineMonth: measured.baselineMonth, card, classified, missing: measured.missing, turns };
  });
  return {
    asOf,
    track: score.track,
    trackFrom: score.trackFrom,
    card: start.card,
    assumptions: assumptionsOf(input, projection, months),
    months,
    ...milestones(start.card, months),
  };
}

function assumptionsOf(input: ProjectionInput, { score, asOf }: Projection, months: readonly ForecastMonth[]): Assumption[] {
  const { usageGrowsPercent: percentPerMonth = 0, everybodyRenews = false, readings = {}, change } = input;
  const baselineFrom = months.find((one) => one.baselineMonth > asOf)?.month;
  return [
    percentPerMonth === 0 ? { code: "usage-unchanged" } : { code: "usage-grows", percentPerMonth },
    { code: "revenue-unchanged" },
    { code: everybodyRenews ? "everybody-renews" : "certificates-expire" },
    { code: "track-kept", track: score.track, from: score.trackFrom },
    { code: "rule-books", books: [...new Set(months.map((one) => one.card.ruleBook))] },
    ...chosenReadings(readings),
    ...(baselineFrom === undefined ? [] : [{ code: "baseline-is-forecast", from: baselineFrom } as const]),
    ...(change === undefined ? [] : [{ code: "changes-applied" } as const]),
  ];
}

function chosenReadings(chosen: ReadingChoices): Assumption[] {
  return Object.keys(chosen).length === 0 ? [] : [{ code: "readings", chosen }];
}
