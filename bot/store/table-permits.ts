// Keeps the pace of each tenant in one row that all workers share. Permits are taken by a conditional write in blocks, so that workers
// do not fight over the row; who loses reads again. Times are of the clock of whoever wrote last: one that is ahead makes others wait
// as long, and never lets them go faster.

import { setTimeout } from "node:timers/promises";
import { grantPermits, nothingGranted, type PermitRecord } from "../delivery/grant-permits.ts";
import type { Answered, Granted, Pace, Permits } from "../delivery/permits.ts";
import { yieldToAnswers } from "../delivery/yield-to-answers.ts";
import { isFault } from "../kernel/fault.ts";
import type { AzureStorage } from "./azure-storage.ts";
import { read, write } from "./conditional.ts";
import { pack, unpack } from "./entity.ts";

const shape = 1;
const upgrade = (_shape: number, value: unknown): PermitRecord => value as PermitRecord;
const rowKey = "permits";
const tries = 50;
const longestWaitMs = 40;

export class TablePermits implements Permits {
  readonly #storage: AzureStorage;
  readonly #pace: Pace;

  constructor(storage: AzureStorage, pace: Pace) {
    this.#storage = storage;
    this.#pace = pace;
  }

  async take(tenant: string, conversations: readonly string[], now: number): Promise<Granted> {
    let granted: Granted = { slots: [], again: now };
    await this.#change(tenant, (record) => {
      const taken = grantPermits(record, conversations, this.#pace, now);
      granted = taken.granted;
      return granted.slots.some((slot) => slot !== null) ? taken.record : null;
    });
    return granted;
  }

  async answered(tenant: string, answers: readonly Answered[], now: number): Promise<void> {
    await this.#change(tenant, (record) => yieldToAnswers(record, answers, this.#pace, now));
  }

  async pause(tenant: string, until: number): Promise<void> {
    await this.#change(tenant, (record) => (record.pausedUntil >= until ? null : { ...record, pausedUntil: until }));
  }

  /** @param next null leaves it as it is. */
  async #change(tenant: string, next: (record: PermitRecord) => PermitRecord | null): Promise<void> {
    const table = this.#storage.tables.delivery;
    for (let attempt = 1; ; attempt += 1) {
      const row = await read(table, tenant, rowKey);
      const record = next(row === null ? nothingGranted : unpack(row, upgrade));
      if (record === null) return;
      try {
        await write(table, { partitionKey: tenant, rowKey, ...pack(shape, record) }, row === null ? null : String(row["etag"]));
        return;
      } catch (error) {
        if (!isFault(error, "store.lost-race") || attempt === tries) throw error;
      }
      await setTimeout(Math.random() * longestWaitMs);
    }
  }
}

/** For a pace that holds nobody back. */
export const unpaced: Permits = {
  take: async (_tenant, conversations, now) => ({ slots: conversations.map(() => now), again: now }),
  answered: async () => {},
  pause: async () => {},
};
