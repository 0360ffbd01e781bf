// What delivering reaches the world through, and how it is set.

import type { Answer } from "../conversation/answer.ts";
import type { Telemetry } from "../kernel/telemetry.ts";
import type { Message, Sender } from "./message.ts";
import type { Outbox } from "./outbox.ts";
import type { Permits } from "./permits.ts";
import type { Reachability } from "./reachability.ts";
import type { SendSwitch } from "./send-switch.ts";
import type { WorkQueue } from "./work-queue.ts";

export interface DeliveryClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or as soon as the signal is given. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export interface DeliverySettings {
  /** Sends at the same time, of one worker to one tenant. */
  readonly sendsAtOnce: number;
  /** How long a task is hidden from others: longer than a send takes, its sign-in and its record. */
  readonly hiddenMs: number;
  /** The longest that one send takes, its sign-in and a second one at another host included. */
  readonly sendMs: number;
  /** A task that came more often than this is given up. */
  readonly mostTimes: number;
  /** How often what is due without a task is looked for. */
  readonly sweepMs: number;
  /** The longest wait between two looks into an empty lane. */
  readonly idleMs: number;
  /** How often new lanes are looked for. */
  readonly lookMs: number;
}

export const usualDelivery: DeliverySettings = {
  sendsAtOnce: 8,
  hiddenMs: 120_000,
  sendMs: 45_000,
  mostTimes: 5,
  sweepMs: 60_000,
  idleMs: 10_000,
  lookMs: 5_000,
};

export interface DeliveryPorts {
  readonly outbox: Outbox;
  readonly queue: WorkQueue;
  readonly permits: Permits;
  readonly reachability: Reachability;
  readonly sendSwitch: SendSwitch;
  readonly sender: Sender;
  /**
   * What of a message its reader may see, at the moment of sending: `not-yet` where what it tells is still being kept, null where it
   * need not be told any more.
   */
  answerFor(message: Message): Promise<Answer | "not-yet" | null>;
  readonly telemetry: Telemetry;
  readonly clock: DeliveryClock;
  readonly settings: DeliverySettings;
}
