// Sets and ends subscriptions: a digest for a group chat or channel, an alert for a person in their personal chat.
// Saying it twice changes nothing. An alert is personal on purpose: it goes to who chose it and to nobody else.

import type { Subscription } from "../delivery/subscription.ts";
import { addMonths, dayIn } from "../kernel/month.ts";
import { refreshDay } from "../snapshots/partner.ts";
import type { SubscriptionAnswer } from "./answer.ts";
import type { ConversationPorts, Said } from "./converse.ts";
import { asOfMonth } from "./months.ts";
import type { SubscriptionWish } from "./question.ts";

export async function answerSubscription(ports: ConversationPorts, said: Said, wish: SubscriptionWish | null): Promise<SubscriptionAnswer> {
  const scores = await ports.scores.partnerScores(said.tenant);
  const newest = scores === null ? null : asOfMonth(scores);
  const digest: Subscription = { kind: "digest", tenant: said.tenant, subscriber: said.address.conversation, address: said.address, after: newest };
  const alert: Subscription = { kind: "alert", tenant: said.tenant, subscriber: said.person, address: said.address, after: null };
  const done = await carryOut(ports, said, wish, digest, alert);
  const next = newest === null ? null : addMonths(newest, 1);
  return {
    kind: "subscription",
    done,
    next: next === null ? null : { month: next, by: dayIn(addMonths(next, 1), refreshDay) },
    hasDigest: (await ports.subscriptions.find("digest", said.tenant, digest.subscriber)) !== null,
    hasAlert: (await ports.subscriptions.find("alert", said.tenant, alert.subscriber)) !== null,
  };
}

async function carryOut(
  { subscriptions }: ConversationPorts,
  said: Said,
  wish: SubscriptionWish | null,
  digest: Subscription,
  alert: Subscription,
): Promise<SubscriptionAnswer["done"]> {
  const end = (one: Subscription): Promise<boolean> => subscriptions.unsubscribe(one.kind, one.tenant, one.subscriber);
  switch (wish) {
    case "start-digest":
      return (await subscriptions.subscribe(digest)) ? "digest-set" : "digest-already";
    case "stop-digest":
      return (await end(digest)) ? "digest-stopped" : "digest-not-set";
    case "start-alert":
      if (said.where !== "personal") return "alert-wants-personal";
      return (await subscriptions.subscribe(alert)) ? "alert-set" : "alert-already";
    case "stop-alert":
      return (await end(alert)) ? "alert-stopped" : "alert-not-set";
    case "stop-all": {
      const endedDigest = await end(digest);
      const endedAlert = said.where === "personal" && (await end(alert));
      return endedDigest && endedAlert ? "all-stopped" : endedDigest ? "digest-stopped" : endedAlert ? "alert-stopped" : "listed";
    }
    default:
      return "listed";
  }
}
