// Keeps digest runs, one row a tenant, designation, month and list of who is due, claimed by creating the row. Made once, it is gone over a second time ten
// minutes later, for who subscribed in that very moment.

import type { DigestRun, DigestRuns } from "../digest/digest-runs.ts";
import { isFault } from "../kernel/fault.ts";
import type { AzureStorage } from "./azure-storage.ts";
import { read, write } from "./conditional.ts";
import { keyOf } from "./entity.ts";

/** Longer than a run takes and than two clocks differ. */
const claimLifeMs = 900_000;
const secondLookMs = 600_000;
const looks = 2;

export class TableDigestRuns implements DigestRuns {
  readonly #storage: AzureStorage;

  constructor(storage: AzureStorage) {
    this.#storage = storage;
  }

  async claim(run: DigestRun, now: number): Promise<string | null> {
    const keys = keysOf(run);
    const row = await read(this.#table, keys.partitionKey, keys.rowKey);
    const [finished, at] = [Number(row?.["finished"] ?? 0), Number(row?.["at"] ?? 0)];
    const isClaimed = row?.["isClaimed"] === true;
    if (row !== null && (finished >= looks || now - at < (isClaimed ? claimLifeMs : secondLookMs))) return null;
    try {
      const claimed = { ...keys, shape: 1, finished, isClaimed: true, at: now, recipients: Number(row?.["recipients"] ?? 0) };
      return await write(this.#table, claimed, row === null ? null : String(row["etag"]));
    } catch (error) {
      if (isFault(error, "store.lost-race")) return null;
      throw error;
    }
  }

  async finish(run: DigestRun, version: string, recipients: number, now: number): Promise<void> {
    const keys = keysOf(run);
    const row = await read(this.#table, keys.partitionKey, keys.rowKey);
    const finished = Number(row?.["finished"] ?? 0) + 1;
    try {
      await write(this.#table, { ...keys, shape: 1, finished, isClaimed: false, at: now, recipients }, version);
    } catch (error) {
      // Somebody took it over meanwhile, and finishes it.
      if (!isFault(error, "store.lost-race")) throw error;
    }
  }

  get #table() {
    return this.#storage.tables.delivery;
  }
}

function keysOf({ tenant, designation, month, of }: DigestRun) {
  return { partitionKey: keyOf(tenant), rowKey: keyOf("run", designation, month, of) };
}
