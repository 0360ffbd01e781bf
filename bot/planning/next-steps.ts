// The nearest single step in each subcategory and what it would bring, found by scoring again with the step taken. Pure.
// A step is one customer, one person, one deployment, or the usage that closes the gap. A deployment adds its MCV to usage growth too.
// Ordered: a step that lifts a failing gate first, then one that closes the gap by itself, then the most points.

import { type Fixed, fromFixed4, none, plus, toFixed4 } from "../kernel/fixed.ts";
import type { Subcategory, Track } from "../kernel/program.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import { evidenceOf, type PairEvidence } from "../scoring/evidence.ts";
import type { Measured, UsagePair } from "../scoring/measured.ts";
import type { Pair } from "../scoring/pairs.ts";
import { points } from "../scoring/points.ts";
import { scoreUsageGrowth } from "../scoring/score-usage-growth.ts";
import type { Scorecard } from "../scoring/scorecard.ts";

export interface NextStep {
  readonly subcategory: Subcategory;
  /** Customers, people or deployments; MCV a month for usage growth. */
  readonly amount: number;
  /** Points that the total gains. */
  readonly points: number;
  readonly totalAfter: number;
  readonly liftsGate: boolean;
  /** The customer who is closest to the threshold, where one is within a fifth of it; the step then takes that one there. */
  readonly nearest: Nearest | null;
}

export interface Nearest {
  readonly customerTenant: string;
  readonly customerName: string | null;
  readonly workload: string;
  /** US dollars of the month, or MCV. */
  readonly figure: number;
  readonly threshold: number;
}

export function nextSteps(book: RuleBook, track: Track, measured: Measured): NextStep[] {
  const before = points(book, track, measured);
  const candidates = [
    countStep("net-customer-adds", nearestAdd(book, track, measured), (count) => withAdds(book, track, measured, count)),
    countStep("intermediate-certifications", null, (count) => withPeople(measured, "intermediate", count)),
    countStep("advanced-certifications", null, (count) => withPeople(measured, "advanced", count)),
    countStep("deployments", nearestDeployment(book, track, measured), (count) => withDeployments(book, track, measured, count)),
  ].flatMap((step) => step(book, track, before) ?? []);
  const growth = growthStep(book, track, measured, before);
  const all = growth === null ? candidates : [...candidates, growth];
  return all.sort((a, b) => rank(a, before) - rank(b, before) || b.points - a.points);
}

function rank(step: NextStep, before: Scorecard): number {
  if (step.liftsGate) return 0;
  return before.gapTo70 > 0 && step.points >= before.gapTo70 - 1e-9 ? 1 : 2;
}

/** More units than a subcategory's maximum never help, unless losses have to be made good first. */
const mostUnits = 40;

function countStep(id: Subcategory, nearest: Nearest | null, withMore: (count: number) => Measured | null) {
  return (book: RuleBook, track: Track, before: Scorecard): NextStep | null => {
    const own = before.subcategories.find((one) => one.id === id);
    if (own === undefined || own.points === null || own.points >= own.max) return null;
    for (let count = 1; count <= mostUnits; count += 1) {
      const changed = withMore(count);
      if (changed === null) return null;
      const after = points(book, track, changed);
      const ownAfter = after.subcategories.find((one) => one.id === id)?.points ?? 0;
      if (ownAfter > own.points) return stepOf(id, count, before, after, nearest);
    }
    return null;
  };
}

function stepOf(id: Subcategory, amount: number, before: Scorecard, after: Scorecard, nearest: Nearest | null = null): NextStep {
  return {
    subcategory: id,
    amount,
    points: after.total - before.total,
    totalAfter: after.total,
    liftsGate: before.failingGates.includes(id) && !after.failingGates.includes(id),
    nearest,
  };
}

function withAdds(book: RuleBook, track: Track, measured: Measured, count: number): Measured | null {
  if (measured.revenue === null) return null;
  const enough = (toFixed4(book.subcategories["net-customer-adds"].revenueUsd[track].value) + 1) as Fixed;
  const near = nearestAdd(book, track, measured);
  const raised = measured.revenue.now.map((pair) => (isPair(pair, near) ? { ...pair, amount: enough } : pair));
  const added = Array.from({ length: near === null ? count : count - 1 }, (_, index): Pair => ({ ...assumedPair(index), amount: enough }));
  return { ...measured, revenue: { ...measured.revenue, now: [...raised, ...added] } };
}

