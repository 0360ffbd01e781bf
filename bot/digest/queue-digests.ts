// Puts the digests that are due into the outbox, each once: the outbox refuses a second one of the same month, designation and conversation.
// In the same look the cards of months that were corrected are brought up to date.

import { createHash } from "node:crypto";
import type { DigestAnswer, DigestMissingAnswer } from "../conversation/answer.ts";
import type { Message } from "../delivery/message.ts";
import { newMessage } from "../delivery/new-message.ts";
import type { Outbox } from "../delivery/outbox.ts";
import type { Subscription, SubscriptionStore } from "../delivery/subscription.ts";
import type { Month } from "../kernel/month.ts";
import type { Telemetry } from "../kernel/telemetry.ts";
import { type Correction, correctDigests } from "./correct-digests.ts";
import type { DigestRuns } from "./digest-runs.ts";
import { digestSubject } from "./digest-subject.ts";
import { type DigestSources, type Digests, digestsOf } from "./digests-of.ts";
import { type DueDigest, dueDigests } from "./due-digests.ts";

export interface DigestPorts extends DigestSources {
  readonly subscriptions: Pick<SubscriptionStore, "subscriptions">;
  readonly outbox: Pick<Outbox, "addAll" | "find" | "read" | "ledger">;
  /** Where several instances look at what is due: one of them makes a run. Null makes it whoever made it before. */
  readonly runs: DigestRuns | null;
  readonly telemetry: Telemetry;
  readonly now: () => number;
  /** What is due by then is sent, in milliseconds since 1970; now where it is absent. */
  readonly dueBy?: () => number;
}

export interface QueuedDigest extends DueDigest {
  /** False when this digest had been queued or sent before. */
  readonly isNew: boolean;
}

export interface QueuedDigests {
  readonly due: readonly QueuedDigest[];
  /** Posted cards that tell other figures than are known by now. */
  readonly corrected: readonly Correction[];
}

/** @param isDryRun tells who is due what and queues nothing. */
export async function queueDigests(ports: DigestPorts, asked: Month | null, isDryRun: boolean): Promise<QueuedDigests> {
  const due: QueuedDigest[] = [];
  const corrected: Correction[] = [];
  const byTenant = Map.groupBy(await ports.subscriptions.subscriptions("digest"), (one) => one.tenant);
  for (const [tenant, subscriptions] of byTenant) {
    // One tenant's trouble never stops the others.
    try {
      for (const [designation, own] of Map.groupBy(subscriptions, (one) => one.designation ?? "business-applications")) {
        const digests = await digestsOf(ports, tenant, designation);
        due.push(...(await queueFor(ports, digests, own, asked, isDryRun)));
        if (asked === null) corrected.push(...(await correctDigests(ports, { tenant, designation, present: own }, digests, isDryRun)));
      }
    } catch (error) {
      ports.telemetry.error("digests of a tenant not queued", {}, error);
    }
  }
  return { due, corrected };
}

async function queueFor(ports: DigestPorts, digests: Digests, subscriptions: readonly Subscription[], asked: Month | null, isDryRun: boolean) {
  const due = dueDigests(subscriptions, digests.known, asked, (ports.dueBy ?? ports.now)());
  const [first] = due;
  if (first === undefined) return [];
  if (isDryRun || asked !== null || ports.runs === null) return queueAll(ports, digests, due, isDryRun);
  const { tenant, designation } = first.subscription;
  const run = { tenant, designation: designation ?? "business-applications", month: first.month, of: nameOf(due) };
  const claim = await ports.runs.claim(run, ports.now());
  if (claim === null) return [];
  const queued = await queueAll(ports, digests, due, isDryRun);
  await ports.runs.finish(run, claim, queued.length, ports.now());
  return queued;
}

/** Who is due what: another conversation whose day has come makes another run. */
function nameOf(due: readonly DueDigest[]): string {
  const all = due.map((one) => `${one.subscription.subscriber} ${subjectOf(one)}`).sort();
  return createHash("sha256").update(JSON.stringify(all)).digest("base64url").slice(0, 22);
}

async function queueAll(ports: DigestPorts, digests: Digests, due: readonly DueDigest[], isDryRun: boolean): Promise<QueuedDigest[]> {
  const now = ports.now();
  const found: { one: DueDigest; message: Message }[] = [];
  for (const one of due) {
    const answer = await answerOf(one, digests);
    const { tenant, address, subscriber, person = null } = one.subscription;
    if (answer !== null)
      found.push({ one, message: newMessage({ tenant, recipient: subscriber, subject: subjectOf(one), address, person, answer }, now) });
  }
  if (!isDryRun) {
    const added = await ports.outbox.addAll(found.map(({ message }) => message));
    return found.map(({ one }, index) => ({ ...one, isNew: added[index] === true }));
  }
  const queued: QueuedDigest[] = [];
  for (const { one, message } of found)
    queued.push({ ...one, isNew: (await ports.outbox.find(message.tenant, message.recipient, message.subject)) === null });
  return queued;
}

async function answerOf(
  { subscription, month, lateSince, isMissing }: DueDigest,
  digests: Digests,
): Promise<DigestAnswer | DigestMissingAnswer | null> {
  if (isMissing === true) {
    const designation = subscription.designation ?? "business-applications";
    const missing = digests.missing(month);
    // What is there and not scored is no matter of uploads.
    if (missing.length === 0) return null;
    return { kind: "digest-missing", designation, month, newest: digests.known?.newest ?? null, missing };
  }
  const digest = await digests.compose(month);
  if (digest === null) return null;
  const { isGroup, bot } = subscription.address;
  return {
    ...digest,
    ...(isGroup && !digests.areNamesOpen ? { asksAlone: { bot: bot.id } } : {}),
    ...(lateSince === null ? {} : { lateSince }),
  };
}

export function subjectOf({ subscription, month, isMissing }: DueDigest): string {
  return digestSubject({ designation: subscription.designation, month, isMissing: isMissing === true });
}
