// A view as plain text: every figure of the card is in it. It is what a screen reader speaks, a client without
// Adaptive Cards shows, and the terminal prints.

import type { Entry, View } from "./view.ts";

export function plainText(view: View): string {
  const rows = view.rows.map((row) =>
    row.note === "" ? row.spoken : /[.!?]$/.test(row.note) ? `${row.spoken}. ${row.note}` : `${row.spoken} (${row.note})`,
  );
  const blocks = [
    // A status that the sentences say already is not said twice.
    [...view.lines, ...(view.status === "" || view.lines.some((line) => line.includes(view.status)) ? [] : [endedSentence(view.status)])].join(" "),
    rows.map((row) => `- ${row}`).join("\n"),
    ...[...view.sections, ...view.textOnly].map(
      (section) => `${section.heading}${section.heading.endsWith(":") ? "" : ":"}\n${section.lines.map((line) => `- ${line}`).join("\n")}`,
    ),
    view.entries === null ? "" : `${view.entries.heading}:\n${view.entries.items.map(entryLine).join("\n")}`,
    view.notes.join("\n"),
  ];
  return [view.title, view.readAs, ...blocks].filter((block) => block !== "").join("\n\n");
}

/** What its button says is what can be typed. */
function entryLine({ text, detail, button }: Entry): string {
  const said = [text, detail].filter((part) => part !== "").join(" ");
  return `- ${said}${button === null ? "" : ` [${button.ask}]`}`;
}

function endedSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** What a notification shows: the first sentence that tells something. */
export function summaryOf(view: View): string {
  return view.lines[0] ?? view.title;
}
