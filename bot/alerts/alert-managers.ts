// Sets the alert of a drop to zero for managers, once: when an administrator has named them and they have opened their personal chat,
// whichever comes last. Tells them so, and how to end it. Who ended it, or had chosen alerts before, keeps what they chose.

import type { RoleDesk } from "../conversation/ports.ts";
import type { SubscriptionAnswer } from "../conversation/subscriptions/subscription-answer.ts";
import type { Message } from "../delivery/message.ts";
import { newMessage } from "../delivery/new-message.ts";
import type { Postbox } from "../delivery/outbox.ts";
import type { PersonalChat, PersonalChats } from "../delivery/personal-chats.ts";
import { usualSchedule } from "../delivery/schedule.ts";
import type { Subscription, SubscriptionStore } from "../delivery/subscription.ts";
import { designationEntry } from "../rules/designation-entry.ts";

export interface ManagerPorts {
  readonly chats: Pick<PersonalChats, "chat" | "alerted">;
  readonly subscriptions: Pick<SubscriptionStore, "subscribe">;
  readonly outbox: Pick<Postbox, "add">;
  /** Whether an administrator named this person a manager. */
  isManager(tenant: string, person: string): Promise<boolean>;
  readonly now: () => number;
}

const byDefault = ["drops-to-zero"] as const;

/** @returns whether the alert was set. */
export async function alertManager(ports: ManagerPorts, tenant: string, person: string): Promise<boolean> {
  const chat = await ports.chats.chat(tenant, person);
  if (chat === null || chat.wasAlerted || !(await ports.isManager(tenant, person))) return false;
  const subscription: Subscription = {
    ...{ kind: "alert", tenant, subscriber: chat.person, designation: null, address: chat.address, after: null, pause: null },
    schedule: usualSchedule(chat.zone),
    alerts: byDefault,
    since: ports.now(),
  };
  const isNew = await ports.subscriptions.subscribe(subscription);
  if (isNew) await ports.outbox.add(noteFor(chat, subscription, ports.now()));
  await ports.chats.alerted(tenant, person);
  return isNew;
}

/** The desk of roles, with what follows once somebody is named a manager; said again it is tried again. */
export function alertingManagers(desk: RoleDesk, named: (tenant: string, person: string) => Promise<void>): RoleDesk {
  return {
    ...desk,
    async change(tenant, change, who) {
      const done = await desk.change(tenant, change, who);
      if (change.role === "manager" && (done === "given" || done === "already")) await named(tenant, change.person);
      return done;
    },
  };
}

function noteFor({ tenant, person, address }: PersonalChat, { alerts, pause, schedule }: Subscription, now: number): Message {
  const answer: SubscriptionAnswer = {
    ...{ kind: "subscription", done: "alert-by-role", alertsNamed: alerts, pause: null, notPossible: [], digests: [], isPersonal: true },
    area: designationEntry("business-applications").area,
    alert: { alerts, pause, zone: schedule.zone },
  };
  return newMessage({ tenant, recipient: person, subject: "alert/manager", address, person, answer }, now);
}
