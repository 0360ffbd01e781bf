// `digest`: tells who gets which digest and, without --dry-run, sends it. What was sent before is not sent again.

import { setTimeout as pause } from "node:timers/promises";
import type { VersionedMessage } from "../delivery/outbox.ts";
import { subjectOf } from "../digest/queue-digests.ts";
import type { Day, Month } from "../kernel/month.ts";
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
      for (const one of queued) around.print(`${one.month} to ${one.subscription.subscriber}: ${one.isNew ? "would be posted" : "posted before"}`);
      for (const one of corrected) around.print(`${one.subject} at ${one.recipient}: would be corrected from ${one.was} to ${one.is}`);
      return 0;
    }
    await seventy.deliver();
    const isPaused = await seventy.deliveries.isPaused();
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
