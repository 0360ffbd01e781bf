// Views of the monthly digest: the score and its change, what moved it, what comes, the one best next step; and the word on a month
// without data. Both say how to stop them. Where others read along, the questions whose answers name somebody open the personal chat.

import type { DigestAnswer, DigestMissingAnswer, Movement } from "../conversation/answer.ts";
import type { Subcategory } from "../kernel/program.ts";
import { shownChange, shownPoints } from "../languages/shown-points.ts";
import type { SentenceKey, Speaker } from "../languages/speaker.ts";
import { designationEntry } from "../rules/designation-entry.ts";
import type { Finding } from "../scoring/scorecard.ts";
import { causeSentence } from "./ahead/say-cause.ts";
import { stepSection } from "./ahead/view-of-plan.ts";
import { openAlone } from "./open-alone.ts";
import { aheadLines } from "./say-ahead.ts";
import {
  areaOf,
  asksAbout,
  attainedBadge,
  basisNotes,
  gateLines,
  gaugeOf,
  nameOf,
  partnerOf,
  points,
  rowOf,
  stepLines,
  unknownLines,
  warningNotes,
  weakest,
} from "./say-parts.ts";
import { type Section, type View, view } from "./view.ts";

export function digestView(answer: DigestAnswer, speaker: Speaker): View {
  const { basis, scorecard, further, corrected } = answer;
  const month = speaker.month(basis.asOf);
  const isOwn = basis.designation === "business-applications";
  const total = points(speaker, scorecard.total);
  const attained = speaker.say(scorecard.attained === null ? "attained.open" : scorecard.attained ? "attained.yes" : "attained.no");
  const gates = scorecard.subcategories.filter((one) => scorecard.failingGates.includes(one.id));
  const first = [
    ...(corrected === undefined
      ? []
      : [speaker.say("digest.corrected", { day: speaker.day(corrected.on), was: points(speaker, corrected.was), total })]),
    ...(answer.lateSince === undefined ? [] : [speaker.say("digest.late", { day: speaker.day(answer.lateSince) })]),
  ];
  const ahead = further?.ahead ?? null;
  return view({
    template: "scorecard",
    title: speaker.say(isOwn ? "digest.title" : "digest.titleOf", { month, area: areaOf(basis) }),
    headline: speaker.say("score.headline", { total }),
    tone: scorecard.attained === true ? "good" : gates.length > 0 ? "attention" : "default",
    badge: attainedBadge(speaker, scorecard.attained),
    status: changeLine(answer, speaker),
    gauge: gaugeOf(speaker, scorecard.total, basis.target),
    lines: [speaker.say("digest.standing", { partner: partnerOf(speaker, basis), area: areaOf(basis), total, month, attained }), ...first],
    // The headline and the rows say the standing; of what else there is to say nothing may be left out.
    showsLines: first.length > 0,
    rows: scorecard.subcategories.map((finding) => rowOf(speaker, basis, finding, arrow(speaker, answer.movements, finding))),
    sections: [
      { heading: speaker.say("digest.gates"), lines: [attained, ...standingOfGates(answer, speaker)] },
      ...movedSections(answer, speaker),
      ...(ahead === null ? [] : [{ heading: speaker.say("digest.ahead"), lines: aheadLines(speaker, basis.target, scorecard.total, ahead) }]),
      ...nextSection(answer, speaker),
    ],
    notes: [...warningNotes(speaker, basis.warnings), ...basisNotes(speaker, basis, { usage: true }), speaker.say("digest.undo")],
    asksAbout: asksAbout(speaker, basis),
    ...asksOf(answer, speaker),
  });
}

function standingOfGates({ basis, scorecard }: DigestAnswer, speaker: Speaker): string[] {
  const gates = scorecard.subcategories.filter((one) => scorecard.failingGates.includes(one.id));
  const unknowns = scorecard.subcategories.filter((one) => one.state === "unknown");
  if (gates.length === 0 && unknowns.length > 0) return unknownLines(speaker, basis, unknowns);
  return gateLines(speaker, basis, gates, unknowns, scorecard.subcategories.length);
}

/** As many causes of one subcategory as a card has room for. */
const causesShown = 3;

/** What moved; and each subcategory whose causes are known by itself, with them under it. */
function movedSections({ movements, further }: DigestAnswer, speaker: Speaker): Section[] {
  const alone = (lines: string[]): Section[] => (lines.length === 0 ? [] : [{ heading: speaker.say("digest.moved"), lines }]);
  if (movements.every((one) => one.before === null)) return alone([speaker.say("digest.changeUnknown")]);
  const moved = movements.filter(
    (one) => one.now !== one.before && !(one.now !== null && one.before !== null && shown(one.now, one.max) === shown(one.before, one.max)),
  );
  if (moved.length === 0) return alone([speaker.say("digest.movedNone")]);
  const explained = moved.map((one) => ({ line: movementLine(speaker, one), causes: causeLines(speaker, further, one.subcategory) }));
  return [
    ...explained.flatMap(({ line, causes }) =>
      causes.length === 0 ? [] : [{ heading: speaker.say("digest.movedBecause", { moved: line }), lines: causes }],
    ),
    ...alone(explained.flatMap(({ line, causes }) => (causes.length === 0 ? [line] : []))),
  ];
}

