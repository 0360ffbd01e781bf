// Sends what is due, each message once. A message is claimed by a conditional write before it is sent: of two processes one wins.
// Only what surely did not arrive is tried again. A claim that nobody finished is put to unknown after a while, not sent again.

import type { Answer } from "../conversation/answer.ts";
import { isFault } from "../kernel/fault.ts";
import type { Telemetry } from "../kernel/telemetry.ts";
import type { Message, Outbox, Sender, SendOutcome, VersionedMessage } from "./message.ts";

export interface DeliveryPorts {
  readonly outbox: Outbox;
  readonly sender: Sender;
  /** What of a message its reader may see, at the moment of sending. */
  answerFor(message: Message): Promise<Answer>;
  readonly telemetry: Telemetry;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Longer than a send may take, so that a claim this old belongs to a process that died. */
export const claimLife = 120_000;
const mostAttempts = 8;
const firstWait = 2_000;
const longestWait = 900_000;

export interface Delivered {
  readonly sent: number;
  readonly waiting: number;
  readonly failed: number;
  readonly unknown: number;
}

export async function deliver(ports: DeliveryPorts): Promise<Delivered> {
  const counts = { sent: 0, waiting: 0, failed: 0, unknown: 0 };
  for (const found of await ports.outbox.inState(["pending", "sending"])) {
    // One message's trouble never stops the others; its claim ends as unknown.
    try {
      const end = await deliverOne(ports, found);
      if (end !== null) counts[end] += 1;
    } catch (error) {
      ports.telemetry.error("message not delivered", {}, error);
    }
  }
  return counts;
}

async function deliverOne(ports: DeliveryPorts, { value, version }: VersionedMessage): Promise<keyof Delivered | null> {
  const now = ports.now();
  if (value.state === "sending") {
    if (now - value.since < claimLife) return null;
    const given = await change(ports, { ...value, state: "unknown", since: now, outcome: "delivery.sender-died" }, version);
    return given === null ? null : "unknown";
  }
  if (value.notBefore > now) return "waiting";
  const claimed = { ...value, state: "sending" as const, attempts: value.attempts + 1, since: now };
  const claim = await change(ports, claimed, version);
  if (claim === null) return null;
  const outcome = await ports.sender.send(value.address, await ports.answerFor(value));
  const after = afterSend(claimed, outcome, ports.now());
  // The outcome is ours to record: the claim keeps everybody else away.
  await change(ports, after, claim);
  if (after.state !== "sent") ports.telemetry.warn("message not delivered", { state: after.state, code: after.outcome, attempts: after.attempts });
  return after.state === "pending" ? "waiting" : after.state === "sent" || after.state === "failed" ? after.state : "unknown";
}

/** Null when somebody else was first. */
async function change(ports: DeliveryPorts, message: Message, version: string): Promise<string | null> {
  try {
    return await ports.outbox.change(message, version);
  } catch (error) {
    if (isFault(error, "store.lost-race")) return null;
    throw error;
  }
}

/** What a message becomes after one try. Pure. */
export function afterSend(claimed: Message, outcome: SendOutcome, now: number): Message {
  const ended = { ...claimed, since: now };
  if (outcome.end === "sent") return { ...ended, state: "sent", outcome: null };
  if (outcome.end === "unknown") return { ...ended, state: "unknown", outcome: outcome.code };
  if (outcome.end === "refused") return { ...ended, state: "failed", outcome: outcome.code };
  if (claimed.attempts >= mostAttempts) return { ...ended, state: "failed", outcome: outcome.code };
  const wait = Math.min(outcome.milliseconds ?? firstWait * 2 ** (claimed.attempts - 1), longestWait);
  return { ...ended, state: "pending", notBefore: now + wait, outcome: outcome.code };
}
