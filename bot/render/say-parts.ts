// Sentences that several answers share: what figures rest on, warnings, gates, next steps, rows of the scorecard.

import type { OtherBook } from "../conversation/ahead/other-books.ts";
import type { Basis, SubcategoryDetail } from "../conversation/answer.ts";
import type { Day, Month } from "../kernel/month.ts";
import { type Subcategory, subcategories } from "../kernel/program.ts";
import { shownChange, shownPoints } from "../languages/shown-points.ts";
import type { Speaker } from "../languages/speaker.ts";
import { warningSentence } from "../languages/warning-sentence.ts";
import type { NextStep } from "../planning/next-steps.ts";
import { designationEntry } from "../rules/designation-entry.ts";
import type { Finding, MeasuredBySubcategory } from "../scoring/scorecard.ts";
import type { Warning } from "../scoring/warning.ts";
import type { Badge, Gauge, ScoreRow } from "./view.ts";

export function nameOf(speaker: Speaker, id: Subcategory): string {
  return speaker.say(`subcategory.${id}`);
}

export function partnerOf(speaker: Speaker, basis: Basis): string {
  return basis.partnerName === null ? speaker.say("partner.unnamed") : shortened(basis.partnerName);
}

/** Names come from exports and may be of any length; a card may not. */
function shortened(name: string): string {
  const most = 120;
  return name.length <= most ? name : `${name.slice(0, most).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

export function points(speaker: Speaker, value: number, ...lines: number[]): string {
  return speaker.number(shownPoints(value, lines), 2);
}

/** Small print: month, track and rules; usage units where the answer is about usage; the sample's pinned day. */
export function basisNotes(speaker: Speaker, basis: Basis, about: { usage: boolean }): string[] {
  const notes = [basisLine(speaker, basis)];
  if (basis.saidBefore !== undefined)
    notes.push(speaker.say("basis.saidBefore", { total: points(speaker, basis.saidBefore.total), day: speaker.day(basis.saidBefore.until) }));
  for (const { question, says } of basis.chosenReadings) notes.push(speaker.say("basis.chosenReading", { question, says }));
  if (basis.areRulesStale && basis.rulesVerifiedOn !== null) notes.push(speaker.say("basis.stale", { day: speaker.day(basis.rulesVerifiedOn) }));
  notes.push(...otherReadingNotes(speaker, basis));
  if (about.usage && basis.units !== null) notes.push(speaker.say(`basis.units.${basis.units}`));
  if (basis.pinnedDay !== null) notes.push(speaker.say("basis.sample", { day: speaker.day(basis.pinnedDay) }));
  if (basis.withheld !== undefined) notes.push(speaker.say(`withheld.${basis.withheld}`));
  return notes;
}

/** Small print: months that were scored by other rules than the basis names. */
export function bookNotes(speaker: Speaker, books: readonly OtherBook[]): string[] {
  return books.map(({ ruleBook, verifiedOn, from, to }) => {
    const about = { from: speaker.month(from), to: speaker.month(to), day: speaker.day(ruleBook.slice(ruleBook.indexOf("@") + 1) as Day) };
    const rules = speaker.say(from === to ? "basis.otherBook.one" : "basis.otherBook", about);
    return verifiedOn === null ? rules : `${rules} ${speaker.say("basis.otherBook.verified", { day: speaker.day(verifiedOn) })}`;
  });
}

function basisLine(speaker: Speaker, basis: Basis): string {
  const { track, ruleBook, reportedOn } = basis;
  const about = { partner: partnerOf(speaker, basis), month: speaker.month(basis.asOf), area: areaOf(basis) };
  if (track === null || ruleBook === null)
    return speaker.say("basis.reported", { ...about, day: reportedOn === null ? "" : speaker.day(reportedOn) });
  const day = speaker.day(ruleBook.slice(ruleBook.indexOf("@") + 1) as Day);
  return speaker.say(basis.trackFrom === "asked" ? "basis.trackAsked" : "basis.line", { ...about, track: speaker.say(`track.${track}`), day });
}

/** The solution area, whose name stays when the badge is renamed. */
export function areaOf({ designation }: Pick<Basis, "designation">): string {
  return designationEntry(designation).area;
}

/** Other readings are told where they would change the outcome; those that only move the total stand in the printed scorecard. */
function otherReadingNotes(speaker: Speaker, basis: Basis): string[] {
  const [first, ...more] = basis.otherReadings.filter((one) => one.attained !== basis.attained);
  if (first === undefined) return [];
  const sentence = { question: first.question, says: first.says.replace(/\.$/, ""), total: points(speaker, first.total) };
  return [
    speaker.say("basis.otherReading", sentence),
    ...(more.length === 0 ? [] : [speaker.say("basis.otherReadingsMore", { count: more.length })]),
  ];
}

/** More than these would bury the answer; the rest is counted, and the scorecard's JSON holds it. */
const warningsShown = 4;

/** @param about whether the answer is about skilling: that a company holds other certifications as well is nobody else's concern */
export function warningNotes(speaker: Speaker, all: readonly Warning[], about: { skilling: boolean } = { skilling: false }): string[] {
  const warnings = all.filter((one) => about.skilling || one.code !== "unknown-certification");
  const shown = warnings.slice(0, warningsShown).map((warning) => {
    const words = Object.entries(warning).map(([key, word]) => [key, typeof word === "string" ? shortened(word) : word]);
    return warningSentence(speaker, Object.fromEntries(words) as Warning);
  });
  const rest = warnings.length - shown.length;
  return rest === 0 ? shown : [...shown, speaker.say("warning.more", { count: rest })];
}

export function attainedBadge(speaker: Speaker, attained: boolean | null): Badge {
  if (attained === null) return { text: speaker.say("badge.open"), style: "Warning" };
  return attained ? { text: speaker.say("badge.attained"), style: "Good" } : { text: speaker.say("badge.notAttained"), style: "Attention" };
}

/** @param count how many subcategories the designation has */
export function gateLines(speaker: Speaker, basis: Basis, gates: readonly Finding[], unknowns: readonly Finding[], count: number): string[] {
  const lines = gates.map((gate) => gateLine(speaker, basis, gate));
  if (gates.length === 0 && unknowns.length === 0) lines.push(speaker.say("gate.none", { count, gate: basis.gate }));
  return [...lines, ...unknownLines(speaker, basis, unknowns)];
}

export function gateLine(speaker: Speaker, { gate: needed }: Pick<Basis, "gate">, gate: Finding): string {
  return speaker.say("gate.failing", { name: nameOf(speaker, gate.id), points: shownPoints(gate.points ?? 0), gate: needed });
}

export function unknownLines(speaker: Speaker, basis: Basis, unknowns: readonly Finding[]): string[] {
  if (unknowns.length === 0) return [];
  const names = speaker.list(unknowns.map((one) => nameOf(speaker, one.id)));
  const range = { from: points(speaker, basis.totalRange.from), to: points(speaker, basis.totalRange.to) };
  return [speaker.say("unknown.some", { names, count: unknowns.length, ...range })];
}

/** A next step, and the customer who is closest to it. */
export function stepLines(speaker: Speaker, step: NextStep): string[] {
  const brings = { points: shownChange(step.totalAfter, step.totalAfter - step.points), total: points(speaker, step.totalAfter) };
  const what =
    step.kind === "growth-percent" || step.kind === "sold-deployment"
      ? speaker.say("step.ofPlan", { ...brings, what: speaker.say(`planStep.${step.kind}`, { count: step.amount }) })
      : speaker.say(`step.${step.subcategory}`, { ...brings, amount: step.amount, mcv: speaker.number(step.amount) });
  const { nearest, subcategory } = step;
  if (nearest === null || (subcategory !== "deployments" && subcategory !== "net-customer-adds")) return [what];
  const customer = shortened(nearest.customerName ?? nearest.customerTenant);
  const figures = { figure: speaker.number(nearest.figure, 2), threshold: speaker.number(nearest.threshold, 2) };
  return [what, speaker.say(`step.nearest.${subcategory}`, { customer, workload: nearest.workload, ...figures })];
}

export function rowOf(speaker: Speaker, { gate }: Pick<Basis, "gate">, finding: Finding, note = ""): ScoreRow {
  const name = nameOf(speaker, finding.id);
  const max = speaker.number(finding.max);
  if (finding.points === null)
    return {
      name,
      points: speaker.say("points.unknownOf", { max }),
      spoken: speaker.say("points.namedUnknown", { name, max }),
      filled: null,
      colour: "Warning",
      note,
    };
  const shown = points(speaker, finding.points, finding.max);
  return {
    name,
    points: speaker.say("points.of", { points: shown, max }),
    spoken: speaker.say("points.named", { name, points: shown, max }),
    filled: Math.round((finding.points / finding.max) * 100),
    colour: finding.points < gate ? "Attention" : finding.state === "met" ? "Good" : "Accent",
    note,
    ...(finding.points < gate ? { gate: speaker.say("badge.gate", { gate }) } : {}),
  };
}

export function gaugeOf(speaker: Speaker, total: number, target: number): Gauge | null {
  // With a bar at either end there is nothing to see.
  if (target <= 0 || target >= 100) return null;
  const about = { target: speaker.number(target, 2) };
  return {
    title: speaker.say("score.title"),
    value: shownPoints(total, [target]),
    target,
    below: speaker.say("gauge.below", about),
    reached: speaker.say("gauge.reached", about),
  };
}

/** What did not change in one line, so that what did stands out. */
export function unchangedLines(speaker: Speaker, held: readonly Finding[]): string[] {
  if (held.length === 0) return [];
  const names = held.map(({ id, points: own, max }) =>
    speaker.say("change.held", { name: nameOf(speaker, id), points: own === null ? speaker.say("points.unknown") : points(speaker, own, max) }),
  );
  return [speaker.say("change.unchanged", { names: speaker.list(names) })];
}

export function countsLine(speaker: Speaker, detail: SubcategoryDetail, asOf: Month): string {
  const { finding, threshold } = detail;
  const month = speaker.month(asOf);
  if (threshold === null) return speaker.say(finding.state === "unknown" ? "measured.notReported" : "measured.reported", { month });
  if (finding.state === "unknown") return speaker.say("measured.unknown", { month });
  const shared = { month, forMax: threshold.forMax, line: speaker.number(threshold.line ?? 0, 2) };
  switch (finding.id) {
    case "net-customer-adds": {
      const counts = finding.measured as MeasuredBySubcategory["net-customer-adds"];
      return speaker.say("measured.net-customer-adds", { ...shared, net: counts.netAdds, now: counts.now, baseline: counts.baseline });
    }
    case "deployments": {
      const counts = finding.measured as MeasuredBySubcategory["deployments"];
      return speaker.say("measured.deployments", { ...shared, net: counts.netDeployments, now: counts.now, baseline: counts.baseline });
    }
    case "usage-growth":
      return growthLine(speaker, finding.measured as MeasuredBySubcategory["usage-growth"], threshold.line ?? 0, shared);
    default:
      return speaker.say(`measured.${finding.id}`, { ...shared, ...(finding.measured as MeasuredBySubcategory["advanced-certifications"]) });
  }
}

function growthLine(speaker: Speaker, counts: MeasuredBySubcategory["usage-growth"], line: number, shared: Record<string, string | number>): string {
  const figures = { ...shared, mcvNow: speaker.number(counts.mcvNow, 1), mcvBaseline: speaker.number(counts.mcvBaseline, 1) };
  if (counts.growthPercent === null) return speaker.say("measured.usage-growth.none", figures);
  if (counts.mcvBaseline < line) return speaker.say("measured.usage-growth.below", figures);
  return speaker.say("measured.usage-growth", { ...figures, growth: speaker.number(shownPoints(counts.growthPercent), 2) });
}

export function isAboutUsage(findings: readonly Finding[]): boolean {
  return findings.some((one) => one.category === "customer-success");
}

/** The subcategories with the most points still to win, as questions to offer. */
export function weakest(findings: readonly Finding[], count: number): Subcategory[] {
  const room = (id: Subcategory): number => {
    const finding = findings.find((one) => one.id === id);
    return finding === undefined ? 0 : finding.max - (finding.points ?? 0);
  };
  return subcategories
    .filter((id) => room(id) > 0)
    .sort((a, b) => room(b) - room(a))
    .slice(0, count);
}

/** The designation where it is another one, the month and, where the question named one, the track, so that a button goes on with what the card shows. */
export function asksAbout(speaker: Speaker, basis: Basis): string {
  const area = basis.designation === "business-applications" ? "" : speaker.say("asked.inArea", { area: areaOf(basis) });
  const month = `${area}${speaker.say("asked.inMonth", { month: speaker.month(basis.asOf) })}`;
  return basis.trackFrom === "asked" && basis.track !== null
    ? `${month}${speaker.say("asked.onTrack", { track: speaker.say(`track.${basis.track}`) })}`
    : month;
}
