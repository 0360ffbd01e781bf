// Stands in for the Bot Framework connector and fails by a seeded plan: each try at a conversation has its fate, whoever makes it. Throttles
// by the documented limits, and counts what every conversation really got. Answers only on this computer.

import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What is done with one try. `accept-*` shows the message before it fails. */
const fates = [
  "drop",
  "accept-drop",
  "accept-500",
  "accept-503",
  "delay",
  "400",
  "401",
  "403",
  "404",
  "408",
  "412",
  "413",
  "429",
  "500",
  "502",
  "503",
  "504",
] as const;
export type Fate = (typeof fates)[number] | "accept";

const codes: Readonly<Record<string, string>> = {
  "400": "Bad Argument",
  "401": "BotNotRegistered",
  "403": "BotNotInConversationRoster",
  "404": "ConversationNotFound",
  "412": "PreconditionFailed",
  "413": "MessageSizeTooBig",
  "429": "Throttled",
  "500": "ServiceError",
};
const ambiguous: readonly string[] = ["drop", "accept-drop", "accept-500", "accept-503", "408", "500", "502", "503", "504"];

export interface ConnectorPlan {
  readonly seed: string;
  /** The part of tries that fail. */
  readonly faults: number;
  /** Requests a second that one tenant may make; null for any number. */
  readonly perSecond: number | null;
  /** Windows of one conversation: so many sends in so many milliseconds. */
  readonly perConversation: readonly (readonly [count: number, milliseconds: number])[];
  /** How long an answer takes, in milliseconds. */
  readonly latencyMs: number;
  /** By which a card says that it may have come before. */
  readonly repeatSign: string;
}

export interface Got {
  tries: number;
  shown: number;
  /** Of those shown, how many say that they may have come before. */
  marked: number;
}

export interface FaultyConnector {
  readonly serviceUrl: string;
  readonly got: ReadonlyMap<string, Got>;
  /** When each message was shown, in milliseconds of a clock that only goes forward. */
  readonly shownAt: readonly number[];
  readonly counts: { tries: number; ambiguous: number; throttled: number; leftBefore: number };
  close(): Promise<void>;
}

export async function openFaultyConnector(plan: ConnectorPlan): Promise<FaultyConnector> {
  const got = new Map<string, Got>();
  const shownAt: number[] = [];
  const lately: number[] = [];
  const ofConversation = new Map<string, number[]>();
  const counts = { tries: 0, ambiguous: 0, throttled: 0, leftBefore: 0 };

  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => answer(request, response, Buffer.concat(pieces).toString()));
  });
  const answer = (request: IncomingMessage, response: ServerResponse, body: string): void => {
    counts.tries += 1;
    const conversation = decodeURIComponent(/\/conversations\/([^/]+)\//.exec(request.url ?? "")?.[1] ?? "");
    const own = got.get(conversation) ?? { tries: 0, shown: 0, marked: 0 };
    got.set(conversation, own);
    own.tries += 1;
    const fate: Fate = isTooFast(conversation) ? "429" : fateOf(plan, conversation, own.tries);
    if (fate === "429") counts.throttled += 1;
    if (ambiguous.includes(fate)) counts.ambiguous += 1;
    const isShown = fate === "accept" || fate === "delay" || fate.startsWith("accept-");
    if (isShown) {
      own.shown += 1;
      if (body.includes(plan.repeatSign)) own.marked += 1;
      shownAt.push(performance.now());
    }
    response.once("close", () => {
      // Whoever asked has gone before the answer: killed, or tired of waiting.
      if (!response.writableFinished && !ambiguous.includes(fate)) counts.leftBefore += 1;
    });
    const wait = plan.latencyMs * (fate === "delay" ? 40 : 1);
    if (wait > 0) setTimeout(() => end(response, fate), wait);
    else end(response, fate);
  };
  const isTooFast = (conversation: string): boolean => {
    const now = performance.now();
    while (lately[0] !== undefined && lately[0] <= now - 1_000) lately.shift();
    const own = (ofConversation.get(conversation) ?? []).filter((time) => time > now - 3_600_000);
    const isOver =
      (plan.perSecond !== null && lately.length >= plan.perSecond) ||
      plan.perConversation.some(([count, milliseconds]) => own.filter((time) => time > now - milliseconds).length >= count);
    if (!isOver) {
      lately.push(now);
      ofConversation.set(conversation, [...own, now]);
    }
    return isOver;
  };
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    got,
    shownAt,
    counts,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function fateOf({ seed, faults }: ConnectorPlan, conversation: string, attempt: number): Fate {
  const drawn = createHash("sha256").update(`${seed}/${conversation}/${attempt}`).digest();
  const isFault = drawn.readUInt32BE(0) / 2 ** 32 < faults;
  return isFault ? (fates[drawn.readUInt32BE(4) % fates.length] ?? "accept") : "accept";
}

function end(response: ServerResponse, fate: Fate): void {
  if (fate === "drop" || fate === "accept-drop") return void response.destroy();
  const status = fate === "accept" || fate === "delay" ? "201" : fate.replace("accept-", "");
  response.writeHead(Number(status), { "content-type": "application/json", ...(fate === "429" ? { "retry-after": "1" } : {}) });
  response.end(JSON.stringify(status === "201" ? { id: "1" } : { error: { code: codes[status] ?? "Fault", message: "by plan" } }));
}
