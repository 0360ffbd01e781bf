// How long a plan, a what-if and a forecast of twelve months take for a partner of 1,000 customers on the Enterprise track, beside one scoring of the same facts.
// They take turns in one process, so that all of them see the same machine; medians are told, and each as a ratio to the scoring.

import { type Measurement, median } from "../bench.ts";
import { tasks, track } from "./planning-tasks.ts";

const customers = 1_000;

export async function planningBench(isQuick: boolean): Promise<Measurement> {
  const rounds = isQuick ? { warmUp: 15, measured: 31 } : { warmUp: 60, measured: 201 };
  const all = tasks(customers);
  const times = new Map(Object.keys(all).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds.warmUp + rounds.measured; round += 1)
    for (const [name, run] of Object.entries(all)) {
      const start = performance.now();
      run();
      if (round >= rounds.warmUp) times.get(name)?.push(performance.now() - start);
    }
  const { scoring = Number.NaN, ...ours } = Object.fromEntries([...times].map(([name, taken]) => [name, median(taken)]));
  return {
    name: "planning",
    figures: {
      customers,
      ...Object.fromEntries(Object.entries(ours).map(([name, ms]) => [`${name}Ms`, rounded(ms)])),
      ...Object.fromEntries(Object.entries(ours).map(([name, ms]) => [`${name}ToScoring`, rounded(ms / scoring)])),
      scoringMs: rounded(scoring),
    },
    peer: { name: "one scoring of the same facts", track },
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
