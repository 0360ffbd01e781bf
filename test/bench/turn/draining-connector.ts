// A connector stand-in that takes every answer and keeps none: what it did with them would be measured as the bot's time.
// Tells how many it took, and the last one, so that a bench can see that it was the answer.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface DrainingConnector {
  readonly serviceUrl: string;
  taken(): number;
  /** As it was posted. */
  last(): string;
  close(): Promise<void>;
}

export async function openDrainingConnector(): Promise<DrainingConnector> {
  let taken = 0;
  let last: readonly Buffer[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      taken += 1;
      last = chunks;
      response.writeHead(201, { "content-type": "application/json" });
      response.end('{"id":"1"}');
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: () => taken,
    last: () => Buffer.concat(last).toString("utf8"),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
