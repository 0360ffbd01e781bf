// Tells who would get which digest now, and why; and who gets none, and until when. Queues nothing and sends nothing.

import { type PreviewLine, wouldBePosted } from "../conversation/digest-preview/preview-line.ts";
import type { Outbox } from "../delivery/outbox.ts";
import type { Reachability } from "../delivery/reachability.ts";
import { localDay, nextOccurrence } from "../delivery/schedule.ts";
import type { Subscription, SubscriptionStore } from "../delivery/subscription.ts";
import { addMonths } from "../kernel/month.ts";
import { monthShownOn, refreshDayOf } from "../rules/refresh-days.ts";
import { digestSubject } from "./digest-subject.ts";
import { type DigestSources, type Digests, digestsOf } from "./digests-of.ts";
import { decide } from "./due-digests.ts";

export interface PreviewPorts extends DigestSources {
  readonly subscriptions: Pick<SubscriptionStore, "subscriptions">;
  readonly outbox: Pick<Outbox, "find">;
  readonly reachability: Pick<Reachability, "unreachable">;
  /** In milliseconds since 1970. */
  readonly dueBy: () => number;
}

/** @returns what would be posted first. */
export async function previewDigests(ports: PreviewPorts, tenant: string): Promise<PreviewLine[]> {
  const marks = await ports.reachability.unreachable(tenant);
  const own = await ports.subscriptions.subscriptions("digest", tenant);
  const lines: PreviewLine[] = [];
  for (const [designation, all] of Map.groupBy(own, (one) => one.designation ?? "business-applications")) {
    const digests = await digestsOf(ports, tenant, designation);
    for (const one of all) lines.push(...(await linesOf(ports, digests, one, marks.has(one.address.conversation))));
  }
  return lines.sort((a, b) => Number(wouldBePosted(b)) - Number(wouldBePosted(a)));
}

async function linesOf(
  { outbox, dueBy }: PreviewPorts,
  digests: Digests,
  subscription: Subscription,
  isUnreachable: boolean,
): Promise<PreviewLine[]> {
  const { known } = digests;
  const { pausedUntil, due } = decide(subscription, known, dueBy());
  if (pausedUntil !== null) return [{ subscription, why: "paused", month: null, day: pausedUntil }];
  const lines: PreviewLine[] = [];
  for (const { month, lateSince, isMissing = false } of due) {
    // What is there and not scored is no matter of uploads, and nothing is told of it.
    if (isMissing && digests.missing(month).length === 0) continue;
    const { tenant, subscriber, designation, schedule } = subscription;
    const isPosted = (await outbox.find(tenant, subscriber, digestSubject({ designation, month, isMissing }))) !== null;
    const why = isPosted
      ? "posted"
      : isUnreachable
        ? "unreachable"
        : isMissing
          ? "missing"
          : lateSince !== null
            ? "late"
            : schedule.when === "data"
              ? "data"
              : "day";
    lines.push({ subscription, why, month, day: why === "late" ? lateSince : null });
  }
  return lines.length === 0 ? [waiting(subscription, known, dueBy())] : lines;
}

function waiting(subscription: Subscription, known: Digests["known"], now: number): PreviewLine {
  const { schedule, after } = subscription;
  if (schedule.when !== "data") {
    const day = nextOccurrence(now, schedule.when, schedule);
    return { subscription, why: "waits-day", month: monthShownOn(day), day };
  }
  if (known === null) return { subscription, why: "waits-data", month: null, day: null };
  const { newest } = known;
  if (!known.hasLanded(newest)) return { subscription, why: "waits-data", month: newest, day: refreshDayOf(newest) };
  // What is there and new waits for today's hour.
  if (after === null || newest > after) return { subscription, why: "waits-day", month: newest, day: localDay(now, schedule.zone) };
  const month = addMonths(newest, 1);
  return { subscription, why: "waits-data", month, day: refreshDayOf(month) };
}
