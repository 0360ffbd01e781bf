// Decides whether the forecast deserves an alert: the total is certain to fall below the points that the designation needs within three
// months, if nothing changes. Pure. Where it stands below them already, or missing data could decide, nothing is said.

import type { TotalAlertAnswer } from "../conversation/answer.ts";
import type { Standing } from "../conversation/standing.ts";
import type { Forecast } from "../planning/forecast/forecast.ts";

export const forecastMonths = 3;

export function forecastFalls({ basis, nextStep }: Pick<Standing, "basis" | "nextStep">, told: Forecast): TotalAlertAnswer | null {
  const month = told.firstBelow70;
  const at = told.months.slice(0, forecastMonths).find((one) => one.month === month);
  if (month === null || at === undefined) return null;
  return { kind: "total-alert", basis, cause: "forecast-below-target", total: at.card.totalRange.to, totalBefore: told.card.total, month, nextStep };
}
