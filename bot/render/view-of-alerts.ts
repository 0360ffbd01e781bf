// Views of the alerts about the total, what ends soon, rules to come and data that is overdue. They say how to stop them.

import type { DataAlertAnswer, EndAlertAnswer, RuleAlertAnswer, TotalAlertAnswer } from "../conversation/answer.ts";
import { shownPoints } from "../languages/shown-points.ts";
import type { Speaker } from "../languages/speaker.ts";
import { areaOf, asksAbout, basisNotes, nameOf, partnerOf, points, stepLines, warningNotes } from "./say-parts.ts";
import { type View, view } from "./view.ts";

export function totalAlertView(answer: TotalAlertAnswer, speaker: Speaker): View {
  const { basis, cause, nextStep } = answer;
  const sentence = {
    partner: partnerOf(speaker, basis),
    area: areaOf(basis),
    month: speaker.month(answer.month),
    total: points(speaker, answer.total),
    before: points(speaker, answer.totalBefore),
    target: basis.target,
  };
  return view({
    template: "answer",
    title: speaker.say(`totalAlert.${cause}.title`, sentence),
    headline: speaker.say("score.headline", { total: sentence.total }),
    tone: cause === "reaches-target" ? "good" : "attention",
    lines: [speaker.say(`totalAlert.${cause}.text`, sentence)],
    sections: nextStep === null ? [] : [{ heading: speaker.say("step.title"), lines: stepLines(speaker, nextStep) }],
    notes: [...warningNotes(speaker, basis.warnings), ...basisNotes(speaker, basis, { usage: true }), speaker.say("subscription.undoAlert")],
    asksAbout: asksAbout(speaker, basis),
    asks: cause === "forecast-below-target" ? ["ask.forecast", "ask.plan"] : ["ask.score", "ask.changed"],
  });
}

export function endAlertView(answer: EndAlertAnswer, speaker: Speaker): View {
  const { basis, cause, daysLeft, people } = answer;
  const sentence = { partner: partnerOf(speaker, basis), area: areaOf(basis), day: speaker.day(answer.day), days: daysLeft, count: answer.count };
  return view({
    template: "notice",
    title: speaker.say(`endAlert.${cause}.title`, sentence),
    tone: "attention",
    lines: [speaker.say(`endAlert.${cause}.text`, sentence)],
    sections:
      people.length === 0
        ? []
        : [
            {
              heading: speaker.say("endAlert.who"),
              lines: people.map((one) =>
                speaker.say("endAlert.person", { name: one.name, certification: one.certification, subcategory: nameOf(speaker, one.subcategory) }),
              ),
            },
          ],
    notes: [...basisNotes(speaker, basis, { usage: false }), speaker.say("subscription.undoAlert")],
    asksAbout: asksAbout(speaker, basis),
    asks: cause === "anniversary" ? ["ask.forecast", "ask.score"] : ["ask.skilling", "ask.forecast"],
  });
}

export function ruleAlertView(answer: RuleAlertAnswer, speaker: Speaker): View {
  const { basis, changes } = answer;
  const taken = shownPoints(answer.taken);
  const sentence = {
    partner: partnerOf(speaker, basis),
    area: areaOf(basis),
    day: speaker.day(answer.effectiveFrom),
    month: speaker.month(answer.month),
    taken,
  };
  const said = (value: number, max: number): string => speaker.say("points.of", { points: points(speaker, value, max), max: speaker.number(max) });
  return view({
    template: "notice",
    title: speaker.say("ruleAlert.title", sentence),
    tone: "attention",
    lines: [speaker.say("ruleAlert.text", sentence)],
    sections: [
      {
        heading: speaker.say("ruleAlert.changes"),
        lines: changes.map(({ subcategory, max, now, ahead }) =>
          speaker.say("ruleAlert.change", { name: nameOf(speaker, subcategory), now: said(now, max), ahead: said(ahead, max) }),
        ),
      },
    ],
    notes: [...basisNotes(speaker, basis, { usage: true }), speaker.say("subscription.undoAlert")],
    asksAbout: asksAbout(speaker, basis),
    asks: ["ask.forecast", "ask.plan"],
  });
}

export function dataAlertView({ basis, month, since, missing }: DataAlertAnswer, speaker: Speaker): View {
  const wanted = { month: speaker.month(month), area: areaOf(basis) };
  return view({
    template: "notice",
    title: speaker.say("dataAlert.title", wanted),
    tone: "attention",
    lines: [speaker.say("dataAlert.text", { ...wanted, day: speaker.day(since) })],
    sections: [{ heading: speaker.say("digestMissing.upload"), lines: missing.map((one) => speaker.say(`digestMissing.${one}`, wanted)) }],
    notes: [speaker.say("subscription.undoAlert")],
    asks: ["ask.import"],
  });
}
