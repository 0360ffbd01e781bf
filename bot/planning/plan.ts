// The least effort to a target with all five gates held, and up to three plans that differ in kind. Pure and exact:
// over whole people, net adds, deployments (sold by us or not) and percents of usage growth, no cheaper plan exists.
// Points are scored, never estimated: the changes of a plan, handed to what-if, make exactly the total that it promises.

import type { Subcategory } from "../kernel/program.ts";
import type { CustomerWorkload } from "../scoring/evidence.ts";
import { points } from "../scoring/points.ts";
import type { Scorecard } from "../scoring/scorecard.ts";
import type { Base } from "./changes/base.ts";
import type { Change } from "./changes/change.ts";
import { type Blocker, blockersOf } from "./plan/blockers.ts";
import { changesOfStep, nearestOf } from "./plan/changes-of-step.ts";
import { type Combination, cheapestCombinations, type KnownWorth } from "./plan/cheapest-combinations.ts";
import { differentPlans } from "./plan/different-plans.ts";
import { checkWeights, type EffortWeights, ownWeights } from "./plan/effort-weights.ts";
import { type NearestPerson, nearestPeople } from "./plan/nearest-people.ts";
import { isWithin, noSteps, type SharedLimit, type StepCounts, type StepKind, stepKinds } from "./plan/step-kind.ts";
import type { StepTiming } from "./plan/step-timing.ts";
import { pointsWith, type StepWorth, stepWorth, totalWith } from "./plan/step-worth.ts";
import { gatesFailing, type OrderedStep, stepsInOrder } from "./plan/steps-in-order.ts";
import { usefulCounts } from "./plan/useful-counts.ts";

export interface PlanRequest {
  /** Points; the book's target unless named. */
  readonly target?: number | undefined;
  /** Effort of a step by kind; ours unless the administrator says otherwise. */
  readonly weights?: EffortWeights | undefined;
  readonly excluded?: readonly StepKind[] | undefined;
  /** At most so many steps of a kind. */
  readonly limits?: Partial<StepCounts> | undefined;
  /** At most so many steps of several kinds together. Deployments are only limited among themselves, net adds with sold ones, people with people. */
  readonly shared?: readonly SharedLimit[] | undefined;
  /** Customers and people, by identity, whom no step relies on: it then takes others. */
  readonly spared?: ReadonlySet<string> | undefined;
  /** For a month to come, of which `base` is the forecast: what can still count by then (plan/step-timing.ts). */
  readonly timings?: readonly StepTiming[] | undefined;
}

export interface PlanStep extends OrderedStep {
  /** Customers close to the threshold that the first of these steps take over it. */
  readonly customers: readonly CustomerWorkload[];
  /** Who is closest to the certification; not more than steps. */
  readonly people: readonly NearestPerson[];
  readonly changes: readonly Change[];
}

export interface Plan {
  readonly kinds: readonly StepKind[];
  readonly counts: StepCounts;
  readonly steps: readonly PlanStep[];
  readonly effort: number;
  readonly total: number;
  /** All steps' changes, for what-if. */
  readonly changes: readonly Change[];
}

export interface Plans {
  /** `reached`: nothing is left to do, and the only plan has no step. */
  readonly outcome: "reached" | "planned" | "impossible";
  readonly before: Scorecard;
  readonly target: number;
  /** The cheapest first. Every one of them holds all gates. None when impossible. */
  readonly plans: readonly Plan[];
  /** With every step that may be taken: the total, and the gates that fail even then. */
  readonly best: { readonly total: number; readonly failingGates: readonly Subcategory[] };
  /** What stands in the way; empty unless impossible. */
  readonly blockers: readonly Blocker[];
  /** Kinds of step that do not count in time, or only with customers who are associated already. */
  readonly timings: readonly StepTiming[];
}

const plansShown = 3;

