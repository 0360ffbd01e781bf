// The facts behind a reading of scores: read once for all who ask while it is told, and of that reading.

import assert from "node:assert/strict";
import type { Month } from "../../bot/kernel/month.ts";
import { ruleBookInForce } from "../../bot/rules/pick-rule-book.ts";
import { importExports } from "../../bot/snapshots/import-exports.ts";
import { StoredScores } from "../../bot/snapshots/partner-scores.ts";
import { refreshSnapshots } from "../../bot/snapshots/refresh-snapshots.ts";
import { ScoresInMemory } from "../fakes/scores-in-memory.ts";
import { accepted, tableOf, usageHeader, usageRow } from "../support/exports.ts";
import { day } from "../support/small-facts.ts";

const today = { day: day("2026-10-21"), isStated: true };
const september = "2026-09" as Month;
const book = ruleBookInForce("business-applications", september) ?? assert.fail();

class Storage extends ScoresInMemory {
  isAway = false;
  reads = 0;

  override rows: ScoresInMemory["rows"] = async (...asked) => {
    this.reads += 1;
    if (this.isAway) throw new Error("the storage is away");
    return super.rows(...asked);
  };
}

async function imported() {
  const store = new Storage();
  const usage = accepted(tableOf("u.csv", usageHeader, [usageRow({ FiscalMonthName: "September 2026" })]));
  const kept = await importExports(store, "adatum", [usage], { importedOn: today.day });
  assert.ok(kept.ok);
  await refreshSnapshots(store, kept.value.partner, today, async () => {});
  store.reads = 0;
  return { store, known: () => new StoredScores(store, () => today).known("adatum") };
}

describe("the facts behind scores", () => {
  it("are read once for several who ask of one reading, and again for the next reading", async () => {
    const { store, known } = await imported();
    const first = (await known()) ?? assert.fail();
    const all = await Promise.all([first.facts().facts([september], book), first.facts().facts([september], book)]);
    assert.equal(all[0]?.usage.get(september)?.length, 1);
    assert.deepEqual(all[0], all[1]);
    assert.equal(store.reads, 1);
    await (await known())?.facts().facts([september], book);
    assert.equal(store.reads, 2);
  });

  it("are read again by whoever asks after the storage failed", async () => {
    const { store, known } = await imported();
    const partner = (await known())?.facts() ?? assert.fail();
    store.isAway = true;
    await assert.rejects(partner.facts([september], book), /the storage is away/);
    store.isAway = false;
    assert.equal((await partner.facts([september], book)).usage.get(september)?.length, 1);
  });
});
