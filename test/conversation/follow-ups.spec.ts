// Conversations of several turns, at the front door: a question leans on the one before, of the same person in the same conversation, for
// half an hour. A whole question stays itself. The partner has 39.5 points in September 2026, 36.5 in August and 70 in June.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Question, TextContext, Understood } from "../../bot/conversation/question.ts";
import { byWords, understand } from "../../bot/conversation/understanding/understand.ts";
import { frontDoor } from "../fakes/front-door.ts";
import { sampleSource } from "../support/sample-source.ts";
import { day, type Standing } from "../support/small-facts.ts";
import { factsBehind, type Months, scoresOf } from "../support/small-scores.ts";

const short: Standing = { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10, deployments: 1 };
const qualified: Standing = { adds: 5, intermediate: 5, advanced: 2, growthPercent: 12, deployments: 2 };
const months: Months = { "2026-06": qualified, "2026-08": { ...short, adds: 1 }, "2026-09": short };
const door = () => frontDoor(scoresOf(months), factsBehind(months));

function afterLosing(name: string): TextContext {
  return { today: day("2026-11-21"), before: async () => understand(`what if we lose ${name}`) };
}

/** What the last of several questions is answered. */
async function afterwards(...texts: readonly string[]) {
  const megan = door();
  let reply = await megan.says(texts[0] ?? "");
  for (const text of texts.slice(1)) reply = await megan.says(text);
  return reply;
}

