// `digest`: tells who gets which digest and, without --dry-run, sends it. What was sent before is not sent again.

import { setTimeout as pause } from "node:timers/promises";
import type { PreviewWhy } from "../conversation/digest-preview/preview-line.ts";
import type { VersionedMessage } from "../delivery/outbox.ts";
import { type QueuedDigest, subjectOf } from "../digest/queue-digests.ts";
import type { Day, Month } from "../kernel/month.ts";
import { speakerFor } from "../languages/speaker.ts";
import type { ExitStatus, Surroundings } from "./ports.ts";

export interface DigestOptions {
  readonly month?: Month;
  readonly today?: Day;
  readonly dryRun?: boolean;
}

export async function digestCommand(around: Surroundings, options: DigestOptions): Promise<ExitStatus> {
  return around.withStore<ExitStatus>(options.today ?? null, async (seventy) => {
    await seventy.refresh();
    const { due: queued, corrected } = await seventy.digest(options.month ?? null, options.dryRun === true);
    if (queued.length === 0)
      around.print(
        options.month === undefined
          ? "No digest is due."
          : `No digest for ${options.month}: nobody is subscribed, or the month's revenue and usage are not all there.`,
      );
    if (options.dryRun === true) {
      for (const one of queued)
        around.print(`${one.month} to ${one.subscription.subscriber}: ${one.isNew ? `would be posted: ${becauseOf(one)}` : "posted before"}`);
      if (options.month === undefined)
        for (const one of (await seventy.conversation.digests.preview(around.tenant())).filter(({ why }) => isNotYet.has(why)))
          around.print(`nothing to ${one.subscription.subscriber}: ${whySentence(one.why, one.month, one.day)}`);
      for (const one of corrected) around.print(`${one.subject} at ${one.recipient}: would be corrected from ${one.was} to ${one.is}`);
      return 0;
    }
    await seventy.deliver();
    const isPaused = (await seventy.deliveries.heldBack(around.tenant())) !== null;
    if (isPaused) around.print("Sends are paused: what is due waits. deliveries --resume lets them go.");
    for (const one of queued) {
      const message = await settled(isPaused, () => seventy.store.outbox.find(one.subscription.tenant, one.subscription.subscriber, subjectOf(one)));
      const state = message?.value.state ?? "unknown";
      const reason = message?.value.outcome === null || message?.value.outcome === undefined ? "" : ` (${message.value.outcome})`;
      around.print(`${one.month} to ${one.subscription.subscriber}: ${one.isNew || state !== "sent" ? sentence[state] : "posted before"}${reason}`);
    }
    return 0;
  });
}

/** Why nothing is due to a subscriber, and what is and could not arrive. */
const isNotYet: ReadonlySet<PreviewWhy> = new Set(["unreachable", "paused", "waits-data", "waits-day"]);

function becauseOf({ subscription, month, lateSince, isMissing }: QueuedDigest): string {
  const why = isMissing === true ? "missing" : lateSince !== null ? "late" : subscription.schedule.when === "data" ? "data" : "day";
  return whySentence(why, month, lateSince);
}

function whySentence(why: PreviewWhy, month: Month | null, day: Day | null): string {
  const speaker = speakerFor(null);
  if (why === "waits-data" && month === null) return speaker.say("preview.nothingKnown");
  return speaker.say(`preview.why.${why}`, { month: month === null ? "" : speaker.month(month), day: day === null ? "" : speaker.day(day) });
}

const mostLooks = 25;
const betweenLooksMs = 200;

const sentence = {
  due: "waits; the service or the next run posts it",
  claimed: "is being posted by another process, or its process died; it is not posted again",
  sent: "posted",
  failed: "refused",
  unknown: "may have been posted; it is not posted again by itself",
  suppressed: "not posted, because nothing reaches it",
};

/** A running service may have taken the message over a moment before: its send is waited for, as long as one may take. */
async function settled(isPaused: boolean, find: () => Promise<VersionedMessage | null>): Promise<VersionedMessage | null> {
  for (let look = 0; ; look += 1) {
    const message = await find();
    const { state, attempts = 0 } = message?.value ?? {};
    const isOnItsWay = state === "claimed" || (state === "due" && attempts === 0 && !isPaused);
    if (!isOnItsWay || look === mostLooks) return message;
    await pause(betweenLooksMs);
  }
}
