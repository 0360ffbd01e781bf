// Looks over what the index calls due, without reading any tenant: puts back what has no task, ends claims that nobody finished,
// and forgets what has ended. A tenant that still has tasks is left alone for an hour: its rows wait their turn.

import { isFault } from "../kernel/fault.ts";
import { afterUnknown } from "./after-send.ts";
import type { DeliveryPorts } from "./delivery-ports.ts";
import { alertsLaneOf, laneOf } from "./lanes.ts";
import type { Message } from "./message.ts";
import { type IndexEntry, tenantKeyOf, type VersionedMessage } from "./outbox.ts";
import { taskOf } from "./with-queue.ts";
import { inBlocks, type Task } from "./work-queue.ts";

/** Longer than two clocks differ, and than any send. */
const claimLifeMs = 900_000;
/** Whoever wrote an entry writes its row right after it. */
const rowlessMs = 3_600_000;
const patienceMs = 3_600_000;
const together = 100;

/** @returns how many were put back. */
export async function sweep(ports: DeliveryPorts): Promise<number> {
  const empty = new Map<string, Promise<boolean>>();
  const ended: IndexEntry[] = [];
  const putBack: (IndexEntry & Found)[] = [];
  const now = ports.clock.now();
  for await (const entry of ports.outbox.dueBy(now)) {
    // One message's trouble never stops the others.
    try {
      const tenant = tenantKeyOf(entry.id);
      // The index does not tell in which of its lanes a message is.
      const isEmpty = empty.get(tenant) ?? areEmpty(ports, [tenant, alertsLaneOf(tenant)]);
      empty.set(tenant, isEmpty);
      const what = await look(ports, entry, await isEmpty, now);
      if (what === "ended") ended.push(entry);
      else if (what !== "left") putBack.push({ ...entry, writtenAt: now, ...what });
      if (ended.length >= together) await ports.outbox.settle(ended.splice(0));
    } catch (error) {
      ports.telemetry.error("message not looked at", {}, error);
    }
  }
  await ports.outbox.settle(ended);
  for (const [lane, own] of Map.groupBy(putBack, (one) => one.lane))
    for (const some of inBlocks(own)) {
      await ports.queue.put(
        lane,
        some.map((one) => one.task),
        0,
      );
      await ports.outbox.index(some);
    }
  if (putBack.length > 0) ports.telemetry.info("tasks put back", { putBack: putBack.length });
  return putBack.length;
}

interface Found {
  readonly task: Task;
  readonly lane: string;
}

async function areEmpty({ queue }: DeliveryPorts, lanes: readonly string[]): Promise<boolean> {
  return (await Promise.all(lanes.map((lane) => queue.isEmpty(lane)))).every((one) => one);
}

async function look(ports: DeliveryPorts, entry: IndexEntry, isEmpty: boolean, now: number): Promise<Found | "ended" | "left"> {
  if (!isEmpty && now - entry.writtenAt < patienceMs) return "left";
  const found = await ports.outbox.read(entry.id);
  if (found === null) return now - entry.writtenAt > rowlessMs ? "ended" : "left";
  const { value } = found;
  const { state } = value;
  if (state !== "due" && state !== "claimed") return "ended";
  if (state === "due" ? value.notBefore > now : now - value.since < claimLifeMs) return "left";
  if (state === "claimed" && !(await gaveUp(ports, found, now))) return "left";
  return { task: taskOf(entry.id, value), lane: laneOf(entry.id, value) };
}

/** A claim without a task ends as one whose sender died. True when the message is due again after it; what has ended is seen next time. */
async function gaveUp({ outbox, telemetry }: DeliveryPorts, { value, version }: VersionedMessage, now: number): Promise<boolean> {
  const after: Message = afterUnknown(value, "delivery.sender-died", now);
  try {
    await outbox.change(after, version);
  } catch (error) {
    if (isFault(error, "store.lost-race")) return false;
    throw error;
  }
  telemetry.warn("message not delivered", { state: after.state, code: after.outcome, attempts: after.attempts });
  return after.state === "due";
}
