// Brings one task to its end: reads the row, claims it by a conditional write, sends, records. Of two workers one wins the claim.
// Sends nothing whose claim it does not hold, nothing that came back too late, and nothing twice. What it can't tell becomes unknown.

import { randomUUID } from "node:crypto";
import { isFault } from "../kernel/fault.ts";
import { afterSend, afterUnknown } from "./after-send.ts";
import { cardToReplace } from "./card-to-replace.ts";
import type { DeliveryPorts } from "./delivery-ports.ts";
import type { Message, MessageState, SendOutcome } from "./message.ts";
import { hourOf, type IndexEntry, tenantKeyOf, type VersionedMessage } from "./outbox.ts";
import type { Unreachable } from "./reachability.ts";
import type { Block, Task } from "./work-queue.ts";

export interface TaskPorts extends DeliveryPorts {
  /** In which the task came, and waits again. */
  readonly lane: string;
  /** What is known of this tenant's conversations that nothing reaches; a moment old. */
  unreachable(tenant: string): Promise<ReadonlyMap<string, Unreachable>>;
  /** The message has ended and needs no place in the index. */
  ended(entry: Pick<IndexEntry, "id" | "hour">): void;
}

/**
 * What a message ended as; `waiting` when it is due later and its task was put anew; `left` when its block has to come again;
 * null when it was not this task's to end.
 */
export type TaskEnd = Exclude<MessageState, "due" | "claimed"> | "waiting" | "left" | null;

/** The queue has held a task back by the storage's clock; the row's own time is of whoever wrote it, whose clock may be minutes ahead. */
const clockMs = 600_000;
/** The longest that a row's own time holds a task back, whatever clock wrote it. */
const longestHeld = 900_000;
const betweenTriesMs = 500;
/** Until what an update waits for is looked at again. */
const notYetMs = 1_000;

export async function deliverMessage(ports: TaskPorts, block: Block, task: Task, receivedAt: number, stop: AbortSignal): Promise<TaskEnd> {
  const found = await ports.outbox.read(task.id);
  if (found === null) return null;
  const { value } = found;
  if (value.state === "claimed") return orphaned(ports, block, task, found);
  if (value.state !== "due") {
    ports.ended({ id: task.id, hour: hourOf(value.dueAt) });
    return null;
  }
  const now = ports.clock.now();
  if (block.times > ports.settings.mostTimes) return end(ports, task, found, { ...value, state: "failed", since: now, outcome: "delivery.poison" });
  const early = value.notBefore - now;
  if (early > clockMs) return later(ports, task, Math.min(early, longestHeld));
  const mark = (await ports.unreachable(value.tenant)).get(value.address.conversation);
  if (mark !== undefined) return end(ports, task, found, { ...value, state: "suppressed", since: now, outcome: mark.reason });
  const card = await cardToReplace(ports.outbox, value, now);
  if (typeof card === "number") return later(ports, task, card);
  if (card !== null && "not" in card) return end(ports, task, found, { ...value, state: "suppressed", since: now, outcome: card.not });
  const answer = await ports.answerFor(value);
  if (answer === "not-yet") return later(ports, task, notYetMs);
  if (answer === null) return end(ports, task, found, { ...value, state: "suppressed", since: now, outcome: "delivery.over" });
  const shown = answer.kind === "alert" && value.repeats > 0 ? { ...answer, isRepeat: true } : answer;
  // A task that lay here too long may be somebody else's by now: it is left to come again.
  if (ports.clock.now() - receivedAt > ports.settings.hiddenMs - ports.settings.sendMs) return "left";
  if (stop.aborted) return later(ports, task, 0);
  const claimed: Message = { ...value, state: "claimed", attempts: value.attempts + 1, since: now, claim: { id: randomUUID(), task: block.name } };
  const claim = await changed(ports, claimed, found.version);
  if (claim === null) return null;
  const outcome = card === null ? await ports.sender.send(value.address, shown) : await ports.sender.update(value.address, card.posted, shown);
  const after = afterSend(claimed, outcome, ports.clock.now(), Math.random());
  return end(ports, task, { ...found, version: claim }, after, () => consequences(ports, tenantKeyOf(task.id), after, outcome));
}

/** A claim whose own block came again is one that nobody finished: its sender died. Another block's claim is left to that one. */
async function orphaned(ports: TaskPorts, block: Block, task: Task, found: VersionedMessage): Promise<TaskEnd> {
  if (found.value.claim?.task !== block.name) return null;
  return end(ports, task, found, afterUnknown(found.value, "delivery.sender-died", ports.clock.now()));
}

async function end(
  ports: TaskPorts,
  task: Task,
  found: VersionedMessage,
  after: Message,
  also: () => Promise<void> = async () => {},
): Promise<TaskEnd> {
  if ((await recorded(ports, after, found.version)) === null) return null;
  if (after.state !== "sent") ports.telemetry.warn("message not delivered", { state: after.state, code: after.outcome, attempts: after.attempts });
  await also();
  if (after.state === "due" || after.state === "claimed") return later(ports, task, Math.max(0, after.notBefore - ports.clock.now()));
  ports.ended({ id: task.id, hour: hourOf(after.dueAt) });
  return after.state;
}

/** What a send tells of others: a throttled tenant waits as a whole, and what can't be reached is remembered. */
async function consequences({ permits, reachability }: TaskPorts, lane: string, after: Message, outcome: SendOutcome): Promise<void> {
  if (outcome.end === "wait" && outcome.isThrottled === true && after.state === "due") await permits.pause(lane, after.notBefore);
  if (outcome.end === "refused" && outcome.isUnreachable === true)
    await reachability.mark(after.tenant, { conversation: after.address.conversation, reason: outcome.code, since: after.since });
}

/** A new task, because the old one counts how often it came and a wait is no failure. Before the old one is removed: two are harmless. */
async function later({ queue, lane }: TaskPorts, task: Task, delayMs: number): Promise<"waiting"> {
  await queue.put(lane, [task], delayMs);
  return "waiting";
}

/** Null when somebody else was first. An answer that was lost may hide that it was us. */
async function changed({ outbox }: TaskPorts, message: Message, version: string): Promise<string | null> {
  try {
    return await outbox.change(message, version);
  } catch (error) {
    if (!isFault(error, "store.lost-race")) throw error;
    const present = await outbox.read(outbox.idOf(message));
    if (present === null || message.claim === null || present.value.claim?.id !== message.claim.id) return null;
    if (present.value.state === message.state) return present.version;
    // We were taken for dead, and know better.
    return present.value.state === "unknown" && message.state !== "claimed" ? await outbox.change(message, present.version) : null;
  }
}

/** Tries as long as the claim may live: what was sent and not recorded would end as unknown. */
async function recorded(ports: TaskPorts, message: Message, version: string): Promise<string | null> {
  const until = ports.clock.now() + ports.settings.hiddenMs - ports.settings.sendMs;
  for (;;) {
    try {
      return await changed(ports, message, version);
    } catch (error) {
      if (ports.clock.now() >= until) throw error;
      ports.telemetry.warn("outcome not recorded yet", {}, error);
    }
    await ports.clock.wait(betweenTriesMs, new AbortController().signal);
  }
}
