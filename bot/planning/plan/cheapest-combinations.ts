// The least effort to a target with every gate held, for each set of kinds of step. Pure and exact: every combination is looked at,
// but for those that cost more than one that is known already. A set is left out where fewer of its kinds are as cheap.
// Points come from step-worth.ts, which scores them; no figure of a rule is in this file.

import type { EffortWeights } from "./effort-weights.ts";
import { type SkillingFrontier, skillingFrontier } from "./skilling-frontier.ts";
import { isWithin, noSteps, type SharedLimit, type StepCounts, type StepKind, stepKinds } from "./step-kind.ts";
import type { StepWorth } from "./step-worth.ts";
import { leastCount } from "./useful-counts.ts";

export interface Combination {
  readonly kinds: readonly StepKind[];
  readonly counts: StepCounts;
  readonly effort: number;
}

export interface Aim {
  readonly target: number;
  readonly gate: number;
  /** The most steps of each kind that may be taken. */
  readonly most: StepCounts;
  readonly shared: readonly SharedLimit[];
  readonly weights: EffortWeights;
}

/** As in scoring/points.ts: what is reached but for the noise of binary fractions is reached. */
const tolerance = 1e-9;

/** Everything must be known. */
export type KnownWorth = { readonly [Key in keyof StepWorth]: NonNullable<StepWorth[Key]> };

/** The empty set of kinds among them where there is nothing left to do. */
export function cheapestCombinations(worth: KnownWorth, aim: Aim): Combination[] {
  const found: Combination[] = [];
  const possible = stepKinds.filter((kind) => aim.most[kind] > 0);
  const bySize = setsOf(possible).sort((a, b) => a.length - b.length);
  for (const kinds of bySize) {
    const fewer = found.filter((one) => one.kinds.every((kind) => kinds.includes(kind)));
    const bound = Math.min(...fewer.map((one) => one.effort), Number.POSITIVE_INFINITY);
    const counts = cheapestOf(worth, aim, kinds, bound);
    if (counts !== null) found.push({ kinds, ...counts });
  }
  return found;
}

/** Every set of the kinds, the empty one too. */
function setsOf(kinds: readonly StepKind[]): StepKind[][] {
  return Array.from({ length: 2 ** kinds.length }, (_, bits) => kinds.filter((_kind, index) => (bits >> index) % 2 === 1));
}

