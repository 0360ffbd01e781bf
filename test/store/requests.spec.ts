// How often the storage is asked, counted on the wire: a trend of sixty months in one request, and a plain question in at most two, and two more for what the conversation remembers.

import assert from "node:assert/strict";
import { compose, type Seventy } from "../../bot/compose.ts";
import { readConfig } from "../../bot/config.ts";
import { converse } from "../../bot/conversation/converse.ts";
import { addMonths, type Month } from "../../bot/kernel/month.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import { importExports } from "../../bot/snapshots/import-exports.ts";
import type { Snapshot } from "../../bot/snapshots/snapshot.ts";
import { addressOf } from "../fakes/address.ts";
import { inventedExports } from "../support/invented-exports.ts";
import { day, month } from "../support/small-facts.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";
import { openWatchingProxy, type WatchingProxy } from "../support/watching-proxy.ts";

const scope = { tenant: "large", partner: "7012345" };
const newest = month("2026-10");

describe("the storage of a partner with 10,000 customers", () => {
  let storage: TestStorage;
  let proxy: WatchingProxy;
  let seventy: Seventy;

  before(async function () {
    this.timeout(60_000);
    storage = await openTestStorage();
    proxy = await openWatchingProxy(storage.connectionString);
    const clock = { today: () => day("2026-11-20"), isStated: true, now: Date.now };
    seventy = await compose(readConfig({}), { connectionString: proxy.connectionString }, silent, clock);
    const { scores } = seventy.store;
    for (const months of [[addMonths(newest, -12)], [newest]]) {
      const imported = await importExports(scores, scope.tenant, inventedExports(10_000, months, 20), { importedOn: day("2026-11-20") });
      assert.ok(imported.ok, JSON.stringify(imported));
    }
    await seventy.refresh();
    // Four years more, scored before and corrected since.
    const last = (await scores.snapshots(scope)).at(-1) ?? assert.fail();
    for (let back = 13; back < 71; back += 1) {
      const asOf = addMonths(newest, -back);
      const older: Snapshot = { ...last.value, score: { ...last.value.score, asOf } };
      await scores.saveSnapshot(older, null);
      const saved = (await scores.snapshots(scope)).find(({ value }) => value.score.asOf === asOf);
      if (back % 10 === 0) await scores.saveSnapshot({ ...older, revision: older.revision + 1 }, saved?.version ?? assert.fail());
    }
  });
  after(async () => {
    await proxy.close();
    await storage.close();
  });

  const asked = async (text: string): Promise<string> => {
    proxy.forget();
    const address = { ...addressOf("megan"), tenant: scope.tenant };
    const { answer } = await converse(seventy.conversation, { text, tenant: scope.tenant, person: "megan", where: "personal", address });
    return answer.kind;
  };

  it("gives sixty months of scores in one request, whatever was corrected since, in less than half a megabyte", async () => {
    proxy.forget();
    const found = await seventy.store.scores.snapshots(scope);

    assert.equal(found.length, 60);
    assert.equal(proxy.seen.length, 1, JSON.stringify(proxy.seen));
    assert.ok(proxy.answered() < 512 * 1024, `${proxy.answered()} bytes`);
  });

  it("answers a plain question from at most two requests beside those for what the conversation remembers, and reads no fact for it", async () => {
    for (const [text, kind] of [
      ["how far are we from 70", "gap"],
      ["show the scorecard", "score"],
      ["how is usage growth", "subcategory"],
      ["are we a solutions partner", "attained"],
    ] as const) {
      assert.equal(await asked(text), kind);
      const ofMemory = proxy.seen.filter((one) => one.path.includes("/memory"));
      assert.ok(ofMemory.length <= 2 && proxy.seen.length - ofMemory.length <= 2, `${text}: ${JSON.stringify(proxy.seen)}`);
      assert.ok(!proxy.seen.some((one) => one.path.includes("/facts/")), text);
    }
  });

  it("reads for a question about what would be no blob but those of the two months compared and the certificates, each once", async () => {
    assert.equal(await asked("what if we add 3 certified people"), "what-if");
    const facts = proxy.seen.filter((one) => one.path.includes("/facts/"));
    const kinds = facts.map((one) => decodeURIComponent(one.path).split("/").at(-2)).sort();
    assert.deepEqual(kinds, ["certifications", "revenue", "revenue", "usage", "usage"]);
    assert.equal(new Set(facts.map((one) => one.path)).size, 5);
    const ofMemory = proxy.seen.filter((one) => one.path.includes("/memory"));
    assert.ok(ofMemory.length <= 2, JSON.stringify(ofMemory));
    const others = proxy.seen.length - facts.length - ofMemory.length;
    assert.equal(others, 4, "the tenant's partners and the scores, for the scores and again for the facts");
  });

  it("tells what a month said before in one request", async () => {
    proxy.forget();
    const told = await seventy.store.scores.revisions(scope, addMonths(newest, -20) as Month);
    assert.equal(told.length, 2);
    assert.equal(proxy.seen.length, 1);
  });
});
