// Puts the digests that are due into the outbox, each once: the outbox refuses a second one of the same month and conversation.

import type { ScoreSource } from "../conversation/ports.ts";
import type { Outbox } from "../delivery/message.ts";
import { newMessage } from "../delivery/new-message.ts";
import type { Subscription, SubscriptionStore } from "../delivery/subscription.ts";
import type { Month } from "../kernel/month.ts";
import type { Telemetry } from "../kernel/telemetry.ts";
import { composeDigest } from "./compose-digest.ts";
import { type DueDigest, dueDigests } from "./due-digests.ts";

export interface DigestPorts {
  readonly scores: ScoreSource;
  readonly subscriptions: SubscriptionStore;
  readonly outbox: Outbox;
  readonly telemetry: Telemetry;
  readonly now: () => number;
}

export interface QueuedDigest extends DueDigest {
  /** False when this digest had been queued or sent before. */
  readonly isNew: boolean;
}

export function digestSubject(month: Month): string {
  return `digest/${month}`;
}

/** @param isDryRun tells who is due what and queues nothing. */
export async function queueDigests(ports: DigestPorts, asked: Month | null, isDryRun: boolean): Promise<QueuedDigest[]> {
  const queued: QueuedDigest[] = [];
  const byTenant = Map.groupBy(await ports.subscriptions.subscriptions("digest"), (one) => one.tenant);
  for (const [tenant, subscriptions] of byTenant) {
    // One tenant's trouble never stops the others.
    try {
      queued.push(...(await queueFor(ports, tenant, subscriptions, asked, isDryRun)));
    } catch (error) {
      ports.telemetry.error("digests of a tenant not queued", {}, error);
    }
  }
  return queued;
}

async function queueFor(ports: DigestPorts, tenant: string, subscriptions: readonly Subscription[], asked: Month | null, isDryRun: boolean) {
  const scores = await ports.scores.partnerScores(tenant);
  const queued: QueuedDigest[] = [];
  for (const due of scores === null ? [] : dueDigests(subscriptions, scores, asked)) {
    const answer = scores === null ? null : composeDigest(scores, due.month);
    if (answer === null) continue;
    const { address, subscriber } = due.subscription;
    const isNew = isDryRun
      ? (await ports.outbox.find(tenant, subscriber, digestSubject(due.month))) === null
      : await ports.outbox.add(newMessage({ tenant, recipient: subscriber, subject: digestSubject(due.month), address, answer }, ports.now()));
    queued.push({ ...due, isNew });
  }
  return queued;
}
