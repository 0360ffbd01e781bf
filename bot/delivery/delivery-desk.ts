// What an administrator sees and does of a tenant's deliveries: what became of messages and why, who is subscribed to what, whom nothing
// reaches; sends again, ends a subscription, holds everything back. Who may ask is decided before. Every change is audited.

import { createHash } from "node:crypto";
import type { Audit } from "../access/audit.ts";
import { type Ledger, ledgerOf } from "./ledger.ts";
import { tenantKeyOf } from "./outbox.ts";
import type { PersonalChat, PersonalChats } from "./personal-chats.ts";
import type { Reachability, Unreachable } from "./reachability.ts";
import { type SendAgainPorts, sendAgain } from "./send-again.ts";
import type { HeldBack, SendSwitch } from "./send-switch.ts";
import type { Subscription, SubscriptionStore } from "./subscription.ts";

export interface NamedSubscription {
  /** By which a person names it. */
  readonly short: string;
  readonly subscription: Subscription;
}

export interface DeliveryDesk {
  /** By whom the tenant's sends are held back; null when they go. */
  heldBack(tenant: string): Promise<HeldBack | null>;
  /** Holds back what the tenant's digests and alerts send, or lets them go. @returns whether that changes anything */
  hold(tenant: string, isPaused: boolean, who: string): Promise<boolean>;
  /** @param subject what their subjects contain; null for all */
  ledger(tenant: string, subject: string | null): Promise<Ledger>;
  sendAgain(tenant: string, named: string, who: string): Promise<"due" | "not-found" | "not-ended">;
  /** Everybody's: digests first. */
  subscriptions(tenant: string): Promise<readonly NamedSubscription[]>;
  /** @returns what was ended; null where there is none of that name. */
  end(tenant: string, named: string, who: string): Promise<NamedSubscription | null>;
  unreachable(tenant: string): Promise<ReadonlyMap<string, Unreachable>>;
  chats(tenant: string): Promise<readonly PersonalChat[]>;
}

export interface DeskPorts extends Omit<SendAgainPorts, "audit"> {
  readonly audit: Pick<Audit, "record">;
  readonly subscriptions: SubscriptionStore;
  readonly chats: Pick<PersonalChats, "chats">;
  readonly reachability: Pick<Reachability, "unreachable">;
  readonly sendSwitch: Pick<SendSwitch, "heldBack" | "set">;
}

export function deliveryDesk(ports: DeskPorts): DeliveryDesk {
  const { sendSwitch, audit, now } = ports;
  const keyOf = (tenant: string): string => tenantKeyOf(ports.outbox.idOf({ tenant, recipient: "", subject: "" }));
  const named = async (tenant: string): Promise<NamedSubscription[]> => {
    const all = [...(await ports.subscriptions.subscriptions("digest", tenant)), ...(await ports.subscriptions.subscriptions("alert", tenant))];
    return all.map((subscription) => ({ short: shortOf(subscription), subscription }));
  };
  return {
    heldBack: (tenant) => sendSwitch.heldBack(keyOf(tenant)),
    async hold(tenant, isPaused, who) {
      const before = await sendSwitch.set(isPaused, keyOf(tenant));
      if (before === isPaused) return false;
      const what = isPaused ? "delivery.paused" : "delivery.resumed";
      await audit.record({ tenant, at: now(), who, what, before: { isPaused: before }, after: { isPaused } });
      return true;
    },
    ledger: (tenant, subject) => ledgerOf(ports.outbox, tenant, subject),
    sendAgain: (tenant, short, who) => sendAgain(ports, tenant, short, who),
    subscriptions: named,
    async end(tenant, short, who) {
      const found = (await named(tenant)).find((one) => one.short === short);
      if (found === undefined || !(await ports.subscriptions.unsubscribe(found.subscription))) return null;
      const { kind, subscriber, designation } = found.subscription;
      await audit.record({ tenant, at: now(), who, what: "subscription.ended", before: { kind, subscriber, designation }, after: {} });
      return found;
    },
    unreachable: (tenant) => ports.reachability.unreachable(tenant),
    chats: (tenant) => ports.chats.chats(tenant),
  };
}

function shortOf({ kind, subscriber, designation }: Subscription): string {
  return createHash("sha256")
    .update(JSON.stringify([kind, subscriber, designation]))
    .digest("hex")
    .slice(0, 10);
}
