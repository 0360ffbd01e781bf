// Views of what is to come and of what has been: months with their totals as a chart with its twin in words, and what turns when.

import type { ForecastAnswer, HistoryAnswer, ShownMonth } from "../../conversation/ahead/ahead-answer.ts";
import { addMonths, type Month } from "../../kernel/month.ts";
import { type Subcategory, subcategories } from "../../kernel/program.ts";
import { shownChange } from "../../languages/shown-points.ts";
import type { Speaker } from "../../languages/speaker.ts";
import type { Finding } from "../../scoring/scorecard.ts";
import { areaOf, attainedBadge, basisNotes, bookNotes, nameOf, partnerOf, points, rowOf, warningNotes } from "../say-parts.ts";
import { type Chart, type Pair, type Section, type Table, type View, view } from "../view.ts";
import { assumptionSentence, keptLines, turnSentence } from "./say-forecast.ts";

/** More than these in one month would bury what matters; the rest is counted. */
const turnsShown = 6;

export function forecastView(answer: ForecastAnswer, speaker: Speaker): View {
  const { basis, months, asked, now } = answer;
  const last = months.at(-1);
  const shown = asked === null ? months : months.filter((one) => one.month === asked);
  const target = months.find((one) => one.month === asked);
  // The usage to beat moves in every month: in a long list it would bury who and what falls out.
  const told = asked === null ? months.map((one) => ({ ...one, turns: one.turns.filter(({ code }) => code !== "baseline-mcv") })) : months;
  const turning = told.filter((one) => one.turns.length > 0);
  const isSupposed = answer.assumptions.some((one) => one.code === "usage-grows" || one.code === "everybody-renews");
  return view({
    // One month is a scorecard; many are a line.
    template: target === undefined ? "trend" : "scorecard",
    showsLines: true,
    title: speaker.say("forecast.title"),
    headline: headlineOf(speaker, answer, target),
    tone: answer.milestones.firstNotAttained !== null ? "attention" : "default",
    badge: target === undefined ? null : attainedBadge(speaker, target.card.attained),
    lines: [
      speaker.say("forecast.start", {
        partner: partnerOf(speaker, basis),
        area: areaOf(basis),
        total: points(speaker, now.total),
        month: speaker.month(basis.asOf),
      }),
      ...outcomeLines(speaker, answer),
      ...milestoneLines(speaker, answer),
      ...keptLines(speaker, answer.kept),
    ],
    rows: (target?.card.subcategories ?? []).map((finding, index) =>
      rowOf(speaker, basis, finding, nowNote(speaker, now.subcategories[index], finding)),
    ),
    chart:
      target !== undefined || months.length < 2
        ? null
        : chartOf(speaker, "forecast.chart", [
            { month: basis.asOf, total: now.total },
            ...months.map(({ month, card }) => ({ month, total: card.total })),
          ]),
    sections: [
      {
        heading: speaker.say(isSupposed ? "forecast.monthsSupposed" : "forecast.months"),
        lines: shown.map((one) => monthLine(speaker, basis.gate, one)),
        ...(shown.length < 2 ? {} : { pairs: shown.map((one) => monthPair(speaker, basis.gate, one)) }),
      },
      ...(turning.length === 0 ? [] : [turnsSection(speaker, turning)]),
      ...(target !== undefined || months.length < 2 ? [] : [bySubcategory(speaker, answer)]),
      ...(last === undefined
        ? []
        : [{ heading: speaker.say("forecast.assumed"), lines: [answer.assumptions.map((one) => assumptionSentence(speaker, one)).join(" ")] }]),
    ],
    notes: [...warningNotes(speaker, basis.warnings), ...basisNotes(speaker, basis, { usage: true })],
    asks: ["ask.plan", "ask.changed", "ask.score"],
  });
}

/** A line for each subcategory, with its points month by month. */
function bySubcategory(speaker: Speaker, { now, months, basis }: ForecastAnswer): View["sections"][number] {
  const said = (finding: Finding | undefined): string =>
    finding === undefined || finding.points === null ? speaker.say("points.unknown") : points(speaker, finding.points, finding.max);
  const series = now.subcategories.map((_, index) => months.map(({ card }) => said(card.subcategories[index])).join(" · "));
  return {
    heading: speaker.say("forecast.bySubcategory", { month: speaker.month(addMonths(basis.asOf, 1)) }),
    lines: now.subcategories.map((finding, index) =>
      speaker.say("forecast.subcategory", { name: nameOf(speaker, finding.id), now: said(finding), max: finding.max, points: series[index] ?? "" }),
    ),
    pairs: now.subcategories.map((finding, index) => ({
      what: nameOf(speaker, finding.id),
      details: [series[index] ?? ""],
      figure: speaker.say("points.of", { points: said(finding), max: finding.max }),
    })),
  };
}

