// View of why a subcategory has its points: the formula with the partner's figures, who carries them, who is close, and the rule's source.

import type { Listed, Reason, WhyAnswer } from "../../conversation/ahead/ahead-answer.ts";
import type { Day } from "../../kernel/month.ts";
import { subcategories } from "../../kernel/program.ts";
import { shownPoints } from "../../languages/shown-points.ts";
import type { Speaker } from "../../languages/speaker.ts";
import type { CustomerWorkload } from "../../scoring/evidence.ts";
import type { CertifiedPerson } from "../../scoring/measured.ts";
import { asksAbout, basisNotes, countsLine, gateLine, isAboutUsage, nameOf, points, rowOf, warningNotes } from "../say-parts.ts";
import { type Pair, type Section, type View, view } from "../view.ts";

export function whyView({ basis, reasons }: WhyAnswer, speaker: Speaker): View {
  const findings = reasons.map((one) => one.finding);
  const names = speaker.list(findings.map((one) => nameOf(speaker, one.id)));
  // The formula of one stands in sentences; of several, each beside its own points.
  const isOne = reasons.length === 1;
  const formula = (reason: Reason): string[] => [countsLine(speaker, reason, basis.asOf), ...formulaLines(speaker, reason)];
  const earned = findings.reduce((sum, one) => sum + (one.points ?? 0), 0);
  const max = findings.reduce((sum, one) => sum + one.max, 0);
  const isKnown = findings.every((one) => one.points !== null);
  const failing = findings.filter((one) => one.points !== null && one.points < basis.gate);
  return view({
    template: "scorecard",
    showsLines: true,
    title: reasons.length === subcategories.length ? speaker.say("why.titleAll", { count: reasons.length }) : speaker.say("why.title", { names }),
    headline: isKnown
      ? speaker.say("subcategory.headline", { points: points(speaker, earned, max), max })
      : speaker.say("subcategory.headlineUnknown", { max }),
    tone: failing.length > 0 ? "attention" : "default",
    lines: [
      ...(reasons.length > 1 && isKnown ? [speaker.say("why.sum", { points: points(speaker, earned, max), max })] : []),
      ...(isOne ? reasons.flatMap(formula) : []),
    ],
    rows: reasons.map((reason) => rowOf(speaker, basis, reason.finding, isOne ? "" : formula(reason).join(" "))),
    sections: reasons.flatMap((reason) => {
      const name = nameOf(speaker, reason.finding.id);
      const own = carrierSections(speaker, reason, reasons.length > 2 ? shownOfMany : Number.POSITIVE_INFINITY);
      return isOne ? own : own.map((one) => ({ ...one, heading: speaker.say("why.section", { name, what: one.heading }) }));
    }),
    notes: [
      ...failing.map((gate) => gateLine(speaker, basis, gate)),
      ...sourceLines(speaker, reasons),
      ...warningNotes(speaker, basis.warnings, { skilling: findings.some((one) => one.category === "skilling") }),
      ...basisNotes(speaker, basis, { usage: isAboutUsage(findings) }),
    ],
    asksAbout: asksAbout(speaker, basis),
    asks: ["ask.changed", "ask.plan", "ask.score"],
  });
}

/** So many carry each of many subcategories by name; the rest is counted. */
const shownOfMany = 2;

/** One line a page, with every section of it that a rule stands in. */
function sourceLines(speaker: Speaker, reasons: readonly Reason[]): string[] {
  const byPage = Map.groupBy(
    reasons.flatMap(({ source }) => source ?? []),
    ({ title, link }) => `${title} ${link}`,
  );
  return [...byPage.values()].flatMap((sources) => {
    const sections = [...new Set(sources.map(({ section }) => section))];
    return sources.slice(0, 1).map((one) => speaker.say("why.source", { ...one, section: speaker.list(sections) }));
  });
}

/** How the counts become points, with this partner's figures. */
function formulaLines(speaker: Speaker, { finding, threshold, pointsEach }: Reason): string[] {
  if (finding.points === null || threshold === null) return [];
  const count = unitsOf(finding, threshold.forMax);
  // Where something else decided, as usage that cancels deployments does, the counts would not give the points.
  const isByCount = finding.id === "usage-growth" || Math.abs((count * finding.max) / threshold.forMax - finding.points) < 1e-6;
  const about = {
    points: shownPoints(finding.points),
    max: finding.max,
    forMax: threshold.forMax,
    count,
    each: speaker.number(finding.max / threshold.forMax, 2),
  };
  return [
    ...(isByCount ? [speaker.say(`formula.${finding.id}`, about)] : []),
    ...(pointsEach === null || finding.id === "usage-growth" ? [] : [speaker.say("why.next", { points: shownPoints(pointsEach) })]),
  ];
}

