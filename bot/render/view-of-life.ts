// How an alert stands, as its card says it: a line below the title, and the buttons that fit. What is over says that and no more: neither
// figures that would be taken for those of now, nor a step that nobody needs any more.

import type { AlertLife, AlertSettledAnswer, ShownLife } from "../conversation/alerts/alert-life.ts";
import type { AlertSaid } from "../conversation/answer.ts";
import type { Day } from "../kernel/month.ts";
import type { SentenceKey, Speaker } from "../languages/speaker.ts";
import { points } from "./say-parts.ts";
import { type Deed, type View, view } from "./view.ts";

export function withLife(shown: View, said: AlertSaid, speaker: Speaker): View {
  if (said.shown === undefined) return shown;
  const { life } = said.shown;
  const line = lifeLine(said, life, speaker);
  if (life.state !== "resolved")
    return { ...shown, tone: life.state === "open" ? shown.tone : "default", status: line ?? shown.status, deeds: deedsOf(said.shown, speaker) };
  const wasAhead = said.kind !== "alert" && !(said.kind === "total-alert" && said.cause !== "forecast-below-target");
  return {
    ...shown,
    title: speaker.say(`life.${life.how}.title`, { title: shown.title }),
    headline: "",
    tone: "default",
    lines: [line ?? "", ...(wasAhead ? [] : shown.lines.slice(0, 1))],
    sections: [],
  };
}

function lifeLine(said: AlertSaid, life: AlertLife, speaker: Speaker): string | null {
  switch (life.state) {
    case "open":
      return life.again === null ? null : speaker.say(`life.again.${life.again}`);
    case "acknowledged":
      return speaker.say("life.acknowledged", doneBy(life, speaker));
    case "snoozed":
      return life.until === null
        ? speaker.say("life.snoozed.worse", doneBy(life, speaker))
        : speaker.say("life.snoozed.day", { ...doneBy(life, speaker), until: speaker.day(life.until) });
    case "resolved": {
      const day = speaker.day(dayOf(life.at));
      if (life.how === "passed") return speaker.say("life.passed");
      if (said.kind === "total-alert" && said.cause === "forecast-below-target")
        return speaker.say("life.recovered.forecast-below-target", { day, target: said.basis.target });
      if (life.now !== null)
        return speaker.say("life.recovered.points", { day, points: points(speaker, life.now.points), month: speaker.month(life.now.month) });
      return speaker.say(recoveredKey(said), { day });
    }
  }
}

function recoveredKey(said: AlertSaid): SentenceKey {
  switch (said.kind) {
    case "rule-alert":
      return "life.recovered.rule-change";
    case "data-alert":
      return "life.recovered.data-overdue";
    default:
      return said.kind === "end-alert" && said.cause === "anniversary" ? "life.recovered.anniversary" : "life.recovered.certificate-expires";
  }
}

function doneBy({ by, at }: AlertLife & { state: "acknowledged" | "snoozed" }, speaker: Speaker) {
  const moment = new Date(at);
  return {
    name: by.name ?? speaker.say("life.somebody"),
    day: speaker.day(dayOf(at)),
    time: speaker.time(moment.getUTCHours(), moment.getUTCMinutes()),
  };
}

function dayOf(at: number): Day {
  return new Date(at).toISOString().slice(0, 10) as Day;
}

/** What somebody looks after needs no buttons; what is snoozed may still be taken on. */
function deedsOf(shown: ShownLife, speaker: Speaker): Deed[] {
  const { ref, life, maySettle } = shown;
  if (!maySettle || life.state === "acknowledged" || life.state === "resolved") return [];
  const acknowledge = deed("acknowledge", ref, speaker);
  return life.state === "snoozed" ? [acknowledge] : [acknowledge, ...snoozes(shown, speaker)];
}

function snoozes({ ref, canWorsen }: ShownLife, speaker: Speaker): Deed[] {
  return [deed("snoozeWeek", ref, speaker), ...(canWorsen ? [deed("snoozeWorse", ref, speaker)] : [])];
}

function deed(does: "acknowledge" | "snoozeWeek" | "snoozeWorse", ref: string, speaker: Speaker): Deed {
  return { title: speaker.say(`deed.${does}.title`), ask: speaker.say(`deed.${does}`, { ref }) };
}

/** @param titleOf what the alert's own card is called */
export function settledView({ done, alert, isOwn }: AlertSettledAnswer, titleOf: (alert: AlertSaid) => string, speaker: Speaker): View {
  const life = alert?.shown?.life ?? null;
  const line = alert === null || life === null ? null : lifeLine(alert, life, speaker);
  const told = done === "already" || done === "over" ? (line === null ? [] : [line]) : [];
  return view({
    template: "notice",
    title: alert === null ? speaker.say("settled.title") : titleOf(alert),
    lines: [doneLine(done, life, isOwn, speaker), ...told],
    deeds: done === "wants-day" && alert?.shown?.maySettle === true ? snoozes(alert.shown, speaker) : [],
  });
}

function doneLine(done: AlertSettledAnswer["done"], life: AlertLife | null, isOwn: boolean, speaker: Speaker): string {
  if (done === "already") return speaker.say(isOwn ? "settled.alreadyOwn" : "settled.already");
  if (done !== "snoozed") return speaker.say(`settled.${done}`);
  const until = life?.state === "snoozed" ? life.until : null;
  return until === null ? speaker.say("settled.snoozed.worse") : speaker.say("settled.snoozed.day", { until: speaker.day(until) });
}
