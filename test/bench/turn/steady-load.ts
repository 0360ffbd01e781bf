// People who don't know of each other: questions at moments of their own, so many a second on average, whether or not the ones before are
// answered. autocannon asks all of a second's questions as fast as they are answered and then rests, which is full load for half the time.
// A wait is counted from the moment in which somebody wanted to ask.

import { Agent, request } from "node:http";
import { median } from "../bench.ts";
import { askedBy, type Load } from "./load.ts";

export interface Asking {
  readonly serviceUrl: string;
  readonly seconds: number;
  /** Questions a second, on average. */
  readonly rate: number;
}

/** @throws Error when a turn is not answered with success. */
export async function steadyLoad(url: string, { serviceUrl, seconds, rate }: Asking): Promise<Load> {
  const agent = new Agent({ keepAlive: true });
  const waits: number[] = [];
  const start = performance.now();
  const ask = async (due: number): Promise<void> => {
    await new Promise((done) => setTimeout(done, start + due - performance.now()));
    await posted(url, agent, askedBy(serviceUrl));
    waits.push(performance.now() - start - due);
  };
  try {
    await Promise.all(moments(seconds, rate).map(ask));
  } finally {
    agent.destroy();
  }
  waits.sort((a, b) => a - b);
  return { perSecond: waits.length / seconds, medianMs: median(waits), p99Ms: waits[Math.floor(waits.length * 0.99)] ?? Number.NaN };
}

/** In milliseconds; the same for the same numbers, so that both sides are asked alike. Gaps are as random as those between strangers. */
function moments(seconds: number, rate: number): number[] {
  const found: number[] = [];
  let seed = 70;
  for (let at = 0; at < seconds * 1_000; found.push(at)) {
    seed = (seed * 16_807) % 2_147_483_647;
    at += (-Math.log(seed / 2_147_483_647) * 1_000) / rate;
  }
  return found;
}

function posted(url: string, agent: Agent, body: string): Promise<void> {
  return new Promise((done, fail) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const asking = request(url, { method: "POST", agent, headers }, (response) => {
      response.resume().on("error", fail);
      const { statusCode = 0 } = response;
      response.on("end", () => (statusCode >= 200 && statusCode < 300 ? done() : fail(new Error(`A turn was answered with ${statusCode}`))));
    });
    asking.on("error", fail).end(body);
  });
}
