// Views of what Partner Center itself reports: a scorecard that was handed in, one that could not be read, and ours beside theirs.

import type { ImportAnswer, MismatchAnswer, NotReadAnswer, NotReportedAnswer, ReportedAnswer } from "../conversation/answer.ts";
import { shownGap } from "../languages/shown-points.ts";
import type { SentenceKey, Speaker } from "../languages/speaker.ts";
import { warningSentence } from "../languages/warning-sentence.ts";
import type { MismatchCause, MismatchRow } from "../planning/explain-mismatch.ts";
import { designationEntry } from "../rules/designation-entry.ts";
import { areaOf, asksAbout, attainedBadge, basisNotes, gateLines, nameOf, partnerOf, points, rowOf, warningNotes } from "./say-parts.ts";
import { type View, view } from "./view.ts";

const nextAsks: readonly SentenceKey[] = ["ask.missing", "ask.score", "ask.attained"];

export function reportedView(answer: ReportedAnswer, speaker: Speaker): View {
  const { basis, scorecard } = answer;
  const total = points(speaker, scorecard.total);
  const month = speaker.month(basis.asOf);
  const gates = scorecard.subcategories.filter((one) => scorecard.failingGates.includes(one.id));
  const unknowns = scorecard.subcategories.filter((one) => one.state === "unknown");
  return view({
    template: "scorecard",
    showsLines: true,
    title: speaker.say("reported.title", { area: areaOf(basis) }),
    headline: speaker.say("score.headline", { total }),
    tone: scorecard.attained === true ? "good" : gates.length > 0 ? "attention" : "default",
    badge: attainedBadge(speaker, scorecard.attained),
    status: scorecard.gapTo70 > 0 ? speaker.say("status.missing", { gap: shownGap(basis.target, scorecard.total), target: basis.target }) : "",
    lines: [
      speaker.say(`reported.${answer.done}`, { area: areaOf(basis), month }),
      ...(answer.isMonthAssumed ? [speaker.say("reported.monthAssumed", { month, area: areaOf(basis) })] : []),
      speaker.say("score.standing", { partner: partnerOf(speaker, basis), area: areaOf(basis), total, attained: attainedWord(speaker, answer) }),
      ...gateLines(speaker, basis, gates, unknowns, scorecard.subcategories.length),
    ],
    rows: scorecard.subcategories.map((finding) => rowOf(speaker, basis, finding)),
    notes: [...warningNotes(speaker, basis.warnings), ...basisNotes(speaker, basis, { usage: false })],
    asksAbout: asksAbout(speaker, basis),
    asks: nextAsks,
  });
}

function attainedWord(speaker: Speaker, { scorecard }: ReportedAnswer): string {
  return speaker.say(scorecard.attained === null ? "attained.open" : scorecard.attained ? "attained.yes" : "attained.no");
}

export function importView({ onFile, newestWanted }: ImportAnswer, speaker: Speaker): View {
  const span = (kind: "revenue" | "usage"): string => {
    const known = onFile[kind];
    return known === null
      ? speaker.say("import.none", { export: speaker.say(`import.${kind}`) })
      : speaker.say("import.span", { export: speaker.say(`import.${kind}`), from: speaker.month(known.from), to: speaker.month(known.to) });
  };
  return view({
    template: "notice",
    title: speaker.say("import.title"),
    lines: [speaker.say("import.how"), speaker.say("import.where")],
    sections: [
      {
        heading: speaker.say("import.exports"),
        lines: (["revenue", "usage", "certifications"] as const).map((kind) => speaker.say(`import.${kind}`)),
      },
      {
        heading: speaker.say("import.onFile"),
        lines: [
          span("revenue"),
          span("usage"),
          speaker.say(onFile.certifications ? "import.there" : "import.none", { export: speaker.say("import.certifications") }),
          speaker.say("import.newest", { month: speaker.month(newestWanted) }),
        ],
      },
      { heading: speaker.say("import.others"), lines: [speaker.say("import.scorecard"), speaker.say("reported.example")] },
    ],
    asks: nextAsks,
  });
}

/** More mistakes than these are counted. */
const complaintsShown = 8;

export function notReadView({ complaints }: NotReadAnswer, speaker: Speaker): View {
  const shown = complaints.slice(0, complaintsShown);
  const rest = complaints.length - shown.length;
  const place = (line: number, where: string): string =>
    where === "" ? speaker.say("notRead.line", { line }) : speaker.say("notRead.place", { line, where });
  return view({
    template: "notice",
    title: speaker.say("notRead.title"),
    tone: "attention",
    lines: [speaker.say("notRead.nothingKept")],
    sections: [
      {
        heading: speaker.say("notRead.why"),
        lines: [
          ...shown.map(({ line, where, what }) => `${place(line, where)} ${what}`),
          ...(rest > 0 ? [speaker.say("notRead.more", { count: rest })] : []),
        ],
      },
      { heading: speaker.say("notRead.how"), lines: [speaker.say("reported.example"), speaker.say("reported.paste")] },
    ],
  });
}

