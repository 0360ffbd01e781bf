// An answer's faces: the Adaptive Card from a template in cards/, the plain text and the one-line summary.
// Refuses to hand out a card with an unresolved binding. One that is larger than a Teams message may be loses small print
// and the ends of its longest texts; the plain text beside it stays whole.

import { Template } from "adaptivecards-templating";
import answerTemplate from "../../cards/answer.json" with { type: "json" };
import entriesTemplate from "../../cards/entries.json" with { type: "json" };
import gapTemplate from "../../cards/gap.json" with { type: "json" };
import listTemplate from "../../cards/list.json" with { type: "json" };
import noticeTemplate from "../../cards/notice.json" with { type: "json" };
import planTemplate from "../../cards/plan.json" with { type: "json" };
import scorecardTemplate from "../../cards/scorecard.json" with { type: "json" };
import trendTemplate from "../../cards/trend.json" with { type: "json" };
import type { Answer, TurnAnswer } from "../conversation/answer.ts";
import { Fault } from "../kernel/fault.ts";
import { frozen } from "../kernel/frozen.ts";
import { onceFor } from "../kernel/once-for.ts";
import { type Speaker, speakerFor } from "../languages/speaker.ts";
import { boundView } from "./bound-view.ts";
import { escaped, restored } from "./escape.ts";
import { KeptFaces } from "./kept-faces.ts";
import { plainText, summaryOf } from "./plain-text.ts";
import { together } from "./together.ts";
import type { Section, View } from "./view.ts";
import { viewOf } from "./view-of.ts";

export interface Rendered {
  readonly card: Record<string, unknown>;
  /** Everything the card shows, in plain words. */
  readonly text: string;
  /** The first sentence: what a notification shows. */
  readonly summary: string;
}

const sources = {
  answer: answerTemplate,
  scorecard: scorecardTemplate,
  notice: noticeTemplate,
  trend: trendTemplate,
  gap: gapTemplate,
  list: listTemplate,
  plan: planTemplate,
  entries: entriesTemplate,
};
const templates: Partial<Record<View["template"], Template>> = {};

/** Read when it is first needed: a start waits for none. */
function templateOf(name: View["template"]): Template {
  templates[name] ??= new Template(sources[name]);
  return templates[name];
}

/** Teams takes 100 KB of UTF-16; below 28 KB a card also passes where limits are tighter, with room for what carries it. */
const mostBytes = 26_000;

/** What is left of the text for clients that show no cards, where a card is too large with all of it. */
const shortText = 1_000;

/** The last notes say what the figures rest on and how to stop a notification: they stay. */
const notesKept = 4;

export function render(answer: TurnAnswer, locale: string | null): Rendered {
  return renderAs(answer, speakerFor(locale));
}

export function renderAs(answer: TurnAnswer, speaker: Speaker): Rendered {
  if (answer.kind === "several")
    return together(
      answer.answers.map((one, index) =>
        renderedOf(index === 0 && answer.isEdited === true ? { ...one, isEdited: true } : one, speaker, answer.answers.length),
      ),
    );
  return renderedAlone(answer, speaker);
}

/** An answer that is told to many is put into words once. */
const renderedAlone = onceFor((answer: Answer, speaker: Speaker): Rendered => frozen(renderedOf(answer, speaker, 1)));

/** @param among how many answers share a card's room */
function renderedOf(answer: Answer, speaker: Speaker, among: number): Rendered {
  const view = viewOf(answer, speaker);
  return facesFor(speaker).of([view, among], () => {
    const text = plainText(view);
    return { card: fittingCard(view, text, speaker, mostBytes / among), text, summary: summaryOf(view) };
  });
}

const kept = new WeakMap<Speaker, KeptFaces<Rendered>>();

function facesFor(speaker: Speaker): KeptFaces<Rendered> {
  const faces = kept.get(speaker) ?? new KeptFaces<Rendered>();
  kept.set(speaker, faces);
  return faces;
}

/** Gives up the least that makes the card fit: the end of the text for clients that show no cards; tables and pairs, whose lines stay, the last first; then notes, the ends of the longest texts, all but the outcome. */
function fittingCard(view: View, text: string, speaker: Speaker, most: number): Record<string, unknown> {
  let card = cardOf(view, text, speaker);
  let fewer = view;
  let beside = text;
  if (isTooLarge(card, most)) {
    beside = shortened(text, shortText);
    card = cardOf(view, beside, speaker);
  }
  for (let drawn = view.sections.length - 1; isTooLarge(card, most) && drawn >= 0; drawn -= 1) {
    if (Object.keys(view.sections[drawn] ?? {}).length === 2) continue;
    fewer = { ...view, sections: view.sections.map((one, index) => (index < drawn ? one : undrawn(one))) };
    card = cardOf(fewer, beside, speaker);
  }
  while (isTooLarge(card, most) && fewer.notes.length > notesKept) {
    fewer = { ...fewer, notes: fewer.notes.slice(1) };
    card = cardOf(fewer, beside, speaker);
  }
  for (let longest = 1_000; isTooLarge(card, most) && longest > 20; longest = Math.floor(longest * 0.7))
    card = cardOf(withShortTexts(fewer, longest), beside, speaker);
  return isTooLarge(card, most) ? cardOf(withShortTexts({ ...fewer, lines: fewer.lines.slice(0, 1), sections: [] }, 100), "", speaker) : card;
}

function undrawn({ heading, lines }: Section): Section {
  return { heading, lines };
}

function isTooLarge(card: unknown, most: number): boolean {
  return JSON.stringify(card).length * 2 > most;
}

function withShortTexts(view: View, most: number): View {
  const short = (text: string): string => cut(text, most);
  return {
    ...view,
    title: short(view.title),
    headline: short(view.headline),
    status: short(view.status),
    lines: view.lines.map(short),
    rows: view.rows.map((row) => ({ ...row, note: short(row.note) })),
    bars: null,
    sections: view.sections.map(({ heading, lines }) => ({ heading: short(heading), lines: lines.map(short) })),
    entries:
      view.entries === null
        ? null
        : {
            heading: short(view.entries.heading),
            items: view.entries.items.map((one) => ({ ...one, text: short(one.text), detail: short(one.detail) })),
          },
    notes: view.notes.map(short),
  };
}

/** Cut between words where there are some, so that no figure loses digits; never within a character. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(" ", most);
  return `${text.slice(0, space > most / 2 ? space : most).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function cardOf(view: View, text: string, speaker: Speaker): Record<string, unknown> {
  const expanded = templateOf(view.template).expand({ $root: escaped(boundView(view, speaker)) }) as Record<string, unknown>;
  const unresolved = findUnresolved(expanded);
  if (unresolved !== null)
    throw new Fault("render.unresolved-binding", `template ${view.template} left ${unresolved}`, "The answer could not be shown.");
  return { ...(restored(expanded) as Record<string, unknown>), fallbackText: shortened(text, 3_000) };
}

/** The whole text travels twice, in the card and beside it: a very long one is cut at a line's end. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf("\n", most);
  return end > 0 ? `${text.slice(0, end)}\n…` : cut(text, most);
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
