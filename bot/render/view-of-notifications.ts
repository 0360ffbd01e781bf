// Views of what is sent without being asked: the monthly digest and the alert. Both say how to stop them.

import type { AlertAnswer, DigestAnswer, DigestMissingAnswer, Movement } from "../conversation/answer.ts";
import type { Day } from "../kernel/month.ts";
import { shownChange, shownPoints } from "../languages/shown-points.ts";
import type { SentenceKey, Speaker } from "../languages/speaker.ts";
import { designationEntry } from "../rules/designation-entry.ts";
import type { Finding, MeasuredBySubcategory } from "../scoring/scorecard.ts";
import {
  areaOf,
  asksAbout,
  attainedBadge,
  basisNotes,
  countsLine,
  gateLines,
  nameOf,
  partnerOf,
  points,
  rowOf,
  stepLines,
  warningNotes,
  weakest,
} from "./say-parts.ts";
import { type View, view } from "./view.ts";

export function digestView(answer: DigestAnswer, speaker: Speaker): View {
  const { basis, scorecard } = answer;
  const month = speaker.month(basis.asOf);
  const isOwn = basis.designation === "business-applications";
  const total = points(speaker, scorecard.total);
  const attained = speaker.say(scorecard.attained === null ? "attained.open" : scorecard.attained ? "attained.yes" : "attained.no");
  const moved = answer.movements.filter(
    (one) => one.now !== one.before && !(one.now !== null && one.before !== null && shown(one.now, one.max) === shown(one.before, one.max)),
  );
  const gates = scorecard.subcategories.filter((one) => scorecard.failingGates.includes(one.id));
  const unknowns = scorecard.subcategories.filter((one) => one.state === "unknown");
  const isCompared = answer.movements.some((one) => one.before !== null);
  const movedLines = !isCompared
    ? [speaker.say("digest.changeUnknown")]
    : moved.length === 0
      ? [speaker.say("digest.movedNone")]
      : moved.map((one) => movementLine(speaker, one));
  return view({
    template: "scorecard",
    title: speaker.say(isOwn ? "digest.title" : "digest.titleOf", { month, area: areaOf(basis) }),
    headline: speaker.say("score.headline", { total }),
    tone: scorecard.attained === true ? "good" : gates.length > 0 ? "attention" : "default",
    badge: attainedBadge(speaker, scorecard.attained),
    status: changeLine(answer, speaker),
    lines: [
      speaker.say("digest.standing", { partner: partnerOf(speaker, basis), area: areaOf(basis), total, month, attained }),
      ...(answer.lateSince === undefined ? [] : [late(answer.lateSince, speaker)]),
    ],
    showsLines: answer.lateSince !== undefined,
    rows: scorecard.subcategories.map((finding) => rowOf(speaker, basis, finding, arrow(speaker, answer.movements, finding))),
    sections: [
      {
        heading: speaker.say("digest.moved"),
        lines: [
          ...movedLines,
          ...(gates.length > 0 || unknowns.length > 0 ? gateLines(speaker, basis, gates, unknowns, scorecard.subcategories.length) : []),
        ],
      },
      ...(answer.nextStep === null ? [] : [{ heading: speaker.say("step.title"), lines: stepLines(speaker, answer.nextStep) }]),
    ],
    notes: [...warningNotes(speaker, basis.warnings), ...basisNotes(speaker, basis, { usage: true }), speaker.say("digest.undo")],
    asksAbout: asksAbout(speaker, basis),
    asks: ["ask.missing", ...weakest(scorecard.subcategories, 1).map((id): SentenceKey => `ask.${id}`)],
  });
}

function late(day: Day, speaker: Speaker): string {
  return speaker.say("digest.late", { day: speaker.day(day) });
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

export function alertView(answer: AlertAnswer, speaker: Speaker): View {
  const { basis, details, restoredBy } = answer;
  const name = nameOf(speaker, details.finding.id);
  const month = speaker.month(basis.asOf);
  const before = points(speaker, answer.before);
  const isZero = details.finding.points === 0;
  const now = points(speaker, details.finding.points ?? 0, details.finding.max);
  return view({
    template: "answer",
    title:
      basis.designation === "business-applications"
        ? speaker.say(isZero ? "alert.title" : "alert.titleBelow", { name, gate: basis.gate })
        : speaker.say(isZero ? "alert.titleOf" : "alert.titleBelowOf", { name, area: areaOf(basis), gate: basis.gate }),
    headline: speaker.say("points.of", { points: now, max: speaker.number(details.finding.max) }),
    tone: "attention",
    lines: [
      ...(answer.isRepeat === true ? [speaker.say("alert.repeated")] : []),
      speaker.say("alert.standing", { name, before, now, month, max: speaker.number(details.finding.max) }),
      speaker.say("alert.consequence", { month, gate: basis.gate }),
      ...(answer.total === null || answer.totalBefore === null
        ? []
        : [speaker.say("alert.totals", { total: points(speaker, answer.total), totalBefore: points(speaker, answer.totalBefore) })]),
    ],
    sections: [
      { heading: speaker.say("alert.why"), lines: [becauseLine(answer, speaker), countsLine(speaker, details, basis.asOf)] },
      {
        heading: speaker.say("alert.restores"),
        lines:
          restoredBy === null
            ? [speaker.say(details.threshold === null ? "alert.restoreNotKnown" : "alert.restoreUnknown")]
            : stepLines(speaker, restoredBy),
      },
    ],
    notes: [
      ...warningNotes(speaker, basis.warnings),
      ...basisNotes(speaker, basis, { usage: details.finding.category === "customer-success" }),
      speaker.say("subscription.undoAlert"),
    ],
    asksAbout: asksAbout(speaker, basis),
    asks: [`ask.${details.finding.id}`, "ask.score"],
  });
}

function becauseLine(answer: AlertAnswer, speaker: Speaker): string {
  const monthBefore = speaker.month(answer.monthBefore);
  const { finding } = answer.details;
  if (answer.details.threshold === null) return speaker.say("alert.because.reported", { before: points(speaker, answer.before), monthBefore });
  const [now, then] = [finding.measured, answer.beforeCounts];
  switch (finding.id) {
    case "net-customer-adds":
    case "deployments": {
      const [a, b] = [now, then] as MeasuredBySubcategory["deployments"][];
      if (a === undefined || b === undefined) return "";
      return speaker.say(`alert.because.${finding.id}`, { now: a.now, baseline: a.baseline, nowThen: b.now, baselineThen: b.baseline, monthBefore });
    }
    case "usage-growth": {
      const [a, b] = [now, then] as MeasuredBySubcategory["usage-growth"][];
      if (a === undefined || b === undefined) return "";
      const mcv = (value: number): string => speaker.number(value, 1);
      return speaker.say("alert.because.usage-growth", {
        mcvNow: mcv(a.mcvNow),
        mcvBaseline: mcv(a.mcvBaseline),
        mcvNowThen: mcv(b.mcvNow),
        mcvBaselineThen: mcv(b.mcvBaseline),
        monthBefore,
      });
    }
    default:
      return speaker.say(`alert.because.${finding.id}`, {
        peopleThen: (then as MeasuredBySubcategory["advanced-certifications"]).people,
        monthBefore,
      });
  }
}
