// Views of what moved a score between two months, with its causes, and of one month on both tracks.

import type { ChangeAnswer, ShownSubcategoryChange, TracksAnswer } from "../../conversation/ahead/ahead-answer.ts";
import { type Subcategory, tracks } from "../../kernel/program.ts";
import { shownChange, shownPoints } from "../../languages/shown-points.ts";
import type { Speaker } from "../../languages/speaker.ts";
import { basisNotes, bookNotes, nameOf, points, warningNotes } from "../say-parts.ts";
import { type Section, type Table, type View, view } from "../view.ts";
import { causeSentence, whatHappened } from "./say-cause.ts";

export function changeView(answer: ChangeAnswer, speaker: Speaker): View {
  const { basis, change, about } = answer;
  const shown = about.length === 0 ? change.subcategories : change.subcategories.filter((one) => about.includes(one.id));
  const sentence = {
    from: speaker.month(change.asOf.from),
    to: speaker.month(change.asOf.to),
    before: points(speaker, change.total.from),
    after: points(speaker, change.total.to),
    change: speaker.number(Math.abs(shownChange(change.total.to, change.total.from)), 2),
  };
  const direction = shownChange(change.total.to, change.total.from);
  const isOpen = !change.isSameMonth && change.subcategories.some((one) => one.unknown !== null);
  const moved = shown.filter((one) => one.causes.length > 0 || (one.unknown !== null && one.unknown.code !== "unknown"));
  return view({
    template: "answer",
    title: speaker.say("change.title", sentence),
    headline: isOpen
      ? speaker.say("change.open")
      : speaker.say(direction > 0 ? "change.up" : direction < 0 ? "change.down" : "change.same", sentence),
    tone: direction < 0 && !isOpen ? "attention" : "default",
    lines: [
      ...(answer.isOfYears ? [speaker.say("change.ofYears", sentence)] : []),
      ...(change.isSameMonth
        ? [speaker.say("change.sameMonth", sentence)]
        : isOpen
          ? openLines(speaker, change)
          : [speaker.say(direction > 0 ? "change.roseFrom" : direction < 0 ? "change.fellFrom" : "change.stayed", sentence)]),
      ...(change.isNothing && !change.isSameMonth ? [speaker.say("change.nothing")] : []),
      ...attainedLines(speaker, answer),
    ],
    sections: [pointsSection(speaker, shown), ...moved.map((one) => causesSection(speaker, one))],
    notes: [...warningNotes(speaker, basis.warnings), ...basisNotes(speaker, basis, { usage: true }), ...bookNotes(speaker, answer.otherBooks)],
    asks: ["ask.history", "ask.plan", "ask.forecast"],
  });
}

/** How much a total moved is not known where a month lacks a part of it: each month says what it can be, and what both know moved by how much. */
function openLines(speaker: Speaker, change: ChangeAnswer["change"]): string[] {
  const side = (of: "from" | "to"): string => {
    const unknown = change.subcategories.filter((one) => one.points[of] === null).map((one) => nameOf(speaker, one.id));
    const { from: total, to: most } = change.totalRange[of];
    const about = { month: speaker.month(change.asOf[of]), total: points(speaker, total) };
    return unknown.length === 0
      ? speaker.say("history.month", about)
      : speaker.say("history.monthOpen", { ...about, most: points(speaker, most), names: speaker.list(unknown) });
  };
  const known = change.subcategories.filter((one) => one.change !== null);
  const moved = shownChange(
    known.reduce((sum, one) => sum + (one.change ?? 0), 0),
    0,
  );
  return [
    speaker.say("change.sides", { from: side("from"), to: side("to") }),
    ...(known.length === 0
      ? []
      : [
          speaker.say(moved > 0 ? "change.knownUp" : moved < 0 ? "change.knownDown" : "change.knownSame", {
            names: speaker.list(known.map((one) => nameOf(speaker, one.id))),
            change: speaker.number(Math.abs(moved), 2),
          }),
        ]),
  ];
}

function attainedLines(speaker: Speaker, { change }: ChangeAnswer): string[] {
  // A gate that was unknown before neither held nor failed.
  const isKnown = (id: Subcategory): boolean => change.subcategories.some((one) => one.id === id && one.unknown === null);
  const [lost, lifted] = [change.gates.lost.filter(isKnown), change.gates.lifted.filter(isKnown)];
  const names = (ids: typeof lost): string => speaker.list(ids.map((id) => nameOf(speaker, id)));
  const { from, to } = change.attained;
  return [
    ...(from === to || from === null || to === null ? [] : [speaker.say(to ? "change.nowAttained" : "change.notAttainedAnyMore")]),
    ...(lost.length === 0 ? [] : [speaker.say("change.gatesLost", { names: names(lost) })]),
    ...(lifted.length === 0 ? [] : [speaker.say("change.gatesLifted", { names: names(lifted) })]),
  ];
}

