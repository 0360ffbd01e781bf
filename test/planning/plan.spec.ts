// Plans of partners small enough to be checked by hand. SMB: an add is 3 points, an intermediate person 4, an architect 7.5,
// a percent of growth 1, a deployment 4 and 20 percent of growth on 25,000 MCV. Effort, ours: 5, 2, 4, 1, 8; 11 where we sell it.

import assert from "node:assert/strict";
import type { Base } from "../../bot/planning/changes/base.ts";
import { ownWeights } from "../../bot/planning/plan/effort-weights.ts";
import type { StepKind } from "../../bot/planning/plan/step-kind.ts";
import { stepTimings } from "../../bot/planning/plan/step-timing.ts";
import { type Plan, plan } from "../../bot/planning/plan.ts";
import { baseOf, near, supposed } from "../support/small-base.ts";
import { day, month, type Standing, standing } from "../support/small-facts.ts";

const asOf = month("2023-09");
const full: Standing = { adds: 5, intermediate: 5, advanced: 2, growthPercent: 20, deployments: 1 };
const of = (wanted: Standing): Base => baseOf(standing(asOf, wanted));

describe("a plan", () => {
  it("is empty for a partner who is qualified", () => {
    const { outcome, plans, blockers } = plan(of(full));
    assert.deepEqual([outcome, plans.length, plans[0]?.steps, plans[0]?.effort, blockers], ["reached", 1, [], 0, []]);
    near(plans[0]?.total, 74);
  });

  it("lifts the one gate that fails, though there are 70 points", () => {
    const found = plan(of({ ...full, adds: 0, growthPercent: 30, deployments: 2 }));
    const [first] = found.plans;
    assert.deepEqual(stepsOf(first), ["net-add 1"]);
    assert.deepEqual(first?.steps[0]?.liftsGates, ["net-customer-adds"]);
    // Nothing else lifts it but a deployment that we sell.
    assert.deepEqual(found.plans.map(stepsOf), [["net-add 1"], ["sold-deployment 1"]]);
  });

  it("is not the greedy one, which takes the most points for the effort and then pays for the rest", () => {
    // 62 points. An architect has 1.5 points for the effort and a consultant 1.33; but one of each is dearer than two consultants.
    const short = of({ adds: 5, intermediate: 3, advanced: 1, growthPercent: 23.5, deployments: 1 });
    const weights = { ...ownWeights, "intermediate-person": 3, "advanced-person": 5 };
    const [first] = plan(short, { weights, excluded: excludedBut("intermediate-person", "advanced-person") }).plans;
    assert.deepEqual([stepsOf(first), first?.effort, first?.total], [["intermediate-person 2"], 6, 70]);
  });

  it("reaches exactly 70 and no more where that is cheapest", () => {
    const [first] = plan(of({ ...full, adds: 3, advanced: 1, growthPercent: 28.5 })).plans;
    near(first?.total, 70);
    near(first?.effort, 1);
  });

  it("counts the usage of a deployment, and the sale where we sell it", () => {
    // 51 points without a net add: a sold deployment is 3 + 4 + 10 of growth that is still to be had.
    const short = of({ ...full, adds: 0, growthPercent: 20, advanced: 1, deployments: 1 });
    const { plans } = plan(short, { excluded: ["intermediate-person", "advanced-person", "growth-percent"], target: 68.5 });
    assert.deepEqual([stepsOf(plans[0]), plans[0]?.effort], [["sold-deployment 1"], 11]);
    near(plans[0]?.total, 51.5 + 17);
  });

  it("makes good what was lost first, of net adds, deployments and growth", () => {
    const behind = baseOf(behindAYearAgo());
    const found = plan(behind);
    assert.equal(found.outcome, "planned");
    for (const one of found.plans) {
      const { after } = supposed(behind, ...one.changes);
      assert.equal(after.total, one.total);
      assert.deepEqual(after.failingGates, []);
      assert.ok(after.total >= 70 - 1e-9);
      assert.ok(one.counts["net-add"] + one.counts["sold-deployment"] >= 4, "three adds were lost");
      assert.ok(one.counts.deployment + one.counts["sold-deployment"] >= 3, "two deployments were lost");
    }
  });

  it("takes customers who are close to the threshold first, and counts only the MCV that they lack", () => {
    const facts = standing(asOf, { ...full, deployments: 0, growthPercent: -35 });
    const usage = [...(facts["usage"] as object[]), close("Litware", 21), close("Woodgrove Bank", 24), close("Too far", 19)];
    const { plans } = plan(baseOf({ ...facts, usage }), { excluded: excludedBut("deployment"), target: 72 });
    const [step] = plans[0]?.steps ?? [];
    assert.deepEqual(
      [step?.count, step?.customers.map((one) => [one.customerName, one.figure])],
      [
        2,
        [
          ["Woodgrove Bank", 4800],
          ["Litware", 4200],
        ],
      ],
    );
    // 200 and 800 MCV are 0.8 and 3.2 percent of growth.
    near(step?.points, 2 * 4 + 0.8 + 3.2);
  });

  it("names people whose certificate ended lately, and for architects those who hold an intermediate one", () => {
    const facts = standing(asOf, { ...full, growthPercent: 15, advanced: 0 });
    const former = (person: string, expiresOn: string) => ({
      person,
      personName: `Person ${person}`,
      certification: "Power Platform Solution Architect Expert",
      earnedOn: "2022-01-01",
      expiresOn,
    });
    const base = baseOf({
      ...facts,
      certifications: [...(facts["certifications"] as object[]), former("a", "2023-02-01"), former("b", "2023-08-01")],
    });
    const [first] = plan(base, { excluded: excludedBut("advanced-person", "growth-percent") }).plans;
    const step = first?.steps.find((one) => one.kind === "advanced-person");
    assert.deepEqual(
      step?.people.map((one) => [one.person, one.why]),
      [
        ["b", "expired"],
        ["a", "expired"],
      ].slice(0, step?.count),
    );
    const without = plan(baseOf(facts), { excluded: excludedBut("advanced-person", "growth-percent") }).plans[0];
    assert.equal(without?.steps.find((one) => one.kind === "advanced-person")?.people[0]?.why, "holds-intermediate");
  });

  it("differs in kind from the others, and costs no less than those before it", () => {
    const { plans } = plan(of({ adds: 2, intermediate: 3, advanced: 1, growthPercent: 10, deployments: 1 }));
    assert.equal(plans.length, 3);
    assert.ok(plans.every((one, index) => index === 0 || one.effort >= (plans[index - 1]?.effort ?? 0)));
  });

  it("costs what the administrator says", () => {
    const short = of({ adds: 2, intermediate: 3, advanced: 1, growthPercent: 10, deployments: 1 });
    const dear = plan(short, { weights: { ...ownWeights, "growth-percent": 100 } });
    assert.ok(!dear.plans[0]?.kinds.includes("growth-percent"));
    assert.throws(() => plan(short, { weights: { ...ownWeights, deployment: -1 } }), { code: "planning.wrong-weight" });
  });

  it("reaches another target", () => {
    const { plans, target } = plan(of(full), { target: 90 });
    assert.equal(target, 90);
    assert.ok((plans[0]?.total ?? 0) >= 90);
  });

  it("puts first the step that lifts a failing gate, and then what brings most for the effort", () => {
    const { plans } = plan(of({ adds: 0, intermediate: 2, advanced: 1, growthPercent: 12, deployments: 1 }));
    for (const { steps } of plans) {
      assert.ok((steps[0]?.liftsGates.length ?? 0) > 0);
      assert.ok(steps.slice(1).every((step) => step.liftsGates.length === 0));
    }
  });
});

