// Puts alerts into the outbox of everybody who chose their kind, each cause once, not at night and not before a pause ends.

import type { Answer } from "../conversation/answer.ts";
import type { AlertKind } from "../delivery/alert-kind.ts";
import type { Message } from "../delivery/message.ts";
import { newMessage } from "../delivery/new-message.ts";
import type { Postbox } from "../delivery/outbox.ts";
import { alertMoment } from "../delivery/quiet-hours.ts";
import type { SubscriptionStore } from "../delivery/subscription.ts";

export interface AlertPorts {
  readonly subscriptions: SubscriptionStore;
  readonly outbox: Postbox;
  readonly now: () => number;
}

export interface Alert {
  readonly about: AlertKind;
  /** The cause: the same subject is the same alert. */
  readonly subject: string;
  readonly answer: Answer;
}

/** @returns how many alerts were queued. */
export async function sendAlerts(ports: AlertPorts, tenant: string, alerts: readonly Alert[]): Promise<number> {
  if (alerts.length === 0) return 0;
  const messages: Message[] = [];
  for (const subscription of await ports.subscriptions.subscriptions("alert", tenant)) {
    const { subscriber, address } = subscription;
    for (const { about, subject, answer } of alerts) {
      if (!subscription.alerts.includes(about)) continue;
      const message = newMessage({ tenant, recipient: subscriber, subject, address, person: subscriber, answer }, ports.now());
      messages.push({ ...message, notBefore: alertMoment(ports.now(), subscription) });
    }
  }
  return (await ports.outbox.addAll(messages)).filter((isNew) => isNew).length;
}
