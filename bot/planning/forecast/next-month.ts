// What a partner loses next month, and gains, if nothing changes: the month after the as-of month, with the points of each cause. Pure.
// By the forecast's first month and the explanation of its change; both score again.

import { type CauseIn, causesByEffect } from "../causes/causes-by-effect.ts";
import type { Change } from "../causes/explain-change.ts";
import { changeInto } from "./change-into.ts";
import { type Forecast, forecastOf } from "./forecast.ts";
import { type ProjectionInput, project } from "./projection.ts";

export interface NextMonth {
  /** Of one month. */
  readonly forecast: Forecast;
  readonly change: Change;
  readonly losses: readonly CauseIn[];
  readonly gains: readonly CauseIn[];
}

/** Null when no rule book is in force in the as-of month. */
export function nextMonth(input: Omit<ProjectionInput, "count">): NextMonth | null {
  const one = { ...input, count: 1 };
  const projection = project(one);
  const [month] = projection?.months ?? [];
  if (projection === null || month === undefined) return null;
  const change = changeInto(projection, month);
  const causes = causesByEffect(change);
  return {
    forecast: forecastOf(one, projection),
    change,
    losses: causes.filter((cause) => cause.points < 0),
    gains: causes.filter((cause) => cause.points > 0),
  };
}
