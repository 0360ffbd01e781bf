// Hands out work through Azure Storage queues, two a tenant, each made when something is first put into it. A message holds the keys of
// a few rows and for each some letters that tell its conversation from others; one that can't be read is thrown away, as its row is found by the index.

import { createHash } from "node:crypto";
import { type QueueClient, RestError } from "@azure/storage-queue";
import { isAlertsLane, tenantOfLane } from "../delivery/lanes.ts";
import { type Block, inBlocks, type Task, type WorkQueue } from "../delivery/work-queue.ts";
import type { AzureStorage } from "./azure-storage.ts";

const prefix = "delivery-";
/** Azure hides a message for a week at the longest, and counts in seconds. */
const longestSeconds = 7 * 24 * 3600;
/** A queue's name has at most 63 letters. */
const longestName = 47;

export class StorageQueue implements WorkQueue {
  readonly #storage: AzureStorage;
  readonly #made = new Set<string>();

  constructor(storage: AzureStorage) {
    this.#storage = storage;
  }

  async lanes(): Promise<string[]> {
    const found: string[] = [];
    for await (const { metadata } of this.#storage.queues.listQueues({ prefix, includeMetadata: true }))
      if (metadata?.["lane"] !== undefined) found.push(metadata["lane"]);
    return found;
  }

  async put(lane: string, tasks: readonly Task[], delayMs: number): Promise<void> {
    const visibilityTimeout = Math.min(Math.ceil(delayMs / 1000), longestSeconds);
    const queue = this.#queue(lane);
    const make = async (): Promise<void> => {
      await queue.createIfNotExists({ metadata: { lane } });
      this.#made.add(lane);
    };
    if (!this.#made.has(lane)) await make();
    for (const some of inBlocks(tasks)) {
      const text = some.map(({ id, conversation }) => `${conversation} ${id}`).join("\n");
      const send = () => queue.sendMessage(text, { visibilityTimeout, messageTimeToLive: -1 });
      try {
        await send();
      } catch (error) {
        if (!isGone(error)) throw error;
        // The tenant was erased since, and has work again.
        await make();
        await send();
      }
    }
  }

  async receive(lane: string, mostBlocks: number, hiddenMs: number): Promise<Block[]> {
    const queue = this.#queue(lane);
    const visibilityTimeout = Math.ceil(hiddenMs / 1000);
    const received = await queue.receiveMessages({ numberOfMessages: mostBlocks, visibilityTimeout }).catch((error: unknown) => {
      if (isGone(error)) return null;
      throw error;
    });
    if (received === null) return [];
    const { receivedMessageItems } = received;
    const blocks: Block[] = [];
    for (const { messageText, messageId, popReceipt, dequeueCount } of receivedMessageItems) {
      const tasks = messageText.split("\n").flatMap((line): Task[] => {
        const [conversation, id, ...more] = line.split(" ");
        return conversation === undefined || id === undefined || !id.includes("|") || more.length > 0 ? [] : [{ id, conversation }];
      });
      if (tasks.length === 0) await queue.deleteMessage(messageId, popReceipt);
      else blocks.push({ tasks, name: messageId, receipt: popReceipt, times: dequeueCount });
    }
    return blocks;
  }

  async remove(lane: string, { name, receipt }: Block): Promise<void> {
    try {
      await this.#queue(lane).deleteMessage(name, receipt);
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }

  async hasWork(lane: string): Promise<boolean> {
    try {
      return (await this.#queue(lane).peekMessages({ numberOfMessages: 1 })).peekedMessageItems.length > 0;
    } catch (error) {
      if (isGone(error)) return false;
      throw error;
    }
  }

  async isEmpty(lane: string): Promise<boolean> {
    try {
      // Never lower than what is in it, hidden ones included.
      return (await this.#queue(lane).getProperties()).approximateMessagesCount === 0;
    } catch (error) {
      if (isGone(error)) return true;
      throw error;
    }
  }

  #queue(lane: string): QueueClient {
    return this.#storage.queues.getQueueClient(queueNameOf(lane));
  }
}

export function queueNameOf(lane: string): string {
  const tenant = tenantOfLane(lane);
  const isName = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(tenant) && tenant.length <= longestName;
  const name = isName ? tenant : createHash("sha256").update(tenant).digest("hex").slice(0, 40);
  return `${prefix}${name}${isAlertsLane(lane) ? "-alerts" : ""}`;
}

/** Also when its receipt is an old one: it came to somebody else meanwhile. */
function isGone(error: unknown): boolean {
  return error instanceof RestError && (error.statusCode === 404 || (error.statusCode === 400 && error.code === "PopReceiptMismatch"));
}
