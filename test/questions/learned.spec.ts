// What the understanding makes of questions that it has not learned from, and whether its weights are what learning makes.

import assert from "node:assert/strict";
import weights from "../../bot/conversation/understanding/learned/weights.json" with { type: "json" };
import { understand } from "../../bot/conversation/understanding/understand.ts";
import { measuredOn, type Outcome } from "./cross-validated.ts";
import { allExamples, examplesOf, isRight } from "./examples.ts";
import { readExamples, sourceOf } from "./learn.ts";

const examples = readExamples(allExamples());

describe("the learned weights", () => {
  it("are what `npm run train` makes of the examples", () => {
    assert.equal(sourceOf(examples), weights.madeFrom, "run: npm run train");
  });
});

describe("questions that nobody has shown", () => {
  const own = new Set(examplesOf("own").map((one) => one.text));
  const measured = measuredOn(
    examples.filter((one) => own.has(one.text)),
    examples.filter((one) => !own.has(one.text)),
  );
  const share = (outcome: Outcome): number => measured.filter((one) => one.outcome === outcome).length / measured.length;

  it("written by somebody else are taken for another at most one time in a hundred", () => {
    assert.ok(share("wrong-confident") <= 0.01, `${(100 * share("wrong-confident")).toFixed(1)} % wrong`);
  });

  it("written by somebody else are understood nine times in ten at least", () => {
    assert.ok(share("right") >= 0.9, `${(100 * share("right")).toFixed(1)} % right`);
  });
});

describe("questions that were shown", () => {
  for (const file of ["dev", "own", "more"] as const)
    it(`of ${file}.jsonl are taken for no other kind`, () => {
      const wrong = examplesOf(file).filter((one) => {
        const kind = understand(one.text)?.kind ?? null;
        return kind !== null && kind !== "outOfScope" && !isRight(one, kind);
      });
      assert.deepEqual(
        wrong.map(({ text }) => text),
        [],
      );
    });
});

describe("what comes nearest to a text that is not sure", () => {
  it("is at most three questions of our subject, each with what the text names", async () => {
    const { understoodAlone } = await import("../../bot/conversation/understanding/understand.ts");
    for (const text of ["march and skilling something", "certs points customers gate since June", "how was the thing with deployments"]) {
      const understood = understoodAlone(text);
      if (understood.isSure) continue;
      assert.ok(understood.nearest.length <= 3, text);
      assert.ok(
        understood.nearest.every(({ kind }) => kind !== "outOfScope"),
        text,
      );
    }
  });
});
