// Keeps the switch of all sends, and who swept last, in the one partition that is no tenant's. The switch is read at most every few seconds.

import type { SendSwitch } from "../delivery/send-switch.ts";
import { isFault } from "../kernel/fault.ts";
import type { AzureStorage } from "./azure-storage.ts";
import { read, write } from "./conditional.ts";

const partitionKey = "service";
const freshMs = 2_000;

export class TableSendSwitch implements SendSwitch {
  readonly #storage: AzureStorage;
  #read: { readonly at: number; readonly isPaused: Promise<boolean> } | null = null;

  constructor(storage: AzureStorage) {
    this.#storage = storage;
  }

  isPaused(): Promise<boolean> {
    const now = performance.now();
    if (this.#read === null || now - this.#read.at > freshMs) {
      const isPaused = read(this.#table, partitionKey, "switch").then((row) => row?.["isPaused"] === true);
      isPaused.catch(() => {
        this.#read = null;
      });
      this.#read = { at: now, isPaused };
    }
    return this.#read.isPaused;
  }

  async set(isPaused: boolean): Promise<boolean> {
    const row = await read(this.#table, partitionKey, "switch");
    await write(this.#table, { partitionKey, rowKey: "switch", shape: 1, isPaused }, row === null ? null : String(row["etag"]));
    this.#read = null;
    return row?.["isPaused"] === true;
  }

  async claimSweep(now: number, everyMs: number): Promise<boolean> {
    const row = await read(this.#table, partitionKey, "sweep");
    if (row !== null && now - Number(row["at"]) < everyMs) return false;
    try {
      await write(this.#table, { partitionKey, rowKey: "sweep", shape: 1, at: now }, row === null ? null : String(row["etag"]));
      return true;
    } catch (error) {
      if (isFault(error, "store.lost-race")) return false;
      throw error;
    }
  }

  get #table() {
    return this.#storage.tables.delivery;
  }
}
