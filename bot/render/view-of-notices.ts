// Views of the answers without a score: help, refusals, missing data, trouble.

import type { DeclinedAnswer, HelpAnswer, NoDataAnswer, TroubleAnswer } from "../conversation/answer.ts";
import type { SentenceKey, Speaker } from "../languages/speaker.ts";
import { type View, view } from "./view.ts";

/** Three things that do work, offered wherever something did not; without a figure, which a refusal must not hold. */
const works: readonly SentenceKey[] = ["ask.missing", "ask.score", "ask.skilling"];
const examples: readonly SentenceKey[] = ["ask.gap", "ask.score", "ask.skilling"];

/** Who thanks, praises or begins anew is not told again what everything is for. */
const short: readonly HelpAnswer["why"][] = ["thanks", "compliment", "started-over"];

export function helpView(answer: HelpAnswer, speaker: Speaker): View {
  const more = short.includes(answer.why) ? [] : [speaker.say("help.what"), speaker.say("help.source")];
  return view({
    template: "notice",
    title: speaker.say("help.title"),
    lines: [speaker.say(`help.${answer.why}`), ...more],
    sections: [offered(speaker, examples)],
    asks: examples,
  });
}

/** Nothing was asked, so there is nothing that can't be answered. */
const unasked: readonly DeclinedAnswer["why"][] = ["empty", "mention-alone", "emoji", "abuse"];

export function declinedView(answer: DeclinedAnswer, speaker: Speaker): View {
  const name = `kind.name.${answer.understood ?? ""}`;
  const kind = speaker.knows(name) ? speaker.say(name) : "";
  const { nearest = [] } = answer;
  const isUnsure = answer.why === "not-understood" && nearest.length > 0;
  const isUnnamed = answer.why === "not-yet" && kind === "";
  const key: SentenceKey = isUnsure ? "declined.unsure.text" : isUnnamed ? "declined.not-understood" : `declined.${answer.why}`;
  // With two or three to choose from, more would only be in the way.
  const others = nearest.length > 1 ? [] : works;
  return view({
    template: "notice",
    title: speaker.say(unasked.includes(answer.why) ? "help.title" : nearest.length > 0 ? "declined.unsure" : "declined.title"),
    lines: [speaker.say(key, { kind }), ...(answer.withheld === undefined ? [] : [speaker.say(`declined.name.${answer.withheld}`)])],
    sections: [
      ...(nearest.length === 0 ? [] : [{ heading: speaker.say("declined.nearest"), lines: nearest }]),
      ...(others.length === 0 ? [] : [offered(speaker, others)]),
    ],
    questions: nearest,
    asks: others,
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
