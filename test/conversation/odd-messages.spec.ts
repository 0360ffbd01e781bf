// What people send beside questions: each gets a reply of its own, short and calm, with things that work; and readings that are near
// are offered as buttons that answer.

import assert from "node:assert/strict";
import { converse } from "../../bot/conversation/converse.ts";
import { fullQuestions } from "../../bot/conversation/full-question.ts";
import type { Question, Understanding } from "../../bot/conversation/question.ts";
import { kinds } from "../../bot/conversation/question.ts";
import { byWords, understand } from "../../bot/conversation/understanding/understand.ts";
import { speakerFor } from "../../bot/languages/speaker.ts";
import { render } from "../../bot/render/render.ts";
import { addressOf } from "../fakes/address.ts";
import { frontDoor, type Place } from "../fakes/front-door.ts";
import { day, type Standing } from "../support/small-facts.ts";
import { factsBehind, scoresOf } from "../support/small-scores.ts";

const short: Standing = { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10, deployments: 1 };
const months = { "2026-09": short };
const megan = frontDoor(scoresOf(months), factsBehind(months));

const odd: readonly (readonly [string, string, Place, RegExp])[] = [
  ["praise", "you're great!", {}, /credit is your team's/],
  ["thanks", "thank you so much", {}, /You're welcome/],
  ["a greeting", "good morning", {}, /Hello/],
  ["abuse", "you stupid piece of crap", {}, /sorry that this didn't help/],
  ["nothing", "   ", {}, /no question in that message/],
  ["a lone emoji", "👍🏽", {}, /only read words/],
  ["10,000 characters", "a ".repeat(5_000), {}, /too long/],
  ["only a mention", "", { isMentionAlone: true }, /You called/],
  ["the wish to begin anew", "start over", {}, /forgotten/],
  ["another subject", "what's the weather", {}, /outside my subject/],
];

describe("a message that is no question", () => {
  for (const [what, text, place, holds] of odd)
    it(`gets a decent reply with three things that work: ${what}`, async () => {
      const reply = await megan.says(text, place);
      assert.match(reply.text, holds);
      assert.equal(reply.text.match(/^- /gm)?.length, 3);
      assert.equal((reply.card["actions"] as unknown[]).length, 3);
      assert.doesNotMatch(reply.text, /!|39\.5/, "no cheer, no figure");
    });

  it("gets another reply for each of these", async () => {
    const replies = new Set<string>();
    for (const [, text, place] of odd) replies.add((await megan.says(text, place)).text);
    assert.equal(replies.size, odd.length);
  });

  for (const text of ["good bot", "well done", "You are awesome", "love it", "great job!", "that was a great help", "you rock"])
    it(`is praise: ${text}`, async () => {
      const { answer } = await megan.says(text);
      assert.ok(answer.kind === "help" && answer.why === "compliment", JSON.stringify(answer));
    });

  for (const text of ["you suck", "Idiot", "this is bullshit", "useless bot", "shut up", "I hate you", "fuck off", "wtf", "what a stupid bot"])
    it(`is abuse, and is not answered in kind: ${text}`, async () => {
      const { answer } = await megan.says(text);
      assert.ok(answer.kind === "declined" && answer.why === "abuse", JSON.stringify(answer));
    });

  for (const [text, kind] of [
    ["why is this damn score so low", "why"],
    ["show me the stupid scorecard", "score"],
    ["great, how far are we", "gap"],
    ["what's our best month", "history"],
    ["score", "score"],
  ] as const)
    it(`is a question all the same: ${text}`, async () => assert.equal((await megan.says(text)).kind, kind));
});

describe("an edited message", () => {
  it("is answered anew and says so, in words and on the card", async () => {
    const { text, card, kind } = await megan.says("how far are we", { isEdited: true });
    assert.equal(kind, "gap");
    assert.match(text, /^How far from 70\n\nYou edited your message: this answers the new text\.\n/);
    assert.ok(JSON.stringify(card).includes("You edited your message"));
  });

  it("says so once where it holds two questions", async () => {
    const { text } = await megan.says("How far are we? And who is certified?", { isEdited: true });
    assert.equal(text.match(/You edited your message/g)?.length, 1);
  });
});

describe("readings that are near", () => {
  const near = (...texts: readonly string[]): Understanding => ({
    understand: async (text, context) =>
      text === "hm"
        ? { isSure: false, nearest: texts.map((one): Question => understand(one) ?? assert.fail(one)) }
        : byWords.understand(text, context),
  });
  const unsure = async (understanding: Understanding) => {
    const said = { text: "hm", tenant: "adatum", person: "megan", where: "personal" as const, address: addressOf("c") };
    return (await converse({ ...megan, understanding }, said)).answer;
  };

  it("are offered as whole questions in the catalogue's words, and pressing one answers", async () => {
    const answer = await unsure(near("how's usage growth doing on smb", "why is usage growth at zero", "deploys in june 2026?"));
    assert.ok(answer.kind === "declined");
    assert.deepEqual(answer.nearest, [
      "How is usage growth on the SMB track?",
      "Why do we have these points in usage growth?",
      "How are deployments in June 2026?",
    ]);
    const rendered = render(answer, null);
    assert.match(rendered.text, /^Which of these do you mean\?[\s\S]*Perhaps you mean:\n- How is usage growth on the SMB track\?/);
    const reply = { answer, kind: null, ...rendered };
    assert.deepEqual(
      [
        (await megan.presses(reply, "How is usage growth on the SMB track?")).kind,
        (await megan.presses(reply, "Why do we have these points in usage growth?")).kind,
      ],
      ["subcategory", "why"],
    );
  });

  it("are joined by things that work where there is only one", async () => {
    const answer = await unsure(near("score"));
    const { text, card } = render(answer, null);
    assert.match(text, /Perhaps you mean:\n- What is our score\?\n\nThese work:/);
    assert.equal((card["actions"] as unknown[]).length, 4);
  });

  it("never hold a name, whoever was named", async () => {
    const answer = await unsure(near("what if Fabrikam drops out", "which customers count for deployments at Fabrikam"));
    assert.doesNotMatch(JSON.stringify(answer), /fabrikam/i);
  });

  it("have words that are understood as what they stand for, whichever kind it is", async () => {
    const { slots } = understand("score") ?? assert.fail();
    for (const kind of kinds.filter((one) => one !== "outOfScope")) {
      const about =
        kind === "subcategory" || kind === "why" || kind === "needed" || kind === "rules"
          ? [[], ["usage-growth"] as const, ["deployments"] as const]
          : [[]];
      for (const subcategories of about) {
        const asked = await fullQuestions([{ kind, slots: { ...slots, subcategories }, text: "" }], speakerFor(null), byWords, day("2026-11-21"));
        assert.equal(asked.length, 1, `${kind} ${subcategories}`);
      }
    }
  });
});
