// Takes ended messages out of the index, many at a time. One that is forgotten here is taken out by the sweep.

import type { DeliveryPorts } from "./delivery-ports.ts";
import type { IndexEntry } from "./outbox.ts";

type Ended = Pick<IndexEntry, "id" | "hour">;

const together = 100;

export interface Settler {
  ended(entry: Ended): void;
  flush(): Promise<void>;
}

export function settler({ outbox, telemetry }: Pick<DeliveryPorts, "outbox" | "telemetry">): Settler {
  let waiting: Ended[] = [];
  let underWay: Promise<void> = Promise.resolve();
  const flush = (): Promise<void> => {
    const some = waiting;
    waiting = [];
    if (some.length > 0)
      underWay = underWay.then(() => outbox.settle(some)).catch((error: unknown) => telemetry.warn("index not settled", {}, error));
    return underWay;
  };
  return {
    flush,
    ended(entry) {
      waiting.push(entry);
      if (waiting.length >= together) void flush();
    },
  };
}
