// How long a usage export takes from the file to stored facts and a new scorecard, and how much memory, against a real Azurite; beside the
// CSV library alone and beside DuckDB on one thread, which store nothing. Each reads the same file in a fresh process, in turns; ours and
// DuckDB must agree on every number in every round. Medians are told, and of ours the fastest, the slowest and where the time went.

import { fork } from "node:child_process";
import { once } from "node:events";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { openLocalStorage } from "../../../bot/local/azurite.ts";
import { serviceFlags } from "../../support/seventy-process.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { type Measurement, median } from "../bench.ts";
import { type Answer, agree } from "./figures.ts";
import type { Parts } from "./our-side.ts";
import { writeUsageExport } from "./write-usage-export.ts";

const sides = ["ours", "csv-reader", "duckdb", "duckdb-kept"] as const;
type Side = (typeof sides)[number];

export async function importBench(isQuick: boolean): Promise<Measurement> {
  const folder = await temporaryFolder();
  const storage = await openLocalStorage({ folder: join(folder.path, "storage") });
  try {
    const path = join(folder.path, "usage.csv");
    const rows = await writeUsageExport(path, isQuick ? 50_000 : 1_000_000);
    const answers: Record<Side, Answer[]> = { ours: [], "csv-reader": [], duckdb: [], "duckdb-kept": [] };
    for (let round = 0; round < (isQuick ? 3 : 5); round += 1) {
      for (const side of sides) answers[side].push(await readOnce(side, [path, storage.connectionString, `round-${round}`]));
      const [ours, ...others] = [answers.ours, answers.duckdb, answers["duckdb-kept"]].map((one) => one[round]?.figures);
      for (const other of others) if (!agree(ours, other)) throw new Error(`The sides do not agree: ${JSON.stringify({ ours, duckdb: other })}`);
    }
    const all = (side: Side): number[] => answers[side].map((one) => one.seconds);
    const seconds = (side: Side): number => median(all(side));
    const part = (name: keyof Parts): number => rounded(median(answers.ours.map((one) => one.parts?.[name] ?? Number.NaN)));
    return {
      name: "import",
      figures: {
        rows,
        megabytes: rounded((await stat(path)).size / 2 ** 20),
        seconds: rounded(seconds("ours")),
        fastestSeconds: rounded(Math.min(...all("ours"))),
        slowestSeconds: rounded(Math.max(...all("ours"))),
        readSeconds: part("read"),
        aggregateSeconds: part("aggregate"),
        packSeconds: part("pack"),
        storeSeconds: part("store"),
        scoreSeconds: part("score"),
        /** The other months, which an import scores afterwards: not part of `seconds`. */
        scoreOtherMonthsSeconds: part("scoreOthers"),
        peakMemoryMb: rounded(Math.max(...answers.ours.map((one) => one.peakMemoryMb))),
        /** When the other months are scored too. */
        peakMemoryOfAllMb: rounded(Math.max(...answers.ours.map((one) => one.peakOfAllMb ?? Number.NaN))),
        ratioToCsvReader: rounded(seconds("ours") / seconds("csv-reader")),
        ratioToDuckdb: rounded(seconds("ours") / seconds("duckdb")),
        /** DuckDB too keeps every row first, in memory. */
        ratioToDuckdbKeeping: rounded(seconds("ours") / seconds("duckdb-kept")),
        csvReaderSeconds: rounded(seconds("csv-reader")),
        duckdbSeconds: rounded(seconds("duckdb")),
        duckdbKeepingSeconds: rounded(seconds("duckdb-kept")),
        duckdbPeakMemoryMb: rounded(Math.max(...answers.duckdb.map((one) => one.peakMemoryMb))),
      },
      peer: { csvReader: "udsv alone", duckdb: `DuckDB ${(await import("@duckdb/node-api")).version()} on one thread` },
    };
  } finally {
    await storage.close();
    await folder.remove();
  }
}

async function readOnce(side: Side, about: readonly string[]): Promise<Answer> {
  const child = fork(join(import.meta.dirname, "side.ts"), [side, ...about], { execArgv: side === "ours" ? [...serviceFlags] : [] });
  const [answer] = await Promise.race([
    once(child, "message"),
    once(child, "exit").then(([code]) => Promise.reject(new Error(`${side} ended with ${code}`))),
  ]);
  if (child.exitCode === null) await once(child, "exit");
  return answer as Answer;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
