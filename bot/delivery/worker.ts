// Runs lanes: those of each tenant that has work, side by side, and looks now and then for new ones and for what has no task.
// Needs no leader: any number of workers share one storage. A lane that breaks is started again and disturbs no other.

import type { DeliveryPorts } from "./delivery-ports.ts";
import { runLane, taskPorts } from "./lane.ts";
import { settler } from "./settler.ts";
import { sweep } from "./sweep.ts";

export interface Worker {
  /** Work was put into this lane: it is looked at now. */
  tell(lane: string): void;
  /** Takes no more work; resolves when sends under way have ended and the rest is put back. */
  stop(): Promise<void>;
}

export function startWorker(ports: DeliveryPorts): Worker {
  const stopping = new AbortController();
  const { signal } = stopping;
  const lanes = new Map<string, Promise<void>>();
  const wakers = new Map<string, () => void>();
  const settling = settler(ports);
  const forTasks = taskPorts(ports, settling.ended);
  let isFirst = true;

  const untilWork = async (lane: string, milliseconds: number): Promise<void> => {
    const woken = new AbortController();
    const up = (): void => woken.abort();
    wakers.set(lane, up);
    signal.addEventListener("abort", up);
    await ports.clock.wait(milliseconds, woken.signal);
    signal.removeEventListener("abort", up);
    wakers.delete(lane);
  };
  const wake = (lane: string): void => {
    open(lane);
    wakers.get(lane)?.();
  };
  const open = (lane: string): void => {
    if (lanes.has(lane) || signal.aborted) return;
    const run = { isOnce: false, stop: signal, untilWork: (milliseconds: number) => untilWork(lane, milliseconds), ended: () => {}, wake };
    const running = runLane(forTasks, lane, run)
      .catch(async (error: unknown) => {
        ports.telemetry.error("lane failed", {}, error);
        await ports.clock.wait(ports.settings.lookMs, signal);
      })
      .finally(() => lanes.delete(lane));
    lanes.set(lane, running);
  };
  const look = async (): Promise<void> => {
    if (isFirst) await ports.outbox.indexOlder();
    isFirst = false;
    for (const lane of await ports.queue.lanes()) open(lane);
    if (await ports.sendSwitch.claimSweep(ports.clock.now(), ports.settings.sweepMs)) await sweep(ports);
    await settling.flush();
  };
  const looking = (async () => {
    while (!signal.aborted) {
      await look().catch((error: unknown) => ports.telemetry.error("looking for work failed", {}, error));
      await ports.clock.wait(ports.settings.lookMs, signal);
    }
  })();
  return {
    tell: wake,
    async stop() {
      stopping.abort();
      await Promise.all([looking, ...lanes.values()]);
      await settling.flush();
    },
  };
}
