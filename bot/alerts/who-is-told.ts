// Who is told of an alert, and from when: those who chose its kind, and of overdue data who hands it in as well, unless they said that they
// do not want it. Not at night where they live, and not while they paused it.

import type { RoleDesk } from "../conversation/ports.ts";
import type { AlertKind } from "../delivery/alert-kind.ts";
import type { Address } from "../delivery/message.ts";
import { alertMoment } from "../delivery/quiet-hours.ts";
import { usualSchedule } from "../delivery/schedule.ts";
import type { Pause, Subscription, SubscriptionStore } from "../delivery/subscription.ts";

export interface ToldPorts {
  readonly subscriptions: SubscriptionStore;
  /** Null where nobody hands in data by name. */
  readonly uploaders: UploaderPorts | null;
  readonly now: () => number;
}

export interface UploaderPorts {
  readonly roles: Pick<RoleDesk, "holders">;
  lastUploader(tenant: string): Promise<string | null>;
  /** The personal chat of somebody who opened one; null for who never did. */
  chatOf(tenant: string, person: string): Promise<(Pick<Reader, "address"> & { readonly zone: string | null }) | null>;
}

export interface Reader {
  /** Entra object id. */
  readonly person: string;
  readonly address: Address;
  /** In milliseconds since 1970. */
  readonly notBefore: number;
}

/** @param snoozed the days on which nobody is told; null for none */
export async function whoIsTold(ports: ToldPorts, tenant: string, about: AlertKind, snoozed: Pause | null = null): Promise<Reader[]> {
  const all = await ports.subscriptions.subscriptions("alert", tenant);
  const chosen = all.filter(({ alerts }) => alerts.includes(about)).map((one) => readerOf(ports, one, one.subscriber, snoozed));
  if (about !== "data-overdue" || ports.uploaders === null) return chosen;
  return [...chosen, ...(await uploaders(ports, ports.uploaders, tenant, all, snoozed))];
}

/** Whom an administrator named for it; where nobody is, whoever handed data in last. */
async function uploaders(
  ports: ToldPorts,
  own: UploaderPorts,
  tenant: string,
  all: readonly Subscription[],
  snoozed: Pause | null,
): Promise<Reader[]> {
  const named = (await own.roles.holders(tenant)).filter(({ roles }) => roles.includes("importer")).map((one) => one.person);
  const last = named.length > 0 ? null : await own.lastUploader(tenant);
  const readers: Reader[] = [];
  for (const person of last === null ? named : [last]) {
    const subscription = all.find(({ subscriber }) => subscriber.toLowerCase() === person.toLowerCase());
    if (subscription?.alerts.includes("data-overdue") === true || subscription?.declined?.includes("data-overdue") === true) continue;
    const chat = subscription === undefined ? await own.chatOf(tenant, person) : null;
    const place = subscription ?? (chat === null ? null : { address: chat.address, schedule: usualSchedule(chat.zone), pause: null });
    if (place !== null) readers.push(readerOf(ports, place, subscription?.subscriber ?? person, snoozed));
  }
  return readers;
}

function readerOf({ now }: ToldPorts, place: Pick<Subscription, "address" | "schedule" | "pause">, person: string, snoozed: Pause | null): Reader {
  const unpaused = alertMoment(now(), place);
  const notBefore = snoozed === null ? unpaused : Math.max(unpaused, alertMoment(now(), { schedule: place.schedule, pause: snoozed }));
  return { person, address: place.address, notBefore };
}
