// How long a start takes until the first question is answered, and what the service then holds in memory: from the command to the answer
// at the connector, with the sample partner in a real Azurite that runs already. Beside an echo bot, started and asked the same way.

import { messageActivity, post } from "../../support/activities.ts";
import { openConnector } from "../../support/connector.ts";
import { type Measurement, median } from "../bench.ts";
import { type BotProcess, startEcho, startOurs, storageWithSample } from "../turn/bots.ts";

export async function startBench(isQuick: boolean): Promise<Measurement> {
  const rounds = isQuick ? 3 : 9;
  const [connector, storage] = [await openConnector(), await storageWithSample()];
  try {
    const taken = { ours: [] as number[], echo: [] as number[] };
    const memory = { ours: [] as number[], echo: [] as number[] };
    const starts = { ours: () => startOurs(storage.environment), echo: startEcho };
    for (let round = 0; round < rounds; round += 1)
      for (const side of ["ours", "echo"] as const) {
        const before = performance.now();
        const bot: BotProcess = await starts[side]();
        try {
          const answered = await post(bot.url, messageActivity({ serviceUrl: connector.serviceUrl, text: "How far are we from 70?" }));
          taken[side].push(performance.now() - before);
          if (!answered.ok) throw new Error(`The first question got ${answered.status}`);
          memory[side].push(await bot.memoryMb());
        } finally {
          await bot.close();
        }
      }
    return {
      name: "start",
      figures: {
        firstAnswerMs: Math.round(median(taken.ours)),
        slowestFirstAnswerMs: Math.round(Math.max(...taken.ours)),
        memoryMb: Math.round(median(memory.ours)),
        echoFirstAnswerMs: Math.round(median(taken.echo)),
        echoMemoryMb: Math.round(median(memory.echo)),
      },
      peer: { name: "an echo bot on the same botbuilder and restify" },
    };
  } finally {
    await Promise.all([storage.close(), connector.close()]);
  }
}
