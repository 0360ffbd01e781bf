// What any number of steps is worth: the points of each subcategory with them, by scoring counts and sums again. Pure.
// Customers close to a threshold come first, then new ones; the model of a step is that of changes/apply-changes.ts.
// Only counts and sums are scored, not every customer again: a plan looks at thousands of combinations.

import { type Fixed, none, plus, toFixed4 } from "../../kernel/fixed.ts";
import { type Subcategory, subcategories } from "../../kernel/program.ts";
import { type CustomerWorkload, evidenceOf } from "../../scoring/evidence.ts";
import type { CertifiedPerson, Compared, UsagePair } from "../../scoring/measured.ts";
import { scoreCertifications } from "../../scoring/score-certifications.ts";
import { scoreDeployments } from "../../scoring/score-deployments.ts";
import { scoreNetCustomerAdds } from "../../scoring/score-net-customer-adds.ts";
import { scoreUsageGrowth } from "../../scoring/score-usage-growth.ts";
import { cancelsDeployments } from "../../scoring/usage-baseline.ts";
import type { Base } from "../changes/base.ts";
import { shareOfBaseline } from "../changes/change-usage.ts";
import { leastMcv, leastRevenue } from "../changes/least-amount.ts";
import type { StepCounts } from "./step-kind.ts";

/** Points by how many steps there are; null where the data is missing. */
export type PointsByCount = ((count: number) => number) | null;

export interface StepWorth {
  /** By net adds and sold deployments together. */
  readonly adds: PointsByCount;
  readonly intermediate: PointsByCount;
  readonly advanced: PointsByCount;
  /** By deployments, sold or not. */
  readonly deployments: PointsByCount;
  readonly growth: ((deployments: number, sold: number, percents: number) => number) | null;
  /** Customers close to the threshold, the closest first: the first steps take them there. */
  readonly nearAdds: readonly CustomerWorkload[];
  readonly nearDeployments: readonly CustomerWorkload[];
}

/** @param spared identities of customers who are not to be relied on, however close they are */
export function stepWorth(base: Base, spared: ReadonlySet<string> = new Set()): StepWorth {
  const { book, track, measured } = base;
  const { revenue, usage, certifications } = measured;
  const evidence = evidenceOf(book, track, measured);
  const [adds, deployments] = [evidence["net-customer-adds"], evidence.deployments];
  const near = (those: readonly CustomerWorkload[] = []) => those.filter(({ customerTenant }) => !spared.has(customerTenant));
  const nearDeployments = near(deployments?.nearMisses);
  const revenueOf = (count: number) => pairsOf(count, leastRevenue(book, track));
  const mcvOf = (count: number) => pairsOf(count, leastMcv(book, track));
  return {
    adds: revenue && adds && remembered((count) => pointsOf(scoreNetCustomerAdds(book, track, netOf(adds, count, revenueOf)))),
    intermediate: certifications && byPeople(base, "intermediate-certifications", certifications.intermediate),
    advanced: certifications && byPeople(base, "advanced-certifications", certifications.advanced),
    deployments: usage && deployments && deploymentsOf(base, usage, (count) => netOf(deployments, count, mcvOf)),
    growth: usage && growthOf(base, usage, nearDeployments),
    nearAdds: near(adds?.nearMisses),
    nearDeployments,
  };
}

function deploymentsOf(
  { book, track }: Base,
  usage: Compared<readonly UsagePair[]>,
  withMore: (count: number) => Compared<readonly UsagePair[]>,
): PointsByCount {
  // No step of today makes up for the usage of a year ago.
  if (cancelsDeployments(book, track, usage)) return () => 0;
  return remembered((count) => pointsOf(scoreDeployments(book, track, withMore(count))));
}

/** Points of every subcategory with these steps, in the order of a scorecard. */
export function pointsWith(worth: StepWorth, counts: StepCounts): Readonly<Record<Subcategory, number | null>> {
  const { "net-add": adds, deployment, "sold-deployment": sold } = counts;
  return {
    "net-customer-adds": worth.adds?.(adds + sold) ?? null,
    "intermediate-certifications": worth.intermediate?.(counts["intermediate-person"]) ?? null,
    "advanced-certifications": worth.advanced?.(counts["advanced-person"]) ?? null,
    "usage-growth": worth.growth?.(deployment, sold, counts["growth-percent"]) ?? null,
    deployments: worth.deployments?.(deployment + sold) ?? null,
  };
}

/** Summed in the order of a scorecard, so that it is the scorecard's total to the last bit. */
export function totalWith(worth: StepWorth, counts: StepCounts): number {
  const found = pointsWith(worth, counts);
  return subcategories.reduce((sum, id) => sum + (found[id] ?? 0), 0);
}

function byPeople(
  { book, track }: Base,
  id: "intermediate-certifications" | "advanced-certifications",
  people: readonly CertifiedPerson[],
): (count: number) => number {
  const anybody = { person: "", personName: null, certifications: [] };
  return remembered((count) => pointsOf(scoreCertifications(id, book, track, Array(people.length + count).fill(anybody))));
}

/** As many on either side as the net is away from zero: the same net in as few pairs as possible. */
function netOf<One>(
  { counted, countedAtBaseline }: { readonly counted: readonly unknown[]; readonly countedAtBaseline: readonly unknown[] },
  count: number,
  pairsThatCount: (count: number) => readonly One[],
): Compared<readonly One[]> {
  const net = counted.length - countedAtBaseline.length + count;
  return { now: pairsThatCount(Math.max(net, 0)), baseline: pairsThatCount(Math.max(-net, 0)) };
}

function growthOf({ book, track }: Base, usage: Compared<readonly UsagePair[]>, near: readonly CustomerWorkload[]) {
  const [now, baseline] = [sumOf(usage.now), sumOf(usage.baseline)];
  const least = leastMcv(book, track);
  const missing = near.map(({ figure }) => least - toFixed4(figure));
  const missingTo = [none];
  for (const amount of missing) missingTo.push(((missingTo.at(-1) ?? none) + amount) as Fixed);
  const scored = remembered((mcv) => pointsOf(scoreUsageGrowth(book, track, { now: [pairOf(mcv as Fixed)], baseline: [pairOf(baseline)] })));
  return (deployments: number, sold: number, percents: number): number => {
    const close = Math.min(deployments, near.length);
    return scored(now + (missingTo[close] ?? none) + (deployments - close + sold) * least + shareOfBaseline(baseline, percents));
  };
}

function pairsOf(count: number, amount: Fixed): readonly UsagePair[] {
  return Array(count).fill(pairOf(amount));
}

function pairOf(amount: Fixed): UsagePair {
  return { customerTenant: "", customerName: null, workload: "", amount, mcv: amount, origins: [] };
}

function sumOf(pairs: readonly UsagePair[]): Fixed {
  return pairs.reduce((total, pair) => plus(total, pair.mcv), none);
}

function pointsOf({ points }: { readonly points: number | null }): number {
  return points ?? 0;
}

function remembered(compute: (key: number) => number): (key: number) => number {
  const known = new Map<number, number>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}
