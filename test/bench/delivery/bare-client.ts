// The peer of the delivery benchmark: the connector client alone sends the same cards, so many at once, and remembers nothing.

import { fork } from "node:child_process";
import { join } from "node:path";
import type { Message } from "../../../bot/delivery/message.ts";
import type { Rig } from "../../chaos/rig.ts";

/** @returns messages a second, from the first to the last; in a process of its own, as a worker is. */
export async function bareClient(rig: Rig, messages: readonly Message[], sendsAtOnce: number): Promise<number> {
  const before = rig.connector.shownAt.length;
  const client = fork(join(import.meta.dirname, "bare-side.ts"), [String(sendsAtOnce)], {
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  client.send(messages.map(({ address, answer }) => ({ address, answer })));
  await new Promise<void>((done) => client.once("exit", () => done()));
  const moments = rig.connector.shownAt.slice(before);
  const [from, until] = [Math.floor(moments.length * 0.3), Math.floor(moments.length * 0.95)];
  return ((until - from) * 1_000) / ((moments[until] ?? 0) - (moments[from] ?? 0));
}