/** Those that count towards the points: no more than earn them all, and no fewer than none. */
function unitsOf({ measured }: Reason["finding"], forMax: number): number {
  const net = "netDeployments" in measured ? measured.netDeployments : "netAdds" in measured ? measured.netAdds : null;
  return Math.max(0, Math.min(forMax, net ?? ("people" in measured ? measured.people : 0)));
}

/** @param most how many are told by name of each list */
function carrierSections(speaker: Speaker, { finding, carriers }: Reason, most: number): Section[] {
  const unit = finding.id === "net-customer-adds" ? "Usd" : "Mcv";
  const customers = (heading: "now" | "baseline" | "counted" | "against" | "near", listed: Listed<CustomerWorkload>) =>
    listSection(speaker, speaker.say(`carrier.${heading}`), cut(listed, most), "unnamed.workloads", {
      line: (one) => customerLine(speaker, unit, one),
      pair: (one) => ({
        what: speaker.say("table.customerWorkload", { customer: one.customerName ?? one.customerTenant, workload: one.workload }),
        figure: speaker.say(`carrier.figure${unit}`, { figure: speaker.number(one.figure, 2) }),
      }),
    });
  switch (carriers.of) {
    case "unknown":
      return [];
    case "people":
      return listSection(speaker, speaker.say("carrier.people"), cut(carriers.people, most), "unnamed.people", {
        line: (one) => personLine(speaker, one),
        pair: (one) => personPair(speaker, one),
      });
    case "usage":
      return [...customers("now", carriers.now), ...customers("baseline", carriers.baseline)];
    case "customers":
      return [...customers("counted", carriers.counted), ...customers("against", carriers.against), ...customers("near", carriers.near)];
  }
}

function cut<One>({ first, count }: Listed<One>, most: number): Listed<One> {
  return { first: first.slice(0, most), count };
}

/** @param unnamed says how many there are where none is told */
function listSection<One>(
  speaker: Speaker,
  heading: string,
  { first, count }: Listed<One>,
  unnamed: "unnamed.workloads" | "unnamed.people",
  say: { readonly line: (one: One) => string; readonly pair: (one: One) => Pair },
): Section[] {
  if (count === 0 && first.length === 0) return [];
  const rest = count - first.length;
  if (first.length === 0) return [{ heading, lines: [speaker.say(unnamed, { count })] }];
  return [{ heading, lines: [...first.map(say.line), ...(rest > 0 ? [speaker.say("list.more", { count: rest })] : [])], pairs: first.map(say.pair) }];
}

function customerLine(speaker: Speaker, unit: "Usd" | "Mcv", one: CustomerWorkload): string {
  return speaker.say(unit === "Usd" ? "carrier.usd" : "carrier.mcv", {
    customer: one.customerName ?? one.customerTenant,
    workload: one.workload,
    figure: speaker.number(one.figure, 2),
  });
}

function personLine(speaker: Speaker, held: CertifiedPerson): string {
  const about = { person: held.personName ?? held.person, certifications: certificationsOf(speaker, held) };
  const last = lastDayOf(held);
  return last === null ? speaker.say("carrier.person", about) : speaker.say("carrier.personUntil", { ...about, day: speaker.day(last) });
}

function personPair(speaker: Speaker, held: CertifiedPerson): Pair {
  const last = lastDayOf(held);
  return { what: held.personName ?? held.person, details: [certificationsOf(speaker, held)], figure: last === null ? "" : speaker.day(last) };
}

function certificationsOf(speaker: Speaker, { certifications }: CertifiedPerson): string {
  return speaker.list([...new Set(certifications.map((one) => one.certification))]);
}

/** Null where one of the certificates has no end. */
function lastDayOf({ certifications }: CertifiedPerson): Day | null {
  const expires = certifications.flatMap((one) => one.expiresOn ?? []).toSorted();
  return expires.length < certifications.length ? null : (expires.at(-1) ?? null);
}
