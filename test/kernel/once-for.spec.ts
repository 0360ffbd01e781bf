// What two values give is computed once for those two, and anew for any other, even for one that says the same.

import assert from "node:assert/strict";
import sinon from "sinon";
import { onceFor } from "../../bot/kernel/once-for.ts";

describe("what is computed once", () => {
  it("is the same for the same two values", () => {
    const compute = sinon.spy((scores: { total: number }, question: { target: number }) => question.target - scores.total);
    const gap = onceFor(compute);
    const [scores, question] = [{ total: 61 }, { target: 70 }];
    assert.deepEqual([gap(scores, question), gap(scores, question)], [9, 9]);
    assert.equal(compute.callCount, 1);
  });

  it("is computed anew for scores that were read again, and for another question", () => {
    const compute = sinon.spy((scores: { total: number }, question: { target: number }) => question.target - scores.total);
    const gap = onceFor(compute);
    const question = { target: 70 };
    assert.deepEqual([gap({ total: 61 }, question), gap({ total: 61 }, question), gap({ total: 65 }, question)], [9, 9, 5]);
    assert.equal(compute.callCount, 3);
    const scores = { total: 61 };
    assert.deepEqual([gap(scores, { target: 70 }), gap(scores, { target: 85 })], [9, 24]);
  });

  it("is the same for second values that differ in nothing that counts", () => {
    const compute = sinon.spy((scores: { total: number }, question: { text: string; target: number }) => question.target - scores.total);
    const gap = onceFor(compute, ({ target }) => target);
    const scores = { total: 61 };
    assert.deepEqual([gap(scores, { text: "how far", target: 70 }), gap(scores, { text: "what's missing", target: 70 })], [9, 9]);
    assert.equal(compute.callCount, 1);
    assert.equal(gap(scores, { text: "how far", target: 85 }), 24);
  });

  it("is tried again after a failure", () => {
    let fails = true;
    const of = onceFor((_one: object, _other: object) => {
      if (fails) throw new RangeError("not yet");
      return "computed";
    });
    const [one, other] = [{}, {}];
    assert.throws(() => of(one, other), RangeError);
    fails = false;
    assert.equal(of(one, other), "computed");
  });
});
