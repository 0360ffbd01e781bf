// The port to the queue that hands work out: one lane a tenant, so that a slow one delays no other. A task is hidden from others
// while one has it, comes back when it was not removed in time, and counts how often it came. It holds keys only.

import type { MessageId } from "./outbox.ts";

export interface Task {
  readonly id: MessageId;
  /** Tells one conversation from another and nothing more. */
  readonly conversation: string;
}

export interface ReceivedTask extends Task {
  /** The queue's own id of it; the same each time that it comes. */
  readonly task: string;
  readonly receipt: string;
  /** Counted from 1. */
  readonly times: number;
}

export interface WorkQueue {
  /** Keys of the tenants that have had work. */
  lanes(): Promise<string[]>;
  put(lane: string, task: Task, delayMs: number): Promise<void>;
  receive(lane: string, most: number, hiddenMs: number): Promise<ReceivedTask[]>;
  /** Quiet when it was removed, or came to somebody else, meanwhile. */
  remove(lane: string, task: ReceivedTask): Promise<void>;
  /** True when surely nothing is in it, seen or hidden. */
  isEmpty(lane: string): Promise<boolean>;
}