function causeLines(speaker: Speaker, further: DigestAnswer["further"], id: Subcategory): string[] {
  const causes = further?.causes.find((one) => one.subcategory === id)?.causes ?? [];
  const largest = causes.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, causesShown);
  const rest = causes.length - largest.length;
  return [...largest.map((one) => causeSentence(speaker, one)), ...(rest > 0 ? [speaker.say("digest.causesMore", { count: rest })] : [])];
}

function nextSection({ scorecard, further, nextStep }: DigestAnswer, speaker: Speaker): Section[] {
  if (further?.step) return [stepSection(speaker, further.step, "digest.step")];
  const isLookedFor = further !== undefined && further.ahead !== null;
  if (isLookedFor || scorecard.attained === true || nextStep === null) return [];
  return [{ heading: speaker.say("step.title"), lines: stepLines(speaker, nextStep) }];
}

/** The plan, what changed, and how to stop it. Nothing more is known of a score that Partner Center reported. */
function asksOf({ basis, scorecard, asksAlone }: DigestAnswer, speaker: Speaker): Pick<View, "asks" | "links"> {
  if (basis.reportedOn !== null)
    return { asks: ["ask.missing", ...weakest(scorecard.subcategories, 1).map((id): SentenceKey => `ask.${id}`), "ask.stopDigest"], links: [] };
  const naming = [
    { asks: "ask.plan", question: speaker.say("ask.plan") },
    { asks: "ask.changed", question: speaker.say("asked.changedIn", { month: speaker.month(basis.asOf) }) },
  ] as const;
  const links = asksAlone === undefined ? [] : naming.map(({ asks, question }) => ({ asks, url: openAlone(asksAlone.bot, question) }));
  const opening = links.filter((one): one is { asks: (typeof one)["asks"]; url: string } => one.url !== null);
  return opening.length > 0
    ? { links: opening, asks: ["ask.score", "ask.stopDigest"] }
    : { links: [], asks: ["ask.plan", "ask.changed", "ask.score", "ask.stopDigest"] };
}

/** Short, and without a score: an old one would be taken for the month's. */
export function digestMissingView({ designation, month, newest, missing }: DigestMissingAnswer, speaker: Speaker): View {
  const { area } = designationEntry(designation);
  const wanted = { month: speaker.month(month) };
  return view({
    template: "notice",
    title: speaker.say("digest.title", wanted),
    lines: [
      speaker.say("digestMissing.none", { ...wanted, area }),
      ...(newest === null ? [] : [speaker.say("digestMissing.newest", { newest: speaker.month(newest) })]),
      speaker.say("digestMissing.later"),
    ],
    sections: [
      { heading: speaker.say("digestMissing.upload"), lines: missing.map((one) => speaker.say(`digestMissing.${one}`, { ...wanted, area })) },
    ],
    notes: [speaker.say("digest.undo")],
    asks: ["ask.import", "ask.pause", "ask.stopDigest"],
  });
}

function shown(value: number, max: number): number {
  return shownPoints(value, [max]);
}

function changeLine(answer: DigestAnswer, speaker: Speaker): string {
  if (answer.totalBefore === null) return speaker.say("digest.changeUnknown");
  const change = shownChange(answer.scorecard.total, answer.totalBefore);
  const sentence = { change: Math.abs(change), before: points(speaker, answer.totalBefore) };
  return speaker.say(change > 0 ? "digest.changeUp" : change < 0 ? "digest.changeDown" : "digest.changeNone", sentence);
}

function movementLine(speaker: Speaker, movement: Movement): string {
  const figure = (value: number | null): string => (value === null ? speaker.say("points.unknown") : points(speaker, value, movement.max));
  return speaker.say("digest.movement", { name: nameOf(speaker, movement.subcategory), now: figure(movement.now), before: figure(movement.before) });
}

function arrow(speaker: Speaker, movements: readonly Movement[], finding: Finding): string {
  const movement = movements.find((one) => one.subcategory === finding.id);
  if (movement === undefined || movement.before === null || movement.now === null) return "";
  const change = shownChange(movement.now, movement.before, [movement.max]);
  if (change === 0) return "";
  return speaker.say(change > 0 ? "direction.up" : "direction.down", { change: speaker.number(Math.abs(change), 2) });
}
