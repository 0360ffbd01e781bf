// What the sample partner is answered about what moved its score, what would move it and what is to come: cards and texts as last agreed.
// Sentences are the catalogue's of questions; figures are computed by the program and were read by people before they were agreed to.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { answerAhead } from "../../bot/conversation/ahead/answer-ahead.ts";
import { understand } from "../../bot/conversation/understanding/understand.ts";
import { render } from "../../bot/render/render.ts";
import { sampleSource } from "../support/sample-source.ts";

const questions = [
  ["plan", "What's the fastest way to 70?"],
  ["plan-without-certificates", "a plan without more certs"],
  ["what-if", "What if we add 2 customers and 1 architect?"],
  ["what-if-name", "what if Megan Bowen leaves"],
  ["needed", "how many more certified people for full points in intermediate"],
  ["forecast", "What happens if nothing changes?"],
  ["forecast-month", "will we still be at 70 in March"],
  ["history", "show the trend"],
  ["compare", "compare June with September"],
  ["tracks", "both tracks in one table"],
  ["why", "why are deployments so low"],
  ["why-dropped", "why did we drop in July"],
] as const;

describe("what the sample partner is told of the past and of what is to come", () => {
  for (const [name, text] of questions)
    it(`is the same to the question "${text}"`, async () => {
      const source = await sampleSource();
      const [scores, facts] = [await source.partnerScores("adatum"), await source.partnerFacts("adatum")];
      const question = understand(text);
      assert.ok(question !== null && scores !== null && facts !== null);

      const rendered = `${JSON.stringify(render(await answerAhead(question, text, scores, facts), "en-GB"), null, 2)}\n`;
      const path = join(import.meta.dirname, `card-ahead-${name}.json`);
      if (process.env["UPDATE_GOLDEN"] !== undefined) await writeFile(path, rendered);
      assert.equal(rendered, await readFile(path, "utf8"), "changed. If that is meant, re-baseline it: UPDATE_GOLDEN=1 npm test -- test/golden");
    });
});
