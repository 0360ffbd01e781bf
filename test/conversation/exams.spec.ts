// The numbers of exams: each leads to a title that a rule book has, and says on which page and day it was looked up.

import assert from "node:assert/strict";
import { titlesOfExam } from "../../bot/conversation/understanding/exam-code.ts";
import listed from "../../bot/conversation/understanding/exams.json" with { type: "json" };

describe("the number of an exam", () => {
  for (const [code, { title, source, by }] of Object.entries(listed.exams))
    it(`leads to a title of a rule book and names its page: ${code}`, () => {
      assert.ok(titlesOfExam(code).length > 0, title);
      assert.match(source, /^https:\/\/\S+$/);
      assert.equal(by === "Microsoft", /^https:\/\/(?:github\.com\/MicrosoftLearning\/|learn\.microsoft\.com\/)/.test(source));
    });

  it("was looked up on a day that is told", () => assert.match(listed.verifiedOn, /^\d{4}-\d\d-\d\d$/));

  it("that is not listed has no title", () => assert.deepEqual(titlesOfExam("MB-999"), []));
});
