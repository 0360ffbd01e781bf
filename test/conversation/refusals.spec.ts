// What is not answered: nothing imported, another subject, a kind that is not there yet, texts that nobody means kindly.
// A refusal holds three things that do work and no figure of a score.

import assert from "node:assert/strict";
import { converse } from "../../bot/conversation/converse.ts";
import { kinds } from "../../bot/conversation/question.ts";
import { render } from "../../bot/render/render.ts";
import { addressOf } from "../fakes/address.ts";
import { frontDoor } from "../fakes/front-door.ts";
import { scoresOf } from "../support/small-scores.ts";

const short = { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10, deployments: 1 };
const megan = frontDoor(scoresOf({ "2026-09": short }));

describe("without data", () => {
  it("a question about the score is told what must be imported", async () => {
    for (const question of ["how far are we", "score", "deployments?", "are we a solutions partner"]) {
      const { answer, text } = await frontDoor(null).says(question);
      assert.equal(answer.kind, "no-data");
      for (const name of ["Business applications revenue", "Business applications usage", "Trainings"]) assert.ok(text.includes(name));
      assert.doesNotMatch(text, /\d/);
    }
  });

  it("of one's own tenant, nobody sees another tenant's", async () => {
    assert.equal((await megan.says("score", { tenant: "contoso" })).answer.kind, "no-data");
  });

  it("help works all the same", async () => {
    assert.equal((await frontDoor(null).says("help")).answer.kind, "help");
  });
});

describe("another subject", () => {
  it("is refused with three things that work and no figure", async () => {
    for (const question of ["what's the weather", "write me a poem", "who won the match", "how far is the moon"]) {
      const { answer, kind, text } = await megan.says(question);
      assert.ok(answer.kind === "declined" && answer.why === "out-of-scope", question);
      assert.equal(kind, "outOfScope");
      assert.equal(text.match(/^- /gm)?.length, 3);
      assert.doesNotMatch(text, /\d/);
    }
  });
});

describe("a kind of question that is not answered yet", () => {
  for (const [question, kind, name] of [
    ["Partner Center says 40 for Security, why do you say something else", "mismatch", "a difference to Partner Center"],
  ] as const)
    it(`is declined by its name and with three things that work: ${name}`, async () => {
      const turn = await megan.says(question);
      assert.equal(turn.kind, kind);
      assert.deepEqual(turn.answer, { kind: "declined", why: "not-yet", understood: kind });
      assert.ok(turn.text.includes(`I understand the question (${name}) but can't answer it yet.`));
      assert.equal(turn.text.match(/^- /gm)?.length, 3);
    });

  it("has a name, whichever of the catalogue's kinds it is", async () => {
    const door = (kind: (typeof kinds)[number]) => {
      const nothing = { whens: [], track: null, target: null, reportedTotal: null, when: null, wish: null, helpFor: null, knowledge: null };
      const slots = { ...nothing, subcategories: [], categories: [], designations: [] };
      return { ...megan, understanding: { understand: async () => ({ isSure: true as const, questions: [{ kind, slots, text: "x" }] as const }) } };
    };
    for (const kind of kinds) {
      const { answer } = await converse(door(kind), { text: "x", tenant: "adatum", person: "p", where: "personal", address: addressOf("c") });
      if (answer.kind === "declined" && answer.why === "not-yet") assert.match(render(answer, null).text, /I understand the question/, kind);
    }
  });
});

describe("a text that nobody means kindly", () => {
  it("of more than 2,000 characters is not read", async () => {
    const { answer, text } = await megan.says(`how far are we from 70 ${"x".repeat(10_000)}`);
    assert.ok(answer.kind === "declined" && answer.why === "too-long");
    assert.ok(text.length < 1_000);
  });

  it("of nothing, or of blanks, is no question", async () => {
    for (const blank of ["", "   ", "\n\t"]) assert.deepEqual((await megan.says(blank)).answer, { kind: "declined", why: "empty", understood: null });
  });

  it("of emoji, signs, mentions, markup or code is refused and not repeated", async () => {
    for (const odd of [
      "🎉🎉🎉",
      "?!?!",
      binding("x"),
      binding("$root.title"),
      "{{DATE(2026-01-01)}}",
      "<at>Seventy</at>",
      "<script>alert(1)</script>",
      "'; DROP TABLE scores; --",
      "\u0000\u202e\ufeff",
      "👩‍👩‍👧‍👦".repeat(100),
    ]) {
      const { answer, text, card } = await megan.says(odd);
      assert.ok(["declined", "help"].includes(answer.kind), `${odd}: ${answer.kind}`);
      assert.ok(!text.includes(odd) && !JSON.stringify(card).includes(binding("").slice(0, 2)), odd);
    }
  });

  it("is understood all the same when there is a question in it", async () => {
    for (const odd of [
      "🎯 how far are we from 70?? 🎯",
      "HOW FAR ARE WE FROM 70!!!",
      "  how   far\nare we\tfrom 70",
      "hοw far are we from 70?".replace("ο", "o"),
    ])
      assert.equal((await megan.says(odd)).kind, "gap", odd);
  });

  it("takes no time worth speaking of, however it repeats itself", async () => {
    const started = performance.now();
    for (const part of ["how far ", "a".repeat(50), "does count does ", "if we if we ", "1 ", "' ", "are we are we ", "... "])
      await megan.says(part.repeat(Math.floor(2_000 / part.length)));
    assert.ok(performance.now() - started < 2_000);
  });
});

describe("a partner whose name is markup", () => {
  const hostile = `**Adatum** <at>Everyone</at> [free](https://evil.example) ${binding("$root.title")} \`x\``;

  it("is named in the card as plain characters", async () => {
    const { card, text } = await frontDoor(scoresOf({ "2026-09": short }, { partnerName: hostile })).says("gap");
    const shown = textsOf(card).filter((one) => one.includes("Adatum"));
    assert.ok(shown.length > 0);
    for (const one of shown) {
      // Every mark has a backslash before it, so that no client makes anything of it.
      assert.doesNotMatch(one, /(?<!\\)[*_[\]<>`~]/);
      // A word joiner keeps an address from becoming a link.
      assert.ok(one.replaceAll(/[\\\u2060]/g, "").includes(hostile), one);
    }
    assert.ok(text.includes(hostile));
  });
});

describe("a customer whose name is markup", () => {
  it("is named in a warning as plain characters", async () => {
    const row = { month: "2026-09", customerTenant: "t", customerName: "<at>All</at> **x**", workload: "Sales", adjustedRevenueUsd: 250 };
    const facts = { asOf: "2026-09", track: "smb", usage: [], certifications: [], revenue: [{ ...row, association: "DPOR" }] };
    const { card } = await frontDoor(scoresOf({ "2026-09": facts })).says("net adds");
    const shown = textsOf(card).filter((one) => one.includes("exactly 250 USD"));
    assert.equal(shown.length, 1);
    assert.ok(shown[0]?.startsWith("\\<at\\>All\\</at\\> \\*\\*x\\*\\*"), shown[0]);
  });
});

/** What a template would fill in, if it read it. */
function binding(name: string): string {
  return ["$", "{", name, "}"].join("");
}

/** What a client shows of a card: every `text` of its body. */
function textsOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === "text" && typeof part === "string" ? [part] : textsOf(part)));
}
