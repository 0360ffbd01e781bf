// View of the answer about the designations: the most points of each subcategory, our points where known, the Cloud badge.

import type { DesignationShown, DesignationsAnswer } from "../conversation/knowledge/designations-answer.ts";
import type { Subcategory } from "../kernel/program.ts";
import { shownGap } from "../languages/shown-points.ts";
import type { Speaker } from "../languages/speaker.ts";
import { filled, restsOnNotes } from "./say-knowledge.ts";
import { nameOf, points } from "./say-parts.ts";
import { type View, view } from "./view.ts";

export function designationsView(answer: DesignationsAnswer, speaker: Speaker): View {
  const { shown, isAll, topic } = answer;
  const needs = speaker.say("designations.needs", { target: answer.target, gate: answer.gate });
  const closest = { heading: speaker.say("designations.closest"), lines: closestLines(answer, speaker) };
  const cloud = { heading: answer.cloud.name, lines: cloudLines(answer, speaker) };
  const [only] = shown;
  const isOne = shown.length === 1 && only !== undefined;
  const isAside = topic === "cloud" || topic === "closest";
  const sections = shown.map((one) => ({
    heading: one.area,
    lines: isAside ? [knownLine(one, answer.target, speaker)] : designationLines(answer, one, speaker),
  }));
  const first =
    topic === "cloud" ? cloud.lines : topic === "closest" ? closest.lines : isOne ? [...designationLines(answer, only, speaker), needs] : [needs];
  return view({
    template: "answer",
    title: topic === "cloud" ? cloud.heading : isOne ? only.badge : speaker.say("designations.title"),
    headline: headlineOf(answer, speaker),
    lines: first,
    sections: filled(...(isOne && !isAside ? [] : sections), ...(isAll && !isAside ? [closest, cloud] : [])),
    notes: [...(isAside ? [needs] : []), speaker.say("designations.only"), ...restsOnNotes(speaker, answer.restsOn)],
    asks: ["ask.score", "ask.missing"],
  });
}

/** One figure where one is asked about. */
function headlineOf({ shown, isAll, subcategories, topic, closest }: DesignationsAnswer, speaker: Speaker): string {
  if (topic === "closest" && closest !== null) return closest.area;
  const [only, second] = shown;
  const [id, another] = subcategories;
  if (isAll || only === undefined || second !== undefined || id === undefined || another !== undefined) return "";
  const max = only.max[id];
  return max === null ? speaker.say("designations.notApplicable") : speaker.say("designations.most", { max });
}

function designationLines({ subcategories, target, isAll, topic }: DesignationsAnswer, one: DesignationShown, speaker: Speaker): string[] {
  const known = (id: Subcategory): number | null => one.known?.points.find((found) => found.subcategory === id)?.points ?? null;
  const maxima = subcategories.map((id) => {
    const [max, earned] = [one.max[id], known(id)];
    const name = nameOf(speaker, id);
    if (max === null) return speaker.say("designations.lineNone", { name });
    return earned === null
      ? speaker.say("designations.line", { name, max })
      : speaker.say("designations.lineKnown", { name, max, points: points(speaker, earned, max) });
  });
  const named = one.names.map(({ name, from }) => speaker.say("designations.name", { name, day: speaker.day(from) }));
  return [
    speaker.say("designations.maxima", { maxima: speaker.list(maxima) }),
    knownLine(one, target, speaker),
    ...(isAll && topic !== "names" ? [] : [speaker.say("designations.names", { names: speaker.list(named) })]),
  ];
}

function knownLine({ known }: DesignationShown, target: number, speaker: Speaker): string {
  if (known === null) return speaker.say("designations.unknown");
  const about = { total: points(speaker, known.total), gap: shownGap(target, known.total), target, month: speaker.month(known.asOf) };
  const key = about.gap > 0 ? (`designations.${known.from}` as const) : (`designations.${known.from}Enough` as const);
  return speaker.say(key, {
    ...about,
    status: speaker.say(known.attained === null ? "attained.open" : known.attained ? "attained.yes" : "attained.no"),
  });
}

function closestLines({ closest, unknown, target }: DesignationsAnswer, speaker: Speaker): string[] {
  const others = unknown.length === 0 ? [] : [speaker.say("designations.notKnown", { areas: speaker.list(unknown) })];
  if (closest === null) return [speaker.say("designations.closestUnknown"), ...others];
  const gap = shownGap(target, closest.total);
  const about = { area: closest.area, total: points(speaker, closest.total), gap, target };
  return [speaker.say(gap > 0 ? "designations.closestIs" : "designations.closestReached", about), ...others];
}

function cloudLines({ cloud, unknown }: DesignationsAnswer, speaker: Speaker): string[] {
  return [
    speaker.say("designations.cloudNeeds", { name: cloud.name, count: cloud.needs }),
    cloud.attained.length === 0
      ? speaker.say("designations.cloudNone", { count: cloud.needs })
      : speaker.say("designations.cloudSome", { count: cloud.needs, attained: cloud.attained.length, areas: speaker.list(cloud.attained) }),
    ...(unknown.length === 0 ? [] : [speaker.say("designations.notKnown", { areas: speaker.list(unknown) })]),
  ];
}
