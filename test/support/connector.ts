// Stands in for the Bot Framework connector over real HTTP: keeps what is posted, and fails in the ways that it is told to.

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Posted {
  readonly method: string;
  /** Below the service's address. */
  readonly path: string;
  readonly conversation: string;
  readonly activity: {
    readonly summary?: string;
    readonly attachments?: readonly { readonly content: Record<string, unknown> }[];
    readonly text?: string;
  };
}

/** What the connector does with a post; it is kept before, as a connector that fails late has shown the message. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

export interface Connector {
  readonly serviceUrl: string;
  readonly posted: readonly Posted[];
  /** How the next posts are answered; `accept` is the default. */
  behave(behaviour: Behaviour): void;
  /** Resolves with the post of this number, counted from 1. */
  untilPosted(count: number, withinMs?: number): Promise<Posted>;
  close(): Promise<void>;
}

export const accept: Behaviour = (_request, response) => reply(response, 201, {}, { id: "1" });

export function answering(
  status: number,
  headers: Record<string, string> = {},
  body: unknown = { error: { code: "Test", message: "as told" } },
): Behaviour {
  return (_request, response) => reply(response, status, headers, body);
}

function reply(response: ServerResponse, status: number, headers: Record<string, string>, body: unknown): void {
  // Not in one chain: a web server loaded into the same process may have changed what writeHead returns.
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

export const neverAnswering: Behaviour = () => {};

export async function openConnector(): Promise<Connector> {
  const posted: Posted[] = [];
  const waiting: { count: number; tell: () => void }[] = [];
  let behaviour: Behaviour = accept;
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      const conversation = decodeURIComponent(/\/conversations\/([^/]+)\//.exec(request.url ?? "")?.[1] ?? "");
      posted.push({ method: request.method ?? "", path: decodeURIComponent(request.url ?? ""), conversation, activity: JSON.parse(body || "{}") });
      for (const one of waiting) if (posted.length >= one.count) one.tell();
      behaviour(request, response);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posted,
    behave(next) {
      behaviour = next;
    },
    async untilPosted(count, withinMs = 25_000) {
      await new Promise<void>((done, fail) => {
        if (posted.length >= count) return done();
        const limit = setTimeout(() => fail(new Error(`${posted.length} posts, not ${count}, within ${withinMs} ms`)), withinMs);
        waiting.push({
          count,
          tell() {
            clearTimeout(limit);
            done();
          },
        });
      });
      const found = posted[count - 1];
      if (found === undefined) throw new RangeError(`no post ${count}`);
      return found;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
