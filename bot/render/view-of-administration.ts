// The views of what administrators decide about sends: that all are held back or go on, everybody's subscriptions with a button that ends
// each, and the managers who can't be reached with the link by which they install the app.

import type {
  EverySubscriptionAnswer,
  ManagersReachAnswer,
  SendsAnswer,
  SubscriptionEndedAnswer,
  SubscriptionRow,
} from "../conversation/administration/administration-answer.ts";
import { deliveryReason } from "../languages/delivery-reason.ts";
import type { SentenceKey, Speaker } from "../languages/speaker.ts";
import { type Entry, type View, view } from "./view.ts";
import { heldLines, recipientWords } from "./view-of-deliveries.ts";

export function elsewhereView(speaker: Speaker): View {
  return view({ template: "notice", title: speaker.say("administration.title"), lines: [speaker.say("administration.elsewhere")] });
}

export function sendsView({ done, heldBack }: SendsAnswer, speaker: Speaker): View {
  // By the tenant's own switch is what the first sentence says.
  const others = heldBack === "service" ? heldLines(heldBack, speaker) : [];
  const asks: SentenceKey[] = [heldBack === "tenant" ? "ask.resumeSends" : "ask.pauseSends", "ask.deliveries"];
  return view({ template: "notice", title: speaker.say("administration.title"), lines: [speaker.say(`sends.${done}`), ...others], asks });
}

export function everySubscriptionView({ rows, total, page, pages }: EverySubscriptionAnswer, speaker: Speaker): View {
  return view({
    template: "entries",
    title: speaker.say("everySubscription.title"),
    lines: [speaker.say("everySubscription.count", { count: total })],
    entries: rows.length === 0 ? null : { heading: speaker.say("everySubscription.title"), items: rows.map((one) => entryOf(one, speaker)) },
    notes: pages === 1 ? [] : [speaker.say("deliveries.page", { page, pages })],
    questions: page < pages ? [speaker.say("askNamed.subscriptionsPage", { page: page + 1 })] : [],
    asks: ["ask.deliveries", "ask.managersReach"],
  });
}

export function subscriptionEndedView({ done, row }: SubscriptionEndedAnswer, speaker: Speaker): View {
  const key: SentenceKey = done === "by-command" ? "sends.by-command" : `everySubscription.${done}`;
  return view({
    template: "notice",
    title: speaker.say("everySubscription.title"),
    lines: [speaker.say(key, { what: row === null ? "" : rowWords(row, speaker) })],
    asks: ["ask.everySubscription"],
  });
}

export function managersReachView({ managers, link }: ManagersReachAnswer, speaker: Speaker): View {
  const missing = managers.filter((one) => !one.isReached);
  const count = managers.length;
  const first =
    count === 0
      ? speaker.say("managersReach.none")
      : missing.length === 0
        ? speaker.say("managersReach.all", { count })
        : speaker.say("managersReach.not", { missing: missing.length, count });
  const how = link === null ? speaker.say("managersReach.noLink") : speaker.say("managersReach.link", { link });
  return view({
    template: "notice",
    title: speaker.say("managersReach.title"),
    lines: [first, ...missing.map(({ who }) => recipientWords(who)), ...(missing.length === 0 ? [] : [how])],
    notes: count === 0 ? [] : [speaker.say("managersReach.why")],
    asks: ["ask.everySubscription", "ask.deliveries"],
  });
}

function entryOf(row: SubscriptionRow, speaker: Speaker): Entry {
  const { pause, unreachable, short } = row;
  const details = [
    ...(pause === null ? [] : [speaker.say("everySubscription.paused", { until: speaker.day(pause.until) })]),
    ...(unreachable === null ? [] : [speaker.say("everySubscription.unreachable", { why: deliveryReason(unreachable, speaker) })]),
  ];
  return {
    text: rowWords(row, speaker),
    detail: details.join(" "),
    button: { title: speaker.say("everySubscription.stop"), ask: speaker.say("askNamed.stop", { named: short }) },
  };
}

function rowWords({ of, area, alerts, isShared, subscriber }: SubscriptionRow, speaker: Speaker): string {
  const who = recipientWords(subscriber);
  if (of === "alert")
    return speaker.say("everySubscription.alert", { who, kinds: speaker.list(alerts.map((kind) => speaker.say(`alertKind.${kind}`))) });
  return speaker.say(isShared ? "everySubscription.digestShared" : "everySubscription.digestPersonal", { area, who });
}
