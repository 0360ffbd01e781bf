// View of the answer about how fresh the data is: what is on file, what is missing, when more comes.

import type { FreshnessAnswer, OnFileOf } from "../conversation/knowledge/freshness-answer.ts";
import type { Speaker } from "../languages/speaker.ts";
import { filled, restsOnNotes } from "./say-knowledge.ts";
import { type View, view } from "./view.ts";

export function freshnessView(answer: FreshnessAnswer, speaker: Speaker): View {
  const { data, topic } = answer;
  const parts = {
    day: { heading: speaker.say("freshness.day"), lines: data === null ? [speaker.say("freshness.nothing")] : newestLines(answer, data, speaker) },
    months: { heading: speaker.say("freshness.months"), lines: data === null ? [] : data.onFile.map((one) => onFileLine(one, speaker)) },
    refresh: { heading: speaker.say("freshness.refresh"), lines: refreshLines(answer, speaker) },
    certificates: {
      heading: speaker.say("freshness.certificates"),
      lines: [speaker.say("freshness.certificatesWithin", { days: answer.certificationsWithinDays })],
    },
  };
  const first = topic !== null && parts[topic].lines.length > 0 ? topic : "day";
  const order = (["day", "months", "refresh", "certificates"] as const).filter((one) => one !== first);
  return view({
    template: "answer",
    title: speaker.say("freshness.title"),
    headline: data === null ? "" : speaker.month(data.asOf),
    tone: answer.overdue === null ? "default" : "attention",
    lines: parts[first].lines,
    sections: filled(...order.map((one) => parts[one])),
    notes: [
      ...restsOnNotes(speaker, ...answer.restsOn),
      ...(data === null || data.pinnedDay === null ? [] : [speaker.say("basis.sample", { day: speaker.day(data.pinnedDay) })]),
    ],
    asks: data === null ? [] : ["ask.score", "ask.missing"],
  });
}

function newestLines({ overdue }: FreshnessAnswer, data: NonNullable<FreshnessAnswer["data"]>, speaker: Speaker): string[] {
  const { asked, asOf, newest, missing, firstScored, scoredMonths } = data;
  const kinds = speaker.list(missing.map((kind) => speaker.say(`kind.${kind}`)));
  return [
    ...(asked === null ? [] : [askedLine(asked, speaker)]),
    speaker.say("freshness.newest", { month: speaker.month(asOf) }),
    ...(missing.length === 0 ? [] : [speaker.say("freshness.missing", { kinds, month: speaker.month(newest) })]),
    ...(overdue === null ? [] : [speaker.say("freshness.overdue", { month: speaker.month(overdue.month), day: speaker.day(overdue.since) })]),
    speaker.say("freshness.scored", { first: speaker.month(firstScored), last: speaker.month(newest), count: scoredMonths }),
  ];
}

function askedLine({ month, onFile }: NonNullable<NonNullable<FreshnessAnswer["data"]>["asked"]>, speaker: Speaker): string {
  const about = { month: speaker.month(month), kinds: speaker.list(onFile.map((kind) => speaker.say(`kind.${kind}`))) };
  return speaker.say(onFile.length === 0 ? "freshness.askedNone" : "freshness.asked", about);
}

function onFileLine({ of, months, importedOn }: OnFileOf, speaker: Speaker): string {
  const kind = speaker.say(`freshness.kind.${of}`);
  const imported = importedOn === null ? speaker.say("freshness.readNow") : speaker.say("freshness.imported", { day: speaker.day(importedOn) });
  if (months === null) return speaker.say("freshness.onFileWhole", { kind, imported });
  const { first, last, count, gaps } = months;
  const line = speaker.say("freshness.onFile", { kind, first: speaker.month(first), last: speaker.month(last), count, imported });
  return gaps.length === 0 ? line : `${line} ${speaker.say("freshness.gaps", { months: speaker.list(gaps.map((one) => speaker.month(one))) })}`;
}

function refreshLines(answer: FreshnessAnswer, speaker: Speaker): string[] {
  const { next, exportsRefreshedByDay, newCustomerCycles } = answer;
  return [
    speaker.say("freshness.next", { month: speaker.month(next.month), day: speaker.day(next.by) }),
    speaker.say("freshness.exports", { day: exportsRefreshedByDay }),
    speaker.say("freshness.newCustomers", { count: newCustomerCycles }),
  ];
}
