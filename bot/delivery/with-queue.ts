// An outbox that also hands out the work: the row first, then the task. A row whose task could not be put is found by the sweep.

import { createHash } from "node:crypto";
import type { Telemetry } from "../kernel/telemetry.ts";
import { gate } from "./gate.ts";
import { laneOf } from "./lanes.ts";
import type { Address, Message } from "./message.ts";
import type { MessageId, Outbox, Postbox } from "./outbox.ts";
import { inBlocks, type Task, type WorkQueue } from "./work-queue.ts";

const putsAtOnce = 16;

export function withQueue(outbox: Outbox, queue: WorkQueue, telemetry: Telemetry, told: (lane: string) => void = () => {}): Postbox {
  const addAll = async (messages: readonly Message[]): Promise<boolean[]> => {
    const added = await outbox.addAll(messages);
    const inGate = gate(putsAtOnce);
    const isNew = messages.filter((_, index) => added[index] === true);
    // A block is of one lane and comes as a whole, so its messages are due at one moment.
    const together = Map.groupBy(isNew, (one) => `${laneOf(outbox.idOf(one), one)}|${Math.max(0, one.notBefore - one.since)}`);
    await Promise.all([...together.values()].flatMap((own) => inBlocks(own).map((some) => inGate(() => put(some)))));
    return added;
  };
  const put = async (messages: readonly Message[]): Promise<void> => {
    const tasks = messages.map((message) => taskOf(outbox.idOf(message), message));
    const [first] = messages;
    if (first === undefined) return;
    const lane = laneOf(outbox.idOf(first), first);
    try {
      await queue.put(lane, tasks, Math.max(0, first.notBefore - first.since));
      told(lane);
    } catch (error) {
      telemetry.warn("tasks not put", {}, error);
    }
  };
  return {
    addAll,
    add: async (message) => (await addAll([message]))[0] === true,
    find: (tenant, recipient, subject) => outbox.find(tenant, recipient, subject),
  };
}

export function taskOf(id: MessageId, { address }: Pick<Message, "address">): Task {
  return { id, conversation: lettersOf(address) };
}

/** A conversation is told from others by six letters: two that share them only wait for each other. */
export function lettersOf({ conversation }: Pick<Address, "conversation">): string {
  return createHash("sha256").update(conversation).digest("base64url").slice(0, 6);
}