type Outcome = "Lost" | "Below" | "Attained" | "Holds" | "Not" | "Open";

/** What becomes of the designation, as the headline and the text tell it. */
function outcomeOf({ milestones, months, basis, now }: ForecastAnswer): { outcome: Outcome; month: Month } {
  const { firstNotAttained, firstBelow70, firstAttained, firstUncertain } = milestones;
  if (firstNotAttained !== null) return { outcome: "Lost", month: firstNotAttained };
  if (firstBelow70 !== null) return { outcome: "Below", month: firstBelow70 };
  if (now.attained !== true && firstAttained !== null) return { outcome: "Attained", month: firstAttained };
  if (firstUncertain !== null) return { outcome: "Open", month: firstUncertain };
  return { outcome: now.attained === true ? "Holds" : "Not", month: months.at(-1)?.month ?? basis.asOf };
}

function headlineOf(speaker: Speaker, answer: ForecastAnswer, asked: ShownMonth | undefined): string {
  if (asked !== undefined) {
    const total = points(speaker, asked.card.total);
    return speaker.say("forecast.headlineMonth", { total, month: speaker.month(asked.month) });
  }
  const { outcome, month } = outcomeOf(answer);
  return speaker.say(`forecast.headline${outcome}`, { month: speaker.month(month), target: answer.basis.target });
}

function outcomeLines(speaker: Speaker, answer: ForecastAnswer): string[] {
  const { outcome, month } = outcomeOf(answer);
  const last = answer.months.at(-1)?.month;
  return [
    ...(answer.isCut && last !== undefined ? [speaker.say("forecast.cut", { month: speaker.month(last), count: answer.months.length })] : []),
    ...(answer.excepted.length === 0 ? [] : [speaker.say("forecast.excepted", { names: speaker.list(answer.excepted) })]),
    ...(answer.isExceptionLeftOut ? [speaker.say("forecast.exceptionLeftOut")] : []),
    // The milestones tell the first month below the target.
    ...(answer.asked !== null || outcome === "Below" || outcome === "Open"
      ? []
      : [speaker.say(`forecast.outcome${outcome}`, { month: speaker.month(month) })]),
  ];
}

function nowNote(speaker: Speaker, before: Finding | undefined, after: Finding): string {
  if (before === undefined || before.points === null || after.points === null) return "";
  const change = shownChange(after.points, before.points, [after.max]);
  if (change === 0) return "";
  const about = { before: points(speaker, before.points, before.max), change: speaker.number(Math.abs(change), 2) };
  return speaker.say(change > 0 ? "whatIf.rowUp" : "whatIf.rowDown", about);
}

/** More failing gates in one month than these are counted. */
const gatesNamed = 2;

function monthLine(speaker: Speaker, gate: number, { month, card }: ShownMonth): string {
  const about = {
    month: speaker.month(month),
    total: points(speaker, card.total),
    names: speaker.list(card.failingGates.map((id) => nameOf(speaker, id))),
  };
  const range = { from: points(speaker, card.totalRange.from), to: points(speaker, card.totalRange.to) };
  if (card.subcategories.some((one) => one.points === null)) return speaker.say("forecast.monthRange", { ...about, ...range });
  const gates = card.failingGates.length;
  if (gates > 0) return speaker.say(gates > gatesNamed ? "forecast.monthManyGates" : "forecast.monthGates", { ...about, count: gates, gate });
  return speaker.say(card.attained === true ? "forecast.monthAttained" : "forecast.month", about);
}

