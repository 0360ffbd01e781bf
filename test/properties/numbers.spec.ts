// Never a figure that isn't computed: every number in the text of an answer about a partner by chance is one that `score --json` prints
// for the same facts, one of the question or of the rule books, or follows from those by one sum that is done again here.
// What the answer's text was made from is not looked at.

import assert from "node:assert/strict";
import fc from "fast-check";
import type { Month } from "../../bot/kernel/month.ts";
import { ruleBookInForce } from "../../bot/rules/pick-rule-book.ts";
import { frontDoor } from "../fakes/front-door.ts";
import { day } from "../support/small-facts.ts";
import { factsBehind, scoresOf } from "../support/small-scores.ts";
import { anyHistory, historyDocument } from "./any-history.ts";
import { allowedNumbers, months, numbersIn, type PrintedSubcategory, printedOf, shown, shownAs } from "./explained-numbers.ts";

const run = { seed: 70, numRuns: 120 };

const subcategoryWords = ["net customer adds", "intermediate certifications", "advanced certifications", "usage growth", "deployments"];
const anyQuestion = fc.oneof(
  fc.integer({ min: 1, max: 99 }).map((target) => `how far from ${target}`),
  fc.constantFrom(
    "how far are we from 70?",
    "show the scorecard",
    "show the scorecard of August 2026",
    "show the scorecard on the enterprise track",
    "how far from 70 in September 2026 on the SMB track",
    "are we a solutions partner",
    "how is skilling",
    "how is customer success",
    "how is performance",
    "show the trend since August 2026",
    "what changed since last month",
    "compare August with October",
    "both tracks in one table",
    "which customers count",
    "who is certified",
  ),
  fc.constantFrom(...subcategoryWords).chain((name) => fc.constantFrom(`how is ${name}`, `why is ${name} not full`)),
);

describe("every number of an answer's text", () => {
  it("is computed, asked or in the rules", async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(anyHistory, anyQuestion, fc.constantFrom("smb", "enterprise", null), async (history, question, track) => {
        const documents = Object.fromEntries(months.map((asOf) => [asOf, { ...historyDocument(history, asOf), track }]));
        const today = day("2026-11-21");
        const door = frontDoor(scoresOf(documents, { presentDay: today, partnerName: "Partner" }), factsBehind(documents));
        const { text } = await door.says(question);

        const printed = await printedOf(Object.values(documents));
        const allowed = allowedNumbers(printed, question);
        for (const number of numbersIn(stepless(text))) assert.ok(allowed.has(number), `${number} is not explained, to "${question}":\n${text}`);
      }),
      run,
    );
  });

  it("stands where it belongs: each subcategory's row and counts, and the total, have their own figures", async function () {
    this.timeout(120_000);
    const asked = fc.record({ asOf: fc.constantFrom(...months), track: fc.constantFrom("smb", "enterprise") });
    await fc.assert(
      fc.asyncProperty(anyHistory, asked, async (history, { asOf, track }) => {
        const document = { ...historyDocument(history, asOf), track };
        const door = frontDoor(scoresOf({ [asOf]: document }, { presentDay: day("2026-11-21"), partnerName: "Partner" }));
        const printed = (await printedOf([document]))[track === "smb" ? 0 : 1] ?? assert.fail();

        const { text } = await door.says("show the scorecard");
        assert.match(text, new RegExp(`has ${shown(printed.total)} of 100 points`));
        for (const [index, one] of printed.subcategories.entries()) {
          const name = subcategoryWords[index] ?? assert.fail();
          const own = (await door.says(`how is ${name}`)).text;
          const says = one.points === null ? `unknown, of ${one.max} points` : `${shown(one.points, one.max)} of ${one.max} points`;
          for (const answer of [text, own]) assert.ok(answer.toLowerCase().includes(`- ${name}: ${says}`), `${name}: ${says}, in:\n${answer}`);
          if (one.points === null) continue;
          const row = own.split("\n").find((line) => line.startsWith("- ")) ?? "";
          assert.deepEqual(numbersIn(row), expectedRow(one, asOf, track), row);
        }
      }),
      run,
    );
  });

  it("would be noticed where it isn't", () => {
    const allowed = allowedNumbers([], "how far from 85");
    assert.ok(allowed.has(85) && !allowed.has(86.13));
    assert.deepEqual(numbersIn("1,234.5 of −7 in 2026."), [1234.5, 7, 2026]);
  });
});

/** The figures of a subcategory's row and of the counts behind it, in the order in which they are said. */
function expectedRow({ id, points, max, measured }: PrintedSubcategory, asOf: Month, track: "smb" | "enterprise"): number[] {
  const { subcategories: rules } = ruleBookInForce("business-applications", asOf) ?? assert.fail();
  const year = Number(asOf.slice(0, 4));
  const first = [shownAs(points ?? 0, [1, max]), max];
  const { now = 0, baseline = 0, netAdds = 0, netDeployments = 0, people = 0, mcvNow, mcvBaseline, growthPercent } = measured ?? {};
  const mcv = [mcvNow, mcvBaseline].map((one) => Math.round((one ?? 0) * 10 + 1e-9) / 10);
  switch (id) {
    case "net-customer-adds": {
      const { revenueUsd, countForMax } = rules["net-customer-adds"];
      return [...first, netAdds, now, revenueUsd[track].value, year, baseline, countForMax[track].value].map((one) => Math.abs(one ?? 0));
    }
    case "deployments": {
      const { mcv: threshold, countForMax } = rules.deployments;
      return [...first, netDeployments, now, threshold[track].value, year, baseline, countForMax[track].value].map((one) => Math.abs(one ?? 0));
    }
    case "usage-growth": {
      const { baselineMcv, percentForMax } = rules["usage-growth"];
      const [line, full] = [baselineMcv[track].value, percentForMax[track].value];
      if (growthPercent === null || growthPercent === undefined) return [...first, mcv[0] ?? 0, year, line, full];
      if ((mcvBaseline ?? 0) < line) return [...first, mcv[0] ?? 0, year, mcv[1] ?? 0, line, full];
      return [...first, mcv[0] ?? 0, year, mcv[1] ?? 0, shownAs(Math.abs(growthPercent), [1, 70]), 1, 1, full];
    }
    default: {
      const { countForMax } = rules[id as "advanced-certifications"];
      return [...first, ...(people === 0 || people === null ? [] : [people]), year, countForMax[track].value];
    }
  }
}

/** A next step supposes facts that aren't there; what it brings is held against a new score in numbers-supposed.spec.ts. */
function stepless(text: string): string {
  return text.replace(/Next step:\n(?:- .*\n?)*/, "");
}
