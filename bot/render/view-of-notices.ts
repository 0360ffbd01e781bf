// Views of the answers without a score: help, refusals, missing data, subscriptions, trouble.

import type { DeclinedAnswer, HelpAnswer, NoDataAnswer, SubscriptionAnswer, TroubleAnswer } from "../conversation/answer.ts";
import type { SentenceKey, Speaker } from "../languages/speaker.ts";
import { type View, view } from "./view.ts";

/** Three things that do work, offered wherever something did not; without a figure, which a refusal must not hold. */
const works: readonly SentenceKey[] = ["ask.missing", "ask.score", "ask.skilling"];
const examples: readonly SentenceKey[] = ["ask.gap", "ask.score", "ask.skilling"];

export function helpView(answer: HelpAnswer, speaker: Speaker): View {
  return view({
    template: "notice",
    title: speaker.say("help.title"),
    lines: [speaker.say(`help.${answer.why}`), speaker.say("help.what"), speaker.say("help.source")],
    sections: [offered(speaker, examples)],
    asks: examples,
  });
}

export function declinedView(answer: DeclinedAnswer, speaker: Speaker): View {
  const name = `kind.name.${answer.understood ?? ""}`;
  const kind = speaker.knows(name) ? speaker.say(name) : "";
  const key: SentenceKey = answer.why === "not-yet" && kind === "" ? "declined.not-understood" : `declined.${answer.why}`;
  return view({
    template: "notice",
    title: speaker.say("declined.title"),
    lines: [speaker.say(key, { kind }), ...(answer.withheld === undefined ? [] : [speaker.say(`declined.name.${answer.withheld}`)])],
    sections: [offered(speaker, works)],
    asks: works,
  });
}

export function noDataView(answer: NoDataAnswer, speaker: Speaker): View {
  const month = answer.month === null ? "" : speaker.month(answer.month);
  const newest = answer.newest === null ? "" : speaker.month(answer.newest);
  return view({
    template: "notice",
    title: speaker.say("noData.title"),
    lines: [speaker.say(`noData.${answer.why}`, { month, newest })],
    asks: answer.why === "nothing-imported" ? [] : ["ask.missing", "ask.score"],
  });
}

export function subscriptionView(answer: SubscriptionAnswer, speaker: Speaker): View {
  const lines = answer.done === "listed" ? listed(answer, speaker) : [speaker.say(`subscription.${answer.done}`, { area: answer.area })];
  const hasDigest = answer.digests.length > 0;
  const { next } = answer;
  const isDigest = answer.done === "digest-set" || answer.done === "digest-already";
  const isAlert = answer.done === "alert-set" || answer.done === "alert-already";
  if (next !== null && (isDigest || (answer.done === "listed" && hasDigest)))
    lines.push(speaker.say("subscription.next", { month: speaker.month(next.month), day: speaker.day(next.by) }));
  if (answer.isWithoutNames === true && (isDigest || (answer.done === "listed" && hasDigest))) lines.push(speaker.say("subscription.withoutNames"));
  if (isDigest || (answer.done === "listed" && hasDigest)) lines.push(speaker.say("subscription.undoDigest"));
  if (isAlert || (answer.done === "listed" && answer.hasAlert)) lines.push(speaker.say("subscription.undoAlert"));
  return view({ template: "notice", title: speaker.say("subscription.title"), lines, asks: ["ask.missing", "ask.score"] });
}

function listed(answer: SubscriptionAnswer, speaker: Speaker): string[] {
  if (answer.digests.length === 0 && !answer.hasAlert) return [speaker.say("subscription.listedNone")];
  return [
    speaker.say("subscription.listed"),
    ...answer.digests.map((area) => speaker.say("subscription.hasDigest", { area })),
    ...(answer.hasAlert ? [speaker.say("subscription.hasAlert")] : []),
  ];
}

export function troubleView(answer: TroubleAnswer, speaker: Speaker): View {
  return view({
    template: "notice",
    title: speaker.say("trouble.title"),
    tone: "attention",
    lines: [speaker.say("trouble.text", { reference: answer.reference })],
  });
}

function offered(speaker: Speaker, keys: readonly SentenceKey[]): View["sections"][number] {
  return { heading: speaker.say("declined.works"), lines: keys.map((key) => speaker.say(key)) };
}
