// The personal chat of somebody, as far as their own subscriptions tell it.

import type { Address } from "../delivery/message.ts";
import type { SubscriptionStore } from "../delivery/subscription.ts";

export async function chatBySubscription(
  subscriptions: SubscriptionStore,
  tenant: string,
  person: string,
): Promise<{ readonly address: Address; readonly zone: string } | null> {
  const all = await subscriptions.subscriptions("digest", tenant);
  const own = all.find((one) => one.person?.toLowerCase() === person.toLowerCase() && !one.address.isGroup);
  return own === undefined ? null : { address: own.address, zone: own.schedule.zone };
}
