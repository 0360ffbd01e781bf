// Subscriptions that end with the run: for questions asked in the terminal.

import type { Address } from "./message.ts";
import type { Subscription, SubscriptionChange, SubscriptionKey, SubscriptionStore } from "./subscription.ts";

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
    const before = this.#subscriptions.get(at);
    const { address, person } = subscription;
    this.#subscriptions.set(at, before === undefined ? subscription : { ...before, address, ...(person === undefined ? {} : { person }) });
    return before === undefined;
  }

  async readdress(subscription: SubscriptionKey, address: Address): Promise<void> {
    const found = this.#subscriptions.get(keyOf(subscription));
    if (found !== undefined) this.#subscriptions.set(keyOf(subscription), { ...found, address });
  }

  async change(key: SubscriptionKey, change: (present: Subscription) => SubscriptionChange): Promise<boolean> {
    const before = this.#subscriptions.get(keyOf(key));
    if (before === undefined) return false;
    this.#subscriptions.set(keyOf(key), { ...before, ...change(before) });
    return true;
  }

  async unsubscribe(subscription: SubscriptionKey): Promise<boolean> {
    return this.#subscriptions.delete(keyOf(subscription));
  }
}

function keyOf({ kind, tenant, subscriber, designation }: SubscriptionKey): string {
  return JSON.stringify([kind, tenant, subscriber, designation]);
}
