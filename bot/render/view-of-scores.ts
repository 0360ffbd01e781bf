// Views of the answers that come from one scorecard: gap, score, subcategory, attained.

import type { AttainedAnswer, GapAnswer, ScoreAnswer, SubcategoryAnswer } from "../conversation/answer.ts";
import { categories, isOneOf } from "../kernel/program.ts";
import { shownGap } from "../languages/shown-points.ts";
import type { SentenceKey, Speaker } from "../languages/speaker.ts";
import { qualifyingLines } from "./say-knowledge.ts";
import {
  areaOf,
  asksAbout,
  attainedBadge,
  basisNotes,
  countsLine,
  gateLine,
  gateLines,
  gaugeOf,
  isAboutUsage,
  nameOf,
  partnerOf,
  points,
  rowOf,
  stepLines,
  unknownLines,
  warningNotes,
  weakest,
} from "./say-parts.ts";
import { type View, view } from "./view.ts";

export function gapView(answer: GapAnswer, speaker: Speaker): View {
  const { basis, target, total } = answer;
  const isReached = answer.gap === 0;
  const gap = shownGap(target, total);
  const sentence = {
    partner: partnerOf(speaker, basis),
    area: areaOf(basis),
    total: points(speaker, total, target),
    gap,
    target: speaker.number(target, 2),
  };
  const isOwn = basis.reportedOn === null;
  const steps = answer.nextStep === null || (isReached && answer.attained !== false) ? [] : stepLines(speaker, answer.nextStep);
  return view({
    template: "gap",
    gauge: gaugeOf(speaker, total, target),
    title: speaker.say("gap.title", sentence),
    headline: speaker.say(!isReached ? "gap.headline" : answer.gates.length > 0 ? "gap.headlineGate" : "gap.headlineReached", sentence),
    tone: answer.gates.length > 0 ? "attention" : isReached ? "good" : "default",
    badge: attainedBadge(speaker, answer.attained),
    lines: [
      speaker.say(isReached ? "gap.standingReached" : "gap.standing", sentence),
      ...gateLines(speaker, basis, answer.gates, answer.unknowns, answer.subcategories),
    ],
    rows: answer.findings.map((finding) => rowOf(speaker, basis, finding)),
    sections: steps.length === 0 ? [] : [{ heading: speaker.say("step.title"), lines: steps }],
    notes: [...warningNotes(speaker, basis.warnings), ...basisNotes(speaker, basis, { usage: true })],
    asksAbout: asksAbout(speaker, basis),
    asks: isOwn ? ["ask.plan", "ask.changed", "ask.forecast", "ask.score"] : ["ask.score", "ask.attained"],
  });
}

export function scoreView(answer: ScoreAnswer, speaker: Speaker): View {
  const { basis, scorecard } = answer;
  const attained = speaker.say(scorecard.attained === null ? "attained.open" : scorecard.attained ? "attained.yes" : "attained.no");
  const total = points(speaker, scorecard.total);
  const gates = scorecard.subcategories.filter((one) => scorecard.failingGates.includes(one.id));
  const unknowns = scorecard.subcategories.filter((one) => one.state === "unknown");
  return view({
    template: "scorecard",
    gauge: gaugeOf(speaker, scorecard.total, basis.target),
    title: speaker.say("score.title"),
    headline: speaker.say("score.headline", { total }),
    tone: scorecard.attained === true ? "good" : gates.length > 0 ? "attention" : "default",
    badge: attainedBadge(speaker, scorecard.attained),
    status:
      gates.length > 0
        ? speaker.say("status.gate", { count: gates.length, gate: basis.gate, names: speaker.list(gates.map((one) => nameOf(speaker, one.id))) })
        : scorecard.gapTo70 > 0 && scorecard.attained !== null
          ? speaker.say("status.missing", { gap: shownGap(basis.target, scorecard.total), target: basis.target })
          : scorecard.attained === null
            ? attained
            : "",
    lines: [speaker.say("score.standing", { partner: partnerOf(speaker, basis), area: areaOf(basis), total, attained })],
    rows: scorecard.subcategories.map((finding) => rowOf(speaker, basis, finding)),
    notes: [
      ...gates.map((gate) => gateLine(speaker, basis, gate)),
      ...unknownLines(speaker, basis, unknowns),
      ...warningNotes(speaker, basis.warnings),
      ...basisNotes(speaker, basis, { usage: true }),
    ],
    asksAbout: asksAbout(speaker, basis),
    asks: [
      "ask.missing",
      ...(basis.reportedOn === null ? (["ask.plan", "ask.history"] as const) : []),
      ...weakest(scorecard.subcategories, 2).map((id): SentenceKey => `ask.${id}`),
    ],
  });
}

export function subcategoryView(answer: SubcategoryAnswer, speaker: Speaker): View {
  const { basis, details } = answer;
  const findings = details.map((one) => one.finding);
  const name =
    answer.of === null
      ? speaker.list(findings.map((one) => nameOf(speaker, one.id)))
      : isOneOf(categories, answer.of)
        ? speaker.say(`category.${answer.of}`)
        : nameOf(speaker, answer.of);
  const isKnown = findings.every((one) => one.points !== null);
  const max = findings.reduce((sum, one) => sum + one.max, 0);
  const earned = points(
    speaker,
    findings.reduce((sum, one) => sum + (one.points ?? 0), 0),
    max,
  );
  const sentence = { partner: partnerOf(speaker, basis), points: earned, max: speaker.number(max), name };
  const failing = findings.filter((one) => one.points !== null && one.points < basis.gate);
  return view({
    template: "scorecard",
    title: name,
    headline: speaker.say(isKnown ? "subcategory.headline" : "subcategory.headlineUnknown", sentence),
    tone: failing.length > 0 ? "attention" : findings.every((one) => one.state === "met") ? "good" : "default",
    lines: [speaker.say(isKnown ? "subcategory.standing" : "subcategory.standingUnknown", sentence)],
    rows: details.map((detail) => rowOf(speaker, basis, detail.finding, countsLine(speaker, detail, basis.asOf))),
    notes: [
      ...failing.map((gate) => gateLine(speaker, basis, gate)),
      ...warningNotes(speaker, basis.warnings, { skilling: findings.some((one) => one.category === "skilling") }),
      ...basisNotes(speaker, basis, { usage: isAboutUsage(findings) }),
    ],
    asksAbout: asksAbout(speaker, basis),
    asks: ["ask.missing", "ask.score"],
  });
}

export function attainedView(answer: AttainedAnswer, speaker: Speaker): View {
  const { basis, attained, gates, unknowns } = answer;
  const ending = attained === null ? "Open" : attained ? "Yes" : "No";
  const { target } = basis;
  const sentence = { partner: partnerOf(speaker, basis), total: points(speaker, answer.total), gap: shownGap(target, answer.total), target };
  return view({
    template: "answer",
    title: basis.badge,
    headline: speaker.say(`attained.headline${ending}`),
    tone: attained === true ? "good" : gates.length > 0 ? "attention" : "default",
    lines: [
      speaker.say(attained === null ? "attained.open" : attained ? "attained.yes" : "attained.no"),
      speaker.say(answer.gap > 0 ? "attained.totalMissing" : "attained.totalEnough", sentence),
      ...gateLines(speaker, basis, gates, unknowns, answer.subcategories),
      ...(answer.qualifying === null ? [] : qualifyingLines(speaker, answer.qualifying)),
    ],
    notes: [...warningNotes(speaker, basis.warnings), ...basisNotes(speaker, basis, { usage: true })],
    asksAbout: asksAbout(speaker, basis),
    asks: ["ask.missing", "ask.score"],
  });
}
