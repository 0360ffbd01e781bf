// The port to the queue that hands work out: two lanes a tenant (lanes.ts), so that a slow one delays no other. Tasks travel in small blocks. A block
// is hidden from others while one has it, comes back when it was not removed in time, and counts how often it came. It holds keys only.

import type { MessageId } from "./outbox.ts";

export interface Task {
  readonly id: MessageId;
  /** Tells one conversation from another and nothing more. */
  readonly conversation: string;
}

/** The most tasks of one block: few enough that all of them are sent, however slowly, while it is hidden. */
export const blockSize = 10;

export interface Block {
  readonly tasks: readonly Task[];
  /** The queue's own id of it; the same each time that it comes. */
  readonly name: string;
  readonly receipt: string;
  /** Counted from 1. */
  readonly times: number;
}

export interface WorkQueue {
  /** Those that have had work. */
  lanes(): Promise<string[]>;
  put(lane: string, tasks: readonly Task[], delayMs: number): Promise<void>;
  receive(lane: string, mostBlocks: number, hiddenMs: number): Promise<Block[]>;
  /** Quiet when it was removed, or came to somebody else, meanwhile. */
  remove(lane: string, block: Block): Promise<void>;
  /** Whether something is in it that could be received now. */
  hasWork(lane: string): Promise<boolean>;
  /** True when surely nothing is in it, seen or hidden. */
  isEmpty(lane: string): Promise<boolean>;
}

export function inBlocks<Value>(tasks: readonly Value[]): Value[][] {
  return Array.from({ length: Math.ceil(tasks.length / blockSize) }, (_, index) => tasks.slice(index * blockSize, (index + 1) * blockSize));
}
