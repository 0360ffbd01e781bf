// An answer's faces: the Adaptive Card from a template in cards/, the plain text and the one-line summary.
// Refuses to hand out a card with an unresolved binding or one that is larger than a Teams message may be.

import { Template } from "adaptivecards-templating";
import answerTemplate from "../../cards/answer.json" with { type: "json" };
import noticeTemplate from "../../cards/notice.json" with { type: "json" };
import scorecardTemplate from "../../cards/scorecard.json" with { type: "json" };
import type { Answer } from "../conversation/answer.ts";
import { Fault } from "../kernel/fault.ts";
import { type Speaker, speakerFor } from "../languages/speaker.ts";
import { escaped, restored } from "./escape.ts";
import { plainText, summaryOf } from "./plain-text.ts";
import type { View } from "./view.ts";
import { viewOf } from "./view-of.ts";

export interface Rendered {
  readonly card: Record<string, unknown>;
  /** Everything the card shows, in plain words. */
  readonly text: string;
  /** The first sentence: what a notification shows. */
  readonly summary: string;
}

const templates = { answer: new Template(answerTemplate), scorecard: new Template(scorecardTemplate), notice: new Template(noticeTemplate) };

/** Teams takes 100 KB of UTF-16; below 28 KB a card also passes where limits are tighter. */
const mostBytes = 28_000;

export function render(answer: Answer, locale: string | null): Rendered {
  const speaker = speakerFor(locale);
  const view = viewOf(answer, speaker);
  const text = plainText(view);
  return { card: cardOf(view, text, speaker), text, summary: summaryOf(view) };
}

function cardOf(view: View, text: string, speaker: Speaker): Record<string, unknown> {
  const bound = {
    ...view,
    hasHeadline: view.headline !== "",
    hasStatus: view.status !== "",
    rows: view.rows.map((row) => ({
      ...row,
      filled: row.filled ?? 0,
      hasBar: row.filled !== null,
      barText: textBar(row.filled ?? 0),
      hasNote: row.note !== "",
    })),
    asks: view.asks.map((key) => ({ title: speaker.say(key) })),
  };
  const expanded = templates[view.template].expand({ $root: escaped(bound) }) as Record<string, unknown>;
  const unresolved = findUnresolved(expanded);
  if (unresolved !== null)
    throw new Fault("render.unresolved-binding", `template ${view.template} left ${unresolved}`, "The answer could not be shown.");
  const spoken = shortened(text);
  const card: Record<string, unknown> = { ...(restored(expanded) as Record<string, unknown>), fallbackText: spoken, speak: spoken };
  if (JSON.stringify(card).length * 2 > mostBytes)
    throw new Fault("render.card-too-large", `template ${view.template}`, "The answer is too long to be shown.");
  return card;
}

/** The whole text travels twice, in the card and beside it: a very long one is cut at a line's end. */
function shortened(text: string): string {
  const most = 3_000;
  return text.length <= most ? text : `${text.slice(0, text.lastIndexOf("\n", most))}\n…`;
}

/** The bar for clients that draw none: twenty marks, some of them full. */
function textBar(filled: number): string {
  const full = Math.round(filled / 5);
  return "▰".repeat(full) + "▱".repeat(20 - full);
}

function findUnresolved(value: unknown): string | null {
  if (typeof value === "string") return /\$\{[^}]*\}/.exec(value)?.[0] ?? null;
  if (value === null) return "null";
  if (typeof value !== "object") return null;
  for (const part of Object.values(value)) {
    const found = findUnresolved(part);
    if (found !== null) return found;
  }
  return null;
}
