// A previewed import whose process is killed by the system while it is confirmed, at every write in turn: right after it all of the
// import is in force or nothing of it, and confirming it again, once the dead one's claim is over, completes it. Over HTTP, against a real Azurite.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { claimMs } from "../../bot/imports/pending.ts";
import { RowsReader } from "../../bot/snapshots/rows-reader.ts";
import type { Store } from "../../bot/store/open-store.ts";
import { ids } from "../fakes/roles.ts";
import { revenueHeader, revenueRow, trainingRow, trainingsHeader, usageHeader, usageRow } from "../support/exports.ts";
import { csvOf, deskOn, handedIn } from "../support/handed-in.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { openWatchingProxy } from "../support/watching-proxy.ts";

const confirmProcess = join(import.meta.dirname, "..", "support", "confirm-process.ts");
const months = ["September 2026", "October 2026"];
const partner = "7012345";

describe("a confirmation that is killed", () => {
  let storage: TestStorage;
  let store: Store;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let tenants = 0;

  before(async () => {
    [storage, folder] = await Promise.all([openTestStorage(), temporaryFolder()]);
    store = await storage.open();
  });
  after(async () => {
    await storage.close();
    await folder.remove();
  });

  const files = (amount: string) => [
    handedIn(
      "revenue.csv",
      csvOf(
        revenueHeader,
        months.map((FiscalMonthName) => revenueRow({ FiscalMonthName, AdjustedRevenueAmtCD: amount })),
      ),
    ),
    handedIn(
      "usage.csv",
      csvOf(
        usageHeader,
        months.map((FiscalMonthName) => usageRow({ FiscalMonthName, MAU: amount })),
      ),
    ),
    handedIn("trainings.csv", csvOf(trainingsHeader, [trainingRow({ MCPID: amount })])),
  ];

  const previewed = async (isCorrection: boolean) => {
    tenants += 1;
    const who = { tenant: `killed-confirmation-${tenants}`, person: ids.megan };
    const own = deskOn(store, who.tenant);
    const preview = async (amount: string): Promise<string> => {
      const shown = await own.desk.preview(who, files(amount));
      return shown.kind === "import-preview" ? shown.id : assert.fail(JSON.stringify(shown));
    };
    if (isCorrection) await own.desk.confirm(who, await preview("300.00"));
    return { ...own, who, id: await preview("400.00") };
  };

  /** @returns null where it was killed */
  const confirmElsewhere = (tenant: string, id: string, connectionString: string, started: (kill: () => void) => void): Promise<number | null> => {
    const own = { AZURE_STORAGE_CONNECTION_STRING: connectionString, NODE_COMPILE_CACHE: join(folder.path, "compiled"), TMPDIR: folder.path };
    const run = spawn(process.execPath, [confirmProcess, tenant, id], { env: { ...process.env, ...own }, stdio: "inherit" });
    started(() => void run.kill("SIGKILL"));
    return new Promise((done) => run.once("close", done));
  };

  /** Everything that is in force, read to the last row. */
  const inForce = async (tenant: string): Promise<unknown> => {
    const found = (await store.scores.partner({ tenant, partner }))?.value;
    if (found === undefined) return null;
    const { usage, revenue, certifications } = await new RowsReader(store.scores, found).of(Object.keys(found.usage).sort() as []);
    const rows = (ofMonths: ReadonlyMap<string, Iterable<object>>) => [...ofMonths].map(([month, ofMonth]) => [month, [...ofMonth]]);
    return JSON.parse(JSON.stringify({ usage: rows(usage), revenue: rows(revenue), certifications }));
  };
  const scores = async (tenant: string): Promise<unknown> => (await store.scores.snapshots({ tenant, partner })).map(({ value }) => value.score);

  const killAtWrites = async (isCorrection: boolean, step: number): Promise<void> => {
    const clean = await previewed(isCorrection);
    const nothing = await inForce(clean.who.tenant);
    const watching = await openWatchingProxy(storage.connectionString);
    assert.equal(await confirmElsewhere(clean.who.tenant, clean.id, watching.connectionString, () => {}), 0);
    await watching.close();
    const writes = watching.seen.filter((one) => one.isWrite).length;
    assert.ok(writes >= 15 && writes < 40, `${writes} writes`);
    const [everything, scored] = [await inForce(clean.who.tenant), await scores(clean.who.tenant)];
    assert.notDeepEqual(nothing, everything);

    const ends = new Set<string>();
    const killAt = async (write: number): Promise<void> => {
      const { desk, clock, who, id } = await previewed(isCorrection);
      let kill = (): void => {};
      // The write is done, and its answer never comes.
      const fate = (count: number) => (count < write ? "answered" : "unanswered");
      const proxy = await openWatchingProxy(storage.connectionString, fate, () => kill());
      const status = await confirmElsewhere(who.tenant, id, proxy.connectionString, (end) => {
        kill = end;
      });
      await proxy.close();
      assert.equal(status, null, `killed at write ${write}`);

      const state = JSON.stringify(await inForce(who.tenant));
      const isAll = state === JSON.stringify(everything);
      assert.ok(isAll || state === JSON.stringify(nothing), `neither nothing nor everything after write ${write}`);
      ends.add(isAll ? "everything" : "nothing");
      clock.now = Date.now() + claimMs;
      const again = await desk.confirm(who, id);
      assert.equal(again.kind, "import-done", `again after write ${write}: ${JSON.stringify(again)}`);
      assert.deepEqual(await inForce(who.tenant), everything, `again after write ${write}`);
      assert.deepEqual(await scores(who.tenant), scored, `scores after write ${write}`);
    };
    const waiting = Array.from({ length: writes }, (_, index) => index + 1).filter((write) => write % step === 0);
    const work = async (): Promise<void> => {
      for (let write = waiting.shift(); write !== undefined; write = waiting.shift()) await killAt(write);
    };
    await Promise.all([work(), work(), work()]);
    assert.equal(ends.size, 2, "some were killed before the turning point and some after it");
  };

  it("at any write has put nothing in force or everything, and confirming again finishes it", async () => {
    await killAtWrites(false, 1);
  }).timeout(120_000);

  it("while it corrects what is on file leaves the one or the other, and confirming again finishes it", async () => {
    await killAtWrites(true, 3);
  }).timeout(120_000);
});
