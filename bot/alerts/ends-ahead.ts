// Decides which ends ahead deserve an alert on a day: certificates that carry points, and the designation's anniversary, 60, 30 and 7 days
// before. Pure. Within a notice's days it is due on whichever of them somebody looks first, and the later notice takes its place.

import type { EndAlertAnswer } from "../conversation/answer.ts";
import { noticeDays } from "../delivery/alert-kind.ts";
import { type Day, daysBetween } from "../kernel/month.ts";
import type { Lapse } from "../planning/forecast/lapses.ts";

/** Certificates that end on one day are one alert. Who counts all the same by another certificate loses nothing. */
export function certificatesEnd(basis: EndAlertAnswer["basis"], lapses: readonly Lapse[], today: Day): EndAlertAnswer[] {
  const carrying = lapses.filter((one) => !one.stillCounts);
  return [...Map.groupBy(carrying, (one) => one.day)].flatMap(([day, all]) => {
    const notice = noticeOf(today, day);
    if (notice === null) return [];
    const people = all.map(({ personName, person, certification, subcategory }) => ({ name: personName ?? person, certification, subcategory }));
    const count = new Set(all.map((one) => one.person)).size;
    return [{ kind: "end-alert", basis, cause: "certificate-expires", day, daysLeft: daysBetween(today, day), notice, people, count } as const];
  });
}

export function anniversaryComes(basis: EndAlertAnswer["basis"], anniversary: Day | null, today: Day): EndAlertAnswer[] {
  const notice = anniversary === null ? null : noticeOf(today, anniversary);
  if (anniversary === null || notice === null) return [];
  const daysLeft = daysBetween(today, anniversary);
  return [{ kind: "end-alert", basis, cause: "anniversary", day: anniversary, daysLeft, notice, people: [], count: 0 }];
}

/** The smallest notice that a day is within; null when it is over or further away. */
function noticeOf(today: Day, day: Day): number | null {
  const left = daysBetween(today, day);
  return left < 0 ? null : (noticeDays.toSorted((a, b) => a - b).find((one) => left <= one) ?? null);
}
