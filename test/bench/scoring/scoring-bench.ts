// How long bot/scoring takes from facts in memory to both tracks' scorecards, beside DuckDB with one thread and with two.
// The three take turns, each in its own process, and must agree on every figure; the median of the rounds is told.
// Ours runs on one core alone: V8's own helper threads are switched off.

import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { growthExponent, type Measurement, median } from "../bench.ts";
import { type Answer, differences } from "./figures.ts";

const sides = ["ours", "duckdb-1", "duckdb-2"] as const;
type Side = (typeof sides)[number];

export async function scoringBench(isQuick: boolean): Promise<Measurement> {
  // So many rows of usage, and as many of revenue.
  const sizes = isQuick ? [2_000, 10_000, 50_000] : [10_000, 100_000, 1_000_000];
  const rounds = isQuick ? { warmUp: 8, measured: 15 } : { warmUp: 8, measured: 31 };
  const largest = sizes.at(-1) ?? 0;
  const points: [rows: number, milliseconds: number][] = [];
  for (const rows of sizes.slice(0, -1)) points.push([rows, (await inTurns(["ours"], rows, rounds)).ours]);
  const { ours, "duckdb-1": one, "duckdb-2": two } = await inTurns(sides, largest, rounds);
  points.push([largest, ours]);
  return {
    name: "scoring",
    figures: {
      rows: largest * 2,
      medianMs: rounded(ours),
      ratioToDuckdb1: rounded(ours / one),
      ratioToDuckdb2: rounded(ours / two),
      growthExponent: rounded(growthExponent(points)),
      duckdb1Ms: rounded(one),
      duckdb2Ms: rounded(two),
    },
    peer: { name: "DuckDB", version: (await import("@duckdb/node-api")).version() },
  };
}

/** The median milliseconds of each side. @throws when two sides do not agree */
async function inTurns(names: readonly Side[], rows: number, rounds: { warmUp: number; measured: number }): Promise<Record<Side, number>> {
  const running = await Promise.all(names.map(async (name) => ({ name, child: await start(name, rows), times: [] as number[] })));
  try {
    for (let round = 0; round < rounds.warmUp + rounds.measured; round += 1) {
      const answers: Answer[] = [];
      for (const { child, times } of running) {
        const answer = await ask(child);
        answers.push(answer);
        if (round >= rounds.warmUp) times.push(answer.milliseconds);
      }
      const [first, ...others] = answers.map((one) => one.figures);
      const wrong = others.flatMap((other) => differences(first ?? {}, other));
      if (wrong.length > 0) throw new Error(`The sides do not agree: ${JSON.stringify({ wrong, first, others })}`);
    }
    return Object.fromEntries(running.map(({ name, times }) => [name, median(times)])) as Record<Side, number>;
  } finally {
    for (const { child } of running) child.kill();
  }
}

async function start(name: Side, rows: number): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, "side.ts"), [name, String(rows)], {
    execArgv: ["--max-old-space-size=6000", ...(name === "ours" ? ["--single-threaded"] : [])],
  });
  await answerOf(child);
  return child;
}

async function ask(child: ChildProcess): Promise<Answer> {
  const answer = answerOf(child);
  child.send("score");
  return (await answer) as Answer;
}

/** What the process says next. @throws when it ends instead */
function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`A side of the benchmark ended with ${code}`));
    child.once("exit", onExit);
    child.once("message", (message) => {
      child.off("exit", onExit);
      resolve(message);
    });
  });
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
