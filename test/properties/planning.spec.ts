// What must hold for any partner's what-if and plan: no change changes nothing; a plan, applied, makes exactly the total that it promises;
// and no cheaper one exists, by brute force over every combination, each scored by bot/scoring alone. The seed is fixed.

import assert from "node:assert/strict";
import fc from "fast-check";
import { type Fixed, toFixed4 } from "../../bot/kernel/fixed.ts";
import { type Track, tracks } from "../../bot/kernel/program.ts";
import type { Base } from "../../bot/planning/changes/base.ts";
import type { Change } from "../../bot/planning/changes/change.ts";
import { ownWeights } from "../../bot/planning/plan/effort-weights.ts";
import { type SharedLimit, type StepCounts, type StepKind, stepKinds } from "../../bot/planning/plan/step-kind.ts";
import { type PlanRequest, plan } from "../../bot/planning/plan.ts";
import type { Measured } from "../../bot/scoring/measured.ts";
import { points } from "../../bot/scoring/points.ts";
import { baseOf, supposed } from "../support/small-base.ts";

const run = { seed: 70, numRuns: 120 };
const [now, yearAgo] = ["2026-09", "2025-09"];

/** MCV by tenant: units of Power Apps are 200 MCV each; Enterprise's thresholds are twice those of SMB. */
const partner = fc.record({
  track: fc.constantFrom(...tracks),
  deployed: fc.array(fc.constantFrom(10, 24, 25, 26, 45, 49, 50, 60, 130), { maxLength: 7 }),
  deployedYearAgo: fc.array(fc.constantFrom(10, 25, 50, 90, 130, 250), { minLength: 2, maxLength: 4 }),
  sold: fc.array(fc.constantFrom(100, 210, 240, 250, 300, 1_300, 1_499.99, 1_600), { maxLength: 7 }),
  soldYearAgo: fc.array(fc.constantFrom(100, 251, 1_501), { maxLength: 4 }),
  intermediate: fc.integer({ min: 0, max: 20 }),
  advanced: fc.integer({ min: 0, max: 7 }),
});
type Partner = typeof partner extends fc.Arbitrary<infer One> ? One : never;

const change = fc.oneof(
  fc.record({ what: fc.constant("people-gained" as const), level: fc.constantFrom("intermediate" as const, "advanced" as const), count: fc.nat(4) }),
  fc.record({ what: fc.constant("people-lost" as const), level: fc.constantFrom("intermediate" as const, "advanced" as const), count: fc.nat(4) }),
  fc.record({ what: fc.constant("customers-gained" as const), count: fc.nat(4) }),
  fc.record({ what: fc.constant("deployments-gained" as const), count: fc.nat(4), sold: fc.boolean() }),
  fc.record({ what: fc.constant("usage-added" as const), more: fc.record({ mcv: fc.nat(20_000) }) }),
);

describe("any what-if", () => {
  it("without a change changes nothing", () => {
    fc.assert(
      fc.property(partner, (one) => {
        const base = based(one);
        assert.deepEqual(supposed(base).after, points(base.book, base.track, base.measured));
      }),
      run,
    );
  });

  it("comes out the same in whatever order changes of different kinds are made", () => {
    const shuffled = fc
      .uniqueArray(change, { maxLength: 5, selector: (one) => one.what })
      .chain((changes) => fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes, { minLength: changes.length })));
    fc.assert(
      // Who is lost may be one who was gained: those two are no independent kinds.
      fc.property(partner, shuffled, (one, [changes, others]) => {
        fc.pre(!(changes.some(({ what }) => what === "people-gained") && changes.some(({ what }) => what === "people-lost")));
        assert.deepEqual(supposed(based(one), ...changes).after, supposed(based(one), ...others).after);
      }),
      run,
    );
  });

  it("has the more points the more is gained", () => {
    const gains = fc.array(
      change.filter(({ what }) => what !== "people-lost"),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(partner, gains, (one, changes: Change[]) => {
        for (const { points: gained } of supposed(based(one), ...changes).subcategories) assert.ok(gained !== null && gained >= 0, `${gained}`);
      }),
      run,
    );
  });
});

