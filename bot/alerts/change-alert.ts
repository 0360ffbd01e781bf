// Changes how an alert stands, for everybody who got it. What shows the change is put into the outbox first, and waits there until the
// change is kept: so no card is left as it was, whoever dies in between. Of two who change it at once the second sees what the first did.

import { randomUUID } from "node:crypto";
import type { Message } from "../delivery/message.ts";
import { newMessage } from "../delivery/new-message.ts";
import type { Postbox, VersionedMessage } from "../delivery/outbox.ts";
import { isFault } from "../kernel/fault.ts";
import type { AlertRecord, AlertStore } from "./alert-record.ts";
import { tellingOf, updateOf } from "./alert-subjects.ts";

export interface ChangePorts {
  readonly alerts: AlertStore;
  readonly outbox: Postbox;
  readonly now: () => number;
  /** Puts the messages by which it is told once more into the outbox. @returns the alert as it has been told then */
  tellAgain?(record: AlertRecord): Promise<AlertRecord>;
}

export interface ChangedAlert {
  readonly record: AlertRecord;
  readonly isChanged: boolean;
}

const tries = 8;

/**
 * @param next what the alert is to be, `told` raised by one where it is to be told once more; null leaves it as it is
 * @returns null where there is no such alert
 */
export async function changeAlert(
  ports: ChangePorts,
  tenant: string,
  ref: string,
  next: (present: AlertRecord) => AlertRecord | null,
): Promise<ChangedAlert | null> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await ports.alerts.find(tenant, ref);
    if (found === null) return null;
    const wanted = next(found.value);
    if (wanted === null) return { record: found.value, isChanged: false };
    const revision = found.value.revision + 1;
    await ports.outbox.addAll(await updates(ports, found.value, revision));
    const told = wanted.told > found.value.told && ports.tellAgain !== undefined ? await ports.tellAgain(wanted) : wanted;
    const record = { ...told, revision };
    try {
      await ports.alerts.save(record, found.version);
      return { record, isChanged: true };
    } catch (error) {
      if (!isFault(error, "store.lost-race") || attempt === tries) throw error;
    }
  }
}

/** One for each card that was posted, or may be. */
async function updates({ outbox, now }: ChangePorts, record: AlertRecord, revision: number): Promise<Message[]> {
  const token = randomUUID().slice(0, 8);
  const tellings = Array.from({ length: record.told }, (_, index) => tellingOf(record.subject, index + 1));
  const cards = await Promise.all(
    record.recipients.flatMap((recipient) => tellings.map((telling) => outbox.find(record.tenant, recipient, telling))),
  );
  return cards.filter(mayBePosted).map(({ value: { tenant, recipient, subject, address, person } }) => {
    const about = { tenant, recipient, subject: updateOf(subject, revision, token), address, person, answer: record.said, updates: subject };
    return newMessage(about, now());
  });
}

function mayBePosted(card: VersionedMessage | null): card is VersionedMessage {
  return (
    card !== null && card.value.state !== "failed" && card.value.state !== "suppressed" && (card.value.state !== "sent" || card.value.posted !== null)
  );
}
