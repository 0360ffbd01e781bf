// Imports as they really happen: at once, killed half-way, again. Afterwards the scores are those of one clean import.

import assert from "node:assert/strict";
import { join } from "node:path";
import { alterExport, octoberWithFew, revenueFile, trainingsFile, usageFile } from "../support/altered-exports.ts";
import { runSeventy, startSeventy } from "../support/seventy-process.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("imports", () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let storage: TestStorage;
  let tenants = 0;

  before(async () => {
    folder = await temporaryFolder();
    storage = await openTestStorage();
    await runSeventy(["sample", folder.path]);
  });
  after(async () => {
    await storage.close();
    await folder.remove();
  });

  /** A tenant of its own, so that every test begins with an empty store. */
  const newTenant = (): Record<string, string> => {
    tenants += 1;
    return { AZURE_STORAGE_CONNECTION_STRING: storage.connectionString, TENANT_ID: `00000000-0000-4000-8000-${String(tenants).padStart(12, "0")}` };
  };
  const file = (name: string): string => join(folder.path, name);
  const day = ["--today", "2026-11-20"];
  const score = async (environment: Record<string, string>): Promise<string> => {
    const { out } = await runSeventy(["ask", "show the scorecard", ...day], environment);
    return /has ([\d.]+) of 100/.exec(out)?.[1] ?? out;
  };

  it("of two people at once end in the score of both", async () => {
    for (let round = 0; round < 2; round += 1) {
      const environment = newTenant();
      const both = await Promise.all([
        runSeventy(["import", file(revenueFile), ...day], environment),
        runSeventy(["import", file(usageFile), file(trainingsFile), ...day], environment),
      ]);

      assert.deepEqual(
        both.map((one) => one.status),
        [0, 0],
        both.map((one) => one.err).join(),
      );
      assert.equal(await score(environment), "66.75");
    }
  });

  it("that were killed half-way are finished by the next one", async () => {
    const environment = newTenant();
    const files = [file(revenueFile), file(usageFile), file(trainingsFile), ...day];
    for (const milliseconds of [500, 800, 1_000, 1_300]) {
      const run = startSeventy(["import", ...files], environment);
      const kill = setTimeout(() => run.process.kill("SIGKILL"), milliseconds);
      await run.ended;
      clearTimeout(kill);
    }
    await runSeventy(["import", ...files], environment);

    assert.equal(await score(environment), "66.75");
  });

  it("say what is new and what they correct, and ask before a month shrinks to less than half", async () => {
    const environment = newTenant();
    const first = await runSeventy(["import", file(revenueFile), file(usageFile), file(trainingsFile), ...day], environment);
    assert.match(first.out, /^New: Business applications revenue, 2024-09 to 2026-10, \d+ rows$/m);
    assert.match(first.out, /^New: Trainings, exams and certifications, \d+ rows$/m);
    let isFirst = true;
    const oneLess = (row: string): string | null => {
      const isLeftOut = isFirst && row.startsWith("October 2026");
      if (isLeftOut) isFirst = false;
      return isLeftOut ? null : row;
    };
    const corrected = await alterExport(folder.path, revenueFile, "corrected.csv", oneLess);
    const few = await alterExport(folder.path, revenueFile, "few.csv", octoberWithFew);

    const second = await runSeventy(["import", corrected, ...day], environment);
    assert.equal(second.status, 0, second.err);
    const [, before, now] =
      /^Corrected: Business applications revenue, 2026-10, (\d+) rows before, (\d+) now$/m.exec(second.out) ?? assert.fail(second.out);
    assert.equal(Number(now), Number(before) - 1);
    assert.equal(second.out.match(/Corrected/g)?.length, 1, "a month that did not change is left alone");
    assert.match(second.out, /; 1 months scored/);

    const asked = await runSeventy(["import", few, ...day], environment);
    assert.equal(asked.status, 1);
    assert.match(asked.err, /^few\.csv:1: 2026-10 of "Business applications revenue" has \d+ rows where \d+ are on file, .*--replace/m);
    const replaced = await runSeventy(["import", few, "--replace", "--json", ...day], environment);
    const { changes } = JSON.parse(replaced.out);
    assert.deepEqual([changes.length, changes[0].kind, changes[0].month], [1, "revenue", "2026-10"]);
  });

  it("look only as far as the day that is stated", async () => {
    const environment = newTenant();
    await runSeventy(["import", file(revenueFile), file(usageFile), file(trainingsFile), ...day], environment);

    const { out } = await runSeventy(["ask", "show the scorecard", "--today", "2026-03-10"], environment);

    assert.match(out, /February 2026 data/);
  });
});
