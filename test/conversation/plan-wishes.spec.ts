// What a plan is asked to leave out and to keep within, by the words of the question.

import assert from "node:assert/strict";
import { wishesOfPlan } from "../../bot/conversation/understanding/plan-wishes.ts";

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
});
