// View of the answer about associations: which counts for what, who makes it and how, how long it takes.

import type { AssociateAnswer, AssociationShown, Family } from "../conversation/knowledge/associate-answer.ts";
import type { Speaker } from "../languages/speaker.ts";
import { askedFirst, filled, restsOnNotes } from "./say-knowledge.ts";
import { nameOf } from "./say-parts.ts";
import { type View, view } from "./view.ts";

export function associateView(answer: AssociateAnswer, speaker: Speaker): View {
  const { named, topic, certification } = answer;
  const parts = {
    which: { heading: speaker.say("associate.which"), lines: named.length > 0 ? namedLines(named, speaker) : countingLines(answer, speaker) },
    how: { heading: speaker.say("associate.how"), lines: howLines(answer, speaker) },
    time: { heading: speaker.say("associate.time"), lines: timeLines(answer, speaker) },
    limits: { heading: speaker.say("associate.limits"), lines: sharedLines(named, (one) => one.limits) },
    "not-counted": { heading: speaker.say("associate.notCounted"), lines: answer.reasonsForNotCounting },
  };
  const isAboutPeople = topic === "certificate";
  const first = topic === null || topic === "certificate" ? (isAboutPeople ? "how" : "which") : topic;
  const isShort = named.length > 0 || isAboutPeople;
  const order = (["which", "how", "time", "limits"] as const).filter(
    (one) => one !== first && (isShort ? first !== "time" || one === "limits" : one !== "how" || first === "which"),
  );
  const { lines, sections } = askedFirst(parts[first], isShort && first === "which" ? null : speaker.say(`associate.lead.${first}`));
  return view({
    template: "answer",
    title: speaker.say("associate.title"),
    lines: [
      ...(certification === null ? [] : [speaker.say("associate.certificate", { certification })]),
      ...(first === "how" && named.length > 0 ? makerLines(named, speaker) : lines),
    ],
    sections: filled(...sections, ...order.map((one) => parts[one])),
    notes: [...(answer.severalPartners && !isAboutPeople ? [speaker.say("associate.several")] : []), ...restsOnNotes(speaker, ...answer.restsOn)],
    asks: ["ask.net-customer-adds", "ask.deployments"],
  });
}

function countingLines({ counting }: AssociateAnswer, speaker: Speaker): string[] {
  return counting.map(({ subcategory, families, names }) => {
    const about = { name: nameOf(speaker, subcategory), families: familyList(families, speaker), associations: speaker.list(names) };
    return speaker.say(families.length === 0 ? "associate.counting" : "associate.countingOf", about);
  });
}

function familyList(families: readonly Family[], speaker: Speaker): string {
  return speaker.list(families.map((one) => speaker.say(`family.${one}`)));
}

function namedLines(named: readonly AssociationShown[], speaker: Speaker): string[] {
  return [
    ...named.map(({ name, counts }) => {
      const of = (isCounting: boolean): string =>
        speaker.list(
          countsTexts(
            counts.filter((one) => one.counts === isCounting),
            speaker,
          ),
        );
      return speaker.say(of(false) === "" ? "associate.countsOnly" : "associate.counts", { name, counts: of(true), not: of(false) });
    }),
    ...makerLines(named, speaker),
    ...named.flatMap(({ name, otherReadings }) => otherReadings.map((says) => speaker.say("associate.disputed", { name, says }))),
  ];
}

/** Subcategories of the same products are said together; of all products, without them. */
function countsTexts(counts: AssociationShown["counts"], speaker: Speaker): string[] {
  const byFamilies = Map.groupBy(counts, (one) => (one.families.length === 3 ? "" : familyList(one.families, speaker)));
  return [...byFamilies].map(([families, of]) => {
    const names = speaker.list(of.map((one) => nameOf(speaker, one.subcategory)));
    return families === "" ? names : speaker.say("associate.subcategoryOf", { name: names, families });
  });
}

/** Who makes them, those of the same maker together. */
function makerLines(made: readonly { readonly name: string; readonly madeBy: string }[], speaker: Speaker): string[] {
  const byMaker = Map.groupBy(made, (one) => one.madeBy);
  return [...byMaker].map(([madeBy, of]) =>
    speaker.say("associate.madeBy", { count: of.length, names: speaker.list(of.map((one) => one.name)), madeBy }),
  );
}

/** Lines that all of them share are said once; where they differ, each is named. */
function sharedLines(named: readonly AssociationShown[], linesOf: (one: AssociationShown) => readonly string[]): string[] {
  const longest = Math.max(0, ...named.map((one) => linesOf(one).length));
  return Array.from({ length: longest }, (_, at) => at).flatMap((at) => {
    const said = named.flatMap((one) => (linesOf(one)[at] === undefined ? [] : [{ name: one.name, says: linesOf(one)[at] ?? "" }]));
    const [first] = said;
    const areSame = first !== undefined && said.length === named.length && said.every((one) => one.says === first.says);
    return areSame ? [first.says] : said.map(({ name, says }) => `${name}: ${says}`);
  });
}

function howLines({ named, everybody }: AssociateAnswer, speaker: Speaker): string[] {
  if (named.length > 0) return sharedLines(named, (one) => one.how);
  return [...makerLines(everybody, speaker), speaker.say("associate.askOne")];
}

function timeLines({ named, showsWithinWeeks, certificatesWithinDays, example, topic }: AssociateAnswer, speaker: Speaker): string[] {
  const general = topic === "certificate" ? [] : [example];
  if (named.length === 0)
    return [
      speaker.say("associate.shows", { weeks: showsWithinWeeks }),
      speaker.say("associate.certificates", { days: certificatesWithinDays }),
      ...general,
    ];
  const stages = sharedLines(named, (one) => one.takes.map(({ stage, upTo, unit }) => speaker.say(`associate.takes.${unit}`, { stage, upTo })));
  return [...stages, ...general];
}
