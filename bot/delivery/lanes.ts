// A tenant's two lanes: alerts have one of their own, so that ten thousand digests never stand before them. Both take permits of the tenant.

import type { Message } from "./message.ts";
import { type MessageId, tenantKeyOf } from "./outbox.ts";

const ofAlerts = "|alerts";

export function laneOf(id: MessageId, { subject }: Pick<Message, "subject">): string {
  return subject.startsWith("alert/") ? alertsLaneOf(tenantKeyOf(id)) : tenantKeyOf(id);
}

/** @param tenant its key, which never holds a `|` */
export function alertsLaneOf(tenant: string): string {
  return `${tenant}${ofAlerts}`;
}

export function isAlertsLane(lane: string): boolean {
  return lane.endsWith(ofAlerts);
}

/** The key of the tenant whose lane it is. */
export function tenantOfLane(lane: string): string {
  return isAlertsLane(lane) ? lane.slice(0, -ofAlerts.length) : lane;
}
