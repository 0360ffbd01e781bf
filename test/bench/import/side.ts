// One side of the import benchmark as a process of its own: reads the file once, and tells how long it took and the most memory it had.
// Started by import-bench.ts with the side's name and the file's path.

import type { Answer } from "./figures.ts";

const [name = "", path = ""] = process.argv.slice(2);

const sides: Readonly<Record<string, () => Promise<() => Promise<Answer["figures"]>>>> = {
  ours: async () => {
    const { ourSide } = await import("./our-side.ts");
    return () => ourSide(path);
  },
  "csv-reader": async () => {
    const { csvReaderSide } = await import("./csv-reader-side.ts");
    return () => csvReaderSide(path);
  },
  duckdb: async () => (await import("./duckdb-side.ts")).duckdbSide(path, false),
  "duckdb-kept": async () => (await import("./duckdb-side.ts")).duckdbSide(path, true),
};

const readOnce = await sides[name]?.();
if (readOnce === undefined) throw new RangeError(`There is no side ${name}`);
const start = performance.now();
const figures = await readOnce();
const seconds = (performance.now() - start) / 1_000;
process.send?.({ seconds, peakMemoryMb: process.resourceUsage().maxRSS / 1_024, figures } satisfies Answer);
