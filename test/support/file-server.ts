// Stands in for where files lie: serves what it is told under a path, over HTTP on this computer, and counts who came.

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Serve = (request: IncomingMessage, response: ServerResponse) => void;

export interface FileServer {
  readonly url: string;
  readonly asked: readonly string[];
  /** @param serve bytes, or what is done with a request */
  put(path: string, serve: Uint8Array | string | Serve): string;
  close(): Promise<void>;
}

export async function openFileServer(): Promise<FileServer> {
  const served = new Map<string, Uint8Array | string | Serve>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const found = served.get(request.url ?? "");
    if (typeof found === "function") return found(request, response);
    response.writeHead(found === undefined ? 404 : 200, { "content-type": "application/octet-stream" });
    response.end(found);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    asked,
    put(path, serve) {
      served.set(path, serve);
      return `${url}${path}`;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Not in one chain: a web server loaded into the same process may have changed what writeHead returns. */
export function answerWith(status: number, headers: Record<string, string> = {}, body = ""): Serve {
  return (_request, response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
}
