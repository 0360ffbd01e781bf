// Works off one lane of a tenant: receives a block of tasks, takes permits for it, and sends each at its moment, several at once.
// Asks for nothing while sends are paused, the tenant has no permits, or alerts wait and it is the digests' lane. At the end, sends under
// way finish and the rest is put back.

import { briefly } from "../kernel/briefly.ts";
import { deliverMessage, type TaskEnd, type TaskPorts } from "./deliver-message.ts";
import type { DeliveryPorts } from "./delivery-ports.ts";
import { gate } from "./gate.ts";
import { alertsLaneOf, isAlertsLane, tenantOfLane } from "./lanes.ts";
import type { MessageId } from "./outbox.ts";
import { type Block, blockSize, type Task } from "./work-queue.ts";

/** As many as the queue gives at once. */
const mostBlocks = 32;
const pausedMs = 2_000;
/** What lacks permits is back after this, and who lacked them looks again after that, at the latest. */
const soonBackMs = 1_000;
const shortMs = 5_000;
const firstIdleMs = 250;
/** How long a lane of digests looks away while alerts wait, and how long in a row at most. */
const behindMs = 250;
const mostBehindMs = 10_000;
/** A run that ends waits so long for permits. */
const soonMs = 60_000;

export interface LaneRun {
  /** Whether the lane ends once nothing is left that is due now. */
  readonly isOnce: boolean;
  readonly stop: AbortSignal;
  /** Resolves early when work was put into the lane. */
  untilWork(milliseconds: number, signal: AbortSignal): Promise<void>;
  ended(end: TaskEnd, id: MessageId): void;
  /** Has somebody look into another lane; absent where nobody else would. */
  wake?(lane: string): void;
}

/** What runs a lane, whichever it is. */
export type LanePorts = Omit<TaskPorts, "lane">;

export async function runLane(shared: LanePorts, lane: string, run: LaneRun): Promise<void> {
  const ports: TaskPorts = { ...shared, lane };
  const tenant = tenantOfLane(lane);
  const { clock, settings, queue } = ports;
  const underWay = new Set<Promise<void>>();
  const inGate = gate(settings.sendsAtOnce);
  /** So many blocks that the next is there when the last message of one before is sent. */
  const capacity = 1 + Math.ceil(settings.sendsAtOnce / blockSize);
  let idleMs = firstIdleMs;
  /** When the last task that only lacked a permit comes back. */
  let backAt = 0;
  let isForLater = false;
  let isBusy = false;
  /** Since when alerts go first. */
  let behindSince: number | null = null;
  try {
    while (!run.stop.aborted) {
      if ((await ports.sendSwitch.heldBack(tenant)) !== null) {
        if (run.isOnce) return;
        await clock.wait(pausedMs, run.stop);
        continue;
      }
      if (run.isOnce && isForLater) return;
      if (underWay.size >= capacity) {
        await Promise.race(underWay);
        continue;
      }
      if (isBusy && (await isBehind())) {
        await clock.wait(behindMs, run.stop);
        continue;
      }
      const blocks = await queue.receive(lane, Math.min(capacity - underWay.size, mostBlocks), settings.hiddenMs);
      isBusy = blocks.length > 0;
      if (blocks.length === 0) {
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
      for (const block of blocks) await begin(block);
    }
  } finally {
    await Promise.all(underWay);
  }

  /** Whether alerts of the tenant wait: they go first, but not for ever, or one that is stuck would hold every digest back. */
  async function isBehind(): Promise<boolean> {
    if (run.wake === undefined || isAlertsLane(lane)) return false;
    const now = clock.now();
    if (!(await queue.hasWork(alertsLaneOf(tenant)))) behindSince = null;
    else behindSince ??= now;
    if (behindSince === null) return false;
    if (now - behindSince > mostBehindMs) {
      behindSince = null;
      return false;
    }
    run.wake(alertsLaneOf(tenant));
    return true;
  }

  async function begin(block: Block): Promise<void> {
    const receivedAt = clock.now();
    const wanted = block.tasks.map((one) => one.conversation);
    const { slots, again } = await ports.permits.take(tenant, wanted, receivedAt);
    const short = block.tasks.filter((_, index) => slots[index] === null);
    const waitMs = short.length === 0 ? 0 : Math.max(0, again - receivedAt);
    // Back sooner than we look again: another worker, whose clock is ahead, may have permits meanwhile.
    if (short.length > 0) await putBack(short, Math.min(waitMs, soonBackMs));
    isForLater ||= waitMs > soonMs;
    const sends = block.tasks.flatMap((task, index) => {
      const slot = slots[index] ?? null;
      return slot === null ? [] : [sendAt(block, task, slot, receivedAt)];
    });
    const one: Promise<void> = Promise.all(sends)
      .then(async (ends) => {
        if (!ends.includes("left")) await queue.remove(lane, block);
      })
      .catch((error: unknown) => ports.telemetry.error("block not removed", {}, error))
      .finally(() => underWay.delete(one));
    underWay.add(one);
    if (short.length > 0) await clock.wait(Math.min(waitMs, shortMs), run.stop);
  }

  /** Never rejects: one message's trouble never stops the others. */
  async function sendAt(block: Block, task: Task, slot: number, receivedAt: number): Promise<TaskEnd> {
    try {
      const early = slot - clock.now();
      if (early > 0) await clock.wait(early, run.stop);
      const end = await inGate(() => deliverMessage(ports, block, task, receivedAt, run.stop));
      run.ended(end, task.id);
      return end;
    } catch (error) {
      ports.telemetry.error("message not delivered", {}, error);
      return "left";
    }
  }

  async function putBack(tasks: readonly Task[], delayMs: number): Promise<void> {
    // The queue counts in whole seconds.
    backAt = Math.max(backAt, clock.now() + delayMs + 1_000);
    await queue.put(lane, tasks, delayMs);
  }
}

const marksMs = 30_000;

/** The ports of a task, with what a lane remembers for a while. */
export function taskPorts(ports: DeliveryPorts, ended: TaskPorts["ended"]): LanePorts {
  return {
    ...ports,
    ended,
    unreachable: briefly(
      marksMs,
      () => ports.clock.now(),
      (tenant) => ports.reachability.unreachable(tenant),
    ),
  };
}
