// The desk of deliveries without storage: an outbox that a spec fills, subscriptions, marks, a switch, and what was audited.

import type { AuditEntry } from "../../bot/access/audit.ts";
import type { DeliveryControl } from "../../bot/conversation/ports.ts";
import { deliveryDesk } from "../../bot/delivery/delivery-desk.ts";
import type { PersonalChat } from "../../bot/delivery/personal-chats.ts";
import type { SubscriptionStore } from "../../bot/delivery/subscription.ts";
import { SubscriptionsInMemory } from "../../bot/delivery/subscriptions-in-memory.ts";
import { fakeDelivery } from "./delivery.ts";

export function fakeDesk(subscriptions: SubscriptionStore = new SubscriptionsInMemory(), installLink: string | null = null) {
  const delivery = fakeDelivery(Date.parse("2026-11-21T09:00:00Z"));
  const chats: PersonalChat[] = [];
  const audited: AuditEntry[] = [];
  const desk = deliveryDesk({
    ...delivery,
    subscriptions,
    audit: { record: async (entry) => void audited.push(entry) },
    chats: { chats: async (tenant) => chats.filter((one) => one.tenant === tenant) },
    now: () => delivery.clock.now(),
  });
  const control: DeliveryControl = { ...desk, installLink };
  return { ...delivery, chats, audited, control };
}
