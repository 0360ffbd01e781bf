// Sentences that the answers about the rules and the programme share: what they rest on, which months qualify, sections in order.

import type { Threshold } from "../conversation/answer.ts";
import type { DisputeShown } from "../conversation/knowledge/mcv-answer.ts";
import type { Qualifying } from "../conversation/knowledge/qualifying.ts";
import type { RestsOn } from "../conversation/knowledge/rests-on.ts";
import type { Subcategory } from "../kernel/program.ts";
import type { Speaker } from "../languages/speaker.ts";
import type { View } from "./view.ts";

type Section = View["sections"][number];

/** The rule book, the earliest day of verification where that is long ago, and the sources with their links. */
export function restsOnNotes(speaker: Speaker, ...all: readonly RestsOn[]): string[] {
  const books = all.flatMap(({ ruleBook, from }) =>
    ruleBook === null || from === null ? [] : [speaker.say("knowledge.book", { book: ruleBook, day: speaker.day(from) })],
  );
  const [stale] = all.filter((one) => one.isStale).sort((a, b) => (a.verifiedOn < b.verifiedOn ? -1 : 1));
  const verified = stale === undefined ? [] : [speaker.say("basis.stale", { day: speaker.day(stale.verifiedOn) })];
  const sources = all.flatMap((one) => one.sources.map(({ title, link }) => speaker.say("knowledge.source", { title, link })));
  return [...new Set([...books, ...verified, ...sources])];
}

export function qualifyingLines(speaker: Speaker, { from, to, isQualified, months, unknown, holdsThrough }: Qualifying): string[] {
  const about = {
    from: speaker.month(from),
    to: speaker.month(to),
    months: speaker.list(months.map((one) => speaker.month(one))),
    through: holdsThrough === null ? "" : speaker.month(holdsThrough),
    unknown: speaker.list(unknown.map((one) => speaker.month(one))),
  };
  const outcome =
    isQualified === true
      ? speaker.say(holdsThrough === null ? "qualifying.yesOpen" : "qualifying.yes", about)
      : speaker.say(isQualified === null ? "qualifying.unknown" : "qualifying.no", about);
  return [outcome, ...(unknown.length > 0 && isQualified === true ? [speaker.say("qualifying.gaps", about)] : [])];
}

/** What earns full points on one track: so many of what, above or from which line. */
export function thresholdText(speaker: Speaker, id: Subcategory, { forMax, line }: Threshold): string {
  return speaker.say(`threshold.${id}`, { forMax, line: line === null ? "" : speaker.number(line, 2) });
}

export function disputeLines(speaker: Speaker, disputes: readonly DisputeShown[]): string[] {
  return disputes.flatMap(({ question, readings, why }) => [
    question,
    ...readings.map(({ says, isTaken }) => speaker.say(isTaken ? "dispute.taken" : "dispute.other", { says })),
    speaker.say("dispute.why", { why }),
  ]);
}

export function disputeSections(speaker: Speaker, disputes: readonly DisputeShown[]): Section[] {
  return disputes.length === 0 ? [] : [{ heading: speaker.say("dispute.heading"), lines: disputeLines(speaker, disputes) }];
}

/** What was asked first: a list stands below a sentence that leads to it, so that the plain text stays readable. */
export function askedFirst(first: Section, lead: string | null): Pick<View, "lines" | "sections"> {
  return lead === null ? { lines: first.lines, sections: [] } : { lines: [lead], sections: [first] };
}

/** Sections that have something to say. */
export function filled(...sections: readonly Section[]): Section[] {
  return sections.filter((one) => one.lines.length > 0);
}
