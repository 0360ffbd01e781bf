// Carries a plain wish out on the subscriptions of a conversation or person, and tells what came of it. Twice is as good as once.

import type { AlertKind } from "../../delivery/alert-kind.ts";
import { type Schedule, usualSchedule } from "../../delivery/schedule.ts";
import type { Subscription } from "../../delivery/subscription.ts";
import type { Month } from "../../kernel/month.ts";
import type { Designation } from "../../kernel/program.ts";
import type { ConversationPorts, Said } from "../converse.ts";
import type { ScheduleAsked } from "../understanding/schedule-in.ts";
import type { SubscriptionAsked } from "../understanding/subscription-asked.ts";
import type { SubscriptionAnswer } from "./subscription-answer.ts";

export type Done = Pick<SubscriptionAnswer, "done"> & Partial<Pick<SubscriptionAnswer, "alertsNamed" | "pause" | "notPossible">>;

type Ports = Pick<ConversationPorts, "subscriptions" | "now">;

export async function carryOut(
  ports: Ports,
  said: Said,
  asked: SubscriptionAsked,
  named: Designation | null,
  newest: (designation: Designation) => Promise<Month | null>,
): Promise<Done> {
  if (asked.notPossible.length > 0) return { done: "not-possible", notPossible: asked.notPossible };
  switch (asked.act) {
    case "start":
      return asked.of === "digest"
        ? startDigest(ports, said, asked, named ?? "business-applications", newest)
        : startAlert(ports, said, asked.alerts);
    case "change":
      return changeDigests(ports, said, asked, named);
    case "stop":
      return stop(ports, said, asked, named);
    case "pause":
      return pause(ports, said, asked, named);
    case "resume":
      return resume(ports, said, asked, named);
    case "list":
      return { done: "listed" };
    default:
      return { done: asked.act };
  }
}

async function startDigest(
  { subscriptions, now }: Ports,
  said: Said,
  { schedule }: SubscriptionAsked,
  designation: Designation,
  newest: (designation: Designation) => Promise<Month | null>,
): Promise<Done> {
  const digest: Subscription = {
    ...fresh(said, now()),
    kind: "digest",
    subscriber: said.address.conversation,
    designation,
    after: await newest(designation),
    person: said.where === "personal" ? said.person : null,
    schedule: changed(usualSchedule(said.zone ?? null), schedule),
  };
  if (await subscriptions.subscribe(digest)) return { done: "digest-set" };
  const [before] = (await subscriptions.of("digest", said.tenant, digest.subscriber)).filter((one) => one.designation === designation);
  if (before === undefined || isSame(before.schedule, changed(before.schedule, schedule))) return { done: "digest-already" };
  await subscriptions.change(digest, (present) => rescheduled(present, schedule, now()));
  return { done: "digest-changed" };
}

/** Another day counts from now on; another hour or zone of the same day leaves a month that is late as late as it was. */
function rescheduled(present: Subscription, asked: SubscriptionAsked["schedule"], now: number): Pick<Subscription, "schedule" | "since"> {
  const schedule = changed(present.schedule, asked);
  return { schedule, since: schedule.when === present.schedule.when ? present.since : now };
}

async function startAlert({ subscriptions, now }: Ports, said: Said, alerts: readonly AlertKind[]): Promise<Done> {
  if (said.where !== "personal") return { done: "alert-wants-personal" };
  const alert: Subscription = { ...fresh(said, now()), kind: "alert", subscriber: said.person, designation: null, after: null, alerts };
  if (await subscriptions.subscribe(alert)) return { done: "alert-set", alertsNamed: alerts };
  const [before] = await subscriptions.of("alert", said.tenant, said.person);
  const added = alerts.filter((one) => before?.alerts.includes(one) !== true);
  if (added.length === 0) return { done: "alert-already", alertsNamed: alerts };
  await subscriptions.change(alert, ({ declined = [], ...present }) => ({
    alerts: [...new Set([...present.alerts, ...alerts])],
    declined: declined.filter((one) => !alerts.includes(one)),
  }));
  return { done: "alert-set", alertsNamed: added };
}

/** Every digest of the conversation, or the named designation's. */
async function digestsOf({ subscriptions }: Ports, said: Said, named: Designation | null): Promise<Subscription[]> {
  const own = await subscriptions.of("digest", said.tenant, said.address.conversation);
  return own.filter((one) => named === null || one.designation === named);
}

async function alertsOf({ subscriptions }: Ports, said: Said): Promise<readonly Subscription[]> {
  return said.where === "personal" ? (await subscriptions.of("alert", said.tenant, said.person)).filter(({ alerts }) => alerts.length > 0) : [];
}

