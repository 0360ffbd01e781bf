// Makes every server of this process that names no host listen on 127.0.0.1 instead of on all of the network.
// For programs of others that offer no such choice. A server that names its host keeps it. Tells each port that opens.

import { Server } from "node:net";

type Listen = (this: Server, ...args: unknown[]) => Server;

const loopback = "127.0.0.1";

export function keepToLoopback(opened: (port: number) => void): void {
  const prototype = Server.prototype as unknown as { listen: Listen };
  const listen = prototype.listen;
  prototype.listen = function (...args) {
    this.once("listening", () => {
      const address = this.address();
      if (address !== null && typeof address !== "string") opened(address.port);
    });
    return listen.apply(this, withHost(args));
  };
}

/** node:net takes `(port, host?, backlog?, done?)` or `(options, done?)`; a path or a handle has no host. */
function withHost(args: unknown[]): unknown[] {
  const [first, second, ...rest] = args;
  if (isPort(first)) return typeof second === "string" ? args : [first, loopback, ...args.slice(1)];
  if (isOptions(first) && "port" in first && !first["host"]) return [{ ...first, host: loopback }, second, ...rest];
  return args;
}

function isPort(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && /^\d+$/.test(value));
}

function isOptions(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
