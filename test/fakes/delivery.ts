// Delivery without storage and without waiting: a queue with visibility times, marks, a switch, and a clock that each wait moves on.

import sinon from "sinon";
import { type DeliveryPorts, usualDelivery } from "../../bot/delivery/delivery-ports.ts";
import { grantPermits, nothingGranted } from "../../bot/delivery/grant-permits.ts";
import type { Message, SendOutcome } from "../../bot/delivery/message.ts";
import type { Pace, Permits } from "../../bot/delivery/permits.ts";
import type { Reachability, Unreachable } from "../../bot/delivery/reachability.ts";
import type { HeldBack, SendSwitch } from "../../bot/delivery/send-switch.ts";
import type { Block, Task, WorkQueue } from "../../bot/delivery/work-queue.ts";
import { yieldToAnswers } from "../../bot/delivery/yield-to-answers.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import { OutboxInMemory } from "./outbox-in-memory.ts";

export class FakeClock {
  time: number;

  constructor(time: number) {
    this.time = time;
  }

  now(): number {
    return this.time;
  }

  async wait(milliseconds: number): Promise<void> {
    this.time = Math.max(this.time, this.time + milliseconds);
    await new Promise((done) => setImmediate(done));
  }
}

interface Queued {
  readonly tasks: readonly Task[];
  readonly name: string;
  visibleAt: number;
  times: number;
}

export class QueueInMemory implements WorkQueue {
  readonly #clock: FakeClock;
  readonly #lanes = new Map<string, Queued[]>();
  #count = 0;

  constructor(clock: FakeClock) {
    this.#clock = clock;
  }

  async lanes(): Promise<string[]> {
    return [...this.#lanes.keys()];
  }

  async put(lane: string, tasks: readonly Task[], delayMs: number): Promise<void> {
    this.#count += 1;
    const queued = { tasks, name: String(this.#count), visibleAt: this.#clock.now() + delayMs, times: 0 };
    this.#lanes.set(lane, [...(this.#lanes.get(lane) ?? []), queued]);
  }

  async receive(lane: string, most: number, hiddenMs: number): Promise<Block[]> {
    const visible = (this.#lanes.get(lane) ?? []).filter((one) => one.visibleAt <= this.#clock.now()).slice(0, most);
    return visible.map((one) => {
      one.times += 1;
      one.visibleAt = this.#clock.now() + hiddenMs;
      return { tasks: one.tasks, name: one.name, receipt: `${one.name}/${one.times}`, times: one.times };
    });
  }

  async remove(lane: string, block: Block): Promise<void> {
    const left = (this.#lanes.get(lane) ?? []).filter((one) => `${one.name}/${one.times}` !== block.receipt);
    this.#lanes.set(lane, left);
  }

  async hasWork(lane: string): Promise<boolean> {
    return (this.#lanes.get(lane) ?? []).some((one) => one.visibleAt <= this.#clock.now());
  }

  async isEmpty(lane: string): Promise<boolean> {
    return this.size(lane) === 0;
  }

  size(lane: string): number {
    return (this.#lanes.get(lane) ?? []).length;
  }

  /** As a storage that lost them would. */
  lose(lane: string): void {
    this.#lanes.set(lane, []);
  }
}

export class ReachabilityInMemory implements Reachability {
  readonly #marks = new Map<string, Map<string, Unreachable>>();

  async unreachable(tenant: string): Promise<Map<string, Unreachable>> {
    return new Map(this.#marks.get(tenant));
  }

  async mark(tenant: string, unreachable: Unreachable): Promise<void> {
    this.#marks.set(tenant, new Map([...(this.#marks.get(tenant) ?? []), [unreachable.conversation, unreachable]]));
  }

  async heal(tenant: string, conversation: string): Promise<boolean> {
    return this.#marks.get(tenant)?.delete(conversation) ?? false;
  }
}

class SwitchInMemory implements SendSwitch {
  readonly #paused = new Set<string | null>();

  async heldBack(tenant: string): Promise<HeldBack | null> {
    if (this.#paused.has(null)) return "service";
    return this.#paused.has(tenant) ? "tenant" : null;
  }

  async set(isPaused: boolean, tenant: string | null): Promise<boolean> {
    const before = this.#paused.delete(tenant);
    if (isPaused) this.#paused.add(tenant);
    return before;
  }

  async claimSweep(): Promise<boolean> {
    return true;
  }
}

export function permitsInMemory(pace: Pace): Permits {
  let record = nothingGranted;
  return {
    async take(_lane, conversations, now) {
      const taken = grantPermits(record, conversations, pace, now);
      record = taken.record;
      return taken.granted;
    },
    async answered(_tenant, answers, now) {
      record = yieldToAnswers(record, answers, pace, now);
    },
    async pause(_lane, until) {
      record = { ...record, pausedUntil: Math.max(record.pausedUntil, until) };
    },
  };
}

export function fakeDelivery(started: number, answer: (conversation: string) => Promise<SendOutcome> = async () => ({ end: "sent" })) {
  const clock = new FakeClock(started);
  const outbox = new OutboxInMemory();
  const queue = new QueueInMemory(clock);
  const reachability = new ReachabilityInMemory();
  const sendSwitch = new SwitchInMemory();
  const send = sinon.spy((address: Message["address"], _answer: Message["answer"]) => answer(address.conversation));
  const update = sinon.spy((address: Message["address"], _posted: string, _answer: Message["answer"]) => answer(address.conversation));
  const ports: DeliveryPorts = {
    outbox,
    queue,
    reachability,
    sendSwitch,
    permits: permitsInMemory({ perSecond: null, perConversation: [] }),
    sender: { send, update },
    answerFor: async (one) => one.answer,
    telemetry: silent,
    clock,
    settings: usualDelivery,
  };
  return { clock, outbox, queue, reachability, sendSwitch, send, update, ports };
}
