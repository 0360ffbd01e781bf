// Two questions in one message: both are answered, in order, in one card and one text. A message that only looks like two stays one.

import assert from "node:assert/strict";
import { byWords } from "../../bot/conversation/understanding/understand.ts";
import { frontDoor } from "../fakes/front-door.ts";
import { day, type Standing } from "../support/small-facts.ts";
import { factsBehind, type Months, scoresOf } from "../support/small-scores.ts";

const short: Standing = { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10, deployments: 1 };
const months: Months = { "2026-06": short, "2026-08": short, "2026-09": short };
const door = () => frontDoor(scoresOf(months), factsBehind(months));

async function kindsOf(text: string): Promise<string[]> {
  const read = await byWords.understand(text, { today: day("2026-11-21"), before: async () => null });
  return read.isSure ? read.questions.map((one) => one.kind) : [];
}

describe("two questions in one message", () => {
  for (const [text, kinds] of [
    ["how far are we and who expires next?", ["gap", "people"]],
    ["What's our score? And which certificates expire soon?", ["score", "people"]],
    ["What's our score?\nWhich customers count for deployments?", ["score", "customers"]],
    ["how are deployments and also what is the fastest way to 70", ["subcategory", "plan"]],
    ["What's our score? And for SMB?", ["score", "score"]],
    ["what's our score and why?", ["score", "why"]],
    ["How is skilling? How are deployments? What changed since last month?", ["subcategory", "subcategory", "compare"]],
    ["how far are we, and also who is certified, and what changed", ["gap", "people", "compare"]],
    ["Score? Trend?", ["score", "history"]],
    ["Hi! How far are we? Who is certified?", ["gap", "people"]],
  ] as const)
    it(`are told apart: ${text}`, async () => assert.deepEqual(await kindsOf(text), kinds));

  for (const text of [
    "customers and people",
    "what if Ada renews and Bob doesn't",
    "a plan without exams and new customers",
    "who is certified and when do they expire",
    "are we Enterprise or SMB, and why",
    "Partner Center says 62. Why do you say 58?",
    "what if we add 2 customers and what would the total be",
    "compare June and September",
    "what was ignored and why",
    "how are skilling and usage growth",
    "Hi! How far are we?",
    "How far are we? How far are we from 70?",
    "what's our score and what's the weather",
    "what if we win two customers and one architect passes",
  ])
    it(`are one where there is only one: ${text}`, async () => assert.ok((await kindsOf(text)).length <= 1, `${await kindsOf(text)}`));

  it("are both answered, in order, in one card and one text, under the kind of the first", async () => {
    const { answer, kind, text, card } = await door().says("How far are we? And who is certified?");
    assert.equal(kind, "gap");
    assert.ok(answer.kind === "several");
    assert.deepEqual(
      answer.answers.map((one) => one.kind),
      ["gap", "people"],
    );
    assert.match(text, /^How far from 70\n[\s\S]*30\.5 short of 70[\s\S]*\n\nWho is certified\n[\s\S]*4 people/);
    const shown = JSON.stringify(card);
    assert.ok(shown.indexOf("How far from 70") < shown.indexOf("Who is certified"));
    const actions = card["actions"] as { title: string }[];
    assert.ok(actions.length <= 6 && new Set(actions.map((one) => one.title)).size === actions.length);
  });

  it("say the same as each of them alone", async () => {
    const { answer } = await door().says("How far are we? And who is certified?");
    assert.ok(answer.kind === "several");
    assert.deepEqual(answer.answers, [(await door().says("how far are we")).answer, (await door().says("who is certified")).answer]);
  });

  it("name nobody to a viewer, and the other question is answered all the same", async () => {
    const { answer, text } = await door().says("How far are we? And who is certified?", { as: "viewer" });
    assert.ok(answer.kind === "several");
    assert.deepEqual(
      answer.answers.map((one) => one.kind),
      ["gap", "withheld"],
    );
    assert.doesNotMatch(text, /consultant-\d|architect-\d/);
  });

  it("are gone on from by the last of them", async () => {
    const megan = door();
    await megan.says("What's our score? And how are deployments?");
    assert.match((await megan.says("and in June?")).text, /Read as: How are deployments in June\?/);
  });
});
