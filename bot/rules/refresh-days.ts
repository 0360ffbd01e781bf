// When Partner Center shows the data of a month. Pure. Truth: freshness in programme/membership.json.

import { addMonths, type Day, dayIn, type Month, monthOf } from "../kernel/month.ts";
import { programme } from "./programme.ts";

/** The day by which performance and customer success of a month are shown. */
export function refreshDayOf(month: Month): Day {
  return dayIn(addMonths(month, 1), programme.membership.freshness.scoreRefreshedByDay.value);
}

/** The month whose data Partner Center shows on a day, where it refreshed as it promises. */
export function monthShownOn(today: Day): Month {
  const lastMonth = addMonths(monthOf(today), -1);
  return today >= refreshDayOf(lastMonth) ? lastMonth : addMonths(lastMonth, -1);
}
