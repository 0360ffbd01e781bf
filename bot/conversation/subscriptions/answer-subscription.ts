// Sets, changes, pauses and ends subscriptions: a digest of a designation for a conversation, alerts for a person in their personal chat.
// Saying it twice changes nothing. An alert is personal on purpose: it goes to who chose it and to nobody else. What is not plain, or
// not to be had, sets nothing and is answered with what is set and what can be.

import { may } from "../../access/may.ts";
import { nextOccurrence } from "../../delivery/schedule.ts";
import type { Subscription } from "../../delivery/subscription.ts";
import { addMonths, type Day, dayIn, type Month, monthOf } from "../../kernel/month.ts";
import type { Designation } from "../../kernel/program.ts";
import { designationEntry } from "../../rules/designation-entry.ts";
import { monthShownOn, refreshDayOf } from "../../rules/refresh-days.ts";
import type { ConversationPorts, Said } from "../converse.ts";
import { asOfMonth } from "../months.ts";
import type { Question } from "../question.ts";
import { type SubscriptionAsked, subscriptionAsked } from "../understanding/subscription-asked.ts";
import { carryOut, type Done } from "./carry-out.ts";
import type { SetDigest, SubscriptionAnswer } from "./subscription-answer.ts";

export async function answerSubscription(ports: ConversationPorts, said: Said, question: Question): Promise<SubscriptionAnswer> {
  const [named = null] = question.slots.designations;
  const asked = withWish(subscriptionAsked(question.text, said.text, ports.today()), question);
  const newest = (designation: Designation): Promise<Month | null> => newestMonth(ports, said.tenant, designation);
  const done: Done = await carryOut(ports, said, asked, named, newest);
  const digests = await ports.subscriptions.of("digest", said.tenant, said.address.conversation);
  const isPersonal = said.where === "personal";
  const [alert] = isPersonal ? await ports.subscriptions.of("alert", said.tenant, said.person) : [];
  const isWithoutNames = !isPersonal && (await ports.scores.partnerScores(said.tenant))?.names !== "open";
  return {
    kind: "subscription",
    area: areaOf(named),
    pause: null,
    alertsNamed: [],
    notPossible: [],
    ...done,
    digests: await Promise.all(digests.map(async (one) => setDigest(one, await newest(one.designation ?? "business-applications"), ports))),
    alert: alert === undefined || alert.alerts.length === 0 ? null : { alerts: alert.alerts, pause: alert.pause, zone: alert.schedule.zone },
    ...(done.done === "who" ? { who: await whoGets(ports, said.tenant) } : {}),
    isPersonal,
    ...(isPersonal && may(await ports.roles.of(said.tenant, said.person), "administer") ? { mayPreview: true } : {}),
    ...(isWithoutNames ? { isWithoutNames } : {}),
  };
}

/** What is unclear in full may still be a plain wish. */
function withWish(asked: SubscriptionAsked, { slots: { wish } }: Question): SubscriptionAsked {
  if (asked.act !== "unclear" || asked.isBoth === true || wish === null) return asked;
  if (wish === "start-alert") return { ...asked, act: "start", of: "alert", alerts: ["drops-to-zero"] };
  if (wish === "start-digest") return { ...asked, act: "start", of: "digest" };
  if (wish === "list") return { ...asked, act: "list" };
  return { ...asked, act: "stop", of: wish === "stop-alert" ? "alert" : wish === "stop-digest" ? "digest" : "all" };
}

function areaOf(designation: Designation | null): string {
  return designationEntry(designation ?? "business-applications").area;
}

async function newestMonth(ports: ConversationPorts, tenant: string, designation: Designation): Promise<Month | null> {
  if (designation !== "business-applications") return [...((await ports.reports.reports(tenant)).get(designation)?.keys() ?? [])].at(-1) ?? null;
  const scores = await ports.scores.partnerScores(tenant);
  return scores === null ? null : asOfMonth(scores);
}

function setDigest({ designation, schedule, pause }: Subscription, newest: Month | null, ports: ConversationPorts): SetDigest {
  return { area: areaOf(designation), schedule, pause, next: nextOf(schedule, newest, ports) };
}

function nextOf(schedule: Subscription["schedule"], newest: Month | null, ports: Pick<ConversationPorts, "now" | "today">): SetDigest["next"] {
  if (schedule.when === "data") return newest === null ? null : { month: addMonths(newest, 1), day: refreshDayOf(addMonths(newest, 1)) };
  // A stated day stands for now: its next chosen day comes after it.
  const day = ports.now() > 0 ? nextOccurrence(ports.now(), schedule.when, schedule) : dayAfter(ports.today(), schedule.when);
  return { month: monthShownOn(day), day };
}

function dayAfter(today: Day, dayOfMonth: number): Day {
  const own = dayIn(monthOf(today), dayOfMonth);
  return own > today ? own : dayIn(addMonths(monthOf(today), 1), dayOfMonth);
}

/** Counts only: who subscribed what is nobody else's. */
async function whoGets({ subscriptions }: ConversationPorts, tenant: string): Promise<NonNullable<SubscriptionAnswer["who"]>> {
  const byArea = Map.groupBy(await subscriptions.subscriptions("digest", tenant), (one) => areaOf(one.designation));
  const digests = [...byArea].map(([area, all]) => {
    const shared = all.filter(({ person = null, address }) => person === null && address.isGroup).length;
    return { area, shared, personal: all.length - shared };
  });
  return { digests, alerts: (await subscriptions.subscriptions("alert", tenant)).filter((one) => one.alerts.length > 0).length };
}