/** @throws Fault `planning.wrong-weight` */
export function plan(base: Base, request: PlanRequest = {}): Plans {
  const {
    target = base.book.target.value,
    weights = ownWeights,
    excluded = [],
    limits = {},
    shared = [],
    timings = [],
    spared = new Set<string>(),
  } = request;
  checkWeights(weights);
  const gate = base.book.gate.value;
  const before = points(base.book, base.track, base.measured);
  const worth = stepWorth(base, spared);
  const useful = usefulCounts(base.book, worth);
  const most = mostSteps(worth, useful, excluded, limits, shared, timings);
  const found = isKnown(worth) ? differentPlans(cheapestCombinations(worth, { target, gate, most, shared, weights }), plansShown) : [];
  const plans = found.map((one) => planOf({ base, worth, weights, spared }, one));
  const bestCounts = bestWithin(worth, most, shared);
  const best = pointsWith(worth, bestCounts);
  return {
    outcome: plans.length === 0 ? "impossible" : plans[0]?.steps.length === 0 ? "reached" : "planned",
    before,
    target,
    plans,
    best: { total: totalWith(worth, bestCounts), failingGates: gatesFailing(worth, gate, bestCounts) },
    blockers: plans.length > 0 ? [] : blockersOf(base, before, { target, best, useful, most, excluded, timings }),
    timings: timings.filter((one) => one.because.code !== "in-time"),
  };
}

function mostSteps(
  worth: StepWorth,
  useful: StepCounts,
  excluded: readonly StepKind[],
  limits: Partial<StepCounts>,
  shared: readonly SharedLimit[],
  timings: readonly StepTiming[],
): StepCounts {
  const inTime = (kind: StepKind): number => {
    const counts = timings.find((one) => one.kind === kind)?.counts ?? "yes";
    return counts === "yes" ? useful[kind] : counts === "no" ? 0 : nearestOf(kind, useful[kind], worth).length;
  };
  const limitOf = (kind: StepKind): number =>
    Math.min(limits[kind] ?? useful[kind], ...shared.filter(({ kinds }) => kinds.includes(kind)).map((one) => one.most));
  const most = stepKinds.map((kind) => [kind, excluded.includes(kind) ? 0 : Math.max(0, Math.min(inTime(kind), limitOf(kind)))]);
  return Object.fromEntries(most) as Record<StepKind, number>;
}

/** The most steps that are also within what several kinds share, with as many points as there can be. */
function bestWithin(worth: StepWorth, most: StepCounts, shared: readonly SharedLimit[]): StepCounts {
  if (isWithin(shared, most)) return most;
  // A deployment that is sold is worth at least one that is not, and at least a net add.
  let counts: StepCounts = { ...noSteps, "growth-percent": most["growth-percent"] };
  for (const kind of ["sold-deployment", "deployment", "net-add"] as const)
    while (counts[kind] < most[kind] && isWithin(shared, { ...counts, [kind]: counts[kind] + 1 })) counts = { ...counts, [kind]: counts[kind] + 1 };
  let best = counts;
  for (let intermediate = 0; intermediate <= most["intermediate-person"]; intermediate += 1)
    for (let advanced = 0; advanced <= most["advanced-person"]; advanced += 1) {
      const next = { ...counts, "intermediate-person": intermediate, "advanced-person": advanced };
      if (isWithin(shared, next) && totalWith(worth, next) > totalWith(worth, best)) best = next;
    }
  return best;
}

function isKnown(worth: StepWorth): worth is KnownWorth {
  return Object.values(worth).every((one) => one !== null);
}

interface PlanGround {
  readonly base: Base;
  readonly worth: StepWorth;
  readonly weights: EffortWeights;
  readonly spared: ReadonlySet<string>;
}

function planOf({ base, worth, weights, spared }: PlanGround, combination: Combination): Plan {
  const steps = stepsInOrder(worth, base.book.gate.value, weights, combination).map(
    (step): PlanStep => ({
      ...step,
      customers: nearestOf(step.kind, step.count, worth),
      people: peopleOf(base, step, spared),
      changes: changesOfStep(step.kind, step.count, worth),
    }),
  );
  const { kinds, counts, effort } = combination;
  return { kinds, counts, steps, effort, total: totalWith(worth, counts), changes: steps.flatMap((step) => step.changes) };
}

function peopleOf(base: Base, { kind, count }: OrderedStep, spared: ReadonlySet<string>): NearestPerson[] {
  if (kind === "intermediate-person") return nearestPeople(base, "intermediate", count, spared);
  return kind === "advanced-person" ? nearestPeople(base, "advanced", count, spared) : [];
}
