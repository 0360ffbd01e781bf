// Which months of the qualification window carry the partner now, from the scores that are known. Figures only.

import type { Day, Month } from "../../kernel/month.ts";
import type { Designation } from "../../kernel/program.ts";
import { qualifyingMonths } from "../../planning/qualifying-months.ts";
import { ownScorecard } from "../../scoring/score-month.ts";
import { scoreReported } from "../../scoring/score-reported.ts";
import type { Reports } from "../../snapshots/report.ts";
import type { PartnerScores } from "../ports.ts";

export interface Qualifying {
  readonly from: Month;
  readonly to: Month;
  /** Null when no known month qualifies and one is unknown. */
  readonly isQualified: boolean | null;
  /** The months of the window that qualify, oldest first. */
  readonly months: readonly Month[];
  /** Months of the window that are over and have no score. */
  readonly unknown: readonly Month[];
  /** The last month in which the partner still qualifies if no further month does. */
  readonly holdsThrough: Month | null;
}

export function qualifyingNow(attained: ReadonlyMap<Month, boolean | null>, today: Day): Qualifying {
  const { window, months, isQualified, holdsThrough } = qualifyingMonths(attained, today);
  const inState = (state: "attained" | "unknown"): Month[] => months.filter((one) => one.state === state).map((one) => one.month);
  const [from = window.months[0], to = from] = [window.months[0], window.months.at(-1)];
  if (from === undefined || to === undefined) throw new RangeError("A qualification window without a month");
  return { from, to, isQualified, months: inState("attained"), unknown: inState("unknown"), holdsThrough };
}

/** Whether the designation was attained, by month, each month on the partner's own track. */
export function attainedByMonth(scores: Pick<PartnerScores, "months"> | null): ReadonlyMap<Month, boolean | null> {
  return new Map([...(scores?.months ?? [])].map(([month, { score }]) => [month, ownScorecard(score).attained]));
}

/** The same of a designation whose scorecards Partner Center reported. */
export function attainedByReport(reports: Reports, designation: Designation): ReadonlyMap<Month, boolean | null> {
  return new Map([...(reports.get(designation) ?? [])].map(([month, report]) => [month, scoreReported(report).attained]));
}