function nearestAdd(book: RuleBook, track: Track, measured: Measured): Nearest | null {
  return nearestIn(evidenceOf(book, track, measured)["net-customer-adds"]);
}

function nearestDeployment(book: RuleBook, track: Track, measured: Measured): Nearest | null {
  return nearestIn(evidenceOf(book, track, measured).deployments);
}

function nearestIn(evidence: PairEvidence | null): Nearest | null {
  const near = evidence?.nearMisses[0];
  if (evidence === null || near === undefined) return null;
  const { customerTenant, customerName, workload, figure } = near;
  return { customerTenant, customerName, workload, figure, threshold: evidence.threshold };
}

function isPair(pair: Pair, near: Nearest | null): boolean {
  return near !== null && pair.customerTenant === near.customerTenant && pair.workload === near.workload;
}

function withPeople(measured: Measured, level: "intermediate" | "advanced", count: number): Measured | null {
  if (measured.certifications === null) return null;
  const added = Array.from({ length: count }, (_, index) => ({ person: `\0step-${index}`, personName: null, certifications: [] }));
  return { ...measured, certifications: { ...measured.certifications, [level]: [...measured.certifications[level], ...added] } };
}

function withDeployments(book: RuleBook, track: Track, measured: Measured, count: number): Measured | null {
  if (measured.usage === null) return null;
  const mcv = toFixed4(book.subcategories.deployments.mcv[track].value);
  const near = nearestDeployment(book, track, measured);
  const raised = measured.usage.now.map((pair) => (isPair(pair, near) ? { ...pair, mcv } : pair));
  const added = Array.from({ length: near === null ? count : count - 1 }, () => mcv);
  return withUsage({ ...measured, usage: { ...measured.usage, now: raised } }, added);
}

function withUsage(measured: Measured, mcvs: readonly Fixed[]): Measured | null {
  if (measured.usage === null) return null;
  const added = mcvs.map((mcv, index): UsagePair => ({ ...assumedPair(index), mcv }));
  return { ...measured, usage: { ...measured.usage, now: [...measured.usage.now, ...added] } };
}

function assumedPair(index: number): Pair {
  return { customerTenant: `\0step-${index}`, customerName: null, workload: "", amount: none, origins: [] };
}

/** The usage that closes the gap, or as much of it as growth can; at least what lifts its own gate. Null without an eligible baseline. */
function growthStep(book: RuleBook, track: Track, measured: Measured, before: Scorecard): NextStep | null {
  const own = before.subcategories.find((one) => one.id === "usage-growth");
  if (measured.usage === null || own === undefined || own.points === null || own.points >= own.max) return null;
  const rule = book.subcategories["usage-growth"];
  const [now, baseline] = [sum(measured.usage.now), sum(measured.usage.baseline)];
  if (baseline === 0 || baseline < toFixed4(rule.baselineMcv[track].value)) return null;
  const wanted = Math.min(Math.max(before.gapTo70, 1, own.points < book.gate.value ? book.gate.value - own.points : 0), own.max - own.points);
  const percentWanted = ((own.points + wanted) / own.max) * rule.percentForMax[track].value;
  const more = Math.ceil(fromFixed4(baseline) * (1 + percentWanted / 100) - fromFixed4(now) - 1e-6);
  // As usage of no customer in particular: it is growth, and no deployment.
  const grown = scoreUsageGrowth(book, track, { ...measured.usage, now: [...measured.usage.now, { ...assumedPair(0), mcv: toFixed4(more) }] });
  const gained = (grown.points ?? 0) - own.points;
  return {
    subcategory: "usage-growth",
    amount: more,
    points: gained,
    totalAfter: before.total + gained,
    liftsGate: before.failingGates.includes("usage-growth") && (grown.points ?? 0) >= book.gate.value,
    nearest: null,
  };
}

function sum(pairs: readonly UsagePair[]): Fixed {
  return pairs.reduce((total, pair) => plus(total, pair.mcv), none);
}
