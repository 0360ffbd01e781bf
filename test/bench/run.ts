// Runs one benchmark and prints what it measured: `npm run -s bench -- NAME [--quick] [--json]`.
// Refuses a name that it does not know. With --json one object {name, figures, peer, machine} on one line, else a table.

import { parseArgs } from "node:util";
import type { Bench } from "./bench.ts";
import { deliveryBench } from "./delivery/delivery-bench.ts";
import { importBench } from "./import/import-bench.ts";
import { machine } from "./machine.ts";
import { planningBench } from "./planning/planning-bench.ts";
import { scoringBench } from "./scoring/scoring-bench.ts";
import { startBench } from "./start/start-bench.ts";
import { turnBench } from "./turn/turn-bench.ts";

const benches: Readonly<Record<string, Bench>> = {
  delivery: deliveryBench,
  import: importBench,
  planning: planningBench,
  scoring: scoringBench,
  start: startBench,
  turn: turnBench,
};

const { values, positionals } = parseArgs({
  options: { quick: { type: "boolean", default: false }, json: { type: "boolean", default: false } },
  allowPositionals: true,
});
const bench = benches[positionals[0] ?? ""];
if (bench === undefined || positionals.length !== 1) {
  console.error(`Which benchmark? One of: ${Object.keys(benches).join(", ")}.`);
  process.exitCode = 2;
} else {
  const measured = { ...(await bench(values.quick)), machine: machine() };
  if (values.json) console.log(JSON.stringify(measured));
  else for (const line of table(measured)) console.log(line);
}

function table({
  name,
  figures,
  peer,
  machine,
}: { name: string } & Record<"figures" | "peer" | "machine", Readonly<Record<string, unknown>>>): string[] {
  const about = (facts: Readonly<Record<string, unknown>>): string => Object.values(facts).join(", ");
  const width = Math.max(...Object.keys(figures).map((key) => key.length));
  const rows = Object.entries(figures).map(([key, value]) => `  ${key.padEnd(width)}  ${String(value).padStart(12)}`);
  return [`${name}, beside ${about(peer)}`, ...rows, `  on ${about(machine)}`];
}
