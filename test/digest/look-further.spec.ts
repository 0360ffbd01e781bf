// What a digest tells beyond the score: why it moved, what comes, and the one next step, each the same as who asks for it is told.

import assert from "node:assert/strict";
import { atViewerLevel } from "../../bot/access/at-viewer-level.ts";
import { answerAhead } from "../../bot/conversation/ahead/answer-ahead.ts";
import type { Answer, DigestAnswer } from "../../bot/conversation/answer.ts";
import type { PartnerFacts, PartnerScores } from "../../bot/conversation/ports.ts";
import { understand } from "../../bot/conversation/understanding/understand.ts";
import { composeDigest } from "../../bot/digest/compose-digest.ts";
import { lookFurther } from "../../bot/digest/look-further.ts";
import { render } from "../../bot/render/render.ts";
import { sampleSource } from "../support/sample-source.ts";
import { month } from "../support/small-facts.ts";

const newest = month("2026-10");

describe("what the sample partner's digest tells beyond its score", () => {
  let scores: PartnerScores;
  let facts: PartnerFacts;
  let digest: DigestAnswer;
  let text: string;

  before(async () => {
    const source = await sampleSource();
    scores = (await source.partnerScores("adatum")) ?? assert.fail();
    facts = (await source.partnerFacts("adatum")) ?? assert.fail();
    digest = await digestOf(newest);
    text = render(digest, null).text;
  });

  async function digestOf(at: typeof newest): Promise<DigestAnswer> {
    const [composed, further] = [composeDigest(scores, at), await lookFurther(scores, facts, at)];
    assert.ok(composed !== null && further !== null);
    return { ...composed, further };
  }

  async function asked(question: string): Promise<Answer> {
    return answerAhead(understand(question) ?? assert.fail(), question, scores, facts);
  }

  it("is the first step of the plan that the fastest way is answered with", async () => {
    const answer = await asked("What's the fastest way?");
    assert.ok(answer.kind === "plan");
    const [best] = answer.plans.plans[0]?.steps ?? [];
    assert.ok(best !== undefined && digest.further?.step);
    const { kind, count, effort, points, totalAfter } = digest.further.step;
    assert.deepEqual({ kind, count, effort, points, totalAfter }, pick(best));
    assert.match(text, /Best next step:\n- 1 more person with an intermediate certification: 4 points, total 70\.75; effort 2\./);
  });

  it("is the causes that the question for what changed is answered with", async () => {
    const answer = await asked("What changed since last month?");
    assert.ok(answer.kind === "change");
    const causes = answer.change.subcategories.filter((one) => one.causes.length > 0).map(({ id, causes: own }) => [id, own.map((one) => one.code)]);
    assert.deepEqual(
      digest.further?.causes.map((one) => [one.subcategory, one.causes.map((cause) => cause.code)]),
      causes,
    );
    assert.match(text, /What changed: Intermediate certifications: 16, was 12:\n- Isaiah Langer earned Power Platform Developer Associate: \+4/);
  });

  it("is the month in which the forecast crosses the line, the next total, and how many certificates end", async () => {
    const answer = await asked("What happens if nothing changes?");
    assert.ok(answer.kind === "forecast");
    const { milestones, months } = answer;
    const ahead = digest.further?.ahead ?? assert.fail();
    assert.deepEqual([ahead.firstBelow70, ahead.firstAtOrAbove70], [milestones.firstBelow70, milestones.firstAtOrAbove70]);
    assert.deepEqual([ahead.next?.month, ahead.next?.total], [months[0]?.month, months[0]?.card.total]);
    assert.match(text, /If nothing changes:\n- November 2026: /);
    assert.match(text, /certificates? that carr(y|ies) points expires? within 60 days\./);
  });

  it("names nobody where a viewer reads it, and keeps every figure", () => {
    const seen = atViewerLevel(digest, "read-by-others");
    assert.ok(seen.kind === "digest");
    const shown = render(seen, null).text;
    for (const name of ["Isaiah Langer", "Grady Archie"]) {
      assert.ok(text.includes(name), `${name} is told to managers`);
      assert.ok(!JSON.stringify(seen).includes(name), `${name} is told to viewers`);
    }
    const sum = (one: DigestAnswer) => one.further?.causes.flatMap(({ causes }) => causes).reduce((total, cause) => total + cause.points, 0) ?? 0;
    assert.ok(Math.abs(sum(seen) - sum(digest)) < 1e-9);
    assert.match(shown, /total 70\.75; effort 2/);
  });

  it("of a month that is not the newest is why it moved, and nothing that is over by now", async () => {
    const { further } = await digestOf(month("2026-09"));
    assert.ok(further !== undefined && further.causes.length > 0);
    assert.deepEqual([further.step, further.ahead], [null, null]);
  });

  it("is asked for in the personal chat where others read along, and in the conversation where nobody does", async () => {
    const actions = (answer: DigestAnswer) => render(answer, null).card["actions"] as { type: string; title: string; url?: string }[];
    const shared = actions({ ...digest, asksAlone: { bot: "28:2f5a" } });
    const opened = shared.filter((one) => one.type === "Action.OpenUrl");
    assert.deepEqual(
      opened.map((one) => new URL(one.url ?? "").searchParams.get("message")),
      ["What's the fastest way?", "What changed in October 2026?"],
    );
    const answers = await Promise.all(opened.map((one) => asked(new URL(one.url ?? "").searchParams.get("message") ?? "")));
    assert.deepEqual(
      answers.map((one) => (one.kind === "change" ? one.change.asOf : one.kind)),
      ["plan", { from: "2026-09", to: "2026-10" }],
    );
    assert.ok(opened.every((one) => one.url?.startsWith("https://teams.microsoft.com/l/chat/0/0?users=28:2f5a&")));
    assert.ok(shared.some((one) => one.title === "Stop the digest"));
    assert.ok(actions(digest).every((one) => one.type === "Action.Execute"));
  });
});

function pick({ kind, count, effort, points, totalAfter }: NonNullable<NonNullable<DigestAnswer["further"]>["step"]>) {
  return { kind, count, effort, points, totalAfter };
}
