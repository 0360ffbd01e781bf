// A month of a forecast with its scorecard, and what is known by then where the month itself knows nothing. Pure.

import { points } from "../../scoring/points.ts";
import type { Scorecard } from "../../scoring/scorecard.ts";
import type { Side } from "../side.ts";

export interface ScoredSide extends Side {
  readonly card: Scorecard;
}

export function scoredSide(side: Side): ScoredSide {
  return { ...side, card: points(side.book, side.track, side.measured) };
}

/** What is known by a month: its own measurement, and that of `earlier` where it has none. */
export function lastKnown(earlier: ScoredSide, side: ScoredSide): ScoredSide {
  const { usage, revenue, certifications } = side.measured;
  if (usage !== null && revenue !== null && certifications !== null) return side;
  const before = earlier.measured;
  const measured = {
    ...side.measured,
    usage: usage ?? before.usage,
    revenue: revenue ?? before.revenue,
    certifications: certifications ?? before.certifications,
  };
  return scoredSide({ ...side, measured });
}
