// An import whose process is killed at every write in turn: right after it, all of the import is in force or nothing of it,
// and doing it again completes it. And four at once. Everything over HTTP, against a real Azurite.

import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readFilesFrom } from "../../bot/facts/read-exports-from.ts";
import { readTables } from "../../bot/files/read-tables.ts";
import { commaSeparated } from "../../bot/sample/comma-separated.ts";
import { importExports } from "../../bot/snapshots/import-exports.ts";
import { refreshSnapshots } from "../../bot/snapshots/refresh-snapshots.ts";
import { RowsReader } from "../../bot/snapshots/rows-reader.ts";
import type { Store } from "../../bot/store/open-store.ts";
import { revenueFile, trainingsFile, usageFile } from "../support/altered-exports.ts";
import { revenueHeader, revenueRow, tableOf, trainingRow, trainingsHeader, usageHeader, usageRow } from "../support/exports.ts";
import { runSeventy } from "../support/seventy-process.ts";
import { day } from "../support/small-facts.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { openWatchingProxy } from "../support/watching-proxy.ts";

const patience = 60_000;
const importProcess = join(import.meta.dirname, "..", "support", "import-process.ts");
const months = ["September 2026", "October 2026"];
const today = { day: day("2026-11-20"), isStated: true };

describe("an import that is killed", () => {
  let storage: TestStorage;
  let store: Store;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let tenants = 0;
  let [first, corrected]: [string[], string[]] = [[], []];

  before(async () => {
    [storage, folder] = await Promise.all([openTestStorage(), temporaryFolder()]);
    store = await storage.open();
    first = await exportsOf("first", "300.00");
    corrected = await exportsOf("corrected", "400.00");
  });
  after(async () => {
    await storage.close();
    await folder.remove();
  });

  const exportsOf = (name: string, amount: string): Promise<string[]> => {
    const tables = [
      tableOf(
        "revenue",
        revenueHeader,
        months.map((FiscalMonthName) => revenueRow({ FiscalMonthName, AdjustedRevenueAmtCD: amount })),
      ),
      tableOf(
        "usage",
        usageHeader,
        months.map((FiscalMonthName) => usageRow({ FiscalMonthName, MAU: amount })),
      ),
      tableOf("trainings", trainingsHeader, [trainingRow({ MCPID: amount })]),
    ];
    return Promise.all(
      tables.map(async ({ file, header, rows }) => {
        const path = join(folder.path, `${name}-${file}.csv`);
        const cells = rows.map((row) => row.cells);
        await writeFile(path, commaSeparated(header, cells));
        return path;
      }),
    );
  };
  const newTenant = (): string => {
    tenants += 1;
    return `00000000-0000-4000-8000-${String(tenants).padStart(12, "0")}`;
  };
  const environment = (tenant: string, connectionString: string) => ({ AZURE_STORAGE_CONNECTION_STRING: connectionString, TENANT_ID: tenant });
  const command = (files: readonly string[]): string[] => ["import", ...files, "--today", today.day];

  const startImport = (tenant: string, files: readonly string[], connectionString: string): ChildProcess => {
    const own = { AZURE_STORAGE_CONNECTION_STRING: connectionString, NODE_COMPILE_CACHE: join(folder.path, "compiled") };
    return spawn(process.execPath, [importProcess, today.day, tenant, ...files], { env: { ...process.env, ...own }, stdio: "inherit" });
  };
  const ended = (run: ChildProcess): Promise<number | null> => new Promise((done) => run.once("close", done));

  /** Everything that is in force, read to the last row, and every score that is told. */
  const stateOf = async (tenant: string): Promise<unknown> => {
    const found = await store.scores.partner({ tenant, partner: "7012345" });
    if (found === null) return null;
    const { usage, revenue, certifications } = await new RowsReader(store.scores, found.value).of(
      [...new Set([...Object.keys(found.value.usage), ...Object.keys(found.value.revenue)])].sort() as [],
    );
    const rows = (months: ReadonlyMap<string, Iterable<object>>) => [...months].map(([month, ofMonth]) => [month, [...ofMonth]]);
    return { usage: rows(usage), revenue: rows(revenue), certifications };
  };
  const scoresOf = async (tenant: string): Promise<unknown> =>
    (await store.scores.snapshots({ tenant, partner: "7012345" })).map(({ value }) => value.score);
  const importHere = async (tenant: string, files: readonly string[]): Promise<void> => {
    const read = await readFilesFrom(files, readTables, null);
    assert.ok(read.ok);
    const imported = await importExports(store.scores, tenant, read.value.exports, { importedOn: today.day });
    assert.ok(imported.ok, JSON.stringify(imported));
    await refreshSnapshots(store.scores, imported.value.partner, today, async () => {});
  };

  /** @param before what is on file when the import begins */
  const killAtEveryWrite = async (before: readonly string[], files: readonly string[]): Promise<void> => {
    const clean = newTenant();
    if (before.length > 0) await importHere(clean, before);
    const nothing = await stateOf(clean);
    const watching = await openWatchingProxy(storage.connectionString);
    assert.equal(await ended(startImport(clean, files, watching.connectionString)), 0);
    await watching.close();
    const writes = watching.seen.filter((one) => one.isWrite).length;
    // Rows, files and their records, the partner and two scores.
    assert.ok(writes >= 15 && writes < 40, `${writes} writes`);
    const [everything, scores] = [await stateOf(clean), await scoresOf(clean)];
    assert.notDeepEqual(nothing, everything);

    const ends = new Set<string>();
    const killAt = async (write: number): Promise<void> => {
      const tenant = newTenant();
      if (before.length > 0) await importHere(tenant, before);
      let kill = (): void => {};
      // The first one is not even passed on; all others are, and their answer never comes.
      const fate = (count: number) => (count < Math.max(write, 1) ? "answered" : write === 0 ? "lost" : "unanswered");
      const proxy = await openWatchingProxy(storage.connectionString, fate, () => kill());
      const run = startImport(tenant, files, proxy.connectionString);
      kill = () => void run.kill("SIGKILL");
      const status = await ended(run);
      await proxy.close();
      assert.equal(status, null, `killed at write ${write}`);

      const state = await stateOf(tenant);
      const isAll = JSON.stringify(state) === JSON.stringify(everything);
      assert.ok(isAll || JSON.stringify(state) === JSON.stringify(nothing), `neither nothing nor everything after write ${write}`);
      ends.add(isAll ? "everything" : "nothing");
      await importHere(tenant, files);
      assert.deepEqual(await stateOf(tenant), everything, `again after write ${write}`);
      assert.deepEqual(await scoresOf(tenant), scores, `scores after write ${write}`);
    };
    const waiting = Array.from({ length: writes + 1 }, (_, write) => write);
    const work = async (): Promise<void> => {
      for (let write = waiting.shift(); write !== undefined; write = waiting.shift()) await killAt(write);
    };
    await Promise.all([work(), work(), work()]);
    assert.equal(ends.size, 2, "some were killed before the turning point and some after it");
  };

  it("at any write has put nothing in force or everything, and is completed by another", async () => {
    await killAtEveryWrite([], first);
  }).timeout(patience);

  it("while it corrects what is on file leaves the one or the other, and is completed by another", async () => {
    await killAtEveryWrite(first, corrected);
  }).timeout(patience);

  it("never is one of four at once that all end in the score of them all", async () => {
    const tenant = newTenant();
    const sample = (await runSeventy(["sample", join(folder.path, "sample")])).out.trim().split("\n");
    const named = (name: string): string => sample.find((path) => path.endsWith(name)) ?? assert.fail(name);
    const [revenue, usage, trainings] = [named(revenueFile), named(usageFile), named(trainingsFile)];
    const all = await Promise.all(
      [[revenue, trainings], [usage], [trainings, usage], [revenue]].map((files) =>
        runSeventy(command(files), environment(tenant, storage.connectionString)),
      ),
    );
    assert.deepEqual(
      all.map((one) => one.status),
      [0, 0, 0, 0],
      all.map((one) => one.err).join(),
    );
    const { out } = await runSeventy(["ask", "show the scorecard", "--today", today.day], environment(tenant, storage.connectionString));
    assert.match(out, /has 66\.75 of 100/);
    const scope = { tenant, partner: "7012345" };
    const told = await store.scores.snapshots(scope);
    const partner = (await store.scores.partner(scope))?.value ?? assert.fail();
    assert.deepEqual(await refreshSnapshots(store.scores, partner, today, async () => {}), [], "nothing was left to score");
    for (const { value } of told) {
      const revisions = await store.scores.revisions(scope, value.score.asOf);
      assert.deepEqual(
        revisions.map((one) => one.revision),
        revisions.map((_, index) => index + 1),
      );
      assert.deepEqual(revisions.at(-1), value);
    }
  }).timeout(patience);
});
