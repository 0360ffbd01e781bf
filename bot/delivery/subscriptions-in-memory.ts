// Subscriptions that end with the run: for questions asked in the terminal.

import type { Subscription, SubscriptionStore } from "./subscription.ts";

export class SubscriptionsInMemory implements SubscriptionStore {
  readonly #subscriptions = new Map<string, Subscription>();

  async subscriptions(kind: Subscription["kind"], tenant?: string): Promise<Subscription[]> {
    return [...this.#subscriptions.values()].filter((one) => one.kind === kind && (tenant === undefined || one.tenant === tenant));
  }

  async find(kind: Subscription["kind"], tenant: string, subscriber: string): Promise<Subscription | null> {
    return this.#subscriptions.get(key(kind, tenant, subscriber)) ?? null;
  }

  async subscribe(subscription: Subscription): Promise<boolean> {
    const at = key(subscription.kind, subscription.tenant, subscription.subscriber);
    const isNew = !this.#subscriptions.has(at);
    this.#subscriptions.set(at, subscription);
    return isNew;
  }

  async unsubscribe(kind: Subscription["kind"], tenant: string, subscriber: string): Promise<boolean> {
    return this.#subscriptions.delete(key(kind, tenant, subscriber));
  }
}

function key(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
