// The view of what is set of digests and alerts: what was done, what stands, when it comes next, and how to undo it.

import type { SetDigest, SubscriptionAnswer } from "../conversation/subscriptions/subscription-answer.ts";
import { type AlertKind, alertKinds } from "../delivery/alert-kind.ts";
import type { Pause } from "../delivery/subscription.ts";
import type { SentenceKey, Speaker } from "../languages/speaker.ts";
import { type Section, type View, view } from "./view.ts";

type Done = SubscriptionAnswer["done"];
const aboutDigest: readonly Done[] = ["digest-set", "digest-already", "digest-changed"];
const aboutAlert: readonly Done[] = ["alert-set", "alert-by-role", "alert-already"];
const wantsHelp: readonly Done[] = ["not-possible", "unclear"];

export function subscriptionView(answer: SubscriptionAnswer, speaker: Speaker): View {
  const { done } = answer;
  const isListed = done === "listed" || done === "next";
  const isDigest = aboutDigest.includes(done) || (isListed && answer.digests.length > 0);
  const isAlert = aboutAlert.includes(done) || (isListed && answer.alert !== null);
  const lines = [
    ...firstLines(answer, speaker),
    ...(aboutDigest.includes(done) || done === "next" ? answer.digests.flatMap((one) => timeLines(one, speaker)) : []),
    ...(answer.isWithoutNames === true && isDigest ? [speaker.say("subscription.withoutNames")] : []),
    ...(isDigest ? [speaker.say("subscription.undoDigest")] : []),
    ...(isAlert && answer.alert !== null ? [speaker.say("subscription.quiet", { zone: zoneOf(answer.alert.zone) })] : []),
    ...(isAlert ? [speaker.say("subscription.undoAlert")] : []),
  ];
  const sections: Section[] = wantsHelp.includes(done) ? [standing(answer, speaker), possible(answer, speaker)] : [];
  return view({ template: "notice", title: speaker.say("subscription.title"), lines, sections, asks: asksOf(answer) });
}

function firstLines(answer: SubscriptionAnswer, speaker: Speaker): string[] {
  const { done, area, pause } = answer;
  switch (done) {
    case "listed":
      return isNothing(answer) ? [speaker.say("subscription.listedNone")] : [speaker.say("subscription.listed"), ...standing(answer, speaker).lines];
    case "next":
      return answer.digests.length === 0 ? [speaker.say("subscription.next-none")] : [];
    case "who":
      return [speaker.say("subscription.who"), ...whoLines(answer, speaker)];
    case "paused":
      return [speaker.say("subscription.paused", pause === null ? {} : daysOf(pause, speaker))];
    case "not-possible":
      return [...answer.notPossible.map((one) => speaker.say(`subscription.notPossible.${one}`)), speaker.say("subscription.not-possible")];
    case "alert-stopped":
      return [speaker.say("subscription.alert-stopped", { kinds: answer.alert === null ? "all" : kindsOf(answer.alertsNamed, speaker) })];
    default:
      return [speaker.say(`subscription.${done}`, { area, kinds: kindsOf(answer.alertsNamed, speaker) })];
  }
}

function isNothing({ digests, alert }: SubscriptionAnswer): boolean {
  return digests.length === 0 && alert === null;
}

function standing(answer: SubscriptionAnswer, speaker: Speaker): Section {
  const { digests, alert } = answer;
  const lines = [
    ...digests.flatMap((one) => [
      speaker.say("subscription.hasDigest", { area: one.area }),
      ...timeLines(one, speaker),
      ...(one.pause === null ? [] : [speaker.say("subscription.isPaused", daysOf(one.pause, speaker))]),
    ]),
    ...(alert?.alerts.map((kind) => speaker.say("subscription.hasAlert", { kinds: speaker.say(`alertKind.${kind}`) })) ?? []),
    ...(alert === null || alert.pause === null ? [] : [speaker.say("subscription.isPaused", daysOf(alert.pause, speaker))]),
  ];
  return { heading: speaker.say("subscription.isSet"), lines: lines.length === 0 ? [speaker.say("subscription.setNot")] : lines };
}

function possible({ isPersonal }: SubscriptionAnswer, speaker: Speaker): Section {
  const kinds = kindsOf(alertKinds, speaker);
  return {
    heading: speaker.say("subscription.can"),
    lines: [
      speaker.say("subscription.can.digest"),
      speaker.say("subscription.can.pause"),
      speaker.say(isPersonal ? "subscription.can.alerts" : "subscription.can.alertsElsewhere", { kinds }),
    ],
  };
}

function timeLines({ schedule, next }: SetDigest, speaker: Speaker): string[] {
  const at = { time: speaker.time(schedule.hour, schedule.minute), zone: zoneOf(schedule.zone) };
  const month = next === null ? "" : speaker.month(next.month);
  const day = next === null ? "" : speaker.day(next.day);
  if (schedule.when === "data")
    return [...(next === null ? [] : [speaker.say("subscription.next", { month, day })]), speaker.say("subscription.notBefore", at)];
  return [
    speaker.say("subscription.onDay", { day: schedule.when, ...at }),
    ...(next === null ? [] : [speaker.say("subscription.nextOnDay", { month, day, ...at })]),
  ];
}

function whoLines({ who }: SubscriptionAnswer, speaker: Speaker): string[] {
  const digests = who?.digests ?? [];
  return [
    ...digests.map((one) => speaker.say("subscription.who.digest", { ...one })),
    ...(digests.length === 0 ? [speaker.say("subscription.who.none")] : []),
    speaker.say("subscription.who.alerts", { count: who?.alerts ?? 0 }),
  ];
}

function daysOf({ from, until }: Pause, speaker: Speaker): { from: string; until: string } {
  return { from: speaker.day(from), until: speaker.day(until) };
}

function kindsOf(kinds: readonly AlertKind[], speaker: Speaker): string {
  return speaker.list(kinds.map((kind) => speaker.say(`alertKind.${kind}`)));
}

function zoneOf(zone: string): string {
  return zone.replaceAll("_", " ");
}

/** What can be done next by a press: set what isn't, end what is, pause or go on. */
function asksOf(answer: SubscriptionAnswer): SentenceKey[] {
  const { digests, alert, isPersonal, done } = answer;
  const isPaused = [...digests, ...(alert === null ? [] : [alert])].some((one) => one.pause !== null);
  const missing: SentenceKey[] = [
    ...(alert?.alerts.includes("below-target") === true ? [] : (["ask.alertBelow"] as const)),
    ...(alert?.alerts.includes("certificate-expires") === true ? [] : (["ask.alertExpiry"] as const)),
  ];
  const asks: SentenceKey[] = [
    digests.length === 0 ? "ask.digest" : "ask.stopDigest",
    ...(isPersonal && alert !== null ? (["ask.stopAlert"] as const) : []),
    ...(isNothing(answer) ? [] : isPaused ? (["ask.resume"] as const) : (["ask.pause"] as const)),
    ...(isPersonal ? missing : []),
    ...(done === "listed" ? [] : (["ask.subscribed"] as const)),
  ];
  const asked = answer.mayPreview === true && (done === "who" || done === "listed") ? (["ask.previewDigests"] as const) : [];
  return [...asks.slice(0, 4), ...asked];
}