describe("no plan", () => {
  it("is possible without an eligible baseline, because no usage of today makes up for it", () => {
    const usage = [{ month: "2023-09", customerTenant: "a", workload: "Power Apps", units: 25, association: "PAL" }];
    const found = plan(baseOf({ ...standing(asOf, full), usage }));
    assert.deepEqual([found.outcome, found.best.failingGates], ["impossible", ["usage-growth"]]);
    near(found.best.total, 70);
    assert.deepEqual(found.blockers, [{ code: "baseline-too-small", mcvBaseline: 0, mcvNeeded: 25_000 }]);
  });

  it("holds a gate that nobody knows", () => {
    const { usage: _, ...facts } = standing(asOf, full);
    const found = plan(baseOf(facts));
    assert.equal(found.outcome, "impossible");
    assert.deepEqual(
      found.blockers.map((one) => [one.code, "subcategory" in one ? one.subcategory : null]),
      [
        ["unknown-data", "usage-growth"],
        ["unknown-data", "deployments"],
      ],
    );
    near(found.best.total, 50);
  });

  it("passes by what is excluded or limited, and says so", () => {
    const short = of({ ...full, adds: 0 });
    const found = plan(short, { excluded: ["net-add"], limits: { "sold-deployment": 0 } });
    assert.equal(found.outcome, "impossible");
    assert.deepEqual(found.best.failingGates, ["net-customer-adds"]);
    assert.deepEqual(found.blockers, [
      { code: "excluded", subcategory: "net-customer-adds", step: "net-add" },
      { code: "limited", subcategory: "net-customer-adds", step: "sold-deployment", most: 0, useful: 5 },
    ]);
  });

  it("keeps to a limit that two kinds share, and to the best total within it", () => {
    const short = of({ ...full, deployments: 0 });
    for (const most of [0, 1, 2, 3]) {
      const shared = [{ kinds: ["deployment", "sold-deployment"] as const, most }];
      const { plans } = plan(short, { shared });
      assert.ok(plans.every(({ counts }) => counts.deployment + counts["sold-deployment"] <= most));
      const { best, outcome } = plan(short, {
        shared,
        target: 100,
        excluded: ["growth-percent", "net-add", "advanced-person", "intermediate-person"],
      });
      assert.equal(outcome, "impossible");
      // Sold: 4 for each deployment, and 10 more for the growth that the first one brings.
      near(best.total, 70 + 4 * most + (most > 0 ? 10 : 0));
    }
  });

  it("keeps to a limit on people of both levels", () => {
    const short = of({ adds: 5, intermediate: 3, advanced: 1, growthPercent: 20, deployments: 1 });
    const shared = [{ kinds: ["intermediate-person", "advanced-person"] as const, most: 1 }];
    const found = plan(short, { shared, excluded: excludedBut("intermediate-person", "advanced-person"), target: 100 });
    // An architect, 7.5 points, is worth more than a consultant.
    near(found.best.total, found.before.total + 7.5);
    for (const { counts } of plan(short, { shared }).plans) assert.ok(counts["intermediate-person"] + counts["advanced-person"] <= 1);
  });

  it("goes beyond the sum of all maxima", () => {
    const found = plan(of(full), { target: 101 });
    assert.deepEqual([found.outcome, found.blockers], ["impossible", [{ code: "maximum", total: 100, target: 101 }]]);
    near(found.best.total, 100);
  });
});

