// What a message becomes after one try, and after a try whose sender died. Pure. Only what surely did not arrive is tried again;
// what may have arrived is not, but for a drop to zero: once more, marked.

import type { Message, SendOutcome } from "./message.ts";

const mostAttempts = 8;
const firstWait = 2_000;
const longestWait = 900_000;

/** @param jitter from 0 to 1: spreads those that were throttled together. */
export function afterSend(claimed: Message, outcome: SendOutcome, now: number, jitter = 0): Message {
  const ended = { ...claimed, since: now };
  if (outcome.end === "sent") return { ...ended, state: "sent", outcome: null };
  if (outcome.end === "unknown") return afterUnknown(claimed, outcome.code, now);
  if (outcome.end === "refused") return { ...ended, state: "failed", outcome: outcome.code };
  if (claimed.attempts >= mostAttempts) return { ...ended, state: "failed", outcome: outcome.code };
  const asked = outcome.milliseconds ?? firstWait * 2 ** (claimed.attempts - 1) * (1 + jitter / 2);
  return { ...ended, state: "due", notBefore: now + Math.min(asked, longestWait), outcome: outcome.code };
}

/** The end of a try that nobody can tell. */
export function afterUnknown(claimed: Message, code: string, now: number): Message {
  const ended = { ...claimed, since: now, outcome: code };
  if (claimed.answer.kind !== "alert" || claimed.repeats > 0) return { ...ended, state: "unknown" };
  return { ...ended, state: "due", notBefore: now, repeats: claimed.repeats + 1 };
}