describe("any plan", () => {
  it("applied as a what-if, makes exactly the total that it promises, step by step, and holds all gates", () => {
    let planned = 0;
    fc.assert(
      fc.property(partner, request(), (one, asked) => {
        const base = based(one);
        const found = plan(base, asked);
        for (const { steps, changes, total, effort } of found.plans) {
          planned += 1;
          const { after } = supposed(base, ...changes);
          assert.equal(after.total, total);
          assert.ok(total >= found.target - 1e-9, `${total} is below ${found.target}`);
          assert.deepEqual(after.failingGates, []);
          assert.ok(Math.abs(steps.reduce((sum, step) => sum + step.effort, 0) - effort) < 1e-9);
          steps.forEach((step, index) => {
            const until = steps.slice(0, index + 1).flatMap((each) => each.changes);
            assert.equal(supposed(base, ...until).after.total, step.totalAfter);
          });
        }
      }),
      run,
    );
    assert.ok(planned > run.numRuns, `only ${planned} plans`);
  });

  it("is the cheapest, by brute force over every combination within the limits", () => {
    const outcomes = { planned: 0, impossible: 0, reached: 0 };
    const limits = fc.record({
      "intermediate-person": fc.nat(4),
      "advanced-person": fc.nat(3),
      "net-add": fc.nat(4),
      deployment: fc.nat(4),
      "sold-deployment": fc.nat(2),
      "growth-percent": fc.nat(6),
    });
    const sharedLimits = fc
      .subarray([people, deployments, customers])
      .chain((kinds) => fc.integer({ min: 1, max: 5 }).map((most) => kinds.map((one): SharedLimit => ({ kinds: one, most }))));
    fc.assert(
      fc.property(partner, limits, sharedLimits, fc.integer({ min: 1, max: 30 }), weights, (one, most, shared, more, cost) => {
        const base = based(one);
        const target = Math.min(100, Math.floor(points(base.book, base.track, base.measured).total) + more);
        const found = plan(base, { limits: most, shared, target, weights: cost });
        const cheapest = cheapestByForce(base, most, shared, cost, target);
        outcomes[found.outcome] += 1;
        assert.equal(found.plans[0]?.effort ?? null, cheapest);
      }),
      { ...run, numRuns: 300 },
    );
    assert.ok(outcomes.planned >= 20 && outcomes.impossible >= 10, JSON.stringify(outcomes));
  });

  it("is never made cheaper by excluding more", () => {
    const excluded = fc.tuple(fc.subarray([...stepKinds]), fc.subarray([...stepKinds]));
    fc.assert(
      fc.property(partner, excluded, (one, [some, others]) => {
        const base = based(one);
        const [fewer, more] = [plan(base, { excluded: some }), plan(base, { excluded: [...some, ...others] })];
        assert.ok((more.plans[0]?.effort ?? Number.POSITIVE_INFINITY) >= (fewer.plans[0]?.effort ?? Number.POSITIVE_INFINITY) - 1e-9);
        assert.ok(more.best.total <= fewer.best.total);
        for (const { kinds } of more.plans) assert.ok(!kinds.some((kind) => some.includes(kind) || others.includes(kind)));
      }),
      run,
    );
  });

  it("comes with others that differ in kind, of which none could leave out a step", () => {
    fc.assert(
      fc.property(partner, request(), (one, asked) => {
        const base = based(one);
        const { plans, target } = plan(base, asked);
        plans.forEach((each, index) => {
          const others = plans.slice(index + 1);
          assert.ok(others.every((other) => other.effort >= each.effort));
          assert.ok(!others.some((other) => isWithin(each.kinds, other.kinds) || isWithin(other.kinds, each.kinds)));
          for (const left of each.steps) {
            const { after } = supposed(base, ...each.steps.filter((step) => step !== left).flatMap((step) => step.changes));
            assert.ok(after.failingGates.length > 0 || after.total < target - 1e-9, `${left.kind} could be left out`);
          }
        });
      }),
      run,
    );
  });

  it("without a plan names what blocks it, and no combination has more than the best total", () => {
    fc.assert(
      fc.property(partner, fc.subarray([...stepKinds]), fc.constantFrom(70, 90, 101), (one, excluded, target) => {
        const base = based(one);
        const found = plan(base, { excluded, target });
        assert.equal(found.outcome === "impossible", found.blockers.length > 0);
        if (found.outcome === "impossible") assert.ok(found.best.total < target || found.best.failingGates.length > 0);
      }),
      run,
    );
  });
});

const weight = fc.constantFrom(1, 2, 3, 5, 8, 11);
const weights = fc.oneof(
  fc.constant(ownWeights),
  fc.record(Object.fromEntries(stepKinds.map((kind) => [kind, weight])) as Record<StepKind, typeof weight>),
);

function request(): fc.Arbitrary<PlanRequest> {
  return fc.record({ target: fc.constantFrom(undefined, 60, 80, 92.5, 100), excluded: fc.subarray([...stepKinds], { maxLength: 2 }) });
}

function isWithin(one: readonly StepKind[], other: readonly StepKind[]): boolean {
  return one.every((kind) => other.includes(kind));
}

function based(one: Partner): Base {
  const usage = (at: string, units: readonly number[], name: string) =>
    units.map((users, index) => ({ month: at, customerTenant: `${name}-${index}`, workload: "Power Apps", units: users, association: "PAL" }));
  const revenue = (at: string, amounts: readonly number[], name: string) =>
    amounts.map((adjustedRevenueUsd, index) => ({
      month: at,
      customerTenant: `${name}-${index}`,
      workload: "Power Apps",
      adjustedRevenueUsd,
      association: "DPOR",
    }));
  const people = (count: number, name: string, certification: string) =>
    Array.from({ length: count }, (_, index) => ({ person: `${name}-${index}`, certification, earnedOn: "2026-05-01" }));
  return baseOf({
    asOf: now,
    track: one.track,
    usage: [...usage(now ?? "", one.deployed, "now"), ...usage(yearAgo ?? "", one.deployedYearAgo, "then")],
    revenue: [...revenue(now ?? "", one.sold, "now"), ...revenue(yearAgo ?? "", one.soldYearAgo, "then")],
    certifications: [
      ...people(one.intermediate, "i", "Power Platform Developer Associate"),
      ...people(one.advanced, "a", "Dynamics 365 Business Central Developer Associate"),
    ],
  });
}

