// Puts an alert into the outbox for everybody who asked to be alerted, each once a month and subcategory.

import type { AlertAnswer } from "../conversation/answer.ts";
import type { Message } from "../delivery/message.ts";
import { newMessage } from "../delivery/new-message.ts";
import type { Postbox } from "../delivery/outbox.ts";
import type { SubscriptionStore } from "../delivery/subscription.ts";
import type { KeptReport } from "../snapshots/keep-report.ts";
import { presentDay, type Scope, type Today } from "../snapshots/partner.ts";
import type { SnapshotChange } from "../snapshots/refresh-snapshots.ts";
import { dropsToZero, reportedDrops } from "./drops-to-zero.ts";

export interface AlertPorts {
  readonly subscriptions: SubscriptionStore;
  readonly outbox: Postbox;
  readonly now: () => number;
}

/** @returns how many alerts were queued. */
export async function queueAlerts(ports: AlertPorts, change: SnapshotChange, today: Today): Promise<number> {
  const { partner } = change;
  const about = { partnerName: partner.name, isSample: partner.isSample, presentDay: presentDay(partner, today), units: partner.units };
  return queue(ports, partner.scope, dropsToZero(change, about));
}

/** @returns how many alerts were queued. */
export async function queueReportAlerts(ports: AlertPorts, kept: KeptReport, partnerName: string | null): Promise<number> {
  return queue(ports, kept.report.scope, reportedDrops(kept, partnerName));
}

async function queue(ports: AlertPorts, scope: Scope, alerts: readonly AlertAnswer[]): Promise<number> {
  if (alerts.length === 0) return 0;
  const messages: Message[] = [];
  for (const { tenant, subscriber, address } of await ports.subscriptions.subscriptions("alert", scope.tenant))
    for (const answer of alerts) {
      const { designation, asOf } = answer.basis;
      const about = designation === "business-applications" ? "" : `${designation}/`;
      const subject = `alert/${scope.partner}/${about}${asOf}/${answer.details.finding.id}`;
      messages.push(newMessage({ tenant, recipient: subscriber, subject, address, person: subscriber, answer }, ports.now()));
    }
  return (await ports.outbox.addAll(messages)).filter((isNew) => isNew).length;
}
