// When an alert may be sent: not at night where its reader lives, and not while they paused it. Pure.

import { Temporal } from "temporal-polyfill";
import { localDay, momentOf } from "./schedule.ts";
import { isPausedOn, type Subscription } from "./subscription.ts";

const from = 22;
const until = 7;

/** The first moment at or after now at which an alert may be sent, in milliseconds since 1970. */
export function alertMoment(now: number, { schedule, pause }: Pick<Subscription, "schedule" | "pause">): number {
  const { zone } = schedule;
  const today = localDay(now, zone);
  const morning = (day: typeof today): number => momentOf(day, { hour: until, minute: 0, zone });
  if (pause !== null && isPausedOn(today, pause)) return morning(pause.until);
  const { hour } = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  if (hour < until) return morning(today);
  if (hour < from) return now;
  return morning(Temporal.PlainDate.from(today).add({ days: 1 }).toString() as typeof today);
}