/** The least effort of every combination within the limits that has the target and all gates; null when none has. Knows no table of the planner. */
const people: readonly StepKind[] = ["intermediate-person", "advanced-person"];
const deployments: readonly StepKind[] = ["deployment", "sold-deployment"];
const customers: readonly StepKind[] = ["net-add", "sold-deployment"];

function cheapestByForce(base: Base, most: StepCounts, shared: readonly SharedLimit[], cost: StepCounts, target: number): number | null {
  let cheapest: number | null = null;
  const upTo = (kind: StepKind): number[] => Array.from({ length: most[kind] + 1 }, (_, count) => count);
  for (const intermediate of upTo("intermediate-person"))
    for (const advanced of upTo("advanced-person"))
      for (const adds of upTo("net-add"))
        for (const deployments of upTo("deployment"))
          for (const sold of upTo("sold-deployment"))
            for (const percents of upTo("growth-percent")) {
              const counts = {
                "intermediate-person": intermediate,
                "advanced-person": advanced,
                "net-add": adds,
                deployment: deployments,
                "sold-deployment": sold,
                "growth-percent": percents,
              };
              if (shared.some(({ kinds, most: together }) => kinds.reduce((sum, kind) => sum + counts[kind], 0) > together)) continue;
              const effort =
                intermediate * cost["intermediate-person"] +
                advanced * cost["advanced-person"] +
                adds * cost["net-add"] +
                deployments * cost.deployment +
                sold * cost["sold-deployment"] +
                percents * cost["growth-percent"];
              if (cheapest !== null && effort >= cheapest) continue;
              const card = points(base.book, base.track, withSteps(base, { intermediate, advanced, adds, deployments, sold, percents }));
              if (card.failingGates.length === 0 && card.total >= target - 1e-9) cheapest = effort;
            }
  return cheapest;
}

interface Steps {
  readonly intermediate: number;
  readonly advanced: number;
  readonly adds: number;
  readonly deployments: number;
  readonly sold: number;
  readonly percents: number;
}

const lines: Readonly<Record<Track, { usd: number; mcv: number }>> = { enterprise: { usd: 1_500, mcv: 10_000 }, smb: { usd: 250, mcv: 5_000 } };

/** The partner with these steps taken, made by hand: those within a fifth of the line first, the closest of them first. */
function withSteps({ measured, track }: Base, steps: Steps): Measured {
  const { revenue, usage, certifications } = measured;
  if (revenue === null || usage === null || certifications === null) assert.fail("something is unknown");
  const { usd, mcv } = lines[track];
  const nothing = { customerTenant: "new", customerName: null, workload: "", amount: 0 as Fixed, origins: [] };
  const nobody = { person: "new", personName: null, certifications: [] };
  const near = <One>(all: readonly One[], figureOf: (one: One) => number, line: number, strictly: boolean): One[] =>
    all
      .filter((one) => figureOf(one) >= line * 0.8 && (strictly ? figureOf(one) <= line : figureOf(one) < line))
      .sort((a, b) => figureOf(b) - figureOf(a));
  const closeSales = near(revenue.now, (pair) => pair.amount / 10_000, usd, true).slice(0, steps.adds);
  const closeUsage = near(usage.now, (pair) => pair.mcv / 10_000, mcv, false).slice(0, steps.deployments);
  const sale = { ...nothing, amount: toFixed4(usd + 0.01) };
  const deployment = { ...nothing, mcv: toFixed4(mcv) };
  const grown = (usage.baseline.reduce((sum, pair) => sum + pair.mcv, 0) * steps.percents) / 100;
  // Crumbs of usage, so that none of them is a deployment.
  const crumbs = Array.from({ length: 50 }, () => ({ ...nothing, mcv: (grown / 50) as Fixed }));
  const times = <One>(count: number, one: One): One[] => Array.from({ length: count }, () => one);
  return {
    ...measured,
    revenue: {
      ...revenue,
      now: [...revenue.now.filter((pair) => !closeSales.includes(pair)), ...times(steps.adds + steps.sold, sale)],
    },
    usage: {
      ...usage,
      now: [...usage.now.filter((pair) => !closeUsage.includes(pair)), ...times(steps.deployments + steps.sold, deployment), ...crumbs],
    },
    certifications: {
      intermediate: [...certifications.intermediate, ...times(steps.intermediate, nobody)],
      advanced: [...certifications.advanced, ...times(steps.advanced, nobody)],
    },
  };
}
