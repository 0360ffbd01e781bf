// What is deleted after its days and what never is, against a real Azurite. Days pass by saying so.

import assert from "node:assert/strict";
import { onceADay } from "../../bot/keeping/once-a-day.ts";
import { graceMs, tidy } from "../../bot/keeping/tidy.ts";
import { addMonths, type Day, type Month } from "../../bot/kernel/month.ts";
import { volumeBinder } from "../../bot/snapshots/bind-volumes.ts";
import { importExports } from "../../bot/snapshots/import-exports.ts";
import type { Store } from "../../bot/store/open-store.ts";
import { allOf } from "../support/all-of.ts";
import { accepted, revenueHeader, revenueRow, tableOf } from "../support/exports.ts";
import { runSeventy } from "../support/seventy-process.ts";
import { day } from "../support/small-facts.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";

const scope = { tenant: "tidy", partner: "7012345" };

describe("tidying up", () => {
  let storage: TestStorage;
  let store: Store;
  const later = 2 * graceMs;

  before(async () => {
    storage = await openTestStorage();
    store = await storage.open();
  });
  after(() => storage.close());

  const imports = async (file: string, amount: string, on: string) => {
    const read = accepted(tableOf(file, revenueHeader, [revenueRow({ AdjustedRevenueAmtCD: amount })]));
    const upload = { file, read: () => once(`${file} ${amount}`) };
    const imported = await importExports(store.scores, scope.tenant, [read], { importedOn: day(on), uploads: [upload] });
    assert.ok(imported.ok, JSON.stringify(imported));
  };
  const tidied = (today: string, passed = later, isDryRun = false) => {
    const ports = {
      archive: store.archive,
      store: store.scores,
      pending: store.pending,
      today: () => day(today),
      now: () => Date.now() + passed,
      rawDays: 90,
    };
    return tidy(ports, isDryRun);
  };
  const blobs = async (container: "facts" | "uploads"): Promise<number> => (await allOf(store.archive.blobs(container, scope.tenant))).length;

  it("deletes a file after its days and not before, says which, and leaves the facts that were read from it", async () => {
    await imports("first.csv", "100.00", "2026-08-01");

    assert.deepEqual(await tidied("2026-10-30"), { memories: 0, uploads: [], unnamed: { blobs: 0, bytes: 0 } });
    const { uploads } = await tidied("2026-10-31", later, true);
    assert.deepEqual([uploads.length, await blobs("uploads")], [1, 1], "a dry run deletes nothing");
    const done = await tidied("2026-10-31");

    assert.deepEqual(done.uploads, [{ file: "first.csv", day: "2026-08-01", bytes: 16 }]);
    assert.deepEqual([await blobs("uploads"), await blobs("facts")], [0, 1]);
    assert.deepEqual(await allOf(store.archive.rows(scope.tenant, "uploads")), []);
  });

  it("keeps what binds the rows in force, and deletes what bound others", async () => {
    const own = { tenant: "tidy-volumes", partner: "7012345" };
    const volumes = async (): Promise<string[]> =>
      (await allOf(store.archive.blobs("facts", own.tenant))).map(({ name }) => name).filter((name) => name.includes("/volumes/"));
    const bind = async (amount: string): Promise<void> => {
      const exports = ["September 2026", "October 2026"].map((FiscalMonthName) =>
        accepted(tableOf(`${FiscalMonthName}.csv`, revenueHeader, [revenueRow({ FiscalMonthName, AdjustedRevenueAmtCD: amount })])),
      );
      const imported = await importExports(store.scores, own.tenant, exports, { importedOn: day("2026-11-01") });
      assert.ok(imported.ok, JSON.stringify(imported));
      await volumeBinder(store.scores)(imported.value.partner);
    };
    await bind("100.00");
    const [first] = await volumes();
    await bind("200.00");
    assert.equal((await volumes()).length, 2);

    await tidied("2026-11-02");

    const left = await volumes();
    assert.ok(left.length === 1 && left[0] !== first, left.join());
  });

  it("keeps a file that was handed in again", async () => {
    await imports("again.csv", "200.00", "2026-08-01");
    await imports("again.csv", "300.00", "2026-08-02");
    await imports("again.csv", "200.00", "2026-10-01");

    const { uploads } = await tidied("2026-11-15");

    assert.deepEqual(
      uploads.map((one) => one.day),
      ["2026-08-02"],
    );
    assert.equal(await blobs("uploads"), 1);
  });

  it("deletes rows that a correction replaced, once no import can be under way with them", async () => {
    await imports("a.csv", "500.00", "2026-11-01");
    await imports("b.csv", "600.00", "2026-11-01");
    const before = await blobs("facts");
    assert.ok(before > 1);

    assert.equal((await tidied("2026-11-02", 0)).unnamed.blobs, 0);
    assert.equal(await blobs("facts"), before);
    const { unnamed } = await tidied("2026-11-02");

    assert.equal(unnamed.blobs, before - 1);
    assert.ok(unnamed.bytes > 0);
    const inForce = (await store.scores.partner(scope))?.value.revenue["2026-10"]?.hash ?? assert.fail();
    assert.equal((await store.scores.rows(scope, "revenue", inForce)).at(0)?.adjustedRevenueUsd, 600);
  });

  it("spares the rows that an import keeps again just before it puts them in force", async () => {
    const rows = [{ month: addMonths("2026-10" as Month, 0), customerTenant: "t", workload: "Sales", association: "CSP T1", adjustedRevenueUsd: 7 }];
    const hash = await store.scores.keepRows(scope, "revenue", rows);
    const looked = (await store.archive.blob("facts", store.archive.factsName(scope, "revenue", hash))) ?? assert.fail();

    await store.scores.keepRows(scope, "revenue", rows);

    assert.equal(await store.archive.removeBlob(looked), false, "it was touched since it was looked at");
    assert.equal((await store.scores.rows(scope, "revenue", hash)).length, 1);
  });

  it("never deletes a score or what is in force, however much later", async () => {
    const before = (await store.scores.partner(scope))?.value;
    await tidied("2036-01-01", 10 * 365 * graceMs);
    assert.deepEqual((await store.scores.partner(scope))?.value, before);
    assert.equal(await blobs("facts"), 1);
  });

  it("on the command line says what it deleted, by the days that are set", async () => {
    await imports("cli.csv", "900.00", "2026-01-01");
    const environment = { AZURE_STORAGE_CONNECTION_STRING: storage.connectionString, RETENTION_RAW_DAYS: "3000" };
    const kept = await runSeventy(["tidy", "--dry-run", "--today", "2026-11-01"], environment);
    assert.match(kept.out, /^0 files as handed in and \d+ blobs that nothing names \(\d+ bytes\) would be deleted/m);
    // The file was written a moment ago, so it is spared whatever day is stated.
    const spared = await runSeventy(["tidy", "--today", "2036-11-01"], environment);
    assert.match(spared.out, /^0 files as handed in and 0 blobs/m);
    assert.equal((await tidied("2036-11-01")).uploads.length, 1);
  });
});

describe("work that is due once a day", () => {
  it("is done once a day, and again when it failed", async () => {
    const done: string[] = [];
    let today = "2026-11-01" as Day;
    let isBroken = true;
    const work = onceADay(
      () => today,
      async () => {
        done.push(today);
        if (isBroken) throw new Error("broken");
      },
    );
    await assert.rejects(work);
    isBroken = false;
    await work();
    await work();
    today = "2026-11-02" as Day;
    await work();
    assert.deepEqual(done, ["2026-11-01", "2026-11-01", "2026-11-02"]);
  });
});

async function* once(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}
