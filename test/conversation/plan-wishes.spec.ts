// What a plan is asked to leave out and to keep within, by the words of the question.

import assert from "node:assert/strict";
import { wishesOfPlan } from "../../bot/conversation/understanding/plan-wishes.ts";
import { stepKinds } from "../../bot/planning/plan/step-kind.ts";

describe("the wishes of a plan", () => {
  it("exclude one level where one is named, and both where certifications are", () => {
    assert.deepEqual(wishesOfPlan("plan to 100 without advanced certifications").excluded, ["advanced-person"]);
    assert.deepEqual(wishesOfPlan("plan to 80 without intermediate certifications").excluded, ["intermediate-person"]);
    assert.deepEqual(wishesOfPlan("plan to 80 without certifications").excluded, ["intermediate-person", "advanced-person"]);
    assert.deepEqual(wishesOfPlan("plan without advanced certifications and deployments").excluded, [
      "advanced-person",
      "deployment",
      "sold-deployment",
    ]);
  });

  it("keep to what alone is wanted", () => {
    const others = (...kept: string[]) => stepKinds.filter((kind) => !kept.includes(kind));
    for (const [text, excluded] of [
      ["plan with only deployments", others("deployment", "sold-deployment")],
      ["what is best if i only want to work on customers", ["intermediate-person", "advanced-person"]],
      ["fastest way with just certifications", others("intermediate-person", "advanced-person")],
      ["only usage growth and architects please", others("growth-percent", "advanced-person")],
      ["plan with only 2 architects", []],
      ["plan with only existing customers", []],
    ] as const)
      assert.deepEqual([...wishesOfPlan(text).excluded].sort(), [...excluded].sort(), text);
  });

  it("limit one kind of step, or several together", () => {
    const people = ["intermediate-person", "advanced-person"];
    const deployments = ["deployment", "sold-deployment"];
    assert.deepEqual(wishesOfPlan("plan with at most 1 more person").shared, [{ kinds: people, most: 1 }]);
    const both = wishesOfPlan("plan to 90 with at most 2 deployments and at most 5 % growth");
    assert.deepEqual([both.shared, both.limits], [[{ kinds: deployments, most: 2 }], { "growth-percent": 5 }]);
    assert.deepEqual(wishesOfPlan("plan with at most one architect").limits, { "advanced-person": 1 });
  });

  it("that no plan can follow are told in the words of the question", () => {
    assert.deepEqual(wishesOfPlan("plan without fabrikam").unread, ["without fabrikam"]);
    assert.deepEqual(wishesOfPlan("plan to 80 with at most 3 weeks and without exams").unread, ["at most 3 weeks"]);
    assert.deepEqual(wishesOfPlan("plan without any more exams, at most 2 deployments").unread, []);
  });
});
