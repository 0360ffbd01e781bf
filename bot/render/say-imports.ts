// Sentences of what an import replaces and how the score changes with it, the same before it is imported and afterwards.

import type { ImportContents, KindChange, ScoreChange, Standing } from "../imports/import-answer.ts";
import type { Month } from "../kernel/month.ts";
import type { Speaker } from "../languages/speaker.ts";
import { designationEntry } from "../rules/designation-entry.ts";
import { nameOf, points } from "./say-parts.ts";

/** More months than these are counted. */
const monthsShown = 6;

export function changeLines({ changes, reports }: ImportContents, speaker: Speaker): string[] {
  return [
    ...changes.flatMap((one) => kindLines(one, speaker)),
    ...reports.flatMap(({ designation, month, does, isMonthAssumed }) => {
      const about = { area: designationEntry(designation).area, month: speaker.month(month) };
      const assumed = isMonthAssumed ? [speaker.say("handIn.report.monthAssumed", about)] : [];
      return [speaker.say(`handIn.report.${does}`, about), ...assumed];
    }),
  ];
}

function kindLines({ kind, added, corrected, unchanged }: KindChange, speaker: Speaker): string[] {
  const named = speaker.say(`import.${kind}`);
  const isNew = added.map(({ month, rows }) =>
    month === null ? speaker.say("handIn.allRows", { rows }) : speaker.say("handIn.monthRows", { month: speaker.month(month), rows }),
  );
  const isOther = corrected.map(({ month, before, after }) => {
    const rows = { before: speaker.number(before), after };
    return month === null ? speaker.say("handIn.allChange", rows) : speaker.say("handIn.monthChange", { ...rows, month: speaker.month(month) });
  });
  const same = kind === "certifications" ? "handIn.unchanged.certifications" : "handIn.unchanged";
  return [
    ...(isNew.length === 0 ? [] : [speaker.say("handIn.added", { export: named, list: someOf(isNew, speaker) })]),
    ...(isOther.length === 0 ? [] : [speaker.say("handIn.corrected", { export: named, list: someOf(isOther, speaker) })]),
    ...(unchanged === 0 ? [] : [speaker.say(same, { export: named, count: unchanged })]),
  ];
}

/** The newest ones: they are the ones that people look for. */
function someOf(months: readonly string[], speaker: Speaker): string {
  const rest = months.length - monthsShown;
  const shown = months.slice(-monthsShown).toReversed();
  return speaker.list(rest > 0 ? [...shown, speaker.say("handIn.moreMonths", { count: rest })] : shown);
}

export function scoreHeadline({ before, after }: ScoreChange, speaker: Speaker): string {
  if (after === null) return "";
  const now = points(speaker, after.total);
  if (before === null || before.month !== after.month || before.total === after.total) return speaker.say("score.headline", { total: now });
  return speaker.say("handIn.headline", { before: points(speaker, before.total), after: now });
}

export function scoreLines({ before, after, scored }: ScoreChange, speaker: Speaker): string[] {
  if (after === null) return [speaker.say("handIn.score.none")];
  const unknown = after.points.flatMap((one) => (one.points === null ? [nameOf(speaker, one.id)] : []));
  const gates = after.failingGates.map((id) => nameOf(speaker, id));
  return [
    totalLine(before, after, speaker),
    ...(before !== null && before.track !== after.track
      ? [speaker.say("handIn.score.track", { track: speaker.say(`track.${after.track}`), before: speaker.say(`track.${before.track}`) })]
      : []),
    ...(before === null ? [] : partLines(before, after, speaker)),
    ...(unknown.length === 0 ? [] : [speaker.say("handIn.score.unknown", { list: speaker.list(unknown) })]),
    ...(gates.length === 0 ? [] : [speaker.say("handIn.score.gates", { list: speaker.list(gates) })]),
    speaker.say(after.attained === null ? "attained.open" : after.attained ? "attained.yes" : "attained.no"),
    ...(scored === 0 ? [] : [speaker.say("handIn.score.count", { count: scored })]),
  ];
}

function totalLine(before: Standing | null, after: Standing, speaker: Speaker): string {
  const about = { month: speaker.month(after.month), after: points(speaker, after.total) };
  if (before === null) return speaker.say("handIn.score.first", about);
  const was = { before: points(speaker, before.total), monthBefore: speaker.month(before.month satisfies Month) };
  if (before.month !== after.month) return speaker.say("handIn.score.newMonth", { ...about, ...was });
  return before.total === after.total ? speaker.say("handIn.score.same", about) : speaker.say("handIn.score.other", { ...about, ...was });
}

function partLines(before: Standing, after: Standing, speaker: Speaker): string[] {
  const told = (value: number | null, max: number): string => (value === null ? speaker.say("handIn.unknown") : points(speaker, value, max));
  return after.points.flatMap(({ id, points: now, max }) => {
    const was = before.points.find((one) => one.id === id);
    if (was === undefined || was.points === now) return [];
    return [speaker.say("handIn.score.part", { name: nameOf(speaker, id), before: told(was.points, was.max), after: told(now, max), max })];
  });
}