/** At least one step of each of the kinds and none of another, cheaper than `bound`. */
function cheapestOf(worth: KnownWorth, { target, gate, most, shared, weights }: Aim, kinds: readonly StepKind[], bound: number) {
  const from = (kind: StepKind): number => (kinds.includes(kind) ? 1 : 0);
  const to = (kind: StepKind): number => (kinds.includes(kind) ? most[kind] : 0);
  const held = gate - tolerance;
  const people = frontierOf(worth, held, weights, shared, from, to);
  const [soldTo, deployedTo, addsTo, percentsTo] = [to("sold-deployment"), to("deployment"), to("net-add"), to("growth-percent")];
  const [fullAdds, fullDeployments, fullGrowth] = [
    worth.adds(soldTo + addsTo),
    worth.deployments(soldTo + deployedTo),
    worth.growth(deployedTo, soldTo, percentsTo),
  ];
  if (fullAdds < held || fullDeployments < held || fullGrowth < held) return null;
  const missing = target - tolerance;
  if (people.leastFor(missing - (fullAdds + fullGrowth + fullDeployments)) === null) return null;
  const [addsHeld, deploymentsHeld] = [leastHeld(worth.adds, held), leastHeld(worth.deployments, held)];
  const leastAdded = (sold: number): number => Math.max(from("net-add"), addsHeld - sold);
  const leastDeployed = (sold: number): number => Math.max(from("deployment"), deploymentsHeld - sold);
  const leastPercents = Math.max(from("growth-percent"), leastGrown(worth, held, deployedTo, soldTo, percentsTo));
  /** What the gates cost at least, with so many sold deployments. */
  const floorOf = (sold: number): number =>
    people.least +
    sold * weights["sold-deployment"] +
    leastAdded(sold) * weights["net-add"] +
    leastDeployed(sold) * weights.deployment +
    leastPercents * weights["growth-percent"];
  // The most promising first: what is found early spares most of the others.
  const inOrder = Array.from({ length: soldTo - from("sold-deployment") + 1 }, (_, index) => index + from("sold-deployment"))
    .filter((sold) => leastAdded(sold) <= addsTo && leastDeployed(sold) <= deployedTo)
    .sort((a, b) => floorOf(a) - floorOf(b) || a - b);
  let best: { counts: StepCounts; effort: number } | null = null;
  let limit = bound - tolerance;
  for (const sold of inOrder) {
    const floor = floorOf(sold);
    if (floor >= limit) break;
    for (let deployed = leastDeployed(sold); deployed <= deployedTo; deployed += 1) {
      const effortDeployed = floor + (deployed - leastDeployed(sold)) * weights.deployment;
      if (effortDeployed >= limit) break;
      const deployments = worth.deployments(sold + deployed);
      const percentsFrom = Math.max(from("growth-percent"), leastGrown(worth, held, deployed, sold, percentsTo));
      for (let added = leastAdded(sold); added <= addsTo; added += 1) {
        const effortAdded = effortDeployed + (added - leastAdded(sold)) * weights["net-add"];
        if (effortAdded >= limit) break;
        // More of any kind would be too many as well.
        if (!isWithin(shared, countsOf(0, 0, added, deployed, sold, 0))) break;
        const adds = worth.adds(sold + added);
        for (let percents = percentsFrom; percents <= percentsTo; percents += 1) {
          const effortGrown = effortAdded + (percents - leastPercents) * weights["growth-percent"];
          if (effortGrown >= limit) break;
          const growth = worth.growth(deployed, sold, percents);
          const needed = people.leastFor(missing - (adds + growth + deployments));
          if (needed !== null && effortGrown - people.least + needed.effort < limit) {
            const effort = effortGrown - people.least + needed.effort;
            limit = effort - tolerance;
            best = { effort, counts: countsOf(needed.intermediate, needed.advanced, added, deployed, sold, percents) };
          }
          if (growth >= fullGrowth) break;
        }
        if (adds >= fullAdds) break;
      }
      if (deployments >= fullDeployments && worth.growth(deployed, sold, 0) >= fullGrowth) break;
    }
  }
  return best;
}

function frontierOf(
  worth: KnownWorth,
  held: number,
  weights: EffortWeights,
  shared: readonly SharedLimit[],
  from: (kind: StepKind) => number,
  to: (kind: StepKind) => number,
): SkillingFrontier {
  const range = (kind: "intermediate-person" | "advanced-person", points: (count: number) => number) => ({
    from: from(kind),
    to: to(kind),
    points,
    effort: weights[kind],
  });
  return skillingFrontier(
    range("intermediate-person", worth.intermediate),
    range("advanced-person", worth.advanced),
    held,
    (intermediate, advanced) => isWithin(shared, { ...noSteps, "intermediate-person": intermediate, "advanced-person": advanced }),
  );
}

/** Percents with which the gate of growth is held beside these deployments; infinite where none are enough. */
function leastGrown({ growth }: KnownWorth, held: number, deployments: number, sold: number, most: number): number {
  return leastCount((percents) => growth(deployments, sold, percents) >= held, most) ?? Number.POSITIVE_INFINITY;
}

function leastHeld(points: (count: number) => number, held: number): number {
  return leastCount((count) => points(count) >= held, 1e6) ?? Number.POSITIVE_INFINITY;
}

function countsOf(intermediate: number, advanced: number, adds: number, deployments: number, sold: number, percents: number): StepCounts {
  return {
    ...noSteps,
    "intermediate-person": intermediate,
    "advanced-person": advanced,
    "net-add": adds,
    deployment: deployments,
    "sold-deployment": sold,
    "growth-percent": percents,
  };
}
