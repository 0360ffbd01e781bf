// Sends everything that is due now and comes back when nothing is left: for a command that ends. A service beside it may take
// part of the work; what somebody else holds or what is due later is not waited for.

import type { DeliveryPorts } from "./delivery-ports.ts";
import { runLane, taskPorts } from "./lane.ts";
import { isAlertsLane, tenantOfLane } from "./lanes.ts";
import type { MessageId } from "./outbox.ts";
import { settler } from "./settler.ts";
import { sweep } from "./sweep.ts";

export interface Delivered {
  readonly sent: number;
  readonly waiting: number;
  readonly failed: number;
  readonly unknown: number;
  readonly suppressed: number;
}

export async function deliver(ports: DeliveryPorts, stop: AbortSignal = new AbortController().signal): Promise<Delivered> {
  const ends = new Map<MessageId, keyof Delivered>();
  await ports.outbox.indexOlder();
  await sweep(ports);
  const settling = settler(ports);
  const forTasks = taskPorts(ports, settling.ended);
  const run = (lane: string): Promise<void> =>
    runLane(forTasks, lane, {
      isOnce: true,
      stop,
      untilWork: async () => {},
      ended(end, id) {
        if (end !== null && end !== "left") ends.set(id, end);
      },
    }).catch((error: unknown) => ports.telemetry.error("lane failed", {}, error));
  const byTenant = Map.groupBy(await ports.queue.lanes(), tenantOfLane);
  await Promise.all(
    [...byTenant.values()].map(async (own) => {
      // Alerts first.
      for (const lane of own.sort((a, b) => Number(isAlertsLane(b)) - Number(isAlertsLane(a)))) await run(lane);
    }),
  );
  await settling.flush();
  const counts = { sent: 0, waiting: 0, failed: 0, unknown: 0, suppressed: 0 };
  for (const end of ends.values()) counts[end] += 1;
  return counts;
}
