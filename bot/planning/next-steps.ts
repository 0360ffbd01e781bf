// The nearest single step in each subcategory and what it would bring, found by scoring again with the step taken. Pure.
// A step is one customer, one person, one deployment, or the usage that closes the gap. A deployment adds its MCV to usage growth too.
// Ordered: a step that lifts a failing gate first, then one that closes the gap by itself, then the most points.

import { type Fixed, fromFixed4, none, plus, toFixed4 } from "../kernel/fixed.ts";
import type { Subcategory, Track } from "../kernel/program.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { CustomerWorkload } from "../scoring/evidence.ts";
import type { Measured, UsagePair } from "../scoring/measured.ts";
import { points } from "../scoring/points.ts";
import { scoreUsageGrowth } from "../scoring/score-usage-growth.ts";
import type { Scorecard } from "../scoring/scorecard.ts";
import { applyChanges } from "./changes/apply-changes.ts";
import type { Base } from "./changes/base.ts";
import { changesOfStep, nearestOf } from "./plan/changes-of-step.ts";
import { feeds, type StepKind } from "./plan/step-kind.ts";
import { type StepWorth, stepWorth } from "./plan/step-worth.ts";

export interface NextStep {
  /** Where a plan begins with the step: its kind there, whose amount is in the plan's unit. */
  readonly kind?: StepKind;
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

const kinds = ["net-add", "intermediate-person", "advanced-person", "deployment"] as const satisfies StepKind[];

export function nextSteps(book: RuleBook, track: Track, measured: Measured): NextStep[] {
  const base: Base = { book, track, measured };
  const before = points(book, track, measured);
  const worth = closestOnly(stepWorth(base));
  const steps = [...kinds.map((kind) => countStep(base, worth, kind, before)), growthStep(base, before)];
  return steps.filter((step) => step !== null).sort((a, b) => rank(a, before) - rank(b, before) || b.points - a.points);
}

function rank(step: NextStep, before: Scorecard): number {
  if (step.liftsGate) return 0;
  return before.gapTo70 > 0 && step.points >= before.gapTo70 - 1e-9 ? 1 : 2;
}

/** A single step is told, so that one customer is named; further ones, where losses have to be made good, are new. */
function closestOnly(worth: StepWorth): StepWorth {
  return { ...worth, nearAdds: worth.nearAdds.slice(0, 1), nearDeployments: worth.nearDeployments.slice(0, 1) };
}

/** More units than a subcategory's maximum never help, unless losses have to be made good first. */
const mostUnits = 40;

/** As few steps of the kind as bring points in its own subcategory. */
function countStep(base: Base, worth: StepWorth, kind: StepKind, before: Scorecard): NextStep | null {
  const [id] = feeds[kind];
  const own = before.subcategories.find((one) => one.id === id);
  if (own === undefined || own.points === null || own.points >= own.max) return null;
  for (let count = 1; count <= mostUnits; count += 1) {
    const applied = applyChanges(base, changesOfStep(kind, count, worth));
    if (!applied.ok) return null;
    const after = points(base.book, base.track, applied.value.measured);
    const ownAfter = after.subcategories.find((one) => one.id === id)?.points ?? 0;
    if (ownAfter > own.points) return stepOf(id, count, before, after, nearestOfStep(base, kind, nearestOf(kind, 1, worth)[0]));
  }
  return null;
}

function stepOf(id: Subcategory, amount: number, before: Scorecard, after: Scorecard, nearest: Nearest | null): NextStep {
  return {
    subcategory: id,
    amount,
    points: after.total - before.total,
    totalAfter: after.total,
    liftsGate: before.failingGates.includes(id) && !after.failingGates.includes(id),
    nearest,
  };
}

/** The customer whom a step takes over the threshold of its subcategory. */
export function nearestOfStep({ book, track }: Base, kind: StepKind, near: CustomerWorkload | undefined): Nearest | null {
  if (near === undefined) return null;
  const { customerTenant, customerName, workload, figure } = near;
  const { "net-customer-adds": adds, deployments } = book.subcategories;
  return {
    customerTenant,
    customerName,
    workload,
    figure,
    threshold: kind === "net-add" ? adds.revenueUsd[track].value : deployments.mcv[track].value,
  };
}

/** The usage that closes the gap, or as much of it as growth can; at least what lifts its own gate. Null without an eligible baseline. */
function growthStep(base: Base, before: Scorecard): NextStep | null {
  const { book, track, measured } = base;
  const own = before.subcategories.find((one) => one.id === "usage-growth");
  if (measured.usage === null || own === undefined || own.points === null || own.points >= own.max) return null;
  const rule = book.subcategories["usage-growth"];
  const [now, baseline] = [sum(measured.usage.now), sum(measured.usage.baseline)];
  if (baseline === 0 || baseline < toFixed4(rule.baselineMcv[track].value)) return null;
  const wanted = Math.min(Math.max(before.gapTo70, 1, own.points < book.gate.value ? book.gate.value - own.points : 0), own.max - own.points);
  const percentWanted = ((own.points + wanted) / own.max) * rule.percentForMax[track].value;
  const more = Math.ceil(fromFixed4(baseline) * (1 + percentWanted / 100) - fromFixed4(now) - 1e-6);
  const applied = applyChanges(base, [{ what: "usage-added", more: { mcv: more } }]);
  if (!applied.ok) return null;
  const grown = scoreUsageGrowth(book, track, applied.value.measured.usage);
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
