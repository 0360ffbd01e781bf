// What an activity tells of where it came from: that it can be reached again, and at which address. Subscriptions follow the latest one.
// Never stands in the way of the answer; what fails here is tried again with the next activity.

import type { Telemetry } from "../kernel/telemetry.ts";
import type { Address } from "./message.ts";
import type { Reachability } from "./reachability.ts";
import type { SubscriptionStore } from "./subscription.ts";

export interface HeardPorts {
  readonly reachability: Pick<Reachability, "heal">;
  readonly subscriptions: Pick<SubscriptionStore, "of" | "readdress">;
  readonly telemetry: Telemetry;
}

const mostRemembered = 10_000;

/** @returns what takes each address, and the person heard where they speak alone. */
export function heardFrom(ports: HeardPorts): (address: Address, alone: string | null) => Promise<void> {
  const known = new Map<string, string>();
  return async (address, alone) => {
    try {
      if (await ports.reachability.heal(address.tenant, address.conversation)) ports.telemetry.info("conversation reachable again");
      const key = `${address.tenant}|${address.conversation}`;
      const latest = JSON.stringify(placeOf(address));
      if (known.get(key) === latest) return;
      await follow(ports, address, alone);
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
