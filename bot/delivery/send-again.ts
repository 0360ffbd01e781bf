// Makes one message due again because a person decided so, and audits it. Only what failed, is unknown or was suppressed can be; what
// may have arrived counts as a repeat, and an alert then says so.

import type { Audit } from "../access/audit.ts";
import { laneOf } from "./lanes.ts";
import { ledgerOf } from "./ledger.ts";
import type { Outbox } from "./outbox.ts";
import { taskOf } from "./with-queue.ts";
import type { WorkQueue } from "./work-queue.ts";

export interface SendAgainPorts {
  readonly outbox: Outbox;
  readonly queue: Pick<WorkQueue, "put">;
  readonly audit: Pick<Audit, "record">;
  readonly now: () => number;
}

/** @param named the short name in the ledger. @throws Fault store.lost-race */
export async function sendAgain(ports: SendAgainPorts, tenant: string, named: string, who: string): Promise<"due" | "not-found" | "not-ended"> {
  const { lines } = await ledgerOf(ports.outbox, tenant, null);
  const line = lines.find((one) => one.short === named);
  const found = line === undefined ? null : await ports.outbox.read(line.id);
  if (found === null) return "not-found";
  const { id, value, version } = found;
  if (value.state !== "failed" && value.state !== "unknown" && value.state !== "suppressed") return "not-ended";
  const now = ports.now();
  const repeats = value.repeats + (value.state === "unknown" ? 1 : 0);
  await ports.outbox.reopen({ ...value, state: "due", attempts: 0, repeats, notBefore: now, since: now, dueAt: now }, version);
  await ports.audit.record({
    tenant,
    at: now,
    who,
    what: "delivery.sent-again",
    before: { subject: value.subject, recipient: value.recipient, state: value.state, outcome: value.outcome },
    after: { state: "due" },
  });
  await ports.queue.put(laneOf(id, value), [taskOf(id, value)], 0);
  return "due";
}
