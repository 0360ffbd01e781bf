// Keeps the switch of all sends, and who swept last, in the one partition that is no tenant's, and a tenant's own switch in the tenant's.
// Each is read at most every few seconds.

import type { HeldBack, SendSwitch } from "../delivery/send-switch.ts";
import { briefly } from "../kernel/briefly.ts";
import { isFault } from "../kernel/fault.ts";
import type { AzureStorage } from "./azure-storage.ts";
import { read, write } from "./conditional.ts";

const service = "service";
const freshMs = 2_000;

export class TableSendSwitch implements SendSwitch {
  readonly #storage: AzureStorage;
  #isOn: (partitionKey: string) => Promise<boolean>;

  constructor(storage: AzureStorage) {
    this.#storage = storage;
    this.#isOn = this.#reading();
  }

  async heldBack(tenant: string): Promise<HeldBack | null> {
    const [ofService, ofTenant] = await Promise.all([this.#isOn(service), this.#isOn(tenant)]);
    if (ofService) return "service";
    return ofTenant ? "tenant" : null;
  }

  async set(isPaused: boolean, tenant: string | null): Promise<boolean> {
    const partitionKey = tenant ?? service;
    const row = await read(this.#table, partitionKey, "switch");
    await write(this.#table, { partitionKey, rowKey: "switch", shape: 1, isPaused }, row === null ? null : String(row["etag"]));
    this.#isOn = this.#reading();
    return row?.["isPaused"] === true;
  }

  async claimSweep(now: number, everyMs: number): Promise<boolean> {
    const row = await read(this.#table, service, "sweep");
    if (row !== null && now - Number(row["at"]) < everyMs) return false;
    try {
      await write(this.#table, { partitionKey: service, rowKey: "sweep", shape: 1, at: now }, row === null ? null : String(row["etag"]));
      return true;
    } catch (error) {
      if (isFault(error, "store.lost-race")) return false;
      throw error;
    }
  }

  /** Remembers for a short while, from now on. */
  #reading(): (partitionKey: string) => Promise<boolean> {
    return briefly(
      freshMs,
      () => performance.now(),
      async (partitionKey) => (await read(this.#table, partitionKey, "switch"))?.["isPaused"] === true,
    );
  }

  get #table() {
    return this.#storage.tables.delivery;
  }
}
