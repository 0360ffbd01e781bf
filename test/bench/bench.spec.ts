// What the benchmarks' figures rest on: the arithmetic, and that the sides compute the same before anybody compares their speed.

import assert from "node:assert/strict";
import { join } from "node:path";
import { openTestStorage } from "../support/storage.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { growthExponent, median } from "./bench.ts";
import { duckdbSide as importedByDuckdb } from "./import/duckdb-side.ts";
import { agree } from "./import/figures.ts";
import { ourSide as importedByUs } from "./import/our-side.ts";
import { writeUsageExport } from "./import/write-usage-export.ts";
import { duckdbSide } from "./scoring/duckdb-side.ts";
import { differences } from "./scoring/figures.ts";
import { ourSide } from "./scoring/our-side.ts";

describe("a benchmark", () => {
  it("tells the median, which one slow round does not move", () => {
    assert.equal(median([3, 1, 900]), 3);
    assert.equal(median([4, 1, 3, 2]), 2.5);
  });

  it("tells how time grows with rows: 1 when it doubles with them, 2 when it quadruples", () => {
    const near = (actual: number, expected: number) => assert.ok(Math.abs(actual - expected) < 1e-9, `${actual}`);
    near(growthExponent([1, 2, 4].map((x) => [x, 5 * x])), 1);
    near(growthExponent([1, 2, 4].map((x) => [x, 3 * x ** 2])), 2);
  });

  it("of scoring compares sides that agree on every figure", async () => {
    const [ours, duckdb] = [ourSide(3_000)(), await (await duckdbSide(3_000, 1))()];
    assert.deepEqual(differences(ours.figures, duckdb.figures), []);
    assert.ok(Object.keys(ours.figures).length >= 20);
  });

  it("of imports compares sides that agree on the numbers of the scorecard", async () => {
    const [folder, storage] = [await temporaryFolder(), await openTestStorage()];
    try {
      const path = join(folder.path, "usage.csv");
      await writeUsageExport(path, 5_000);
      const [{ figures: ours }, duckdb] = [
        await (await importedByUs(path, storage.connectionString, "bench"))(),
        await (await importedByDuckdb(path, false))(),
      ];
      assert.ok(agree(ours, duckdb), JSON.stringify({ ours, duckdb }));
      assert.deepEqual(await (await importedByDuckdb(path, true))(), duckdb);
      assert.ok(ours !== null);
      assert.ok(!agree({ ...ours, netDeploymentsSmb: ours.netDeploymentsSmb + 1 }, duckdb));
      assert.ok(!agree({ ...ours, mcvBaseline: Number.NaN }, duckdb));
    } finally {
      await storage.close();
      await folder.remove();
    }
  });
});
