// One side of the import benchmark as a process of its own: reads the file once, and tells how long it took and the most memory it had.
// Started by import-bench.ts with the side's name, the file's path, and for ours the storage and a new tenant.

import type { Answer } from "./figures.ts";

const [name = "", path = "", storage = "", tenant = ""] = process.argv.slice(2);

type Told = Pick<Answer, "figures"> & Partial<Answer>;

const sides: Readonly<Record<string, () => Promise<() => Promise<Told>>>> = {
  ours: async () => (await import("./our-side.ts")).ourSide(path, storage, tenant),
  "csv-reader": async () => {
    const { csvReaderSide } = await import("./csv-reader-side.ts");
    return async () => ({ figures: await csvReaderSide(path) });
  },
  duckdb: () => duckdb(false),
  "duckdb-kept": () => duckdb(true),
};

async function duckdb(isKept: boolean): Promise<() => Promise<Told>> {
  const run = await (await import("./duckdb-side.ts")).duckdbSide(path, isKept);
  return async () => ({ figures: await run() });
}

const once = await sides[name]?.();
if (once === undefined) throw new RangeError(`There is no side ${name}`);
const start = performance.now();
const told = await once();
const seconds = told.seconds ?? (performance.now() - start) / 1_000;
const peakMemoryMb = told.peakMemoryMb ?? process.resourceUsage().maxRSS / 1_024;
process.send?.({ ...told, seconds, peakMemoryMb } satisfies Answer, () => process.disconnect?.());
