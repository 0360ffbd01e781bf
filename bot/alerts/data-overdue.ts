// Decides whether data is overdue: the day by which Partner Center shows a month is over, and the month is not there whole. Pure.
// Where nothing was ever handed in, nothing is overdue; the sample partner's own present day keeps it from being late.

import type { DataAlertAnswer } from "../conversation/answer.ts";
import { asOfMonth, hasLanded } from "../conversation/months.ts";
import type { PartnerScores } from "../conversation/ports.ts";
import { addMonths } from "../kernel/month.ts";
import { monthShownOn, refreshDayOf } from "../rules/refresh-days.ts";

export function dataOverdue(basis: DataAlertAnswer["basis"], scores: PartnerScores): DataAlertAnswer | null {
  const { presentDay, onFile } = scores;
  const shown = monthShownOn(presentDay);
  // On the refresh day itself there is still time.
  const month = presentDay > refreshDayOf(shown) ? shown : addMonths(shown, -1);
  if (hasLanded(scores, month) || asOfMonth(scores) >= month) return null;
  const missing = (["usage", "revenue"] as const).filter((one) => onFile?.[one].has(month) !== true);
  return missing.length === 0 ? null : { kind: "data-alert", basis, month, since: refreshDayOf(month), missing };
}