describe("by a month to come", () => {
  const timingOf = (today: string, until: string, kind: StepKind) => stepTimings(day(today), month(until)).find((one) => one.kind === kind);

  it("a certification counts until the last day of the month, and shows ten days later", () => {
    const timing = timingOf("2026-11-25", "2026-11", "advanced-person");
    assert.deepEqual([timing?.counts, timing?.until, timing?.shownBy], ["yes", "2026-11-30", "2026-12-10"]);
    assert.equal(timingOf("2026-12-01", "2026-11", "advanced-person")?.because.code, "month-is-over");
  });

  it("a new customer's association needs two refreshes, and usage is refreshed by the 20th", () => {
    const late = timingOf("2026-11-01", "2026-11", "net-add");
    assert.deepEqual([late?.counts, late?.newCustomerUntil, late?.shownBy], ["existing-customers", "2026-10-31", "2026-12-20"]);
    assert.equal(timingOf("2026-11-30", "2026-12", "net-add")?.counts, "yes");
    assert.equal(timingOf("2026-11-01", "2026-11", "sold-deployment")?.counts, "no");
    assert.equal(timingOf("2026-11-25", "2026-11", "growth-percent")?.counts, "yes");
  });

  it("what is done more than a year before counts on both sides of the comparison", () => {
    const early = timingOf("2026-11-25", "2027-12", "net-add");
    assert.deepEqual([early?.counts, early?.because], ["yes", { code: "not-before", from: "2027-01-01" }]);
  });

  it("a plan leaves out what can't count any more, and names it where nothing else will do", () => {
    const timings = stepTimings(day("2026-11-25"), month("2026-11"));
    const found = plan(baseOf(standing(month("2026-11"), { ...full, adds: 0 })), { timings });
    assert.equal(found.outcome, "impossible");
    assert.deepEqual(
      found.blockers.map((one) => [one.code, "step" in one ? one.step : null]),
      [
        ["too-late", "net-add"],
        ["too-late", "sold-deployment"],
        ["too-late", "deployment"],
        ["too-late", "sold-deployment"],
      ],
    );
    assert.deepEqual(
      found.timings.map((one) => one.kind),
      ["net-add", "deployment", "sold-deployment"],
    );
  });
});

function stepsOf(one: Plan | undefined): string[] {
  return (one?.steps ?? []).map(({ kind, count }) => `${kind} ${count}`);
}

function excludedBut(...kinds: readonly StepKind[]): StepKind[] {
  const all: StepKind[] = ["intermediate-person", "advanced-person", "net-add", "deployment", "sold-deployment", "growth-percent"];
  return all.filter((kind) => !kinds.includes(kind));
}

function close(customerName: string, units: number) {
  return { month: "2023-09", customerTenant: `close-${customerName}`, customerName, workload: "Power Automate", units, association: "PAL" };
}

/** Three net adds and two deployments fewer than a year ago, and 40 percent less usage. */
function behindAYearAgo() {
  const usage = (at: string, units: readonly number[]) =>
    units.map((users, index) => ({ month: at, customerTenant: `u${index}`, workload: "Power Apps", units: users, association: "PAL" }));
  const revenue = (at: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      month: at,
      customerTenant: `r${index}`,
      workload: "Sales",
      adjustedRevenueUsd: 900,
      association: "DPOR",
    }));
  return {
    ...standing(asOf, { intermediate: 2, advanced: 1 }),
    usage: [...usage("2023-09", [50, 20, 20]), ...usage("2022-09", [50, 50, 50])],
    revenue: [...revenue("2023-09", 1), ...revenue("2022-09", 4)],
  };
}
