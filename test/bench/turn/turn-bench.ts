// What a turn costs: the answer to "how far are we from 70" for the sample partner, from a real Azurite, beside an echo bot on the same
// botbuilder and restify. Each in a process of its own, taking turns under the same load; medians are told. Then ours at half of what it
// can do, for what a person waits, and the understanding of a text by itself. Ours starts as `npm run seventy -- serve` starts it.

import { type Measurement, median } from "../bench.ts";
import { startEcho, startOurs, storageWithSample } from "./bots.ts";
import { type DrainingConnector, openDrainingConnector } from "./draining-connector.ts";
import { type Load, load } from "./load.ts";
import { steadyLoad } from "./steady-load.ts";
import { understandingMs } from "./understanding-ms.ts";

export async function turnBench(isQuick: boolean): Promise<Measurement> {
  const { rounds, seconds } = isQuick ? { rounds: 3, seconds: 2 } : { rounds: 5, seconds: 6 };
  const [connector, storage] = [await openDrainingConnector(), await storageWithSample()];
  const [ours, echo] = [await startOurs(storage.environment), await startEcho()];
  try {
    const asking = { serviceUrl: connector.serviceUrl, seconds };
    const measured: Record<"ours" | "echo", Load[]> = { ours: [], echo: [] };
    for (const bot of [echo, ours]) await load(bot.url, { ...asking, seconds: 2 });
    mustBeTheAnswer(connector);
    for (let round = 0; round < rounds; round += 1) {
      measured.ours.push(await load(ours.url, asking));
      measured.echo.push(await load(echo.url, asking));
    }
    const of = (side: "ours" | "echo", figure: keyof Load): number => median(measured[side].map((one) => one[figure]));
    const half = { ...asking, rate: of("ours", "perSecond") / 2 };
    const calm = await load(ours.url, half);
    const [steady, echoSteady] = [await steadyLoad(ours.url, half), await steadyLoad(echo.url, half)];
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
        /** The same number of questions a second, at moments of their own. */
        steadyP99Ms: rounded(steady.p99Ms),
        steadyMedianMs: rounded(steady.medianMs),
        understandMedianMs: rounded(at(0.5)),
        memoryMb: rounded(await ours.memoryMb()),
        echoPerSecond: rounded(of("echo", "perSecond")),
        echoMedianMs: rounded(of("echo", "medianMs")),
        echoSteadyP99Ms: rounded(echoSteady.p99Ms),
        echoMemoryMb: rounded(await echo.memoryMb()),
      },
      peer: { name: "an echo bot on the same botbuilder and restify" },
    };
  } finally {
    await Promise.all([ours.close(), echo.close()]);
    await Promise.all([storage.close(), connector.close()]);
  }
}

/** What was measured is worth nothing where the answer is another one. */
function mustBeTheAnswer(connector: DrainingConnector): void {
  if (!/AdaptiveCard.*(?:points|%).*70/s.test(connector.last())) throw new Error(`This is no answer: ${connector.last().slice(0, 500)}`);
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
