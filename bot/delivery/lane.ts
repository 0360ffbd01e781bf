// Works off one tenant's lane: receives a block of tasks, takes permits for it, and sends each at its moment, several at once.
// Asks for nothing while sends are paused or the lane has no permits. At the end, sends under way finish and the rest is put back.

import { deliverMessage, type TaskEnd, type TaskPorts } from "./deliver-message.ts";
import type { DeliveryPorts } from "./delivery-ports.ts";
import { gate } from "./gate.ts";
import type { MessageId } from "./outbox.ts";
import type { ReceivedTask } from "./work-queue.ts";

/** Permits and tasks are taken in blocks of at least this many. */
const block = 10;
/** As many as the queue gives at once. */
const mostAtOnce = 32;
const pausedMs = 2_000;
const firstIdleMs = 250;
const longestBackMs = 900_000;
/** A run that ends waits so long for permits. */
const soonMs = 60_000;

export interface LaneRun {
  /** Whether the lane ends once nothing is left that is due now. */
  readonly isOnce: boolean;
  readonly stop: AbortSignal;
  /** Resolves early when work was put into the lane. */
  untilWork(milliseconds: number, signal: AbortSignal): Promise<void>;
  ended(end: TaskEnd, id: MessageId): void;
}

export async function runLane(ports: TaskPorts, lane: string, run: LaneRun): Promise<void> {
  const { clock, settings, queue } = ports;
  const underWay = new Set<Promise<void>>();
  const inGate = gate(settings.sendsAtOnce);
  const capacity = settings.sendsAtOnce + block;
  let idleMs = firstIdleMs;
  /** When the last task that only lacked a permit comes back. */
  let backAt = 0;
  try {
    while (!run.stop.aborted) {
      if (await ports.sendSwitch.isPaused()) {
        if (run.isOnce) return;
        await clock.wait(pausedMs, run.stop);
        continue;
      }
      if (capacity - underWay.size < block) {
        await Promise.race(underWay);
        continue;
      }
      const received = await queue.receive(lane, Math.min(capacity - underWay.size, mostAtOnce), settings.hiddenMs);
      if (received.length === 0) {
        if (underWay.size > 0) await Promise.race(underWay);
        else if (run.isOnce && backAt <= clock.now()) return;
        else if (run.isOnce) await clock.wait(firstIdleMs, run.stop);
        else {
          await run.untilWork(idleMs, run.stop);
          idleMs = Math.min(idleMs * 2, settings.idleMs);
        }
        continue;
      }
      idleMs = firstIdleMs;
      await begin(received);
    }
  } finally {
    await Promise.all(underWay);
  }

  async function begin(received: readonly ReceivedTask[]): Promise<void> {
    const receivedAt = clock.now();
    const { slots, again } = await ports.permits.take(
      lane,
      received.map((one) => one.conversation),
      receivedAt,
    );
    let isShort = false;
    for (const [index, task] of received.entries()) {
      const slot = slots[index] ?? null;
      if (slot === null) isShort = true;
      const work = slot === null ? putBack(task, Math.min(Math.max(0, again - receivedAt), longestBackMs)) : sendAt(task, slot, receivedAt);
      const one: Promise<void> = work
        .then(
          (end) => run.ended(end, task.id),
          (error: unknown) => ports.telemetry.error("message not delivered", {}, error),
        )
        .finally(() => underWay.delete(one));
      underWay.add(one);
    }
    if (isShort) await clock.wait(Math.min(Math.max(0, again - clock.now()), pausedMs), run.stop);
  }

  async function sendAt(task: ReceivedTask, slot: number, receivedAt: number): Promise<TaskEnd> {
    const early = slot - clock.now();
    if (early > 0) await clock.wait(early, run.stop);
    return inGate(() => (run.stop.aborted ? putBack(task, 0) : deliverMessage(ports, task, receivedAt, run.stop)));
  }

  async function putBack(task: ReceivedTask, delayMs: number): Promise<TaskEnd> {
    // The queue counts in whole seconds.
    if (delayMs <= soonMs) backAt = Math.max(backAt, clock.now() + delayMs + 1_000);
    await queue.put(lane, task, delayMs);
    await queue.remove(lane, task);
    return null;
  }
}

/** The ports of a task, with what a lane remembers for a while. */
export function taskPorts(ports: DeliveryPorts, ended: TaskPorts["ended"]): TaskPorts {
  const known = new Map<string, { at: number; marks: ReturnType<DeliveryPorts["reachability"]["unreachable"]> }>();
  return {
    ...ports,
    ended,
    unreachable(tenant) {
      const now = ports.clock.now();
      const kept = known.get(tenant);
      if (kept !== undefined && Math.abs(now - kept.at) < 30_000) return kept.marks;
      const marks = ports.reachability.unreachable(tenant);
      known.set(tenant, { at: now, marks });
      marks.catch(() => known.delete(tenant));
      return marks;
    },
  };
}