function milestoneLines(speaker: Speaker, { milestones, basis, reached, months }: ForecastAnswer): string[] {
  const { firstBelow70, firstFailingGate, firstUncertain } = milestones;
  const about = firstFailingGate === null ? null : { month: speaker.month(firstFailingGate.month), names: gateNames(speaker, firstFailingGate) };
  return [
    ...(firstBelow70 === null ? [] : [speaker.say("forecast.firstBelow", { month: speaker.month(firstBelow70), target: basis.target })]),
    ...(reached === null ? [] : [reachedLine(speaker, reached, months.at(-1)?.month ?? basis.asOf)]),
    ...(about === null ? [] : [speaker.say(firstFailingGate?.month === basis.asOf ? "forecast.gateNow" : "forecast.firstGate", about)]),
    ...(firstUncertain === null ? [] : [speaker.say("forecast.firstUncertain", { month: speaker.month(firstUncertain) })]),
  ];
}

function gateNames(speaker: Speaker, { subcategories: ids }: NonNullable<ForecastAnswer["milestones"]["firstFailingGate"]>): string {
  return speaker.list(ids.map((id) => nameOf(speaker, id)));
}

function reachedLine(speaker: Speaker, { target, first, isOpen }: NonNullable<ForecastAnswer["reached"]>, last: Month): string {
  if (first !== null) return speaker.say("forecast.firstAbove", { month: speaker.month(first), target });
  return speaker.say(isOpen ? "forecast.reachedOpen" : "forecast.reachedNot", { month: speaker.month(last), target });
}

/** A month with its points at the right, and under it what fails in it. */
function monthPair(speaker: Speaker, gate: number, { month, card }: ShownMonth): Pair {
  const isOpen = card.subcategories.some((one) => one.points === null);
  const range = { from: points(speaker, card.totalRange.from), to: points(speaker, card.totalRange.to) };
  const gates = card.failingGates;
  const names =
    gates.length > gatesNamed ? speaker.say("month.gateCount", { count: gates.length }) : speaker.list(gates.map((id) => nameOf(speaker, id)));
  return {
    what: speaker.month(month),
    details: gates.length === 0 ? [] : [speaker.say("month.gates", { gate, names })],
    figure: isOpen ? speaker.say("month.range", range) : speaker.say("points.of", { points: points(speaker, card.total), max: 100 }),
  };
}

/** What each month turns: a line a month, or the month with each turn under it. */
function turnsSection(speaker: Speaker, months: readonly ShownMonth[]): Section {
  const told = months.map(({ month, turns }) => {
    const rest = turns.length - turnsShown;
    const said = turns.slice(0, turnsShown).map((one) => turnSentence(speaker, one));
    return { month: speaker.month(month), turns: [...said, ...(rest > 0 ? [speaker.say("list.more", { count: rest })] : [])] };
  });
  return {
    heading: speaker.say("forecast.turns"),
    lines: told.map(({ month, turns }) => speaker.say("forecast.turnsOf", { month, turns: turns.join(" ") })),
    pairs: told.map(({ month, turns }) => ({ what: month, details: [turns.join(" ")], figure: "" })),
  };
}

function chartOf(speaker: Speaker, title: "forecast.chart" | "history.chart", months: readonly { month: Month; total: number }[]): Chart {
  return { title: speaker.say(title), points: months.map(({ month, total }) => ({ x: `${month}-01`, y: Math.round(total * 100) / 100 })) };
}

/** A month in a history: its points, and what is unknown of them. */
interface Figure {
  readonly month: Month;
  readonly total: number;
  readonly most: number;
  readonly unknown: readonly Subcategory[];
}

