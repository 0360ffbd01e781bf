// Every sentence on cards and in texts comes from the catalogue: in the language that accents all of it, a word without accents is a
// name of the partner's, of the rule books, of the programme or of a month, or it was written past the translators.

import assert from "node:assert/strict";
import { closing, opening, pseudoSpeaker } from "../../bot/languages/pseudo.ts";
import { renderAs } from "../../bot/render/render.ts";
import { ruleBookInForce } from "../../bot/rules/pick-rule-book.ts";
import { programme } from "../../bot/rules/programme.ts";
import { accessAnswers } from "../support/access-answers.ts";
import { administrationAnswers, administrationCodes } from "../support/administration-answers.ts";
import { aheadAnswers } from "../support/ahead-answers.ts";
import { everyAnswer } from "../support/small-answers.ts";
import { month } from "../support/small-facts.ts";

/** What the partners of the specs, their customers, people, files and administrators are called, and what was asked in words. */
const names =
  "Adatum Partners Megan Bowen Programme Customer Europe Berlin small deployed add consultant architect Ada Bob Lovelace Fabrikam North South adds says ref the boss is happy CSV fundamentals fabrikam";

const answers = [...everyAnswer(), ...(await aheadAnswers()), ...accessAnswers(), ...administrationAnswers()];

describe("every sentence", () => {
  let known: Set<string>;

  before(async () => {
    const books = ["2023-08", "2026-09"].map((one) => ruleBookInForce("business-applications", month(one)));
    const months = Array.from({ length: 12 }, (_, n) => pseudoSpeaker.month(month(`2026-${String(n + 1).padStart(2, "0")}`)));
    known = new Set(wordsIn([names, administrationCodes, JSON.stringify(books), JSON.stringify(programme), ...months, " and "].join(" ")));
  });

  for (const { name, answer } of answers)
    it(`is the catalogue's: ${name}`, () => {
      const { text, card, summary } = renderAs(answer, pseudoSpeaker);

      const shown = [text, summary, ...stringsShown(card)].join("\n");
      const foreign = wordsIn(shown).filter((word) => !known.has(word));
      assert.deepEqual([...new Set(foreign)], [], text);
      // What the programme's own file says in whole sentences is data with its source.
      const isProgramme = JSON.stringify(programme).includes(summary);
      assert.ok(isProgramme || (summary.includes(opening) && summary.includes(closing)), summary);
    });

  it("keeps its placeholders and its plurals, and is two fifths longer", () => {
    assert.match(pseudoSpeaker.say("points.of", { points: 3, max: 15 }), /^⟦3 ó.* 15 .*⟧$/);
    assert.match(pseudoSpeaker.say("gap.headline", { gap: 1 }), /1 ƥóíñť ťó/);
    assert.match(pseudoSpeaker.say("gap.headline", { gap: 2 }), /2 ƥóíñťš ťó/);
    assert.ok(pseudoSpeaker.say("score.title").length >= "Partner capability score".length * 1.4);
  });
});

/** Words of at least three letters without accents: shorter ones are units, tracks' or products' abbreviations. */
function wordsIn(text: string): string[] {
  return text.match(/(?<![\p{L}\p{M}])[A-Za-z]{3,}(?![\p{L}\p{M}])/gu) ?? [];
}

function stringsShown(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === "string" ? (["text", "title", "altText", "legend", "subLabel"].includes(key) ? [part] : []) : stringsShown(part),
  );
}
