// Views of the alerts about the total and about what ends soon. They say how to stop them.

import type { EndAlertAnswer, TotalAlertAnswer } from "../conversation/answer.ts";
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