describe("what is said after a question", () => {
  for (const [texts, kind, holds] of [
    [["how far are we from 70", "and for Enterprise?"], "gap", /Enterprise track, as asked/],
    [["what's our score", "and in June?"], "score", /has 70 of 100 points[\s\S]*June 2026 data/],
    [["score in June 2026", "what about skilling?"], "subcategory", /35 of 35 points in Skilling[\s\S]*June 2026 data/],
    [["score in June 2026", "and enterprise"], "score", /June 2026 data · Enterprise track/],
    [["score on the Enterprise track", "same for June"], "score", /June 2026 data · Enterprise track/],
    [["how is skilling", "how about advanced certs"], "subcategory", /7\.5 of 15 points in Advanced certifications/],
    [["how are deployments", "why?"], "why", /^Why: Deployments[\s\S]*1 net deployment/],
    [["how are deployments in June", "why is that so?"], "why", /2 net deployments[\s\S]*June 2026/],
    [["what's our score", "why?"], "why", /^Why: all five subcategories/],
    [["compare June with August", "why?"], "why", /^June 2026 to August 2026/],
    [["what changed since last month", "and since June?"], "compare", /^June 2026 to September 2026/],
    [["how are deployments", "what if one more?"], "whatIf", /Supposed: 1 more deployment/],
    [["how many architects do we have in advanced certs", "what if one more?"], "whatIf", /1 more person with an advanced certification/],
    [["net adds?", "and with two more?"], "whatIf", /Supposed: 2 more net customer adds/],
    [["what if we add 2 customers", "what if one more?"], "whatIf", /Supposed: 3 more net customer adds/],
    [["what if we add 2 customers", "and with four?"], "whatIf", /Supposed: 4 more net customer adds/],
    [
      ["what if we add 2 customers", "and on the Enterprise track?"],
      "whatIf",
      /Supposed: scored on the Enterprise track and 2 more net customer adds/,
    ],
    [["advanced certs?", "who?"], "people", /^Who is certified[\s\S]*1 advanced certificate/],
    [["how are deployments", "which ones?"], "customers", /Which customers count/],
    [["how are net adds", "show me"], "customers", /Which customers count/],
    [["score", "and next month?"], "forecast", /October 2026/],
    [["how far are we from 85", "and from 90?"], "gap", /50\.5 short of 90/],
    [["what's the fastest way to 70", "and without certifications?"], "plan", /without/i],
    [["how many more architects do we need", "and intermediate?"], "needed", /intermediate/],
    [["show the trend since June", "and since August?"], "history", /August 2026/],
    [["what's our score", "thanks, and for Enterprise?"], "score", /Enterprise track/],
    [["how far are we", "AND FOR ENTERPRISE"], "gap", /Enterprise track/],
    [["score in August 2026", "and the month before?"], "score", /Read as: Score in July 2026/],
    [["score", "and the month before?"], "score", /August 2026 data/],
    [["near misses", "and for net adds?"], "customers", /^Who is close/],
    [["what would one more architect do", "and two?"], "whatIf", /Supposed: 2 more people with an advanced certification/],
    [["how much MCV is 30 Power Apps users", "and 50?"], "mcv", /50 monthly active users of Power Apps/],
    [["who is certified", "only advanced"], "people", /1 advanced certificate/],
    [["will we be at 70 in a year", "who?"], "people", /^Whose certificates end/],
    [["how old is the data", "and certificates?"], "freshness", /^How fresh the data is/],
    [["what if we add 2 customers", "and if a customer leaves?"], "whatIf", /Supposed: 1 net customer add fewer/],
    [["how much MCV are 30 Power Apps users", "and Power BI?"], "mcv", /Power BI/],
    [["score in August 2026", "no, I meant June"], "score", /June 2026 data/],
    [["how far are we from 70", "sorry, meant to 80"], "gap", /40\.5 short of 80/],
    [["score on the SMB track", "not SMB, Enterprise"], "score", /Enterprise track/],
    [["score on the SMB track in June 2026", "and the other track?"], "score", /June 2026 data · Enterprise track/],
    [["how are deployments", "actually net adds"], "subcategory", /Net customer adds/],
    [["score", "smb?"], "score", /SMB track/],
    [["did we make it", "did we in June?"], "attained", /June 2026 data/],
    [["what if we add 2 customers", "make it five"], "whatIf", /Supposed: 5 more net customer adds/],
    [["what if we add 2 customers", "four"], "whatIf", /Supposed: 4 more net customer adds/],
    [
      ["what if we add 2 customers", "and one architect on top"],
      "whatIf",
      /Supposed: (?=.*2 more net customer adds)(?=.*1 more person with an advanced certification)/,
    ],
    [["how much MCV is 30 Power Apps users", "200?"], "mcv", /200 monthly active users of Power Apps/],
    [["how are deployments", "how many more do we need?"], "needed", /deployment/i],
    [["how far are we from 85", "fastest way there?"], "plan", /85/],
    [["what's the fastest way to 70", "other than certs"], "plan", /without/i],
    [["score in June 2026", "compare it with August"], "compare", /^June 2026 to August 2026/],
    [["score", "and compared to June?"], "compare", /^June 2026 to September 2026/],
    [["why did the score change since June", "was it skilling?"], "why", /Skilling/i],
    [["usage growth?", "how is it calculated"], "rules", /[Uu]sage growth/],
    [["does PL-300 count", "PL-400 too?"], "rules", /PL-400/],
  ] as const)
    it(`goes on from it: ${texts.join(" → ")}`, async () => {
      const reply = await afterwards(...texts);
      assert.equal(reply.kind, kind, reply.text);
      assert.match(reply.text, holds);
      assert.match(reply.text, /\n\nRead as: \S/, "what was taken over is said");
      assert.ok(JSON.stringify(reply.card).includes("Read as: "));
    });

  it("keeps what was said before that, turn after turn", async () => {
    const reply = await afterwards("what's our score", "and in June?", "and on the Enterprise track?", "what about skilling?", "why?");
    assert.match(reply.text, /Read as: Why do we have these points in skilling on the Enterprise track in June 2026\?/);
    assert.ok(reply.answer.kind === "why" && reply.answer.basis.asOf === "2026-06" && reply.answer.basis.track === "enterprise");
  });

  it("says the very same as the whole question that it was read as", async () => {
    for (const [texts, whole] of [
      [["score", "and in June?"], "score in June"],
      [["how are deployments", "what if one more?"], "what if 1 more deployment"],
      [["how far are we from 70", "for Enterprise?"], "how far are we from 70 on the Enterprise track"],
      [["why is usage growth low", "same for deployments"], "why do we have these points in deployments"],
    ] as const) {
      const { readAs: _, ...answer } = (await afterwards(...texts)).answer;
      assert.deepEqual(answer, (await afterwards(whole)).answer, whole);
    }
  });

  it("goes on past thanks, greetings, praise and another subject", async () => {
    const reply = await afterwards("score in June 2026", "thanks!", "you're great", "hi", "what's the weather like?", "👍", "and for Enterprise?");
    assert.match(reply.text, /June 2026 data · Enterprise track/);
  });

  it("does not go past a wish, which nothing can lean on", async () => {
    const reply = await afterwards("score in June 2026", "post a monthly digest here", "and for Enterprise?");
    assert.ok(reply.answer.kind === "declined");
    assert.doesNotMatch(reply.text, /points/);
  });

  it("of a digest or an alert is offered as a whole request, and sets nothing by itself", async () => {
    for (const [asked, said, offered] of [
      ["post a monthly digest here", "at 9", "Post the digest at 9"],
      ["post a monthly digest here", "on the 20th", "Post the digest on the 20th"],
      ["alert me when a subcategory drops to zero", "and when we fall below 70", "Alert me when we fall below 70"],
    ] as const) {
      const reply = await afterwards(asked, said);
      assert.ok(reply.answer.kind === "declined", said);
      assert.match(reply.text, new RegExp(`Perhaps you mean:\\n- ${offered}\\n`));
    }
    assert.equal((await afterwards("post a monthly digest here", "when is our anniversary")).kind, "renewal");
  });

  it("is another customer besides, or in the first one's place, as its words say, and asked about where they leave it open", async () => {
    const besides = await byWords.understand("and Contoso too", afterLosing("Fabrikam"));
    assert.equal(besides.isSure && besides.questions[0].readAs, "What if we lose Fabrikam and Contoso?");
    const inPlace = await byWords.understand("and Contoso instead", afterLosing("Fabrikam"));
    assert.equal(inPlace.isSure && inPlace.questions[0].readAs, "What if we lose Contoso?");
    const open = await byWords.understand("and Contoso?", afterLosing("Fabrikam"));
    assert.deepEqual(open.isSure || open.nearest.map(({ readAs }) => readAs), ["What if we lose Fabrikam and Contoso?", "What if we lose Contoso?"]);
  });

  it("keeps the capitals of a name through every turn, also where the answer is read as a question in other words", async () => {
    const asked = ["what if we lose Fabrikam", "and Contoso too", "no, Northwind Traders"];
    const readAs: (string | undefined)[] = [];
    let before: Question | null = null;
    for (const text of asked) {
      const last: Question | null = before;
      const read: Understood = await byWords.understand(text, { today: day("2026-11-21"), before: async () => last });
      assert.ok(read.isSure, text);
      before = read.questions[0];
      readAs.push(before.readAs);
    }
    assert.deepEqual(readAs, [undefined, "What if we lose Fabrikam and Contoso?", "What if we lose Northwind Traders?"]);
  });

  it("may point back to somebody who was named, and to nobody else", async () => {
    for (const [asked, said, readAs] of [
      ["is Ada Lovelace certified", "what if she leaves", "What if Ada Lovelace leaves?"],
      ["is Ada Lovelace certified", "what about Grace Hopper", "Is Grace Hopper certified?"],
      ["why isn't Fabrikam counted", "and Contoso?", "Why is not Contoso counted?"],
    ] as const) {
      const read = await byWords.understand(said, { today: day("2026-11-21"), before: async () => understand(asked) });
      assert.equal(read.isSure && read.questions[0].readAs, readAs);
    }
    const nobody = await byWords.understand("what if they leave", { today: day("2026-11-21"), before: async () => understand("score") });
    assert.equal(nobody.isSure, false);
  });

  it("is asked back where it points to what was not named, and is never taken for a question of another kind", async () => {
    for (const texts of [
      ["who is certified", "what if we win them back"],
      ["which customers count for deployments", "why them?"],
      ["does PL-300 count", "why is that unfair"],
      ["what's the fastest way to 70", "who pays for it"],
      ["who is certified", "and Grace?"],
      ["score", "and the budget for that?"],
      ["which workloads are eligible", "since when?"],
      ["score", "yes"],
      ["score", "congratulate them"],
      ["what's the plan to 85 without deployments", "but with certs"],
    ])
      assert.equal((await afterwards(...texts)).answer.kind, "declined", texts.join(" → "));
  });

  it("is not answered where the answer would not look at it", async () => {
    for (const texts of [
      ["how many more architects do we need", "and in June?"],
      ["what benefits do we get", "and for SMB?"],
      ["what's our score", "who?"],
      ["how is skilling", "what if one more?"],
    ])
      assert.equal((await afterwards(...texts)).answer.kind, "declined", texts.join(" → "));
  });

  it("offers both where one more can be of two things, and the button answers", async () => {
    const megan = door();
    await megan.says("how is skilling");
    const unsure = await megan.says("what if one more?");
    assert.ok(unsure.answer.kind === "declined");
    assert.deepEqual(unsure.answer.nearest, ["What if 1 more intermediate certification?", "What if 1 more advanced certification?"]);
    assert.match((await megan.presses(unsure, unsure.answer.nearest?.[1] ?? "")).text, /1 more person with an advanced certification/);
  });
});

