// View of the answer about the rules of the score: thresholds and lists of a subcategory, or whether something that is named counts.

import type { AssociationRule, CertificationRule, RulesAnswer, WorkloadRule } from "../conversation/knowledge/rules-answer.ts";
import type { Speaker } from "../languages/speaker.ts";
import { disputeSections, filled, restsOnNotes } from "./say-knowledge.ts";
import { nameOf } from "./say-parts.ts";
import { listSections, subcategorySection } from "./say-rules.ts";
import { type View, view } from "./view.ts";

export function rulesView(answer: RulesAnswer, speaker: Speaker): View {
  const named = [
    ...(answer.unlisted === null ? [] : [unlistedLine(answer.unlisted, speaker)]),
    ...answer.certifications.flatMap((one) => certificationLines(one, speaker)),
    ...answer.associations.flatMap((one) => associationLines(one, speaker)),
    ...answer.workloads.flatMap((one) => workloadLines(one, speaker)),
  ];
  const lists = listSections(answer, speaker);
  const sections = answer.subcategories.map((rule) => subcategorySection(answer, rule, speaker));
  const [only, second] = sections;
  const isOne = only !== undefined && second === undefined;
  const asked = [...named, ...topicLines(answer, speaker), ...(lists.length > 0 ? [speaker.say("rules.lists")] : [])];
  const isAlone = isOne && asked.length === 0;
  return view({
    template: "answer",
    title: isAlone ? only.heading : speaker.say("rules.title"),
    headline: headlineOf(answer, speaker, isAlone),
    lines: isAlone ? only.lines : asked.length > 0 || sections.length > 0 ? asked : overviewLines(answer, speaker),
    // Thresholds of a subcategory stand below what is named: they are beside the question there.
    sections: filled(...lists, ...(isAlone ? [] : sections), ...disputeSections(speaker, answer.disputes)),
    notes: restsOnNotes(speaker, answer.restsOn),
    asks: ["ask.score", "ask.missing"],
  });
}

function headlineOf({ subcategories, certifications, unlisted }: RulesAnswer, speaker: Speaker, isOne: boolean): string {
  const [rule] = subcategories;
  if (isOne && rule !== undefined) return speaker.say("designations.most", { max: rule.max });
  const [only, second] = certifications;
  if (unlisted !== null) return speaker.say("rules.headlineUnlisted");
  if (only === undefined || second !== undefined) return "";
  return speaker.say(only.counts ? "rules.headlineCounts" : "rules.headlineNot");
}

function unlistedLine(name: string, speaker: Speaker): string {
  return speaker.say(/^[A-Z]{2}-\d{3}$/.test(name) ? "rules.examCode" : "rules.unlisted", { name });
}

function certificationLines(one: CertificationRule, speaker: Speaker): string[] {
  const { title, level, counts, until, retiredOn, listedIn, note } = one;
  const about = {
    title,
    level: level === null ? "" : nameOf(speaker, level === "intermediate" ? "intermediate-certifications" : "advanced-certifications"),
    until: until === null ? "" : speaker.day(until),
    retired: retiredOn === null ? "" : speaker.day(retiredOn),
  };
  if (listedIn !== null) return [speaker.say("rules.noLongerListed", { title, day: speaker.day(listedIn) })];
  return [
    speaker.say(!counts ? "rules.countsNoMore" : until === null ? "rules.certificationCounts" : "rules.certificationCountsUntil", about),
    ...(retiredOn === null ? [] : [speaker.say("rules.retiredOn", about)]),
    ...(note === "" ? [] : [note]),
  ];
}

function associationLines({ name, revenue, dynamicsUsage, platformUsage }: AssociationRule, speaker: Speaker): string[] {
  const rows = [
    [revenue, "rules.forRevenue"],
    [dynamicsUsage, "rules.forDynamicsUsage"],
    [platformUsage, "rules.forPlatformUsage"],
  ] as const;
  if (rows.every(([counts]) => counts === null)) return [speaker.say("rules.associationUnlisted", { name })];
  const where = (isCounting: boolean): string =>
    speaker.list(rows.filter(([counts]) => (counts === true) === isCounting).map(([, key]) => speaker.say(key)));
  if (where(true) === "") return [speaker.say("rules.associationNever", { name })];
  return [speaker.say(where(false) === "" ? "rules.associationAlways" : "rules.association", { name, counts: where(true), not: where(false) })];
}

function workloadLines({ name, revenue, usage }: WorkloadRule, speaker: Speaker): string[] {
  const forRevenue =
    revenue === null
      ? speaker.say("rules.workloadNoRevenue", { name })
      : speaker.say(revenue.counts ? "rules.workloadRevenue" : "rules.workloadRevenueNot", { name });
  const rate = usage === null || usage.rate === null ? "" : speaker.number(usage.rate, 4);
  const forUsage =
    usage === null
      ? speaker.say("rules.workloadNoUsage", { name })
      : usage.rate === null
        ? speaker.say("mcv.noRate", { product: name })
        : speaker.say(usage.countedAs === name ? `rules.workloadUsage.${usage.unit}` : `rules.workloadUsageAs.${usage.unit}`, {
            name,
            rate,
            countedAs: usage.countedAs,
          });
  return [forRevenue, ...(revenue === null || revenue.note === "" ? [] : [revenue.note]), forUsage];
}

function topicLines(answer: RulesAnswer, speaker: Speaker): string[] {
  const { topic, target, gate, trialUsage } = answer;
  if (topic === "minimum") return [speaker.say("rules.minimum", { gate, target })];
  if (topic === "target" && answer.subcategories.length === 0) return [speaker.say("rules.minimum", { gate, target })];
  if (topic === "twice") return [speaker.say("rules.twice")];
  if (topic === "disputes") return [speaker.say("rules.disputes", { count: answer.disputes.length })];
  if (topic === "trials")
    return [speaker.say(trialUsage.counts ? "rules.trialsCount" : "rules.trialsDoNot"), ...(trialUsage.note === "" ? [] : [trialUsage.note])];
  if (topic !== "retired" || answer.certifications.length > 0) return [];
  return [speaker.say("rules.retired")];
}

function overviewLines({ target, gate }: RulesAnswer, speaker: Speaker): string[] {
  return [speaker.say("rules.minimum", { gate, target }), speaker.say("rules.askFor")];
}
