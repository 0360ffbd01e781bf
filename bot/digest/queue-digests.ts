// Puts the digests that are due into the outbox, each once: the outbox refuses a second one of the same month, designation and conversation.

import { createHash } from "node:crypto";
import type { DigestAnswer, DigestMissingAnswer } from "../conversation/answer.ts";
import { asOfMonth, hasLanded } from "../conversation/months.ts";
import type { ReportDesk, ScoreSource } from "../conversation/ports.ts";
import { newMessage } from "../delivery/new-message.ts";
import type { Postbox } from "../delivery/outbox.ts";
import type { Subscription, SubscriptionStore } from "../delivery/subscription.ts";
import type { Month } from "../kernel/month.ts";
import type { Designation } from "../kernel/program.ts";
import type { Telemetry } from "../kernel/telemetry.ts";
import { composeDigest, composeReportedDigest } from "./compose-digest.ts";
import type { DigestRuns } from "./digest-runs.ts";
import { type DueDigest, dueDigests, type KnownMonths } from "./due-digests.ts";

export interface DigestPorts {
  readonly scores: Pick<ScoreSource, "partnerScores">;
  readonly reports: Pick<ReportDesk, "reports">;
  readonly subscriptions: SubscriptionStore;
  readonly outbox: Postbox;
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

export function digestSubject({
  subscription,
  month,
  isMissing,
}: Pick<DueDigest, "month" | "isMissing"> & { subscription: Pick<Subscription, "designation"> }): string {
  const { designation } = subscription;
  const kind = isMissing === true ? "digest-missing" : "digest";
  return designation === null || designation === "business-applications" ? `${kind}/${month}` : `${kind}/${designation}/${month}`;
}

/** @param isDryRun tells who is due what and queues nothing. */
export async function queueDigests(ports: DigestPorts, asked: Month | null, isDryRun: boolean): Promise<QueuedDigest[]> {
  const queued: QueuedDigest[] = [];
  const byTenant = Map.groupBy(await ports.subscriptions.subscriptions("digest"), (one) => one.tenant);
  for (const [tenant, subscriptions] of byTenant) {
    // One tenant's trouble never stops the others.
    try {
      for (const [designation, own] of Map.groupBy(subscriptions, (one) => one.designation ?? "business-applications"))
        queued.push(...(await queueFor(ports, await digestsOf(ports, tenant, designation), own, asked, isDryRun)));
    } catch (error) {
      ports.telemetry.error("digests of a tenant not queued", {}, error);
    }
  }
  return queued;
}

/** The months of a designation that a digest can tell of, and what it tells. */
interface Digests {
  /** Null where none is there. */
  readonly known: KnownMonths | null;
  compose(month: Month): DigestAnswer | null;
  missing(month: Month): DigestMissingAnswer["missing"];
}

async function digestsOf(ports: DigestPorts, tenant: string, designation: Designation): Promise<Digests> {
  const scores = await ports.scores.partnerScores(tenant);
  if (designation === "business-applications")
    return {
      known: scores === null ? null : { newest: asOfMonth(scores), hasLanded: (month) => hasLanded(scores, month) },
      compose: (month) => (scores === null ? null : composeDigest(scores, month)),
      missing: (month) => (["usage", "revenue"] as const).filter((one) => scores?.onFile?.[one].has(month) !== true),
    };
  const months = (await ports.reports.reports(tenant)).get(designation);
  const newest = [...(months?.keys() ?? [])].at(-1);
  const partnerName = scores?.partnerName ?? null;
  return {
    known: months === undefined || newest === undefined ? null : { newest, hasLanded: (month) => months.has(month) },
    compose: (month) => (months === undefined ? null : composeReportedDigest(months, partnerName, month)),
    missing: () => ["scorecard"],
  };
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
  const all = due.map((one) => `${one.subscription.subscriber} ${digestSubject(one)}`).sort();
  return createHash("sha256").update(JSON.stringify(all)).digest("base64url").slice(0, 22);
}

async function queueAll(ports: DigestPorts, digests: Digests, due: readonly DueDigest[], isDryRun: boolean): Promise<QueuedDigest[]> {
  const now = ports.now();
  const found = due.flatMap((one) => {
    const answer = answerOf(one, digests);
    const { tenant, address, subscriber, person = null } = one.subscription;
    return answer === null
      ? []
      : [{ one, message: newMessage({ tenant, recipient: subscriber, subject: digestSubject(one), address, person, answer }, now) }];
  });
  if (!isDryRun) {
    const added = await ports.outbox.addAll(found.map(({ message }) => message));
    return found.map(({ one }, index) => ({ ...one, isNew: added[index] === true }));
  }
  const queued: QueuedDigest[] = [];
  for (const { one, message } of found)
    queued.push({ ...one, isNew: (await ports.outbox.find(message.tenant, message.recipient, message.subject)) === null });
  return queued;
}

function answerOf({ subscription, month, lateSince, isMissing }: DueDigest, digests: Digests): DigestAnswer | DigestMissingAnswer | null {
  if (isMissing === true) {
    const designation = subscription.designation ?? "business-applications";
    const missing = digests.missing(month);
    // What is there and not scored is no matter of uploads.
    if (missing.length === 0) return null;
    return { kind: "digest-missing", designation, month, newest: digests.known?.newest ?? null, missing };
  }
  const digest = digests.compose(month);
  return digest === null || lateSince === null ? digest : { ...digest, lateSince };
}
