// One side of the benchmark as a process of its own, so that neither's memory disturbs the other. Scores once for each message.
// Started by scoring-bench.ts with the side's name and the number of rows.

import { duckdbSide } from "./duckdb-side.ts";
import { ourSide } from "./our-side.ts";

const [name = "", rows = ""] = process.argv.slice(2);
const scoreOnce = name === "ours" ? ourSide(Number(rows)) : await duckdbSide(Number(rows), name === "duckdb-1" ? 1 : 2);

process.on("message", async () => process.send?.(await scoreOnce()));
process.send?.("ready");
