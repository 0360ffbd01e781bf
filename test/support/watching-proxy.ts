// Stands between the program and a storage: passes every request on, remembers it, and may keep an answer to itself.
// Requests that only make tables and containers, or touch a blob, are no writes: they put nothing down.

import { Agent, createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface Watched {
  readonly method: string;
  readonly path: string;
  readonly isWrite: boolean;
}

export interface WatchingProxy {
  readonly connectionString: string;
  readonly seen: readonly Watched[];
  /** Bytes of answers so far. */
  answered(): number;
  forget(): void;
  close(): Promise<void>;
}

/** What becomes of a write, by its number from 1: passed on and answered, passed on and never answered, or not even passed on. */
export type Fate = (write: number) => "answered" | "unanswered" | "lost";

export async function openWatchingProxy(
  connectionString: string,
  fate: Fate = () => "answered",
  onStop: () => void = () => {},
): Promise<WatchingProxy> {
  const seen: Watched[] = [];
  const agent = new Agent({ keepAlive: true });
  const servers: Server[] = [];
  let [writes, answered] = [0, 0];
  const open = async (port: number): Promise<number> => {
    const server = createServer((incoming, outgoing) => {
      const watched = watchedIn(incoming);
      seen.push(watched);
      if (watched.isWrite) writes += 1;
      const end = watched.isWrite ? fate(writes) : "answered";
      if (end === "lost") return onStop();
      const { method, headers } = incoming;
      const onwards = request({ agent, host: "127.0.0.1", port, method, path: incoming.url, headers }, (answer) => {
        const pieces: Buffer[] = [];
        answer.on("data", (piece: Buffer) => pieces.push(piece));
        answer.on("end", () => {
          if (end === "unanswered") return onStop();
          const body = Buffer.concat(pieces);
          answered += body.byteLength;
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          outgoing.end(body);
        });
      });
      onwards.on("error", () => outgoing.destroy());
      incoming.pipe(onwards);
    });
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    return (server.address() as AddressInfo).port;
  };
  let own = connectionString;
  for (const service of ["Blob", "Table"]) {
    const port = new RegExp(`${service}Endpoint=http://127\\.0\\.0\\.1:(\\d+)/`).exec(connectionString)?.[1];
    own = own.replace(`127.0.0.1:${port}/`, `127.0.0.1:${await open(Number(port))}/`);
  }
  return {
    connectionString: own,
    seen,
    answered: () => answered,
    forget() {
      seen.length = 0;
      answered = 0;
    },
    async close() {
      agent.destroy();
      await Promise.all(
        servers.map((server) => {
          server.closeAllConnections();
          return new Promise((done) => server.close(done));
        }),
      );
    },
  };
}

function watchedIn({ method = "", url = "" }: IncomingMessage): Watched {
  const isOnlyMaking = /\/Tables(\?|$)/.test(url) || /restype=container(&|$)/.test(url) || /comp=metadata(&|$)/.test(url);
  return { method, path: url, isWrite: method !== "GET" && method !== "HEAD" && !isOnlyMaking };
}
