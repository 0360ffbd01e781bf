// The views of what became of messages: counts that add up to the recipients, and what was not delivered, with the reason and a button
// that sends it again.

import type { About, DeliveriesAnswer, NotDelivered, Recipient, SentAgainAnswer } from "../conversation/administration/administration-answer.ts";
import type { LedgerCounts } from "../delivery/ledger.ts";
import { messageStates } from "../delivery/message.ts";
import type { Day } from "../kernel/month.ts";
import { deliveryReason } from "../languages/delivery-reason.ts";
import type { SentenceKey, Speaker } from "../languages/speaker.ts";
import { type Entry, type View, view } from "./view.ts";

export function deliveriesView(answer: DeliveriesAnswer, speaker: Speaker): View {
  const { subjects, older, rows, total, page, pages, heldBack } = answer;
  const isNothing = subjects.length === 0;
  const first = isNothing
    ? speaker.say("deliveries.none")
    : total === 0
      ? speaker.say("deliveries.allDelivered")
      : speaker.say("deliveries.notDelivered", { count: total });
  const lines = [
    ...subjects.map(({ about, counts }) => subjectLine(aboutWords(about, speaker), counts, speaker)),
    ...(older.subjects === 0 ? [] : [subjectLine(speaker.say("deliveries.older", { subjects: older.subjects }), older, speaker)]),
  ];
  return view({
    template: "entries",
    title: speaker.say("administration.title"),
    tone: total > 0 ? "attention" : "default",
    lines: [first, ...heldLines(heldBack, speaker)],
    sections: isNothing ? [] : [{ heading: speaker.say("deliveries.subjects"), lines }],
    entries: rows.length === 0 ? null : { heading: speaker.say("deliveries.rows"), items: rows.map((one) => entryOf(one, speaker)) },
    notes: pages === 1 ? [] : [speaker.say("deliveries.page", { page, pages })],
    questions: page < pages ? [speaker.say("askNamed.deliveriesPage", { page: page + 1 })] : [],
    asks: [heldBack === "tenant" ? "ask.resumeSends" : "ask.pauseSends", "ask.everySubscription", "ask.managersReach"],
  });
}

export function sentAgainView({ done, heldBack }: SentAgainAnswer, speaker: Speaker): View {
  const key: SentenceKey = done === "by-command" ? "sends.by-command" : done === "due" && heldBack !== null ? "sentAgain.held" : `sentAgain.${done}`;
  return view({ template: "notice", title: speaker.say("administration.title"), lines: [speaker.say(key)], asks: ["ask.deliveries"] });
}

export function heldLines(heldBack: DeliveriesAnswer["heldBack"], speaker: Speaker): string[] {
  if (heldBack === null) return [];
  return [speaker.say(heldBack === "service" ? "sends.heldByService" : "sends.heldByTenant")];
}

/** The name where one is known, else the id, by which an administrator finds the person or the channel. */
export function recipientWords({ name, id }: Recipient): string {
  return name ?? id;
}

function subjectLine(about: string, { recipients, states }: LedgerCounts, speaker: Speaker): string {
  const counts = messageStates.filter((state) => states[state] > 0);
  const parts = counts.map((state) => speaker.say(`deliveries.count.${state}`, { count: states[state] })).join(" + ");
  return speaker.say("deliveries.subject", { about, recipients, parts });
}

function aboutWords(about: About, speaker: Speaker): string {
  if (about.of === "alert" || about.of === "other") return speaker.say(`deliveries.about.${about.of}`, { about: about.about });
  if (about.of === "welcome") return speaker.say("deliveries.about.welcome");
  return speaker.say(`deliveries.about.${about.of}`, { area: about.area, month: speaker.month(about.month) });
}

function entryOf({ short, about, recipient, state, attempts, dueAt, reason }: NotDelivered, speaker: Speaker): Entry {
  const key = state === "unknown" || state === "failed" ? (`deliveries.row.${state}` as const) : "deliveries.row.suppressed";
  const why = reason === null ? [] : [speaker.say("deliveries.why", { why: deliveryReason(reason, speaker) })];
  return {
    text: speaker.say(key, { about: aboutWords(about, speaker), recipient: recipientWords(recipient) }),
    detail: [...why, speaker.say("deliveries.row.when", { due: momentWords(dueAt, speaker), attempts })].join(" "),
    button: { title: speaker.say("deliveries.sendAgain"), ask: speaker.say("askNamed.sendAgain", { named: short }) },
  };
}

function momentWords(milliseconds: number, speaker: Speaker): string {
  const iso = new Date(milliseconds).toISOString();
  const time = speaker.time(Number(iso.slice(11, 13)), Number(iso.slice(14, 16)));
  return speaker.say("deliveries.moment", { day: speaker.day(iso.slice(0, 10) as Day), time });
}