describe("a follow-up with nothing before it", () => {
  for (const text of ["why?", "and for SMB?", "and in June?", "what if one more?", "who?", "same for July", "which ones?"])
    it(`is told so, and nothing is answered: ${text}`, async () => {
      const { answer, kind, text: told } = await door().says(text);
      assert.ok(answer.kind === "declined" && answer.why === "nothing-before", JSON.stringify(answer));
      assert.equal(kind, null);
      assert.match(told, /goes on from an earlier question/);
      assert.doesNotMatch(told, /\d+(\.\d+)? of \d+/);
    });

  it("is a whole question all the same where it says enough", async () => {
    assert.equal((await door().says("what about skilling?")).kind, "subcategory");
  });
});

describe("what was said", () => {
  it("lives for half an hour after it was asked, and no longer", async () => {
    const megan = door();
    await megan.says("score in June 2026");
    megan.passes(29.99);
    assert.match((await megan.says("and for Enterprise?")).text, /June 2026 data/);
    megan.passes(29.99);
    assert.match((await megan.says("and for SMB?")).text, /June 2026 data/, "each question begins it anew");
    megan.passes(30);
    assert.equal((await megan.says("and for Enterprise?")).answer.kind, "declined");
  });

  it("is one person's: another one in the same channel has nothing to go on from", async () => {
    const both = door();
    const place = { where: "channel", conversation: "19:partner@thread.tacv2" } as const;
    await both.says("score in June 2026", { ...place, person: "megan" });
    await both.says("how are deployments", { ...place, person: "adele" });
    assert.equal((await both.says("and for Enterprise?", { ...place, person: "alex" })).answer.kind, "declined");
    assert.match((await both.says("and for Enterprise?", { ...place, person: "megan" })).text, /June 2026 data/);
  });

  it("stays in its conversation and its tenant", async () => {
    const megan = door();
    await megan.says("score in June 2026");
    assert.equal((await megan.says("and for Enterprise?", { where: "channel", conversation: "19:other" })).answer.kind, "declined");
    assert.equal((await megan.says("and for Enterprise?", { tenant: "contoso" })).answer.kind, "declined");
  });

  for (const text of ["start over", "Start over, please", "forget that", "forget it", "new topic", "never mind", "let's start again", "reset"])
    it(`is forgotten on demand: ${text}`, async () => {
      const megan = door();
      await megan.says("score in June 2026");
      const { answer, kind } = await megan.says(text);
      assert.deepEqual([answer.kind, kind], ["help", "help"]);
      assert.equal((await megan.says("and for Enterprise?")).answer.kind, "declined");
    });

  it("is never what somebody typed: names of a message that was not understood, or a story, are not kept", async () => {
    const megan = door();
    const whose = { tenant: "adatum", conversation: "personal-of-megan", person: "megan" };
    await megan.says("Zyx Quuxworth phoned and was very unhappy with Brrt about it all");
    assert.equal(await megan.memory.recall(whose), null);
    await megan.says(`what's our score, ${"and my landlady says so ".repeat(20)}`);
    assert.equal(await megan.memory.recall(whose), null);
  });
});

