// Puts alerts into the outbox of everybody who is told of their kind, each cause once, and keeps how each stands. The row of the alert
// comes first: whoever is killed before its messages are there does it again, and finds the row.

import type { Message } from "../delivery/message.ts";
import { newMessage } from "../delivery/new-message.ts";
import type { Postbox } from "../delivery/outbox.ts";
import type { Pause } from "../delivery/subscription.ts";
import { isFault } from "../kernel/fault.ts";
import { type Alert, hasLife, isCoveredBy } from "./alert.ts";
import type { AlertRecord, AlertStore } from "./alert-record.ts";
import { refOf, tellingOf } from "./alert-subjects.ts";
import { type Reader, type ToldPorts, whoIsTold } from "./who-is-told.ts";

export interface AlertPorts extends ToldPorts {
  readonly alerts: AlertStore;
  readonly outbox: Postbox;
}

const tries = 8;

/** @returns how many alerts were queued. */
export async function sendAlerts(ports: AlertPorts, tenant: string, alerts: readonly Alert[]): Promise<number> {
  if (alerts.length === 0) return 0;
  const standing = await ports.alerts.unresolved(tenant);
  const messages: Message[] = [];
  for (const alert of alerts) {
    const readers = await whoIsTold(ports, tenant, alert.about);
    if (readers.length === 0 || standing.some((one) => isCoveredBy(alert, one))) continue;
    const told = hasLife(alert) ? (await kept(ports, tenant, alert, readers)).told : 1;
    messages.push(...messagesOf(ports, tenant, tellingOf(alert.subject, told), alert.answer, readers));
  }
  return (await ports.outbox.addAll(messages)).filter((isNew) => isNew).length;
}

/**
 * Tells an alert once more, to who wants to know now. Its messages wait until the alert says that it was told so often.
 * @returns the alert with how often it was told, more than once more where a try before came to nothing, and with who got it
 */
export async function tellAgain(ports: AlertPorts, record: AlertRecord, snoozed: Pause | null): Promise<AlertRecord> {
  const readers = await whoIsTold(ports, record.tenant, record.about, snoozed);
  for (let { told } = record; ; told += 1) {
    const added = await ports.outbox.addAll(messagesOf(ports, record.tenant, tellingOf(record.subject, told), record.said, readers));
    const recipients = [...new Set([...record.recipients, ...readers.map((one) => one.person)])];
    if (added.every((isNew) => isNew)) return { ...record, told, recipients };
  }
}

function messagesOf({ now }: AlertPorts, tenant: string, subject: string, answer: Alert["answer"], readers: readonly Reader[]): Message[] {
  return readers.map(({ person, address, notBefore }) => ({
    ...newMessage({ tenant, recipient: person, subject, address, person, answer }, now()),
    notBefore,
  }));
}

/** The alert's row: new, as it is, or opened again where its cause had gone and came back. */
async function kept(ports: AlertPorts, tenant: string, alert: Alert, readers: readonly Reader[]): Promise<AlertRecord> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await ports.alerts.find(tenant, refOf(alert.subject));
    const present = found?.value ?? null;
    const next = present === null ? fresh(tenant, alert, ports.now(), readers) : withReaders(present, alert, ports.now(), readers);
    if (next === present) return next;
    try {
      await ports.alerts.save(next, found?.version ?? null);
      return next;
    } catch (error) {
      if (!isFault(error, "store.lost-race") || attempt === tries) throw error;
    }
  }
}

function fresh(tenant: string, { subject, about, family, answer, level }: Alert, now: number, readers: readonly Reader[]): AlertRecord {
  const life = { state: "open", again: null } as const;
  const recipients = readers.map((one) => one.person);
  return { tenant, subject, about, family, said: answer, level, life, told: 1, revision: 0, recipients, openedAt: now };
}

function withReaders(present: AlertRecord, { answer, level }: Alert, now: number, readers: readonly Reader[]): AlertRecord {
  const recipients = [...new Set([...present.recipients, ...readers.map((one) => one.person)])];
  if (present.life.state === "resolved" && present.life.how === "recovered") {
    const life = { state: "open", again: "came-back" } as const;
    return { ...present, said: answer, level, life, told: present.told + 1, revision: present.revision + 1, recipients, openedAt: now };
  }
  return recipients.length === present.recipients.length ? present : { ...present, recipients, revision: present.revision + 1 };
}
