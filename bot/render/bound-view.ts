// A view as what a template in cards/ is filled with: lists are never missing and conditions are spelled out, because the template
// engine shows a missing list as one broken row. Also the bars and lines of text for clients that draw none.

import type { SentenceKey, Speaker } from "../languages/speaker.ts";
import type { Chart, Entry, Gauge, Section, View } from "./view.ts";

export function boundView(view: View, speaker: Speaker): Record<string, unknown> {
  return {
    ...view,
    hasReadAs: view.readAs !== "",
    hasHeadline: view.headline !== "",
    // Teams' green and yellow are too pale to read as text on white.
    headlineColour: view.tone === "attention" ? "attention" : "default",
    hasBadge: view.badge !== null,
    badge: view.badge ?? { text: "", style: "Good" },
    hasStatus: view.status !== "",
    showsLines: view.showsLines && view.lines.length > 0,
    hasGauge: view.gauge !== null,
    gauge: view.gauge === null ? {} : boundGauge(view.gauge),
    hasChart: view.chart !== null,
    chart: view.chart === null ? { title: "", points: [], bar: "" } : { ...view.chart, bar: textLine(view.chart) },
    hasBars: view.bars !== null,
    bars: view.bars ?? { title: "", data: [], line: "" },
    rows: view.rows.map((row) => ({
      ...row,
      gate: row.gate ?? "",
      hasGate: row.gate !== undefined,
      filled: row.filled ?? 0,
      hasBar: row.filled !== null,
      barText: textBar(row.filled ?? 0),
      hasNote: row.note !== "",
    })),
    sections: view.sections.map(boundSection),
    hasEntries: view.entries !== null,
    entries: boundEntries(view.entries),
    asks: [
      ...view.deeds,
      ...view.questions.map((question) => ({ title: question, ask: question })),
      ...view.asks.map((key) => ({ title: buttonTitle(speaker, key), ask: `${speaker.say(key)}${ofNoMonth.has(key) ? "" : view.asksAbout}` })),
    ],
    links: view.links.map((one) => ({ title: buttonTitle(speaker, one.asks), url: one.url })),
  };
}

/** What is to come, to do or to be told: with a month that is over, these would be asked of the past. */
const ofNoMonth: ReadonlySet<SentenceKey> = new Set([
  "ask.plan",
  "ask.planNoCertificates",
  "ask.forecast",
  "ask.history",
  "ask.digest",
  "ask.stopDigest",
  "ask.alert",
  "ask.stopAlert",
  "ask.pause",
  "ask.subscribed",
  "ask.import",
]);

/** A question that is too long for a button on a phone has a shorter title. */
function buttonTitle(speaker: Speaker, key: SentenceKey): string {
  const short = `button.${key}`;
  return speaker.say(speaker.knows(short) ? short : key);
}

function boundSection({ heading, lines, table, pairs = [], steps = [], linesDrawn }: Section): Record<string, unknown> {
  const hasFigures = pairs.some(({ figure }) => figure !== "");
  const drawn = linesDrawn ?? table?.rows.length ?? pairs.length;
  return {
    heading,
    lines,
    hasTable: table !== undefined,
    table: {
      columns: table?.columns.map(({ title, ...column }) => ({ ...column, text: title })) ?? [],
      rows: table?.rows.map((row) => ({ cells: row.map((text) => ({ text })) })) ?? [],
      lines: lines.slice(0, drawn),
    },
    pairs: hasFigures ? pairs.map(({ what, details = [], figure }) => ({ what, details, figure, hasFigure: figure !== "" })) : [],
    groups: hasFigures ? [] : pairs.map(({ what, details = [] }) => ({ what, details })),
    steps,
    linesBeside: lines.slice(drawn),
  };
}

function boundEntries(entries: View["entries"]): Record<string, unknown> {
  const items = entries?.items ?? [];
  const buttonOf = ({ button }: Entry) => (button === null ? { hasButton: false, title: "", ask: "" } : { hasButton: true, ...button });
  return {
    heading: entries?.heading ?? "",
    items: items.map((one) => ({ text: one.text, detail: one.detail, hasDetail: one.detail !== "", ...buttonOf(one) })),
  };
}

function boundGauge(gauge: Gauge): Record<string, unknown> {
  const marks = textBar(gauge.value);
  const at = Math.round(gauge.target / 5);
  return { ...gauge, rest: 100 - gauge.target, bar: `${marks.slice(0, at)}┃${marks.slice(at)}` };
}

/** Twenty marks, some of them full: a heavy line that goes on as a light one. */
function textBar(filled: number): string {
  const full = Math.max(0, Math.min(20, Math.round(filled / 5)));
  return "━".repeat(full) + "─".repeat(20 - full);
}

/** As many as a phone shows in one row. */
const mostMarks = 24;

/** The newest months, each as high as its points. */
function textLine({ points }: Chart): string {
  return points
    .slice(-mostMarks)
    .map(({ y }) => "▁▂▃▄▅▆▇█"[Math.max(0, Math.min(7, Math.floor(y / 12.5)))])
    .join("");
}