/** What moved, the most first, as a table; what did not, in one line. */
function pointsSection(speaker: Speaker, shown: readonly ShownSubcategoryChange[]): Section {
  const movedBy = ({ points: { from, to } }: ShownSubcategoryChange): number =>
    from === null || to === null ? Number.MAX_VALUE : shownChange(to, from);
  const isHeld = (one: ShownSubcategoryChange): boolean => movedBy(one) === 0 || (one.points.from === null && one.points.to === null);
  const moved = shown.filter((one) => !isHeld(one)).sort((a, b) => Math.abs(movedBy(b)) - Math.abs(movedBy(a)));
  const known = (value: number | null): string => (value === null ? speaker.say("points.unknown") : points(speaker, value));
  const fromTo = ({ points: { from, to } }: ShownSubcategoryChange): string => speaker.say("change.fromTo", { from: known(from), to: known(to) });
  const held = shown.filter(isHeld).map((one) => speaker.say("change.held", { name: nameOf(speaker, one.id), points: known(one.points.to) }));
  const line = (one: ShownSubcategoryChange): string => {
    const about = { name: nameOf(speaker, one.id), moved: fromTo(one), change: speaker.number(Math.abs(movedBy(one)), 2) };
    const isOpen = one.points.from === null || one.points.to === null;
    return speaker.say(isOpen ? "change.rowOpen" : movedBy(one) > 0 ? "change.rowUp" : "change.rowDown", about);
  };
  const table: Table = {
    columns: [
      { title: speaker.say("table.subcategory"), width: 4, align: "Left" },
      { title: speaker.say("table.points"), width: 3, align: "Right" },
      { title: speaker.say("table.change"), width: 2, align: "Right" },
    ],
    rows: moved.map((one) => {
      const isOpen = one.points.from === null || one.points.to === null;
      return [nameOf(speaker, one.id), fromTo(one), isOpen ? "" : signed(speaker, movedBy(one))];
    }),
  };
  return {
    heading: speaker.say("change.rows"),
    lines: [...moved.map(line), ...(held.length === 0 ? [] : [speaker.say("change.unchanged", { names: speaker.list(held) })])],
    ...(moved.length === 0 ? {} : { table }),
  };
}

function signed(speaker: Speaker, change: number): string {
  return speaker.say(change < 0 ? "change.byDown" : "change.byUp", { points: speaker.number(Math.abs(change), 2) });
}

/** Why a subcategory moved: each cause with its points at the right. */
function causesSection(speaker: Speaker, { id, causes, unknown }: ShownSubcategoryChange): Section {
  const heading = nameOf(speaker, id);
  if (unknown === null)
    return {
      heading,
      lines: causes.map((cause) => causeSentence(speaker, cause)),
      pairs: causes.map((cause) => ({ what: whatHappened(speaker, cause), figure: signed(speaker, shownPoints(cause.points)) })),
    };
  const missing = unknown.missing.map(({ kind, months }) =>
    speaker.say("missing.of", { kind: speaker.say(`kind.${kind}`), months: speaker.list(months.map((month) => speaker.month(month))) }),
  );
  const key = missing.length === 0 ? "change.notReported" : (`change.${unknown.code}` as const);
  return { heading, lines: [speaker.say(key, { missing: speaker.list(missing) })] };
}

export function tracksView({ basis, scorecards }: TracksAnswer, speaker: Speaker): View {
  const { enterprise, smb } = scorecards;
  const totals = { enterprise: points(speaker, enterprise.total), smb: points(speaker, smb.total), month: speaker.month(basis.asOf) };
  const figure = (value: number | null | undefined): string =>
    value === null || value === undefined ? speaker.say("points.unknown") : points(speaker, value);
  const rows = enterprise.subcategories.map((one, index) => ({
    name: nameOf(speaker, one.id),
    enterprise: figure(one.points),
    smb: figure(smb.subcategories[index]?.points),
  }));
  return view({
    template: "answer",
    title: speaker.say("tracks.title"),
    headline: speaker.say("tracks.headline", totals),
    lines: [
      speaker.say("tracks.standing", totals),
      ...(basis.track === null ? [] : [speaker.say("tracks.own", { track: speaker.say(`track.${basis.track}`) })]),
      ...tracks.map((track) => speaker.say(attainedKey(scorecards[track].attained), { track: speaker.say(`track.${track}`) })),
    ],
    sections: [
      {
        heading: speaker.say("change.rows"),
        lines: rows.map(({ name, ...row }) => speaker.say("change.rowOpen", { name, moved: speaker.say("tracks.row", row) })),
        table: {
          columns: [
            { title: speaker.say("table.subcategory"), width: 3, align: "Left" },
            { title: speaker.say("track.enterprise"), width: 2, align: "Right" },
            { title: speaker.say("track.smb"), width: 2, align: "Right" },
          ],
          rows: rows.map((row) => [row.name, row.enterprise, row.smb]),
        },
      },
    ],
    notes: [...warningNotes(speaker, basis.warnings), ...basisNotes(speaker, basis, { usage: true })],
    asks: ["ask.score", "ask.missing"],
  });
}

function attainedKey(attained: boolean | null): "tracks.attained" | "tracks.notAttained" | "tracks.open" {
  return attained === null ? "tracks.open" : attained ? "tracks.attained" : "tracks.notAttained";
}
