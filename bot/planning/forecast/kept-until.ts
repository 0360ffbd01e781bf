// Until when the designation is kept if a forecast comes true: against the anniversary, or by the moving window of who is not enrolled. Pure.
// Months beyond the forecast stay open. Truth: the windows of safe-until.ts and qualifying-months.ts, and the forecast's own months.

import { addMonths, type Day, lastDayOf, type Month, monthOf, monthsFrom } from "../../kernel/month.ts";
import { type QualifyingMonths, qualifyingMonths } from "../qualifying-months.ts";
import { type SafeUntil, safeUntil } from "../safe-until.ts";
import type { Forecast } from "./forecast.ts";

export type KeptUntil =
  | {
      readonly enrolled: true;
      /** By the months on file alone, and with those of the forecast. */
      readonly known: SafeUntil;
      readonly forecast: SafeUntil;
    }
  | {
      readonly enrolled: false;
      readonly known: QualifyingMonths;
      /** Last month of the forecast in which the partner still qualifies without a gap from today on; null when it does not today. */
      readonly qualifiedThrough: Month | null;
      /** First month in which it does not qualify any more; null when the forecast ends before, or nobody can tell. */
      readonly lostIn: Month | null;
    };

/**
 * @param known whether the designation was attained in a month, by the months on file; null or absent when not known
 * @param anniversary null for a partner who is not enrolled
 */
export function keptUntil(forecast: Forecast, known: ReadonlyMap<Month, boolean | null>, anniversary: Day | null, today: Day): KeptUntil {
  const attained = new Map(known);
  attained.set(forecast.asOf, forecast.card.attained);
  for (const { month, card } of forecast.months) attained.set(month, card.attained);
  if (anniversary !== null) return { enrolled: true, known: safeUntil(anniversary, known, today), forecast: safeUntil(anniversary, attained, today) };
  const last = forecast.months.at(-1)?.month ?? forecast.asOf;
  const isQualified = (month: Month): boolean | null => qualifyingMonths(attained, month === monthOf(today) ? today : lastDayOf(month)).isQualified;
  const months = monthsFrom(monthOf(today), last);
  const end = months.find((month) => isQualified(month) !== true);
  const through = end === undefined ? last : addMonths(end, -1);
  return {
    enrolled: false,
    known: qualifyingMonths(known, today),
    qualifiedThrough: through >= monthOf(today) ? through : null,
    lostIn: end !== undefined && isQualified(end) === false ? end : null,
  };
}
