// An outbox that also hands out the work: the row first, then the task. A row whose task could not be put is found by the sweep.

import { createHash } from "node:crypto";
import type { Telemetry } from "../kernel/telemetry.ts";
import { gate } from "./gate.ts";
import type { Message } from "./message.ts";
import { type MessageId, type Outbox, type Postbox, tenantKeyOf } from "./outbox.ts";
import type { Task, WorkQueue } from "./work-queue.ts";

const putsAtOnce = 16;

export function withQueue(outbox: Outbox, queue: WorkQueue, telemetry: Telemetry, told: (lane: string) => void = () => {}): Postbox {
  const addAll = async (messages: readonly Message[]): Promise<boolean[]> => {
    const added = await outbox.addAll(messages);
    const inGate = gate(putsAtOnce);
    const puts = messages.filter((_, index) => added[index] === true).map((message) => inGate(() => put(message)));
    await Promise.all(puts);
    return added;
  };
  const put = async (message: Message): Promise<void> => {
    const id = outbox.idOf(message);
    try {
      await queue.put(tenantKeyOf(id), taskOf(id, message), Math.max(0, message.notBefore - message.since));
      told(tenantKeyOf(id));
    } catch (error) {
      telemetry.warn("task not put", {}, error);
    }
  };
  return {
    addAll,
    add: async (message) => (await addAll([message]))[0] === true,
    find: (tenant, recipient, subject) => outbox.find(tenant, recipient, subject),
  };
}

/** A conversation is told from others by six letters: two that share them only wait for each other. */
export function taskOf(id: MessageId, { address }: Pick<Message, "address">): Task {
  return { id, conversation: createHash("sha256").update(address.conversation).digest("base64url").slice(0, 6) };
}
