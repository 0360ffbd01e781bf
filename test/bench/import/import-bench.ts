// How long a usage export takes from the file to facts, and how much memory, beside the CSV library alone and beside DuckDB on one thread.
// Each reads the same file in a fresh process, in turns; ours and DuckDB must agree on the month's consumption. Medians are told.

import { fork } from "node:child_process";
import { once } from "node:events";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { type Measurement, median } from "../bench.ts";
import type { Answer } from "./figures.ts";
import { writeUsageExport } from "./write-usage-export.ts";

const sides = ["ours", "csv-reader", "duckdb", "duckdb-kept"] as const;
/** As package.json starts the command: less room for short-lived objects costs no time and saves 80 MB. */
const flags = ["--max-semi-space-size=16"];
type Side = (typeof sides)[number];

export async function importBench(isQuick: boolean): Promise<Measurement> {
  const folder = await temporaryFolder();
  try {
    const path = join(folder.path, "usage.csv");
    const rows = await writeUsageExport(path, isQuick ? 50_000 : 1_000_000);
    const answers: Record<Side, Answer[]> = { ours: [], "csv-reader": [], duckdb: [], "duckdb-kept": [] };
    for (let round = 0; round < (isQuick ? 3 : 7); round += 1) for (const side of sides) answers[side].push(await readOnce(side, path));
    const [ours, duckdb] = [answers.ours[0]?.figures, answers.duckdb[0]?.figures];
    if (!agree(ours, duckdb)) throw new Error(`The sides do not agree: ${JSON.stringify({ ours, duckdb })}`);
    const seconds = (side: Side): number => median(answers[side].map((one) => one.seconds));
    return {
      name: "import",
      figures: {
        rows,
        megabytes: rounded((await stat(path)).size / 2 ** 20),
        seconds: rounded(seconds("ours")),
        peakMemoryMb: rounded(Math.max(...answers.ours.map((one) => one.peakMemoryMb))),
        ratioToCsvReader: rounded(seconds("ours") / seconds("csv-reader")),
        ratioToDuckdb: rounded(seconds("ours") / seconds("duckdb")),
        /** DuckDB too keeps every row first, as an import does. */
        ratioToDuckdbKeeping: rounded(seconds("ours") / seconds("duckdb-kept")),
        csvReaderSeconds: rounded(seconds("csv-reader")),
        duckdbSeconds: rounded(seconds("duckdb")),
        duckdbKeepingSeconds: rounded(seconds("duckdb-kept")),
        duckdbPeakMemoryMb: rounded(Math.max(...answers.duckdb.map((one) => one.peakMemoryMb))),
      },
      peer: { csvReader: "udsv alone", duckdb: `DuckDB ${(await import("@duckdb/node-api")).version()} on one thread` },
    };
  } finally {
    await folder.remove();
  }
}

/** Within a ten-thousandth: one adds decimals, the other whole ten-thousandths. */
export function agree(ours: Answer["figures"] | undefined, other: Answer["figures"] | undefined): boolean {
  return !!ours && !!other && ours.pairs > 0 && ours.pairs === other.pairs && Math.abs(ours.mcv - other.mcv) < 1e-4;
}

async function readOnce(side: Side, path: string): Promise<Answer> {
  const child = fork(join(import.meta.dirname, "side.ts"), [side, path], { execArgv: side === "ours" ? [...flags] : [] });
  const [answer] = await Promise.race([
    once(child, "message"),
    once(child, "exit").then(([code]) => Promise.reject(new Error(`${side} ended with ${code}`))),
  ]);
  await once(child, "exit").catch(() => null);
  return answer as Answer;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
