// Sets and ends subscriptions: a digest of a designation for a conversation, an alert for a person in their personal chat.
// Saying it twice changes nothing. An alert is personal on purpose: it goes to who chose it and to nobody else.

import type { Subscription } from "../delivery/subscription.ts";
import { addMonths, type Month } from "../kernel/month.ts";
import type { Designation } from "../kernel/program.ts";
import { designationEntry } from "../rules/designation-entry.ts";
import { refreshDayOf } from "../rules/refresh-days.ts";
import type { SubscriptionAnswer } from "./answer.ts";
import type { ConversationPorts, Said } from "./converse.ts";
import { asOfMonth } from "./months.ts";
import type { Slots } from "./question.ts";

export async function answerSubscription(
  ports: ConversationPorts,
  said: Said,
  { wish, designations }: Pick<Slots, "wish" | "designations">,
): Promise<SubscriptionAnswer> {
  const [named = null] = designations;
  const designation = named ?? "business-applications";
  const newest = await newestMonth(ports, said.tenant, designation);
  const isWithoutNames = said.where !== "personal" && (await ports.scores.partnerScores(said.tenant))?.names !== "open";
  const shared = { tenant: said.tenant, address: said.address };
  const person = said.where === "personal" ? said.person : null;
  const digest: Subscription = { ...shared, kind: "digest", subscriber: said.address.conversation, designation, after: newest, person };
  const alert: Subscription = { ...shared, kind: "alert", subscriber: said.person, designation: null, after: null };
  const done = await carryOut(ports, said, wish, digest, alert, named);
  const next = newest === null ? null : addMonths(newest, 1);
  const digests = await ports.subscriptions.of("digest", said.tenant, digest.subscriber);
  const areaOf = (one: Designation | null): string => designationEntry(one ?? "business-applications").area;
  return {
    kind: "subscription",
    done,
    area: areaOf(designation),
    next: next === null ? null : { month: next, by: refreshDayOf(next) },
    digests: digests.map((one) => areaOf(one.designation)),
    hasAlert: (await ports.subscriptions.of("alert", said.tenant, alert.subscriber)).length > 0,
    ...(isWithoutNames ? { isWithoutNames } : {}),
  };
}

async function newestMonth(ports: ConversationPorts, tenant: string, designation: Designation): Promise<Month | null> {
  if (designation !== "business-applications") return [...((await ports.reports.reports(tenant)).get(designation)?.keys() ?? [])].at(-1) ?? null;
  const scores = await ports.scores.partnerScores(tenant);
  return scores === null ? null : asOfMonth(scores);
}

async function carryOut(
  { subscriptions }: ConversationPorts,
  said: Said,
  wish: Slots["wish"],
  digest: Subscription,
  alert: Subscription,
  named: Designation | null,
): Promise<SubscriptionAnswer["done"]> {
  const endAlert = (): Promise<boolean> => subscriptions.unsubscribe(alert);
  /** The named designation's; without a name, every digest of the conversation. */
  const endDigests = async (): Promise<boolean> => {
    const own = await subscriptions.of("digest", said.tenant, digest.subscriber);
    const ended = await Promise.all(own.filter((one) => named === null || one.designation === named).map((one) => subscriptions.unsubscribe(one)));
    return ended.some((one) => one);
  };
  switch (wish) {
    case "start-digest":
      return (await subscriptions.subscribe(digest)) ? "digest-set" : "digest-already";
    case "stop-digest":
      return (await endDigests()) ? "digest-stopped" : "digest-not-set";
    case "start-alert":
      if (said.where !== "personal") return "alert-wants-personal";
      return (await subscriptions.subscribe(alert)) ? "alert-set" : "alert-already";
    case "stop-alert":
      return (await endAlert()) ? "alert-stopped" : "alert-not-set";
    case "stop-all": {
      const endedDigest = await endDigests();
      const endedAlert = said.where === "personal" && (await endAlert());
      return endedDigest && endedAlert ? "all-stopped" : endedDigest ? "digest-stopped" : endedAlert ? "alert-stopped" : "listed";
    }
    default:
      return "listed";
  }
}
