// Many people asking at once, over HTTP, with a connector stand-in that takes every answer. A turn ends when the answer is taken.

import autocannon from "autocannon";
import { messageActivity } from "../../support/activities.ts";

export interface Load {
  /** Turns a second. */
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

export interface Asking {
  readonly serviceUrl: string;
  readonly seconds: number;
  /** Turns a second that are asked for; as many as can be answered where it is absent. */
  readonly rate?: number;
}

const people = 8;
const question = "How far are we from 70?";

let asked = 0;

/** The question, of the next one of a hundred people. */
export function askedBy(serviceUrl: string): string {
  asked += 1;
  const name = `person-${asked % 100}`;
  return JSON.stringify(messageActivity({ serviceUrl, text: question, conversation: `a:${name}`, person: name }));
}

/** @throws Error when a turn is not answered with success. */
export async function load(url: string, { serviceUrl, seconds, rate }: Asking): Promise<Load> {
  const result = await autocannon({
    url,
    connections: people,
    duration: seconds,
    ...(rate === undefined ? {} : { overallRate: Math.max(1, Math.round(rate)) }),
    requests: [
      {
        method: "POST",
        headers: { "content-type": "application/json" },
        setupRequest: (request: autocannon.Request) => ({ ...request, body: askedBy(serviceUrl) }),
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refusals and ${result.errors} errors in ${result["2xx"]} turns`);
  return { perSecond: result["2xx"] / result.duration, medianMs: result.latency.p50, p99Ms: result.latency.p99 };
}
