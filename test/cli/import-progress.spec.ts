// The line that tells how far a long import has come: nothing for short files, a guess of the time left, gone at the end.

import assert from "node:assert/strict";
import { importProgress } from "../../bot/cli/import-progress.ts";

describe("the progress of an import", () => {
  const megabyte = 2 ** 20;
  let now: number;
  let lines: string[];
  const progress = () =>
    importProgress(
      (line) => lines.push(line),
      () => now,
    );
  beforeEach(() => {
    now = 0;
    lines = [];
  });
  const at = (one: ReturnType<typeof progress>, milliseconds: number, rows: number, megabytes: number, file = "usage.csv"): void => {
    now = milliseconds;
    one.watch({ file, rows, bytes: megabytes * megabyte, size: 200 * megabyte });
  };

  it("is not told of a file that is read in half a second, and there is nothing to take away then", () => {
    const one = progress();
    at(one, 0, 1_000, 1);
    at(one, 499, 100_000, 199);
    one.end();
    assert.deepEqual(lines, []);
  });

  it("tells rows, megabytes and the time left, at most five times a second, and is taken away", () => {
    const one = progress();
    at(one, 0, 0, 0);
    at(one, 1_000, 250_000, 50);
    at(one, 1_100, 260_000, 52);
    at(one, 2_000, 500_000, 100);
    one.end();
    assert.deepEqual(lines, ["usage.csv: 250,000 rows, 50 of 200 MB, about 3 s left", "usage.csv: 500,000 rows, 100 of 200 MB, about 2 s left", ""]);
  });

  it("begins anew with another file, and when a file is read a second time", () => {
    const one = progress();
    at(one, 0, 0, 0);
    at(one, 1_000, 1, 200);
    at(one, 1_300, 1, 0, "revenue.csv");
    at(one, 1_700, 1, 100, "revenue.csv");
    at(one, 1_900, 1, 100, "revenue.csv");
    at(one, 2_000, 1, 0, "revenue.csv");
    at(one, 2_400, 1, 100, "revenue.csv");
    assert.deepEqual(
      lines.map((line) => line.replace(/,.*/, "")),
      ["usage.csv: 1 rows", "revenue.csv: 1 rows"],
    );
  });
});
