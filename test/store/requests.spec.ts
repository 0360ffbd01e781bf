// How often the storage is asked, counted on the wire: a trend of sixty months in one request, a plain question in at most two, one that
// computes from facts in at most three, and two more for what the conversation remembers. Nothing is known from the question before.

import assert from "node:assert/strict";
import { compose, type Seventy } from "../../bot/compose.ts";
import { readConfig } from "../../bot/config.ts";
import { converse } from "../../bot/conversation/converse.ts";
import { addMonths, type Month, monthsFrom } from "../../bot/kernel/month.ts";
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
    const between = monthsFrom(addMonths(newest, -11), addMonths(newest, -2));
    for (const [customers, months] of [
      [10_000, [addMonths(newest, -13), addMonths(newest, -12)]],
      [500, between],
      [10_000, [addMonths(newest, -1), newest]],
    ] as const) {
      const imported = await importExports(scores, scope.tenant, inventedExports(customers, months, 20), {
        importedOn: day("2026-11-20"),
        // Fewer customers from one month to the next, on purpose.
        replace: true,
      });
      assert.ok(imported.ok, JSON.stringify(imported));
    }
    await seventy.refresh();
    // Four years more, scored before and corrected since.
    const last = (await scores.snapshots(scope)).at(-1) ?? assert.fail();
    for (let back = 14; back < 60; back += 1) {
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

  const answerTo = async (text: string) => {
    proxy.forget();
    const address = { ...addressOf("megan"), tenant: scope.tenant };
    return (await converse(seventy.conversation, { text, tenant: scope.tenant, person: "megan", where: "personal", address })).answer;
  };
  const asked = async (text: string): Promise<string> => (await answerTo(text)).kind;

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

  it("answers a question that computes from facts from three: the tenant's partners, its scores, and one blob that binds the rows", async () => {
    for (const [text, kind] of [
      ["what if we add 3 certified people", "what-if"],
      ["what is the cheapest way to 70", "plan"],
      ["how many more people do we need", "needed"],
      ["where will we be in 3 months", "forecast"],
      ["compare June 2026 with October 2026", "change"],
      ["what changed since last month", "change"],
      ["why is usage growth so low", "why"],
      ["show our history", "history"],
      ["which certifications expire soon", "people"],
      ["which customers count", "customers"],
      ["what do you know about Customer 7 of some length", "customers"],
    ] as const) {
      assert.equal(await asked(text), kind, text);
      const ofMemory = proxy.seen.filter((one) => one.path.includes("/memory"));
      const others = proxy.seen.filter((one) => !one.path.includes("/memory"));
      assert.ok(ofMemory.length <= 2 && others.length <= 3, `${text}: ${JSON.stringify(proxy.seen)}`);
      assert.equal(others.filter((one) => one.path.includes("/facts/")).length, kind === "history" ? 0 : 1, text);
    }
  });

  it("answers the same where nothing is bound, from one blob for each month and kind and one for the certificates", async () => {
    const bound = await answerTo("what if we add 3 certified people");
    for await (const blob of seventy.store.archive.blobs("facts", scope.tenant))
      if (blob.name.includes("/volumes/")) await seventy.store.archive.removeBlob(blob);

    const unbound = await answerTo("what if we add 3 certified people");

    assert.deepEqual(unbound, bound);
    const kinds = proxy.seen.flatMap(({ path }) => (path.includes("/facts/") ? [decodeURIComponent(path).split("/").at(-2)] : []));
    assert.deepEqual(kinds.sort(), ["certifications", "revenue", "revenue", "usage", "usage", "volumes"]);
  });

  it("tells what a month said before in one request", async () => {
    proxy.forget();
    const told = await seventy.store.scores.revisions(scope, addMonths(newest, -20) as Month);
    assert.equal(told.length, 2);
    assert.equal(proxy.seen.length, 1);
  });
});
