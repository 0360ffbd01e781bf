// Three ports that nothing on this computer listens on: the ones asked for when all of them are free, otherwise any.
// A promise about now only: whoever uses them must be ready to ask again.

import { createServer, type Server } from "node:net";
import { isPortFree } from "./is-port-free.ts";

export type ThreePorts = readonly [number, number, number];

export async function threeFreePorts(preferred?: ThreePorts): Promise<ThreePorts> {
  const free = await Promise.all((preferred ?? []).map(isPortFree));
  return preferred && !free.includes(false) ? preferred : anyThree();
}

async function anyThree(): Promise<ThreePorts> {
  // All are held open until each has its number, or the same one could be given twice.
  const servers = await Promise.all([listenAnywhere(), listenAnywhere(), listenAnywhere()]);
  const ports: ThreePorts = [portOf(servers[0]), portOf(servers[1]), portOf(servers[2])];
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

function listenAnywhere(): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("A server on a port has a port.");
  return address.port;
}
