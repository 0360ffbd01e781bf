// The one next step that an answer, a digest and an alert tell: never another one than the plan of least effort begins with.

import assert from "node:assert/strict";
import { firstStep } from "../../bot/planning/first-step.ts";
import { nextSteps } from "../../bot/planning/next-steps.ts";
import { ownWeights } from "../../bot/planning/plan/effort-weights.ts";
import { plan } from "../../bot/planning/plan.ts";
import { ruleBookInForce } from "../../bot/rules/pick-rule-book.ts";
import { measure } from "../../bot/scoring/measure.ts";
import { frontDoor } from "../fakes/front-door.ts";
import { sampleSource } from "../support/sample-source.ts";
import { documentOf, month, type Standing, scoreOf, standing } from "../support/small-facts.ts";

const asOf = month("2023-09");
const short: Standing = { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10, deployments: 1 };

describe("the first step", () => {
  it("is the one that the plan of least effort begins with, and makes the total that it promises", () => {
    for (const held of [short, { ...short, adds: 0 }, { ...short, intermediate: 5, advanced: 2 }, { ...short, deployments: 0, growthPercent: 29 }]) {
      const base = baseOf(held);
      const first = firstStep(base, nextSteps(base.book, "smb", base.measured));
      const planned = plan(base).plans[0]?.steps[0];
      assert.ok(first !== null && planned !== undefined);
      assert.deepEqual([first.kind, first.amount, first.totalAfter], [planned.kind, planned.count, planned.totalAfter]);
    }
  });

  it("follows what the administrator says that a step costs", () => {
    const base = baseOf({ adds: 3, intermediate: 4, advanced: 2, growthPercent: 20, deployments: 2 });
    const steps = nextSteps(base.book, "smb", base.measured);
    const dear = { ...ownWeights, "intermediate-person": 50, "growth-percent": 50 };
    assert.equal(firstStep(base, steps)?.kind, "intermediate-person");
    assert.notEqual(firstStep(base, steps, { weights: dear })?.kind, "intermediate-person");
  });

  it("is none where the target is reached and every gate held", () => {
    const full = { adds: 5, intermediate: 5, advanced: 2, growthPercent: 30, deployments: 5 };
    assert.equal(scoreOf(standing(asOf, full)).firstStep?.smb, null);
  });

  it("is the nearest single step where no plan reaches the target, because data is missing", () => {
    const { usage: _, ...facts } = standing(asOf, short);
    const scored = scoreOf(facts);
    assert.deepEqual(scored.firstStep?.smb, scored.nextSteps.smb[0]);
  });
});

describe("the next step of the gap", () => {
  it("is the plan's first step, to 70 as to any other target", async () => {
    const source = await sampleSource();
    const door = frontDoor(await source.partnerScores("adatum"), await source.partnerFacts("adatum"));
    for (const target of [70, 75, 85, 95]) {
      const gap = (await door.says(`How far are we from ${target}?`)).answer;
      const way = (await door.says(`What is the fastest way to ${target}?`)).answer;
      assert.ok(gap.kind === "gap" && way.kind === "plan", `${gap.kind}, ${way.kind}`);
      const step = way.plans.plans[0]?.steps[0];
      assert.deepEqual(
        [gap.nextStep?.kind, gap.nextStep?.amount, gap.nextStep?.totalAfter],
        [step?.kind, step?.count, step?.totalAfter],
        `${target}`,
      );
    }
  });
});

function baseOf(held: Standing) {
  const { facts } = documentOf(standing(asOf, held));
  const book = ruleBookInForce("business-applications", asOf) ?? assert.fail();
  return { book, track: "smb", measured: measure(book, facts, asOf) } as const;
}
