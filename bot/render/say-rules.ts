// Sections of the answer about the rules: a subcategory with its thresholds, formula and lists, and whole lists for who asks for them.

import type { CertificationRule, RulesAnswer, SubcategoryRule } from "../conversation/knowledge/rules-answer.ts";
import type { Speaker } from "../languages/speaker.ts";
import { thresholdText } from "./say-knowledge.ts";
import { nameOf } from "./say-parts.ts";
import type { View } from "./view.ts";

type Section = View["sections"][number];

export function subcategorySection(answer: RulesAnswer, rule: SubcategoryRule, speaker: Speaker): Section {
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
export function listSections(answer: RulesAnswer, speaker: Speaker): Section[] {
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
