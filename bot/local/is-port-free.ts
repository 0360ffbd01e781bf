// Whether a server of ours could listen on this port of this computer's own addresses at this moment.
// A promise about now only: another program may take the port in the next instant.

import { connect, createServer } from "node:net";
import { hasCode } from "./has-code.ts";

const loopbacks = ["127.0.0.1", "::1"] as const;

export async function isPortFree(port: number): Promise<boolean> {
  const taken = await Promise.all(loopbacks.map(async (host) => (await answers(host, port)) || !(await canListen(host, port))));
  return !taken.includes(true);
}

/** Some systems let us listen beside a server of the whole network; that it answers tells. */
function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const settle = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    // Windows tries a closed port for two seconds; an open one answers at once.
    socket.setTimeout(300, () => settle(false));
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
  });
}

function canListen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    // A computer without IPv6 has nothing there that could be taken.
    server.once("error", (error) => resolve(hasCode(error, "EADDRNOTAVAIL", "EAFNOSUPPORT")));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
