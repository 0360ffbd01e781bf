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
    ["score in octobr", { monthOfYear: 10 }],
    ["score in aprl", { monthOfYear: 4 }],
    ["may I see the score", null],
    ["score a month ago", { monthsBack: 1 }],
    ["score three months ago", { monthsBack: 3 }],
    ["score 6 months ago", { monthsBack: 6 }],
    ["score a year ago", { monthsBack: 12 }],
    ["score half a year ago", { monthsBack: 6 }],
    ["score two years ago", { monthsBack: 24 }],
    ["score in 06/2026", { month: "2026-06" }],
    ["why did the score move since June 2026", { month: "2026-06" }],
    ["score in Q2 2026", { month: "2026-06" }],
    ["score in Q3", { monthOfYear: 9 }],
    ["score in June last year", { monthOfYear: 6, yearsBack: 1 }],
    ["score the month before last", { monthsBack: 2 }],
    ["our score this year", null],
    ["our score", null],
  ] as const)
    it(`is found where one is meant: ${text}`, () => assert.deepEqual(understand(text)?.slots.when ?? null, when));
});

describe("a text that says nothing by itself", () => {
  for (const text of ["nobody?", "everyone", "June 2026", "in June?", "2026", "{{DATE(2026-01-01)}}", "<b></b>"])
    it(`is no question, whatever it may be like: ${text}`, () => assert.equal(understand(text)?.kind ?? "outOfScope", "outOfScope"));

  it("is one with a single word of ours", () => {
    assert.equal(understand("June 2026 score")?.kind, "score");
  });
});

describe("a span in a question", () => {
  for (const [text, whens] of [
    ["show the trend since March", [{ when: { monthOfYear: 3 }, bound: "since" }]],
    ["show the trend since last summer", [{ when: { monthOfYear: 6 }, bound: "since" }]],
    ["show the trend over the last two quarters", [{ when: { monthsBack: 6 }, bound: "since" }]],
    ["show the trend this year", [{ when: { monthOfYear: 1 }, bound: "since" }]],
    ["whose certs expire in the next 90 days", [{ when: { monthsAhead: 3 }, bound: "until" }]],
    ["forecast for the next quarter", [{ when: { monthsAhead: 3 }, bound: "until" }]],
    ["will we be at 70 in 60 days", [{ when: { monthsAhead: 2 }, bound: null }]],
    ["do we survive until Christmas", [{ when: { monthOfYear: 12 }, bound: "until" }]],
  ] as const)
    it(`is found with its bound: ${text}`, () => assert.deepEqual(understand(text)?.slots.whens, whens));
});

describe("a certification in a question", () => {
  for (const [text, title] of [
    ["does PL-300 count", "Microsoft Certified: Power BI Data Analyst Associate"],
    ["is MB-800 accepted", "Microsoft Certified: Dynamics 365 Business Central Functional Consultant Associate"],
    ["does the Power BI one count", "Microsoft Certified: Power BI Data Analyst Associate"],
  ] as const)
    it(`is found by number or nickname: ${text}`, () => assert.ok(understand(text)?.slots.knowledge?.names.certifications.includes(title)));
});

describe("a text about notifications", () => {
  for (const [text, wish] of [
    ["do not post a digest here", "stop-digest"],
    ["never post a monthly digest here again", "stop-digest"],
    ["we don't need a digest every month", "stop-digest"],
    ["please don't send me alerts", "stop-alert"],
    ["please never alert me when we drop to zero", "stop-alert"],
    ["can you post a monthly digest here?", "start-digest"],
    ["can we get a monthly digest here?", "start-digest"],
    ["we want a digest every month in this channel", "start-digest"],
    ["could you alert me when a subcategory drops to zero", "start-alert"],
    ["when a subcategory drops to zero, alert me", "start-alert"],
    ["could you stop the alerts", "stop-alert"],
  ] as const)
    it(`is a wish: ${text}`, () => {
      const { kind, slots } = understand(text) ?? assert.fail("not understood");
      assert.deepEqual([kind, slots.wish], ["subscribe", wish]);
    });

  for (const text of [
    "should we get a monthly digest?",
    "do you send a monthly digest?",
    "how do I stop the digest",
    "please, how do I stop the alerts",
    "can you explain the digest",
    "tell me what the monthly digest is",
    "what happens if we drop to zero, alert?",
    "is there an alert when we drop to zero?",
    "when do you post the monthly digest",
    "we never got the monthly digest",
    "do not stop the digest",
    "don't forget to post the monthly digest",
  ])
    it(`sets and ends nothing when it is a question or says two things: ${text}`, () => {
      const question = understand(text);
      assert.equal(question?.slots.wish ?? null, null);
      assert.ok(!["gap", "score", "subcategory", "attained", "outOfScope"].includes(question?.kind ?? "outOfScope"), question?.kind);
    });
});

describe("a question that none of our answers would be about", () => {
  for (const text of [
    "how far are we from 120",
    "how far are we from 0",
    "what is our gap to 1000",
    "score in 2019",
    "what was our score in 2025",
    "how far were we from 70 in 2025",
    "score of Contoso",
    "Contoso's score",
    "how far is Contoso from 70",
    "does Fabrikam qualify",
    "has Contoso qualified",
    "is Contoso a solutions partner",
    "how many points does Liverpool have",
    "how many points does liverpool have",
  ])
    it(`is not understood, or refused: ${text}`, () => assert.equal(understand(text)?.kind ?? "outOfScope", "outOfScope"));

  for (const [text, kind] of [
    ["how far are we from 100", "gap"],
    ["Score for September", "score"],
    ["score in 2025-06", "score"],
    ["Score for SMB", "score"],
    ["score for Business Applications", "score"],
    ["What's our score?", "score"],
    ["What Is Our Score", "score"],
    ["SCORE OF THE COMPANY", "score"],
    ["SCORE FOR ADATUM", "score"],
    ["How Far Are We From Seventy", "gap"],
    ["how is Skilling doing", "subcategory"],
    ["how many points does Usage Growth have", "subcategory"],
    ["has Everyone qualified", "attained"],
  ] as const)
    it(`is not one that only has capitals, a month or a target in it: ${text}`, () => assert.equal(understand(text)?.kind, kind));
});

describe("a category beside a subcategory of another one", () => {
  for (const [text, categories, subcategories] of [
    ["points in skilling and deployments", ["skilling"], ["deployments"]],
    ["how are skilling and usage growth", ["skilling"], ["usage-growth"]],
    ["points in certifications and net adds", ["skilling"], ["net-customer-adds"]],
    ["how are advanced certifications doing", [], ["advanced-certifications"]],
  ] as const)
    it(`is asked about as well: ${text}`, () => {
      const { kind, slots } = understand(text) ?? assert.fail("not understood");
      assert.deepEqual([kind, slots.categories, slots.subcategories], ["subcategory", categories, subcategories]);
    });
});
