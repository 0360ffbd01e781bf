// What a turn costs: the answer to "how far are we from 70" for the sample partner, from a real Azurite, beside an echo bot on the same
// botbuilder and restify. Each in a process of its own, taking turns under the same load; medians are told. Then ours at half of what it
// can do, for what a person waits, and the understanding of a text by itself.

import { openConnector } from "../../support/connector.ts";
import { type Measurement, median } from "../bench.ts";
import { startEcho, startOurs, storageWithSample } from "./bots.ts";
import { type Load, load } from "./load.ts";
import { understandingMs } from "./understanding-ms.ts";

export async function turnBench(isQuick: boolean): Promise<Measurement> {
  const { rounds, seconds } = isQuick ? { rounds: 3, seconds: 2 } : { rounds: 5, seconds: 6 };
  const [connector, storage] = [await openConnector(), await storageWithSample()];
  const [ours, echo] = [await startOurs(storage.environment), await startEcho()];
  try {
    const asking = { serviceUrl: connector.serviceUrl, seconds };
    const measured: Record<"ours" | "echo", Load[]> = { ours: [], echo: [] };
    for (const bot of [ours, echo]) await load(bot.url, { ...asking, seconds: 2 });
    for (let round = 0; round < rounds; round += 1) {
      measured.ours.push(await load(ours.url, asking));
      measured.echo.push(await load(echo.url, asking));
    }
    const of = (side: "ours" | "echo", figure: keyof Load): number => median(measured[side].map((one) => one[figure]));
    const calm = await load(ours.url, { ...asking, rate: of("ours", "perSecond") / 2 });
    const understanding = await understandingMs(isQuick ? 3 : 20);
    const at = (share: number): number => understanding[Math.floor(understanding.length * share)] ?? Number.NaN;
    return {
      name: "turn",
      figures: {
        throughputRatioToEcho: rounded(of("ours", "perSecond") / of("echo", "perSecond")),
        medianRatioToEcho: rounded(of("ours", "medianMs") / of("echo", "medianMs")),
        p99Ms: rounded(calm.p99Ms),
        understandP99Ms: rounded(at(0.99)),
        perSecond: rounded(of("ours", "perSecond")),
        slowestRoundPerSecond: rounded(Math.min(...measured.ours.map((one) => one.perSecond))),
        medianMs: rounded(of("ours", "medianMs")),
        medianMsAtHalf: rounded(calm.medianMs),
        understandMedianMs: rounded(at(0.5)),
        memoryMb: rounded(await ours.memoryMb()),
        echoPerSecond: rounded(of("echo", "perSecond")),
        echoMedianMs: rounded(of("echo", "medianMs")),
        echoMemoryMb: rounded(await echo.memoryMb()),
      },
      peer: { name: "an echo bot on the same botbuilder and restify" },
    };
  } finally {
    await Promise.all([ours.close(), echo.close()]);
    await Promise.all([storage.close(), connector.close()]);
  }
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
