// The sample partner's scorecards and cards, byte for byte: what a change does to what people see is a diff in review.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { dropsToZero } from "../../bot/alerts/drops-to-zero.ts";
import { printedScorecard } from "../../bot/cli/printed-scorecard.ts";
import { answerQuestion } from "../../bot/conversation/answer-question.ts";
import type { Answer } from "../../bot/conversation/answer.ts";
import { basisOf } from "../../bot/conversation/basis.ts";
import { answerFromKnown } from "../../bot/conversation/knowledge/answer-knowledge.ts";
import type { PartnerScores } from "../../bot/conversation/ports.ts";
import { understand } from "../../bot/conversation/understanding/understand.ts";
import { composeDigest } from "../../bot/digest/compose-digest.ts";
import { lookFurther } from "../../bot/digest/look-further.ts";
import { readExportsFrom } from "../../bot/facts/read-exports-from.ts";
import { readTables } from "../../bot/files/read-tables.ts";
import type { Day, Month } from "../../bot/kernel/month.ts";
import type { Track } from "../../bot/kernel/program.ts";
import { render } from "../../bot/render/render.ts";
import { writeSample } from "../../bot/sample/write-sample.ts";
import { onFileIn, scoreExports } from "../../bot/snapshots/folder-scores.ts";
import type { ScoredMonth, Snapshot } from "../../bot/snapshots/snapshot.ts";
import { sampleSource } from "../support/sample-source.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const rebaseline = "UPDATE_GOLDEN=1 npm test -- test/golden";

async function sampleScores(): Promise<PartnerScores> {
  const folder = await temporaryFolder();
  try {
    const read = await readExportsFrom(await writeSample(folder.path), readTables, null);
    assert.ok(read.ok);
    const exports = read.value;
    const today = "2026-11-20" as Day;
    const months = scoreExports(exports, { today, track: null, units: "pamau-else-mau", designation: "business-applications", book: null });
    const about = { partnerName: "Adatum Partners", isSample: true, presentDay: today, units: "pamau-else-mau", anniversary: null } as const;
    return { ...about, names: "managers", onFile: onFileIn(exports), months };
  } finally {
    await folder.remove();
  }
}

async function compare(name: string, value: unknown): Promise<void> {
  const path = join(import.meta.dirname, name);
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (process.env["UPDATE_GOLDEN"] !== undefined) await writeFile(path, text);
  assert.equal(text, await readFile(path, "utf8"), `${name} changed. If that is meant, re-baseline it: ${rebaseline}`);
}

describe("the sample partner, as it was last agreed", () => {
  let scores: PartnerScores;

  before(async () => {
    scores = await sampleScores();
  });

  it("has the same scorecards on both tracks in every month", async () => {
    const cards = [...scores.months.values()].map((scored) => {
      const { score, otherReadings } = scored;
      const printed = (track: Track) => printedScorecard(score.scorecards[track], otherReadings[track], basisOf(scores, scored, track).basis);
      return { track: score.track, enterprise: printed("enterprise"), smb: printed("smb") };
    });
    assert.ok(cards.length >= 24, `${cards.length} months`);

    await compare("scorecards.json", cards);
  });

  for (const [name, text] of [
    ["gap", "How far are we from 70?"],
    ["score", "Show the scorecard"],
    ["usage-growth", "How is usage growth?"],
    ["skilling", "How many points do we have in skilling?"],
    ["attained", "Are we a Solutions Partner?"],
    ["gate", "show the scorecard of December 2025"],
    ["unknown", "show the scorecard of January 2025"],
  ] as const) {
    it(`gets the same card to the question "${text}"`, async () => {
      const question = understand(text);
      assert.ok(question);

      await compare(`card-${name}.json`, render(answerQuestion(question, scores), "en-GB"));
    });
  }

  for (const [name, text] of [
    ["renewal", "Until when are we safe?"],
    ["track", "Are we Enterprise or SMB, and why?"],
    ["freshness", "How old is the data?"],
    ["designations", "What are the maximum points per designation?"],
    ["benefits", "What do we get?"],
    ["associate", "Which attribution does a Power App need?"],
    ["rules", "What counts as an intermediate cert?"],
    ["mcv", "How much MCV is 30 Power Apps users?"],
  ] as const) {
    it(`gets the same card to the question "${text}"`, async () => {
      const question = understand(text);
      assert.ok(question);

      await compare(`card-${name}.json`, render(answerFromKnown(question, { scores, reports: new Map(), today: scores.presentDay }), "en-GB"));
    });
  }

  it("gets the same digest", async () => {
    const facts = (await (await sampleSource()).partnerFacts("adatum")) ?? assert.fail();
    const digest = composeDigest(scores, "2026-10" as Month);
    const further = await lookFurther(scores, facts, "2026-10" as Month);
    assert.ok(digest !== null && further !== null);

    await compare("card-digest.json", render({ ...digest, further }, "en-GB"));
  });

  it("gets the same alert for the month in which advanced certifications dropped to zero", async () => {
    const [alert] = dropsToZero({ before: null, after: snapshot(scores, "2025-12"), monthBefore: snapshot(scores, "2025-11"), isNewest: true }, scores);
    assert.ok(alert);

    await compare("card-alert.json", render(alert, "en-GB"));
  });

  for (const answer of [
    { kind: "help", why: "asked" },
    { kind: "declined", why: "out-of-scope", understood: "outOfScope" },
    { kind: "trouble", reference: "0a1b2c3d" },
  ] satisfies Answer[]) {
    it(`gets the same ${answer.kind} card`, async () => {
      await compare(`card-${answer.kind}.json`, render(answer, "en-GB"));
    });
  }
});

function snapshot(scores: PartnerScores, month: string): Snapshot {
  const scored: ScoredMonth | undefined = scores.months.get(month as Month);
  assert.ok(scored);
  return { ...scored, scope: { tenant: "t", partner: "7012345" }, revision: 1, scoredOn: scores.presentDay, inputs: "", own: "" };
}
