// Queues the alerts about what is ahead or overdue, for every tenant where somebody wants one. Safe to run as often as anybody likes: each
// cause is told once.

import type { ScoreSource } from "../conversation/ports.ts";
import type { AlertKind } from "../delivery/alert-kind.ts";
import type { Telemetry } from "../kernel/telemetry.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import { aheadKinds, alertsAhead } from "./alerts-ahead.ts";
import { type AlertPorts, sendAlerts } from "./send-alerts.ts";

export interface AheadPorts extends AlertPorts {
  readonly scores: ScoreSource;
  readonly telemetry: Telemetry;
  /** Every tenant with a partner: whoever hands its data in is told when that is overdue, without having chosen it. */
  tenants(): Promise<readonly string[]>;
  /** Every known rule book; the program's own where it is absent. */
  readonly books?: readonly RuleBook[];
}

/** @returns how many alerts were queued. */
export async function queueAhead(ports: AheadPorts): Promise<number> {
  let queued = 0;
  const chosen = Map.groupBy(await ports.subscriptions.subscriptions("alert"), (one) => one.tenant);
  const withUploaders = ports.uploaders === null ? [] : await ports.tenants();
  for (const tenant of new Set([...chosen.keys(), ...withUploaders])) {
    const own = chosen.get(tenant)?.flatMap(({ alerts }) => alerts.filter((one) => aheadKinds.includes(one))) ?? [];
    const wanted = new Set<AlertKind>([...own, ...(withUploaders.includes(tenant) ? (["data-overdue"] as const) : [])]);
    if (wanted.size === 0) continue;
    // One tenant's trouble never stops the others.
    try {
      const alerts = await alertsAhead(ports.scores, tenant, wanted, ports.books);
      queued += await sendAlerts(ports, tenant, alerts?.filter(({ about }) => wanted.has(about)) ?? []);
    } catch (error) {
      ports.telemetry.error("alerts ahead of a tenant not queued", {}, error);
    }
  }
  return queued;
}