async function changeDigests(ports: Ports, said: Said, { schedule }: SubscriptionAsked, named: Designation | null): Promise<Done> {
  const own = await digestsOf(ports, said, named);
  if (own.length === 0) return { done: "digest-not-set" };
  const others = own.filter((one) => !isSame(one.schedule, changed(one.schedule, schedule)));
  for (const one of others) await ports.subscriptions.change(one, (present) => rescheduled(present, schedule, ports.now()));
  return { done: others.length === 0 ? "digest-already" : "digest-changed" };
}

async function stop(ports: Ports, said: Said, { of, alerts }: SubscriptionAsked, named: Designation | null): Promise<Done> {
  const endedDigest = of !== "alert" && (await endAll(ports, await digestsOf(ports, said, named)));
  const endedAlerts = of === "digest" ? null : await endAlerts(ports, said, await alertsOf(ports, said), alerts);
  if (endedDigest && endedAlerts !== null) return { done: "all-stopped" };
  if (endedDigest) return { done: "digest-stopped" };
  if (endedAlerts !== null) return { done: "alert-stopped", alertsNamed: endedAlerts };
  if (of === "all") return { done: "listed" };
  return of === "digest" ? { done: "digest-not-set" } : { done: "alert-not-set", alertsNamed: alerts };
}

async function endAll({ subscriptions }: Ports, all: readonly Subscription[]): Promise<boolean> {
  const ended = await Promise.all(all.map((one) => subscriptions.unsubscribe(one)));
  return ended.some((one) => one);
}

/** Those that are named, or all. @returns the kinds that were ended; null when there were none. */
async function endAlerts(ports: Ports, said: Said, own: readonly Subscription[], named: readonly AlertKind[]): Promise<readonly AlertKind[] | null> {
  const declines = said.where === "personal" && (named.length === 0 || named.includes(byItself));
  if (declines) await decline(ports, said);
  const [present] = own;
  const ended = present?.alerts.filter((one) => named.length === 0 || named.includes(one)) ?? [];
  if (present === undefined || ended.length === 0) return declines && named.length > 0 ? [byItself] : null;
  // What somebody does not want is kept with what they want.
  const isKept = declines || (present.declined ?? []).length > 0;
  if (ended.length === present.alerts.length && !isKept) return (await endAll(ports, own)) ? ended : null;
  await ports.subscriptions.change(present, ({ alerts }) => ({ alerts: alerts.filter((one) => !ended.includes(one)) }));
  return ended;
}

/** What somebody may be told of without having chosen it. */
const byItself = "data-overdue" as const;

/** Kept in a row that alerts of nothing where there is none, so that nobody is told of what they said they do not want. */
async function decline({ subscriptions, now }: Ports, said: Said): Promise<void> {
  const declined = [byItself];
  const none: Subscription = { ...fresh(said, now()), kind: "alert", subscriber: said.person, designation: null, after: null, declined };
  if (!(await subscriptions.subscribe(none))) await subscriptions.change(none, () => ({ declined }));
}

async function meant(ports: Ports, said: Said, { of }: SubscriptionAsked, named: Designation | null): Promise<Subscription[]> {
  return [...(of === "alert" ? [] : await digestsOf(ports, said, named)), ...(of === "digest" ? [] : await alertsOf(ports, said))];
}

async function pause(ports: Ports, said: Said, asked: SubscriptionAsked, named: Designation | null): Promise<Done> {
  const all = await meant(ports, said, asked, named);
  if (all.length === 0) return { done: "nothing-to-pause" };
  const { pause: days } = asked;
  if (days === null) return { done: "pause-wants-day" };
  for (const one of all) await ports.subscriptions.change(one, () => ({ pause: days }));
  return { done: "paused", pause: days };
}

async function resume(ports: Ports, said: Said, asked: SubscriptionAsked, named: Designation | null): Promise<Done> {
  const paused = (await meant(ports, said, asked, named)).filter((one) => one.pause !== null);
  for (const one of paused) await ports.subscriptions.change(one, () => ({ pause: null }));
  return { done: paused.length === 0 ? "not-paused" : "resumed" };
}

function fresh({ tenant, address, zone = null }: Said, now: number) {
  return { tenant, address, schedule: usualSchedule(zone), pause: null, alerts: [], since: now };
}

function changed(present: Schedule, { isZoneUnknown: _, ...asked }: ScheduleAsked): Schedule {
  return { ...present, ...asked };
}

function isSame(one: Schedule, other: Schedule): boolean {
  return one.when === other.when && one.hour === other.hour && one.minute === other.minute && one.zone === other.zone;
}
