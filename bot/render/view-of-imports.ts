// Views of an import that is handed in: what it would change, with the buttons that decide, that it was done or given up,
// and why it was refused.

import { complaintLine } from "../facts/table.ts";
import type {
  Doubt,
  FileRead,
  ImportCancelledAnswer,
  ImportContents,
  ImportDoneAnswer,
  ImportPreviewAnswer,
  ImportRefusedAnswer,
} from "../imports/import-answer.ts";
import type { SentenceKey, Speaker } from "../languages/speaker.ts";
import { designationEntry } from "../rules/designation-entry.ts";
import { changeLines, scoreHeadline, scoreLines } from "./say-imports.ts";
import { type View, view } from "./view.ts";

type Section = View["sections"][number];

const nextAsks = ["ask.missing", "ask.score"] as const;
/** More than these are counted on the card; the plain text has them all. */
const complaintsShown = 8;
/** As many as the reading of files tells; one more is their number. */
const complaintsTold = 100;
const longestName = 80;

export function importPreviewView(answer: ImportPreviewAnswer, speaker: Speaker): View {
  const { id, doubts, because, minutes, files } = answer;
  const first =
    because === null
      ? speaker.say("handIn.preview.nothingYet", { count: files.length, partner: forPartner(answer, speaker) })
      : speaker.say(`handIn.preview.because.${because}`);
  return view({
    template: "notice",
    title: speaker.say("handIn.preview.title"),
    headline: scoreHeadline(answer.score, speaker),
    tone: doubts.length > 0 ? "attention" : "default",
    lines: [first],
    sections: [
      ...section(
        speaker.say("handIn.doubts"),
        doubts.map((one) => doubtLine(one, speaker)),
      ),
      ...section(
        speaker.say("handIn.files"),
        files.map((one) => fileLine(one, speaker)),
      ),
      ...section(speaker.say("handIn.changes"), changeLines(answer, speaker)),
      ...section(speaker.say("handIn.score"), answer.changes.length === 0 ? [] : scoreLines(answer.score, speaker)),
    ],
    notes: [...unusedNotes(files, speaker), speaker.say("handIn.preview.how", { minutes })],
    choices: [
      { title: speaker.say(confirmWords(doubts)), does: "confirm", id },
      { title: speaker.say("handIn.cancel"), does: "cancel", id },
    ],
  });
}

export function importDoneView(answer: ImportDoneAnswer, speaker: Speaker): View {
  const { done, isScoringLate, files } = answer;
  const isNew = done !== "nothing-new";
  return view({
    template: "notice",
    title: speaker.say(isNew ? "handIn.done.title" : "handIn.done.nothing-new.title"),
    headline: isNew && !isScoringLate ? scoreHeadline(answer.score, speaker) : "",
    lines: [
      speaker.say(`handIn.done.${done}`, { count: files.length, partner: forPartner(answer, speaker) }),
      ...(isScoringLate ? [speaker.say("handIn.done.late")] : []),
    ],
    sections: isNew
      ? [
          ...section(speaker.say("handIn.changed"), changeLines(answer, speaker)),
          ...section(speaker.say("handIn.scored"), answer.changes.length === 0 || isScoringLate ? [] : scoreLines(answer.score, speaker)),
        ]
      : section(
          speaker.say("handIn.files"),
          files.map((one) => fileLine(one, speaker)),
        ),
    asks: nextAsks,
  });
}

export function importCancelledView({ files }: ImportCancelledAnswer, speaker: Speaker): View {
  return view({
    template: "notice",
    title: speaker.say("handIn.cancelled.title"),
    lines: [speaker.say("handIn.cancelled", { files: speaker.list(files.map(shortened)) })],
    asks: nextAsks,
  });
}

export function importRefusedView({ why, file, most, complaints }: ImportRefusedAnswer, speaker: Speaker): View {
  const lines = complaints.map(complaintLine);
  const [shown, rest] = [lines.slice(0, complaintsShown), lines.slice(complaintsShown)];
  // Beyond the hundred that are told, the last one says how many there are.
  const count = lines.length > complaintsTold ? lines.slice(-1) : [];
  const more = rest.length === 0 ? [] : [speaker.say("list.more", { count: rest.length - count.length }), ...count];
  return view({
    template: "notice",
    title: speaker.say("handIn.refused.title"),
    tone: "attention",
    lines: [speaker.say(`handIn.refused.${why}`, { file: shortened(file ?? ""), most })],
    sections: section(speaker.say("handIn.complaints"), [...shown, ...more]),
    textOnly: section(speaker.say("handIn.complaints.rest"), rest),
  });
}

/** What is doubtful is said yes to in so many words. */
function confirmWords(doubts: readonly Doubt[]): SentenceKey {
  if (doubts.length === 0) return "handIn.confirm";
  return doubts.every((one) => one.code === "other-partner") ? "handIn.confirm.other" : "handIn.confirm.doubtful";
}

function section(heading: string, lines: readonly string[]): Section[] {
  return lines.length === 0 ? [] : [{ heading, lines }];
}

function forPartner({ partnerName, partner }: ImportContents, speaker: Speaker): string {
  const name = partnerName ?? partner;
  return name === null ? "" : speaker.say("handIn.forPartner", { partner: shortened(name) });
}

function fileLine({ file, kind, designation, months, rowsUsed, ignored }: FileRead, speaker: Speaker): string {
  const span =
    months === null
      ? ""
      : months.from === months.to
        ? speaker.say("handIn.month", { month: speaker.month(months.from) })
        : speaker.say("handIn.months", { from: speaker.month(months.from), to: speaker.month(months.to) });
  const about = { file: shortened(file), months: span, rows: rowsUsed };
  if (kind === null) return speaker.say("handIn.file.report", { ...about, area: designation === null ? "" : designationEntry(designation).area });
  const list = speaker.list(ignored.map(({ reason, rows }) => speaker.say(`handIn.ignored.${reason}`, { rows })));
  const left = ignored.length === 0 ? "" : speaker.say("handIn.ignored", { list });
  return speaker.say("handIn.file", { ...about, export: speaker.say(`import.${kind}`), ignored: left });
}

function unusedNotes(files: readonly FileRead[], speaker: Speaker): string[] {
  return files
    .filter((one) => one.unusedColumns.length > 0)
    .map((one) => speaker.say("handIn.unused", { file: shortened(one.file), list: speaker.list(one.unusedColumns.map(shortened)) }));
}

function doubtLine(doubt: Doubt, speaker: Speaker): string {
  if (doubt.code === "other-partner")
    return speaker.say("handIn.doubt.other-partner", { ...doubt, onFile: speaker.list(doubt.onFile.map(shortened)) });
  const name = speaker.say(`import.${doubt.kind}`);
  const what = doubt.month === null ? name : `${name}, ${speaker.month(doubt.month)},`;
  return speaker.say(`handIn.doubt.${doubt.code}`, { what, before: speaker.number(doubt.before), after: doubt.after });
}

/** Names come from outside and may be of any length. */
function shortened(name: string): string {
  const letters = [...name];
  return letters.length <= longestName ? name : `${letters.slice(0, longestName - 1).join("")}…`;
}
