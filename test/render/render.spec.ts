// What holds for the card and the text of every answer: no figure in one only, nothing left to fill in, small enough for Teams.

import assert from "node:assert/strict";
import { atViewerLevel } from "../../bot/access/at-viewer-level.ts";
import type { Answer } from "../../bot/conversation/answer.ts";
import { render } from "../../bot/render/render.ts";
import type { Warning } from "../../bot/scoring/warning.ts";
import { problemsOf } from "../check/cards.ts";
import { frontDoor } from "../fakes/front-door.ts";
import { accessAnswers } from "../support/access-answers.ts";
import { administrationAnswers } from "../support/administration-answers.ts";
import { aheadAnswers } from "../support/ahead-answers.ts";
import { asPlainClient, plainTypes } from "../support/as-plain-client.ts";
import { importAnswers } from "../support/import-answers.ts";
import { sampleSource } from "../support/sample-source.ts";
import { everyAnswer } from "../support/small-answers.ts";

const whole = [...everyAnswer(), ...(await aheadAnswers()), ...accessAnswers(), ...administrationAnswers(), ...importAnswers()];
const less = whole.map(({ name, answer }) => ({ name: `${name}, for a viewer`, answer: atViewerLevel(answer, "needs-manager") }));
const answers = [...whole, ...less.filter(({ answer }) => whole.every((one) => one.answer !== answer))];

describe("the faces of an answer", () => {
  it("are there for every kind of answer", () => {
    const kinds = new Set(answers.map(({ answer }) => answer.kind));
    assert.deepEqual([...kinds].sort(), [
      "administration-elsewhere",
      "alert",
      "alert-settled",
      "associate",
      "attained",
      "benefits",
      "change",
      "change-refused",
      "customers",
      "data-alert",
      "declined",
      "deliveries",
      "designations",
      "digest",
      "digest-missing",
      "digest-preview",
      "end-alert",
      "every-subscription",
      "forecast",
      "freshness",
      "gap",
      "help",
      "history",
      "import",
      "import-cancelled",
      "import-done",
      "import-preview",
      "import-refused",
      "managers-reach",
      "mcv",
      "mismatch",
      "needed",
      "no-data",
      "not-allowed",
      "not-read",
      "not-reported",
      "own-roles",
      "people",
      "plan",
      "plan-refused",
      "renewal",
      "reported",
      "role-change",
      "role-holders",
      "rule-alert",
      "rules",
      "score",
      "sends",
      "sent-again",
      "subcategory",
      "subscription",
      "subscription-ended",
      "total-alert",
      "track",
      "tracks",
      "trouble",
      "welcome",
      "what-if",
      "who",
      "why",
      "withheld",
    ]);
  });

  for (const { name, answer } of answers)
    it(`agree and are whole: ${name}`, () => {
      const { card, text, summary } = render(answer, null);
      const spoken = new Set(figuresIn(text));
      for (const shown of stringsShown(card))
        for (const figure of figuresIn(shown)) assert.ok(spoken.has(figure), `${figure} of "${shown}" is not in the text:\n${text}`);
      assert.equal(card["type"], "AdaptiveCard");
      assert.deepEqual(problemsOf(card), []);
      assert.ok(!JSON.stringify(card).includes(binding) && !text.includes(binding));
      assert.ok(!JSON.stringify(card).includes("null") && !/\b(null|undefined|NaN|Infinity)\b/.test(text), text);
      const actions = card["actions"];
      assert.ok(actions === undefined || (Array.isArray(actions) && actions.length <= 6));
      assert.ok(bytesOf(card) < 28_000);
      assert.ok(summary.length > 0 && text.includes(summary));
    });
});

describe("a client that reads only schema 1.2", () => {
  // Of a hundred mistakes in a file only the text tells all; the card tells how many there are.
  for (const { name, answer } of answers.filter((one) => one.answer.kind !== "import-refused"))
    it(`shows every figure of the plain text: ${name}`, () => {
      const { card, text } = render(answer, null);
      const plain = asPlainClient(card);
      const shown = stringsShown(plain).join("\n");
      const figures = new Set(figuresIn(shown));
      // What the text tells to type, a button of the card says.
      const told = text.replace(/\[[^\]]+ [0-9a-f]{10}\]/g, "");
      for (const figure of figuresIn(told)) assert.ok(figures.has(figure), `${figure} is in the text and not on the card:\n${text}\n\n${shown}`);
      for (const type of typesIn(plain)) assert.ok(plainTypes.has(type), type);
    });
});

describe("the reasons of all five subcategories", () => {
  it("fit a card of the sample partner whole, with no text cut", async () => {
    const source = await sampleSource();
    const door = frontDoor(await source.partnerScores("adatum"), await source.partnerFacts("adatum"));
    const { kind, card } = await door.says("how was the total calculated");
    assert.equal(kind, "why");
    const shown = stringsShown(card);
    assert.equal(shown[0], "Why: all five subcategories");
    assert.deepEqual(
      shown.filter((text) => text.includes("…")),
      [],
    );
  });
});

