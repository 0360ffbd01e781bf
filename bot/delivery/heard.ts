// What an activity tells of where it came from: that it can be reached again, and at which address. Subscriptions follow the latest one.
// Asks the storage only where the address is another than last time, or the app was just installed. What fails is tried again with the next activity.

import type { Telemetry } from "../kernel/telemetry.ts";
import type { Healing } from "./healing.ts";
import type { Address } from "./message.ts";
import type { SubscriptionStore } from "./subscription.ts";

export interface HeardPorts {
  readonly healing: Pick<Healing, "spoke">;
  readonly subscriptions: Pick<SubscriptionStore, "of" | "readdress">;
  /** Who speaks alone has opened their personal chat. */
  opened(address: Address, person: string, zone: string | null): Promise<void>;
  readonly telemetry: Telemetry;
}

const mostRemembered = 10_000;

/** @param isInstalled whether the app was just installed there: what was kept of the place may be gone, whichever instance took it away */
export type Heard = (address: Address, alone: string | null, zone?: string | null, isInstalled?: boolean) => Promise<void>;

/** @returns what takes each address, and the person heard where they speak alone. */
export function heardFrom(ports: HeardPorts): Heard {
  const known = new Map<string, string>();
  return async (address, alone, zone = null, isInstalled = false) => {
    ports.healing.spoke(address.tenant, address.conversation);
    try {
      const key = `${address.tenant}|${address.conversation}`;
      const latest = JSON.stringify([placeOf(address), zone]);
      if (known.get(key) === latest && !isInstalled) return;
      await follow(ports, address, alone);
      if (alone !== null) await ports.opened(address, alone, zone);
      if (known.size >= mostRemembered) known.clear();
      known.set(key, latest);
    } catch (error) {
      ports.telemetry.warn("address not brought up to date", {}, error);
    }
  };
}

async function follow({ subscriptions }: HeardPorts, address: Address, alone: string | null): Promise<void> {
  const { tenant } = address;
  const own = [
    ...(await subscriptions.of("digest", tenant, address.conversation)),
    ...(alone === null ? [] : await subscriptions.of("alert", tenant, alone)),
  ];
  const latest = JSON.stringify(placeOf(address));
  for (const one of own) if (JSON.stringify(placeOf(one.address)) !== latest) await subscriptions.readdress(one, address);
}

function placeOf({ serviceUrl, conversation, bot, team }: Address): unknown {
  return [serviceUrl, conversation, bot.id, team ?? null];
}
