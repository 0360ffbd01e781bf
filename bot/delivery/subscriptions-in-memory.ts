// Subscriptions that end with the run: for questions asked in the terminal.

import type { Address } from "./message.ts";
import type { Subscription, SubscriptionStore } from "./subscription.ts";

type Key = Pick<Subscription, "kind" | "tenant" | "subscriber" | "designation">;

export class SubscriptionsInMemory implements SubscriptionStore {
  readonly #subscriptions = new Map<string, Subscription>();

  async subscriptions(kind: Subscription["kind"], tenant?: string): Promise<Subscription[]> {
    return [...this.#subscriptions.values()].filter((one) => one.kind === kind && (tenant === undefined || one.tenant === tenant));
  }

  async of(kind: Subscription["kind"], tenant: string, subscriber: string): Promise<Subscription[]> {
    return (await this.subscriptions(kind, tenant)).filter((one) => one.subscriber === subscriber);
  }

  async subscribe(subscription: Subscription): Promise<boolean> {
    const at = keyOf(subscription);
    const isNew = !this.#subscriptions.has(at);
    this.#subscriptions.set(at, subscription);
    return isNew;
  }

  async readdress(subscription: Key, address: Address): Promise<void> {
    const found = this.#subscriptions.get(keyOf(subscription));
    if (found !== undefined) this.#subscriptions.set(keyOf(subscription), { ...found, address });
  }

  async unsubscribe(subscription: Key): Promise<boolean> {
    return this.#subscriptions.delete(keyOf(subscription));
  }
}

function keyOf({ kind, tenant, subscriber, designation }: Key): string {
  return JSON.stringify([kind, tenant, subscriber, designation]);
}
