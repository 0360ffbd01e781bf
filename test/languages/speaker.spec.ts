// Every sentence of the catalogue can be said, and what is offered to ask is understood as what it stands for.

import assert from "node:assert/strict";
import { administrationAsked } from "../../bot/conversation/administration/administration-asked.ts";
import { previewAsked } from "../../bot/conversation/digest-preview/preview-asked.ts";
import { understand } from "../../bot/conversation/understanding/understand.ts";
import { subcategories } from "../../bot/kernel/program.ts";
import english from "../../bot/languages/en.json" with { type: "json" };
import { type SentenceKey, speakerFor } from "../../bot/languages/speaker.ts";
import { day, month } from "../support/small-facts.ts";

const speaker = speakerFor(null);
const keys = Object.keys(english) as SentenceKey[];

describe("a sentence of the catalogue", () => {
  it("can be said, with one of a thing and with several, and leaves nothing unsaid", () => {
    for (const key of keys)
      for (const value of [0, 1, 2.5]) {
        const names = [...english[key].text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name ?? "");
        const sentence = speaker.say(key, Object.fromEntries(names.map((name) => [name, value])));
        assert.ok(sentence.length > 0 && !/[{}#]/.test(sentence), `${key}: ${sentence}`);
      }
  });

  it("has a note for translators", () => {
    for (const key of keys) assert.ok(english[key].note.length > 3, key);
  });

  it("says one point, and 0.5 points", () => {
    assert.equal(speaker.say("gap.headline", { gap: 1 }), "1 point to go");
    assert.equal(speaker.say("gap.headline", { gap: 0.5 }), "0.5 points to go");
  });

  it("that lacks what it must name is a fault at once", () => {
    assert.throws(() => speaker.say("gap.headline"));
  });
});

const offered = [
  ["ask.gap", "gap", {}],
  ["ask.missing", "gap", {}],
  ["ask.score", "score", {}],
  ["ask.attained", "attained", {}],
  ["ask.skilling", "subcategory", { categories: ["skilling"] }],
  ["ask.performance", "subcategory", { categories: ["performance"] }],
  ["ask.customer-success", "subcategory", { categories: ["customer-success"] }],
  ["ask.digest", "subscribe", { wish: "start-digest" }],
  ["ask.stopDigest", "subscribe", { wish: "stop-digest" }],
  ["ask.alert", "subscribe", { wish: "start-alert" }],
  ["ask.stopAlert", "subscribe", { wish: "stop-alert" }],
  ["ask.alertBelow", "subscribe", {}],
  ["ask.alertExpiry", "subscribe", {}],
  ["ask.pause", "subscribe", {}],
  ["ask.resume", "subscribe", {}],
  ["ask.subscribed", "subscribe", {}],
  ["ask.import", "import", {}],
  ["ask.plan", "plan", {}],
  ["ask.planNoCertificates", "plan", {}],
  ["ask.changed", "compare", { whens: [{ when: { monthsBack: 1 }, bound: "since" }] }],
  ["ask.forecast", "forecast", {}],
  ["ask.history", "history", {}],
  ["example.whatIf.count", "whatIf", {}],
  ["example.whatIf.usage", "whatIf", {}],
  ["example.whatIf.track", "whatIf", {}],
  ...subcategories.map((id) => [`ask.${id}`, "subcategory", { subcategories: [id] }] as const),
] as const;

const ofAdministrators = [
  ["ask.deliveries", "deliveries"],
  ["ask.everySubscription", "subscriptions"],
  ["ask.pauseSends", "hold"],
  ["ask.resumeSends", "hold"],
  ["ask.managersReach", "managers"],
  ["askNamed.sendAgain", "send-again"],
  ["askNamed.stop", "end"],
  ["askNamed.deliveriesPage", "deliveries"],
  ["askNamed.subscriptionsPage", "subscriptions"],
] as const;

describe("what is offered to ask", () => {
  for (const [key, kind, about] of offered)
    it(`is understood: ${speaker.say(key)}`, () => {
      const question = understand(speaker.say(key)) ?? assert.fail("not understood");
      assert.equal(question.kind, kind);
      assert.deepEqual({ ...question.slots, ...about }, question.slots);
      if (kind === "subcategory") assert.equal(question.slots.subcategories.length + question.slots.categories.length, 1);
    });

  for (const [key, asks] of ofAdministrators)
    it(`is understood of administrators: ${speaker.say(key, { named: "0123abcdef", page: 2 })}`, () => {
      const asked = administrationAsked(speaker.say(key, { named: "0123abcdef", page: 2 })) ?? assert.fail("not understood");
      assert.equal(asked.asks, asks);
      if ("named" in asked) assert.equal(asked.named, "0123abcdef");
      if ("page" in asked) assert.equal(asked.page, key.endsWith("Page") ? 2 : 1);
    });

  it("is a preview, where administrators are offered one", () => {
    assert.ok(previewAsked(speaker.say("ask.previewDigests")));
  });

  it("is every one of these", () => {
    assert.deepEqual(
      [...[...offered, ...ofAdministrators].map(([key]) => key), "ask.previewDigests"].sort(),
      keys.filter((key) => /^(ask|askNamed|example)\./.test(key)).sort(),
    );
  });
});

describe("a speaker", () => {
  it("writes numbers, months and days as its country does", () => {
    const american = speakerFor("en-US");
    assert.deepEqual(
      [speaker.number(25_000.25, 1), speaker.month(month("2026-10")), speaker.day(day("2026-11-20"))],
      ["25,000.3", "October 2026", "20 November 2026"],
    );
    assert.equal(american.day(day("2026-11-20")), "November 20, 2026");
    assert.equal(speaker.list(["usage", "revenue", "trainings"]), "usage, revenue and trainings");
  });

  it("writes a negative zero as zero", () => {
    assert.equal(speaker.number(-0.001, 2), "0");
  });

  it("speaks British English where there is no catalogue, numbers included", () => {
    for (const locale of ["de-DE", "fr", "xx", "not a locale"]) assert.equal(speakerFor(locale).number(1_234.5, 1), "1,234.5");
  });
});
