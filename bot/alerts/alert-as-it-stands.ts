// What a message of an alert says at the moment of sending: the alert as it stands then, with the buttons that its reader may press.
// What was over before it could be sent is not sent; what tells a change that is still being kept waits for it.

import { may } from "../access/may.ts";
import type { AlertSaid, Answer } from "../conversation/answer.ts";
import type { RoleDesk } from "../conversation/ports.ts";
import type { Message } from "../delivery/message.ts";
import type { AlertRecord, AlertStore } from "./alert-record.ts";
import { partsOf, refOf } from "./alert-subjects.ts";

export interface StandingPorts {
  readonly alerts: Pick<AlertStore, "find">;
  readonly roles: Pick<RoleDesk, "of">;
  readonly now: () => number;
}

/** So long a change may take to be kept; whoever made it has died then. */
const patienceMs = 600_000;

export async function alertAsItStands(ports: StandingPorts, message: Message): Promise<Answer | "not-yet" | null> {
  const parts = partsOf(message.subject);
  if (parts === null) return message.answer;
  const { subject, told, revision } = parts;
  const record = (await ports.alerts.find(message.tenant, refOf(subject)))?.value ?? null;
  // What has no life: good news, and what was told before alerts had one.
  if (record === null) return revision === null ? message.answer : null;
  if (told > record.told || (revision ?? 0) > record.revision) return ports.now() - message.dueAt < patienceMs ? "not-yet" : null;
  if (revision === null && (record.life.state === "resolved" || told < record.told)) return null;
  return shownTo(ports, record, message.recipient);
}

/** @param person Entra object id of the reader */
export async function shownTo({ roles }: Pick<StandingPorts, "roles">, record: AlertRecord, person: string): Promise<AlertSaid> {
  const maySettle = await maySettleIt({ roles }, record, person);
  return { ...record.said, shown: { ref: refOf(record.subject), life: record.life, maySettle, canWorsen: record.level !== null } };
}

/** Who hands data in looks after what is overdue, whatever their role; the rest is a manager's. */
export async function maySettleIt({ roles }: Pick<StandingPorts, "roles">, record: AlertRecord, person: string): Promise<boolean> {
  if (record.about === "data-overdue" && record.recipients.includes(person)) return true;
  return may(await roles.of(record.tenant, person), "settle-alerts");
}
