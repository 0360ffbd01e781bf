// View of the answer about the rules of the score: thresholds and lists of a subcategory, or whether something that is named counts.

import type { AssociationRule, CertificationRule, RulesAnswer, SubcategoryRule, WorkloadRule } from "../conversation/knowledge/rules-answer.ts";
import type { Speaker } from "../languages/speaker.ts";
import { disputeSections, filled, restsOnNotes, thresholdText } from "./say-knowledge.ts";
import { nameOf } from "./say-parts.ts";
import { type View, view } from "./view.ts";

type Section = View["sections"][number];

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

function retiredLines({ lists }: RulesAnswer, speaker: Speaker): string[] {
  const ending = [...lists.intermediate, ...lists.advanced].filter((one) => one.retiredOn !== null || one.until !== null);
  return ending.map(({ title, until, retiredOn }) =>
    speaker.say(retiredOn === null ? "rules.endsOn" : "rules.retiredTitle", {
      title,
      until: until === null ? "" : speaker.day(until),
      retired: retiredOn === null ? "" : speaker.day(retiredOn),
    }),
  );
}

function overviewLines({ target, gate }: RulesAnswer, speaker: Speaker): string[] {
  return [speaker.say("rules.minimum", { gate, target }), speaker.say("rules.askFor")];
}

function subcategorySection(answer: RulesAnswer, rule: SubcategoryRule, speaker: Speaker): Section {
  const { id, max, enterprise, smb, pointsForOne } = rule;
  const [large, small] = [thresholdText(speaker, id, enterprise), thresholdText(speaker, id, smb)];
  const one = { smb: speaker.number(pointsForOne.smb, 2), enterprise: speaker.number(pointsForOne.enterprise, 2) };
  const figures = [
    large === small
      ? speaker.say("rules.threshold", { max, threshold: small })
      : speaker.say("rules.thresholds", { max, smb: small, enterprise: large }),
    speaker.say(`rules.formula.${id}`),
    speaker.say(one.smb === one.enterprise ? `rules.eachSame.${id}` : `rules.each.${id}`, one),
    ...(rule.isAbove === null ? [] : [speaker.say(rule.isAbove ? "rules.above" : "rules.atLeast")]),
  ];
  const lists = eligibleLists(answer, id, speaker);
  const { topic } = answer;
  // Who asks for one of the lists is told it first.
  const asked = lists.filter((list) => list.topic === topic).map((list) => list.line);
  const others = lists.filter((list) => list.topic !== topic).map((list) => list.line);
  return { heading: nameOf(speaker, id), lines: [...asked, ...figures, ...others] };
}

function eligibleLists(answer: RulesAnswer, id: SubcategoryRule["id"], speaker: Speaker): { topic: RulesAnswer["topic"]; line: string }[] {
  const { lists } = answer;
  const titles = (of: readonly CertificationRule[]) => [
    { topic: "certifications" as const, line: speaker.say("rules.titles", { titles: titleList(of, speaker) }) },
  ];
  if (id === "intermediate-certifications") return titles(lists.intermediate);
  if (id === "advanced-certifications") return titles(lists.advanced);
  const isRevenue = id === "net-customer-adds";
  return [
    {
      topic: "workloads",
      line: speaker.say("rules.workloads", { workloads: speaker.list(isRevenue ? lists.revenueWorkloads : lists.ratedWorkloads) }),
    },
    {
      topic: "associations",
      line: isRevenue
        ? speaker.say("rules.associations", { associations: speaker.list(lists.revenueAssociations) })
        : usageAssociationsLine(answer, speaker),
    },
  ];
}

function titleList(certifications: readonly CertificationRule[], speaker: Speaker): string {
  return speaker.list(
    certifications
      .filter((one) => one.counts)
      .map(({ title, until }) => (until === null ? title : speaker.say("rules.titleUntil", { title, until: speaker.day(until) }))),
  );
}

/** Whole lists for who asks for workloads, associations or certifications without naming one. */
function listSections(answer: RulesAnswer, speaker: Speaker): Section[] {
  const { topic, lists, subcategories, certifications, associations, workloads, unlisted } = answer;
  if (certifications.length > 0 || associations.length > 0 || workloads.length > 0 || unlisted !== null) return [];
  if (topic === "retired") return [{ heading: speaker.say("rules.withLastDay"), lines: retiredLines(answer, speaker) }];
  if (subcategories.length > 0) return [];
  const titles = (level: "intermediate" | "advanced"): Section => ({
    heading: nameOf(speaker, `${level}-certifications`),
    lines: [titleList(lists[level], speaker)],
  });
  const adds = (names: readonly string[]): Section => ({ heading: nameOf(speaker, "net-customer-adds"), lines: [speaker.list(names)] });
  const usage = (line: string): Section => ({ heading: speaker.say("rules.usage"), lines: [line] });
  if (topic === "certifications") return [titles("intermediate"), titles("advanced")];
  if (topic === "workloads") return [adds(lists.revenueWorkloads), usage(speaker.list(lists.ratedWorkloads))];
  return topic === "associations" ? [adds(lists.revenueAssociations), usage(usageAssociationsLine(answer, speaker))] : [];
}

function usageAssociationsLine({ lists }: RulesAnswer, speaker: Speaker): string {
  return speaker.say("rules.usageAssociations", {
    dynamics: speaker.list(lists.dynamicsAssociations),
    platform: speaker.list(lists.platformAssociations),
  });
}
