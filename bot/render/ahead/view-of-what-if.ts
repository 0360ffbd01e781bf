// Views of a supposition: what the score becomes, and what was assumed; or why it could not be scored.

import type { ChangeRefusedAnswer, WhatIfAnswer } from "../../conversation/ahead/ahead-answer.ts";
import { shownChange, shownGap } from "../../languages/shown-points.ts";
import type { Speaker } from "../../languages/speaker.ts";
import { attainedBadge, basisNotes, gateLine, points, rowOf, unchangedLines, warningNotes } from "../say-parts.ts";
import { type View, view } from "../view.ts";
import { assumptionSentence, swallowedSentence } from "./say-assumed.ts";
import { changeSentence, problemSentence } from "./say-change.ts";

export function whatIfView(answer: WhatIfAnswer, speaker: Speaker): View {
  const { basis, before, after } = answer;
  const change = shownChange(after.total, before.total);
  const gap = shownGap(basis.target, after.total);
  const sentence = {
    before: points(speaker, before.total),
    after: points(speaker, after.total),
    change: speaker.number(Math.abs(change), 2),
    gap,
    target: basis.target,
  };
  const hasMoved = ({ before: then, after: now }: (typeof answer.rows)[number]): boolean =>
    then.points === null || now.points === null ? then.points !== now.points : shownChange(now.points, then.points, [now.max]) !== 0;
  const [moved, held] = [answer.rows.filter(hasMoved), answer.rows.filter((one) => !hasMoved(one))];
  const about = { ...sentence, month: answer.at === null ? "" : speaker.month(answer.at) };
  const outcome = change > 0 ? "up" : change < 0 ? "down" : "same";
  const gates = after.subcategories.filter((one) => after.failingGates.includes(one.id));
  return view({
    template: "scorecard",
    showsLines: true,
    title: speaker.say("whatIf.title"),
    headline: speaker.say("score.headline", { total: sentence.after }),
    tone: after.attained === true ? "good" : gates.length > 0 ? "attention" : "default",
    badge: attainedBadge(speaker, after.attained),
    status: answer.at === null ? speaker.say(`whatIf.${outcome}`, sentence) : speaker.say(`whatIf.${outcome}Then`, about),
    lines: [
      answer.changes.length === 0
        ? speaker.say("whatIf.nothing")
        : speaker.say("whatIf.supposed", { changes: speaker.list(answer.changes.map((one) => changeSentence(speaker, one))) }),
      ...answer.totals.map(({ of, count, there }) => speaker.say(`whatIf.total.${of}`, { count, there })),
      ...(answer.at === null ? [] : [speaker.say("whatIf.then", about)]),
      speaker.say(
        after.attained === null ? "whatIf.open" : after.attained ? "whatIf.attained" : gap > 0 ? "whatIf.missing" : "whatIf.gates",
        sentence,
      ),
      ...gates.map((gate) => gateLine(speaker, basis, gate)),
      ...unchangedLines(
        speaker,
        held.map(({ after: now }) => now),
      ),
    ],
    rows: moved.map(({ before: then, after: now }) => rowOf(speaker, basis, now, noteOf(speaker, then.points, now.points, now.max))),
    sections: [
      ...(answer.swallowed.length === 0
        ? []
        : [{ heading: speaker.say("whatIf.swallowed"), lines: answer.swallowed.map((one) => swallowedSentence(speaker, one)) }]),
      ...(answer.assumptions.length === 0
        ? []
        : [{ heading: speaker.say("whatIf.assumed"), lines: answer.assumptions.map((one) => assumptionSentence(speaker, one)) }]),
    ],
    notes: [...warningNotes(speaker, after.warnings), ...basisNotes(speaker, basis, { usage: true })],
    asks: ["ask.plan", "ask.missing"],
  });
}

function noteOf(speaker: Speaker, before: number | null, after: number | null, max: number): string {
  if (before === null || after === null) return "";
  const change = shownChange(after, before, [max]);
  if (change === 0) return "";
  const key = change > 0 ? "whatIf.rowUp" : "whatIf.rowDown";
  return speaker.say(key, { before: points(speaker, before, max), change: speaker.number(Math.abs(change), 2) });
}

export function changeRefusedView(answer: ChangeRefusedAnswer, speaker: Speaker): View {
  return view({
    template: "notice",
    title: speaker.say("whatIf.refused"),
    lines: [problemSentence(speaker, answer.problem)],
    sections: [
      {
        heading: speaker.say("declined.works"),
        lines: (["example.whatIf.count", "example.whatIf.usage", "example.whatIf.track"] as const).map((key) => speaker.say(key)),
      },
    ],
    asks: ["example.whatIf.count", "example.whatIf.usage", "example.whatIf.track"],
  });
}