describe("who may not see names", () => {
  it("learns nothing by going on with one: one of the partner's and one of nobody's get the same reply", async () => {
    const replies = await Promise.all(
      ["Fabrikam", "Zyxwvut"].map(async (name) => {
        const source = await sampleSource();
        const megan = frontDoor(await source.partnerScores("adatum"), await source.partnerFacts("adatum"));
        const place = { where: "channel", conversation: "19:all@thread.tacv2", as: "viewer" } as const;
        await megan.says("what's our score", place);
        return (await megan.says(`and without ${name}?`, place)).text.replaceAll(name, "NAME");
      }),
    );
    assert.equal(replies[0], replies[1]);
    assert.doesNotMatch(replies[0] ?? "", /NAME|points/);
  });
});

describe("a memory that can't be reached", () => {
  it("never fails an answer", async () => {
    const { forgivingMemory } = await import("../../bot/conversation/forgiving-memory.ts");
    const warned: string[] = [];
    const telemetry = { info() {}, error() {}, warn: (message: string) => void warned.push(message) };
    const broken = async (): Promise<never> => {
      throw new Error("503");
    };
    const memory = forgivingMemory({ recall: broken, remember: broken, forget: broken }, telemetry);
    const whose = { tenant: "t", conversation: "c", person: "p" };
    assert.equal(await memory.recall(whose), null);
    await memory.forget(whose);
    assert.deepEqual(warned, ["conversation not remembered", "conversation not remembered"]);
  });
});

