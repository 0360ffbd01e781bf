// A subscription as people usually have it: the digest once the data is there, at nine in UTC, nothing paused.

import { usualSchedule } from "../../bot/delivery/schedule.ts";
import type { Subscription } from "../../bot/delivery/subscription.ts";
import { addressOf } from "./address.ts";

export function subscriptionOf(about: Partial<Subscription> & Pick<Subscription, "kind" | "subscriber">): Subscription {
  const { tenant = "adatum", kind, subscriber } = about;
  return {
    tenant,
    designation: kind === "digest" ? "business-applications" : null,
    address: addressOf(subscriber, tenant),
    after: null,
    schedule: usualSchedule(null),
    pause: null,
    alerts: kind === "alert" ? ["drops-to-zero"] : [],
    since: 0,
    ...about,
  };
}