/** Longer histories are told by their chart, best, worst and changes; every month stands in the plain text all the same. */
export function historyView(answer: HistoryAnswer, speaker: Speaker): View {
  const { basis, trend, of } = answer;
  const named = (one: { month: Month; total: number }) => ({ month: speaker.month(one.month), total: points(speaker, one.total) });
  const figures =
    of === null
      ? trend.months.map(({ month, total, totalRange, unknown }): Figure => ({ month, total, most: totalRange.to, unknown }))
      : of.points.map(({ month, points: own }): Figure => ({ month, total: own ?? 0, most: own ?? of.max, unknown: own === null ? [of.id] : [] }));
  // What is not fully known is neither the highest nor the lowest, and no point of a line.
  const known = figures.filter((one) => one.unknown.length === 0);
  const sorted = known.toSorted((a, b) => b.total - a.total || (a.month < b.month ? 1 : -1));
  const [highest, lowest] = of === null ? [trend.best, trend.worst] : [sorted[0] ?? null, sorted.at(-1) ?? null];
  const none = speaker.say(figures.length === 0 ? "history.none" : "history.noneKnown");
  return view({
    template: "trend",
    title: of === null ? speaker.say("history.title") : speaker.say("history.titleOf", { name: nameOf(speaker, of.id) }),
    headline: highest === null ? none : speaker.say("history.best", named(highest)),
    lines: [
      ...(highest === null || lowest === null
        ? [none]
        : [
            speaker.say("history.extremes", {
              best: named(highest).total,
              bestMonth: named(highest).month,
              worst: named(lowest).total,
              worstMonth: named(lowest).month,
            }),
          ]),
      ...openLines(speaker, figures),
      ...(of === null
        ? barLines(answer, speaker)
        : [speaker.say("history.full", { count: of.points.filter((one) => (one.points ?? -1) >= of.max - 1e-9).length, max: of.max })]),
      ...(trend.absent.length === 0 ? [] : [speaker.say("history.absent", { count: trend.absent.length })]),
    ],
    chart: known.length < 2 ? null : chartOf(speaker, "history.chart", known),
    sections: [
      {
        heading: speaker.say("history.months"),
        lines: figures.toReversed().map((one, index, all) => historyLine(speaker, one, all[index + 1])),
        ...(figures.some((one) => one.unknown.length > 0) ? {} : { table: historyTable(speaker, figures.toReversed()) }),
      },
    ],
    notes: [...warningNotes(speaker, basis.warnings), ...basisNotes(speaker, basis, { usage: true }), ...bookNotes(speaker, answer.otherBooks)],
    asks: ["ask.changed", "ask.forecast", "ask.score"],
  });
}

function openLines(speaker: Speaker, figures: readonly Figure[]): string[] {
  const open = figures.filter((one) => one.unknown.length > 0);
  if (open.length === 0) return [];
  const ids = subcategories.filter((id) => open.some((one) => one.unknown.includes(id)));
  return [speaker.say("history.open", { count: open.length, names: speaker.list(ids.map((id) => nameOf(speaker, id))) })];
}

function barLines({ trend, basis }: HistoryAnswer, speaker: Speaker): string[] {
  const { atOrAbove70, attained, longestRun, months } = trend;
  const maybe = months.filter((one) => one.gapTo70 > 0 && one.totalRange.to >= basis.target - 1e-9);
  return [
    speaker.say("history.atBar", { count: atOrAbove70.length, of: months.length, target: basis.target }),
    ...(maybe.length === 0 ? [] : [speaker.say("history.maybeAtBar", { count: maybe.length, target: basis.target })]),
    speaker.say("history.attained", { count: attained.length }),
    ...(longestRun === null
      ? []
      : [speaker.say("history.run", { count: longestRun.months, from: speaker.month(longestRun.from), to: speaker.month(longestRun.to) })]),
  ];
}

/** The months that are known in full, as they are told in lines. */
function historyTable(speaker: Speaker, figures: readonly Figure[]): Table {
  return {
    columns: [
      { title: speaker.say("table.month"), width: 4, align: "Left" },
      { title: speaker.say("table.points"), width: 2, align: "Right" },
      { title: speaker.say("table.change"), width: 3, align: "Right" },
    ],
    rows: figures.map((one, index) => {
      const change = changeOf(one, figures[index + 1]);
      const moved = speaker.number(Math.abs(change), 2);
      return [
        speaker.month(one.month),
        points(speaker, one.total),
        change === 0 ? "" : speaker.say(change > 0 ? "direction.up" : "direction.down", { change: moved }),
      ];
    }),
  };
}

/** A change is told only between two neighbouring months that are both fully known. */
function changeOf({ month, total }: Figure, before: Figure | undefined): number {
  const isNeighbour = before !== undefined && before.unknown.length === 0 && before.month === addMonths(month, -1);
  return isNeighbour ? shownChange(total, before.total) : 0;
}

function historyLine(speaker: Speaker, one: Figure, before: Figure | undefined): string {
  const { month, total, most, unknown } = one;
  const about = { month: speaker.month(month), total: points(speaker, total) };
  if (unknown.length > 0)
    return speaker.say("history.monthOpen", {
      ...about,
      most: points(speaker, most),
      names: speaker.list(unknown.map((id) => nameOf(speaker, id))),
    });
  const change = changeOf(one, before);
  if (change === 0) return speaker.say("history.month", about);
  return speaker.say(change > 0 ? "history.monthUp" : "history.monthDown", { ...about, change: speaker.number(Math.abs(change), 2) });
}