describe("a whole question", () => {
  const questions: readonly { readonly text: string }[] = JSON.parse(readFileSync(join(import.meta.dirname, "questions.json"), "utf8"));
  /** What begins like a follow-up and names a part of the score is one, where something is before it. */
  const whole = questions.filter(({ text }) => text !== "what about customer success").map(({ text }) => text);

  it("is answered the same after any other question as alone", async function () {
    this.timeout(120_000);
    const { byWords } = await import("../../bot/conversation/understanding/understand.ts");
    const today = door().today();
    const alone = new Map<string, string>();
    for (const text of whole) alone.set(text, JSON.stringify(await byWords.understand(text, { today, before: async () => null })));
    for (const { text: earlier } of questions) {
      const read = await byWords.understand(earlier, { today, before: async () => null });
      if (!read.isSure) continue;
      for (const text of whole)
        assert.equal(
          JSON.stringify(await byWords.understand(text, { today, before: async () => read.questions[0] })),
          alone.get(text),
          `${earlier} → ${text}`,
        );
    }
  });

  it("has the same answer, word for word, in a conversation of all of them", async function () {
    this.timeout(60_000);
    const megan = door();
    const mixed = whole.toSorted((a, b) => ((a.length * 7919) % 101) - ((b.length * 7919) % 101));
    for (const text of mixed.filter((one) => !/digest|alert|ping me/.test(one))) {
      const { text: told, kind } = await megan.says(text);
      const fresh = await door().says(text);
      assert.deepEqual([kind, told], [fresh.kind, fresh.text], text);
    }
  });
});