export function notReportedView(answer: NotReportedAnswer, speaker: Speaker): View {
  const { area } = designationEntry(answer.designation);
  const month = answer.month === null ? "" : speaker.month(answer.month);
  const newest = answer.newest === null ? "" : speaker.month(answer.newest);
  return view({
    template: "notice",
    title: answer.badge,
    lines: [
      answer.newest === null ? speaker.say("notReported.none", { area }) : speaker.say("notReported.month", { area, month, newest }),
      speaker.say("notReported.why", { area }),
    ],
    sections: [{ heading: speaker.say("notReported.how"), lines: [speaker.say("notReported.example", { area }), speaker.say("reported.paste")] }],
  });
}

export function mismatchView(answer: MismatchAnswer, speaker: Speaker): View {
  const { basis, ours, rows, reportedTotal, reportedOn } = answer;
  const month = speaker.month(basis.asOf);
  const reportedSum = rows.some((one) => one.reported === null) ? null : rows.reduce((sum, one) => sum + (one.reported ?? 0), 0);
  const theirs = reportedTotal ?? reportedSum;
  const total = points(speaker, ours.total);
  const isSame = reportedOn !== null && rows.every((one) => one.difference === 0);
  const sentence = { month, ours: total, theirs: theirs === null ? "" : points(speaker, theirs), partner: partnerOf(speaker, basis) };
  const lines = [
    speaker.say(theirs === null ? "mismatch.oursOnly" : isSame ? "mismatch.same" : "mismatch.standing", sentence),
    ...(theirs !== null && !isSame ? [differenceLine(speaker, ours.total, theirs)] : []),
    ...(reportedOn === null ? [speaker.say("mismatch.askForRows")] : []),
  ];
  const differing = rows.filter((one) => one.difference !== 0 && one.causes.length > 0);
  return view({
    template: "scorecard",
    showsLines: true,
    title: speaker.say("mismatch.title"),
    headline: theirs === null ? speaker.say("score.headline", { total }) : speaker.say("mismatch.headline", sentence),
    lines,
    rows: ours.subcategories.map((finding, index) => rowOf(speaker, basis, finding, theirsNote(speaker, rows[index]))),
    sections: [
      ...differing.map((row) => ({
        heading: nameOf(speaker, row.subcategory),
        lines: row.causes.map((cause) => causeLine(speaker, cause)),
      })),
      ...(answer.causes.length === 0
        ? []
        : [{ heading: speaker.say("mismatch.mayBe"), lines: answer.causes.map((cause) => causeLine(speaker, cause)) }]),
    ],
    notes: [speaker.say("mismatch.notVisible"), ...basisNotes(speaker, basis, { usage: true })],
    asksAbout: asksAbout(speaker, basis),
    asks: ["ask.score", "ask.missing"],
  });
}

function differenceLine(speaker: Speaker, ours: number, theirs: number): string {
  const difference = Math.round((theirs - ours) * 100) / 100;
  const key = difference > 0 ? "mismatch.higher" : difference < 0 ? "mismatch.lower" : "mismatch.equalTotals";
  return speaker.say(key, { difference: speaker.number(Math.abs(difference), 2) });
}

function theirsNote(speaker: Speaker, row: MismatchRow | undefined): string {
  if (row === undefined || row.reported === null) return "";
  const reported = points(speaker, row.reported);
  if (row.difference === null) return speaker.say("mismatch.theirs", { reported });
  if (row.difference === 0) return speaker.say("mismatch.rowSame", { reported });
  const key = row.difference > 0 ? "mismatch.rowHigher" : "mismatch.rowLower";
  return speaker.say(key, { reported, difference: speaker.number(Math.abs(row.difference), 2) });
}

function causeLine(speaker: Speaker, cause: MismatchCause): string {
  const what = causeSentence(speaker, cause);
  return cause.isExact && cause.code !== "rounding" ? speaker.say("mismatch.exact", { what }) : what;
}

function causeSentence(speaker: Speaker, cause: MismatchCause): string {
  switch (cause.code) {
    case "missing-data":
    case "in-doubt":
      return warningSentence(speaker, cause.warning);
    case "month-before":
      return speaker.say("cause.month-before", { month: speaker.month(cause.month) });
    case "not-refreshed":
      return speaker.say("cause.not-refreshed", { day: speaker.day(cause.by) });
    case "other-track":
      return speaker.say("cause.other-track", { track: speaker.say(`track.${cause.track}`) });
    case "other-reading":
      return speaker.say("cause.other-reading", { question: cause.question, says: cause.says.replace(/\.$/, "") });
    case "new-association":
      return speaker.say("cause.new-association", { refreshes: cause.refreshes });
    default:
      return speaker.say(`cause.${cause.code}`);
  }
}
