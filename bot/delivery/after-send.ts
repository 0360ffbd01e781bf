// What a message becomes after one try, and after a try whose sender died. Pure. Only what surely did not arrive is tried again;
// what may have arrived is not, but for a drop to zero: once more, marked. An update may always be tried again: twice is as good as once.

import type { Message, SendOutcome } from "./message.ts";

const mostAttempts = 8;
const firstWait = 2_000;
const longestWait = 900_000;

/** @param jitter from 0 to 1: spreads those that were throttled together. */
export function afterSend(claimed: Message, outcome: SendOutcome, now: number, jitter = 0): Message {
  const ended = { ...claimed, since: now };
  if (outcome.end === "sent")
    return { ...ended, state: "sent", outcome: null, posted: claimed.updates === undefined ? (outcome.posted ?? null) : null };
  if (outcome.end === "unknown") return afterUnknown(claimed, outcome.code, now, jitter);
  if (outcome.end === "refused") return { ...ended, state: "failed", outcome: outcome.code };
  if (claimed.attempts >= mostAttempts) return { ...ended, state: "failed", outcome: outcome.code };
  const asked = outcome.milliseconds ?? backOff(claimed, jitter);
  return { ...ended, state: "due", notBefore: now + Math.min(asked, longestWait), outcome: outcome.code };
}

/** The end of a try that nobody can tell. */
export function afterUnknown(claimed: Message, code: string, now: number, jitter = 0): Message {
  const ended = { ...claimed, since: now, outcome: code };
  if (claimed.updates !== undefined && claimed.attempts < mostAttempts)
    return { ...ended, state: "due", notBefore: now + Math.min(backOff(claimed, jitter), longestWait) };
  if (claimed.updates !== undefined || claimed.answer.kind !== "alert" || claimed.repeats > 0) return { ...ended, state: "unknown" };
  return { ...ended, state: "due", notBefore: now, repeats: claimed.repeats + 1 };
}

function backOff({ attempts }: Message, jitter: number): number {
  return firstWait * 2 ** (attempts - 1) * (1 + jitter / 2);
}
