// View of what is sent when a subcategory falls: to zero, or below its gate. Says how to stop it.

import type { AlertAnswer } from "../conversation/answer.ts";
import type { Speaker } from "../languages/speaker.ts";
import type { MeasuredBySubcategory } from "../scoring/scorecard.ts";
import { areaOf, asksAbout, basisNotes, countsLine, nameOf, points, stepLines, warningNotes } from "./say-parts.ts";
import { type View, view } from "./view.ts";

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