describe("an answer with far too much in it", () => {
  const warnings = Array.from({ length: 40 }, (_, n): Warning => ({ code: "unknown-workload", kind: "usage", workload: `Widget ${n}`, rows: n }));

  it("of 40 warnings and a partner's name of 2,000 letters still fits", () => {
    for (const { name, answer } of everyAnswer({ partnerName: "A".repeat(2_000) }))
      assert.ok(bytesOf(render(withWarnings(answer, warnings), null).card) < 28_000, name);
  });

  it("of a partner's and customers' long names still fits, whatever looks ahead", async () => {
    for (const { name, answer } of await aheadAnswers({ partnerName: "*".repeat(2_000) }))
      assert.ok(bytesOf(render(answer, null).card) < 28_000, name);
  });

  it("of a name that is nothing but markup still fits", () => {
    for (const mark of ["*", "\\", '"', "<", "漢"])
      for (const { name, answer } of everyAnswer({ partnerName: mark.repeat(2_000) }))
        assert.ok(bytesOf(render(answer, null).card) < 28_000, `${mark}: ${name}`);
  });

  it("of customers' and workloads' names of 2,000 letters still fits", () => {
    const long = "B".repeat(2_000);
    const named = warnings.map((): Warning => ({ code: "revenue-on-threshold", workload: long, customer: long, usd: 250 }));
    for (const { name, answer } of everyAnswer()) assert.ok(bytesOf(render(withWarnings(answer, named), null).card) < 28_000, name);
  });

  it("of 300-letter names that are nothing but markdown loses notes and ends of texts, never the plain text", () => {
    for (const mark of ["*", "\\", "_[]<", '"'])
      for (const { name, answer } of everyAnswer({ partnerName: mark.repeat(300).slice(0, 300) })) {
        if (!["digest", "score", "gap", "alert"].includes(answer.kind)) continue;
        const workload = mark.repeat(300).slice(0, 300);
        const named = [1, 2, 3, 4, 5, 6].map((usd): Warning => ({ code: "revenue-on-threshold", workload, customer: workload, usd }));
        const { card, text } = render(withWarnings(answer, named), null);
        assert.ok(bytesOf(card) <= 26_000, `${mark}: ${name}: ${bytesOf(card)}`);
        assert.ok(text.includes(workload.slice(0, 120)) && text.match(/exactly \d USD/g)?.length === 4, name);
        assert.deepEqual([card["speak"], typeof card["fallbackText"]], [undefined, "string"]);
      }
  });

  it("loses its first notes and keeps what its figures rest on", () => {
    const { answer } = answers.find((one) => one.answer.kind === "digest") ?? assert.fail();
    assert.ok("basis" in answer);
    const workload = "\\".repeat(300);
    const named = [1, 2, 3, 4].map((usd): Warning => ({ code: "revenue-on-threshold", workload, customer: workload, usd }));
    const chosenReadings = [{ question: "Which?", says: "word ".repeat(700) }] as never;
    const shown = stringsShown(render(withWarnings({ ...answer, basis: { ...answer.basis, chosenReadings } }, named), null).card).join("\n");
    assert.ok(!shown.includes("exactly 1 USD"));
    assert.match(shown, /rules of 1 July 2026/);
    assert.match(shown, /Stop the digest/);
  });

  it("of texts of 20,000 letters is still a card with its title and its questions", () => {
    const { answer } = answers.find((one) => one.answer.kind === "score") ?? assert.fail();
    assert.ok("basis" in answer);
    const says = "word ".repeat(4_000);
    const chosenReadings = Array.from({ length: 30 }, () => ({ question: says, says })) as never;
    const { card, text } = render({ ...answer, basis: { ...answer.basis, chosenReadings } }, null);
    assert.ok(bytesOf(card) <= 26_000 && text.includes(says.trim()));
    assert.ok(Array.isArray(card["actions"]) && card["actions"].length > 0);
  });

  it("of a month that was corrected says what its total was until then, and until when", () => {
    const { answer } = answers.find((one) => one.answer.kind === "score") ?? assert.fail();
    assert.ok("basis" in answer);
    assert.doesNotMatch(render(answer, null).text, /corrected/);
    const corrected = { ...answer, basis: { ...answer.basis, saidBefore: { total: 69.996, until: "2026-11-05" as never } } };
    const { card, text } = render(corrected, null);
    const sentence = "This month was corrected on 5 November 2026; until then its total was 69.99.";
    assert.ok(text.includes(sentence) && stringsShown(card).includes(sentence));
  });

  it("says how many warnings it does not show", () => {
    const { answer } = answers.find((one) => one.answer.kind === "score") ?? assert.fail();
    assert.match(render(withWarnings(answer, warnings), null).text, /\b36\b/);
  });
});

describe("the language of an answer", () => {
  it("writes days as the reader's country does", () => {
    const { answer } = answers.find((one) => one.answer.kind === "score") ?? assert.fail();
    assert.match(render(answer, "en-US").text, /rules of July 1, 2026/);
    assert.match(render(answer, "de-DE").text, /rules of 1 July 2026/);
  });
});

const binding = ["$", "{"].join("");

function withWarnings(answer: Answer, warnings: readonly Warning[]): Answer {
  return "basis" in answer ? { ...answer, basis: { ...answer.basis, warnings } } : answer;
}

/** Teams counts UTF-16: two bytes a character. */
function bytesOf(card: unknown): number {
  return JSON.stringify(card).length * 2;
}

function typesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === "type" ? [String(part)] : key === "data" ? [] : typesIn(part)));
}

/** Every string that a client shows: texts, titles and alternative texts. */
function stringsShown(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === "string"
      ? ["text", "title", "altText", "value", "label"].includes(key)
        ? [part]
        : []
      : key === "data"
        ? []
        : stringsShown(part),
  );
}

function figuresIn(text: string): string[] {
  return text.match(/\d(?:[\d.,]*\d)?/g) ?? [];
}
