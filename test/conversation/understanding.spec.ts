// What people type, and what is understood of it. Add a sentence to questions.json: its kind, and the slots that matter.
// A wrong answer is worse than none, so a sentence that is nobody's subject is not understood as something.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { kinds, type Slots } from "../../bot/conversation/question.ts";
import { understand } from "../../bot/conversation/understanding/understand.ts";

interface Asked {
  readonly text: string;
  readonly kind: string;
  readonly slots?: Partial<Slots>;
}

const questions: readonly Asked[] = JSON.parse(readFileSync(join(import.meta.dirname, "questions.json"), "utf8"));

describe("a question", () => {
  for (const { text, kind, slots = {} } of questions)
    it(`is understood as ${kind}: ${text}`, () => {
      const question = understand(text) ?? assert.fail("not understood");
      assert.equal(question.kind, kind);
      assert.deepEqual({ ...question.slots, ...slots }, question.slots);
    });

  it("of every kind of the catalogue is among these", () => {
    assert.deepEqual(
      kinds.filter((kind) => !questions.some((one) => one.kind === kind)),
      [],
    );
  });

  it("without a track, a month or a target has none", () => {
    const { track, when, target } = understand("how far are we")?.slots ?? assert.fail();
    assert.deepEqual({ track, when, target }, { track: null, when: null, target: null });
  });

  it("about both tracks names neither", () => {
    assert.equal(understand("our score on SMB and Enterprise")?.slots.track ?? null, null);
  });
});

describe("a month in a question", () => {
  for (const [text, when] of [
    ["score in 2026-06", { month: "2026-06" }],
    ["score in June 2026", { month: "2026-06" }],
    ["score in Sep 2025", { month: "2025-09" }],
    ["score in december", { monthOfYear: 12 }],
    ["score in may", { monthOfYear: 5 }],
    ["may I see the score", null],
    ["score a month ago", { monthsBack: 1 }],
    ["score three months ago", { monthsBack: 3 }],
    ["score 6 months ago", { monthsBack: 6 }],
    ["score a year ago", { monthsBack: 12 }],
    ["our score", null],
  ] as const)
    it(`is found where one is meant: ${text}`, () => assert.deepEqual(understand(text)?.slots.when ?? null, when));
});
