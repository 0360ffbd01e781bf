// View of why a subcategory has its points: the formula with the partner's figures, who carries them, who is close, and the rule's source.

import type { Carriers, Listed, Reason, WhyAnswer } from "../../conversation/ahead/ahead-answer.ts";
import { shownPoints } from "../../languages/shown-points.ts";
import type { Speaker } from "../../languages/speaker.ts";
import type { CustomerWorkload } from "../../scoring/evidence.ts";
import type { CertifiedPerson } from "../../scoring/measured.ts";
import { asksAbout, basisNotes, countsLine, gateLine, isAboutUsage, nameOf, points, rowOf, warningNotes } from "../say-parts.ts";
import { type View, view } from "../view.ts";

export function whyView({ basis, reasons }: WhyAnswer, speaker: Speaker): View {
  const findings = reasons.map((one) => one.finding);
  const names = speaker.list(findings.map((one) => nameOf(speaker, one.id)));
  const earned = findings.reduce((sum, one) => sum + (one.points ?? 0), 0);
  const max = findings.reduce((sum, one) => sum + one.max, 0);
  const isKnown = findings.every((one) => one.points !== null);
  const failing = findings.filter((one) => one.points !== null && one.points < basis.gate);
  return view({
    template: "scorecard",
    showsLines: true,
    title: speaker.say("why.title", { names }),
    headline: isKnown
      ? speaker.say("subcategory.headline", { points: points(speaker, earned, max), max })
      : speaker.say("subcategory.headlineUnknown", { max }),
    tone: failing.length > 0 ? "attention" : "default",
    lines: [
      ...(reasons.length > 1 && isKnown ? [speaker.say("why.sum", { points: points(speaker, earned, max), max })] : []),
      ...reasons.flatMap((reason) => [countsLine(speaker, reason, basis.asOf), ...formulaLines(speaker, reason)]),
    ],
    rows: reasons.map(({ finding }) => rowOf(speaker, basis, finding)),
    sections: reasons.flatMap((reason) => carrierSections(speaker, reason)),
    notes: [
      ...failing.map((gate) => gateLine(speaker, basis, gate)),
      ...reasons.flatMap(({ source }) => (source === null ? [] : [speaker.say("why.source", { ...source })])),
      ...warningNotes(speaker, basis.warnings, { skilling: findings.some((one) => one.category === "skilling") }),
      ...basisNotes(speaker, basis, { usage: isAboutUsage(findings) }),
    ],
    asksAbout: asksAbout(speaker, basis),
    asks: ["ask.changed", "ask.plan", "ask.score"],
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

function carrierSections(speaker: Speaker, { finding, carriers }: Reason): View["sections"] {
  const section = (heading: string, lines: readonly string[]): View["sections"] => (lines.length === 0 ? [] : [{ heading, lines }]);
  const unit = finding.id === "net-customer-adds" ? "carrier.usd" : "carrier.mcv";
  const customers = (listed: Listed<CustomerWorkload>) => linesOf(speaker, listed, "unnamed.workloads", (one) => customerLine(speaker, unit, one));
  switch (carriers.of) {
    case "unknown":
      return [];
    case "people":
      return section(
        speaker.say("carrier.people"),
        linesOf(speaker, carriers.people, "unnamed.people", (one) => personLine(speaker, one)),
      );
    case "usage":
      return [
        ...section(speaker.say("carrier.now"), customers(carriers.now)),
        ...section(speaker.say("carrier.baseline"), customers(carriers.baseline)),
      ];
    case "customers":
      return customerSections(speaker, carriers, customers, section);
  }
}

function customerSections(
  speaker: Speaker,
  { counted, against, near }: Carriers & { of: "customers" },
  customers: (listed: Listed<CustomerWorkload>) => string[],
  section: (heading: string, lines: readonly string[]) => View["sections"],
): View["sections"] {
  return [
    ...section(speaker.say("carrier.counted"), customers(counted)),
    ...section(speaker.say("carrier.against"), customers(against)),
    ...section(speaker.say("carrier.near"), customers(near)),
  ];
}

/** @param unnamed says how many there are where none is told */
function linesOf<One>(
  speaker: Speaker,
  { first, count }: Listed<One>,
  unnamed: "unnamed.workloads" | "unnamed.people",
  line: (one: One) => string,
): string[] {
  const rest = count - first.length;
  if (first.length === 0 && count > 0) return [speaker.say(unnamed, { count })];
  return [...first.map(line), ...(rest > 0 ? [speaker.say("list.more", { count: rest })] : [])];
}

function customerLine(speaker: Speaker, unit: "carrier.usd" | "carrier.mcv", one: CustomerWorkload): string {
  return speaker.say(unit, { customer: one.customerName ?? one.customerTenant, workload: one.workload, figure: speaker.number(one.figure, 2) });
}

function personLine(speaker: Speaker, { person, personName, certifications }: CertifiedPerson): string {
  const expires = certifications.flatMap((one) => one.expiresOn ?? []).toSorted();
  const last = expires.at(-1);
  const about = { person: personName ?? person, certifications: speaker.list([...new Set(certifications.map((one) => one.certification))]) };
  return last === undefined || expires.length < certifications.length
    ? speaker.say("carrier.person", about)
    : speaker.say("carrier.personUntil", { ...about, day: speaker.day(last) });
}
