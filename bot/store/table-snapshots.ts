// Keeps snapshots in a table: the newest revision of a month in one row, every revision in a row of its own, written together.

import { odata } from "@azure/data-tables";
import type { Month } from "../kernel/month.ts";
import type { Scope } from "../snapshots/partner.ts";
import type { SnapshotStore, Versioned } from "../snapshots/ports.ts";
import type { Snapshot } from "../snapshots/snapshot.ts";
import type { AzureStorage } from "./azure-storage.ts";
import { writeTogether } from "./conditional.ts";
import { keyOf, pack, unpack } from "./entity.ts";

const shape = 6;
const noReadings = { own: "", saidBefore: null, chosenReadings: {}, otherReadings: { enterprise: [], smb: [] } };
/** Shape 1 told nothing of readings; the next refresh scores it again. */
const upgrade = (_shape: number, value: unknown): Snapshot => ({ ...noReadings, ...(value as Snapshot) });
const designation = "business-applications";

export class TableSnapshots implements SnapshotStore {
  readonly #storage: AzureStorage;

  constructor(storage: AzureStorage) {
    this.#storage = storage;
  }

  async snapshots(scope: Scope): Promise<Versioned<Snapshot>[]> {
    const filter = odata`PartitionKey eq ${partitionOf(scope)} and RowKey ge 'current_' and RowKey lt 'current~'`;
    const found: Versioned<Snapshot>[] = [];
    for await (const row of this.#storage.tables.snapshots.listEntities<Record<string, unknown>>({ queryOptions: { filter } }))
      found.push({ value: unpack(row, upgrade), version: String(row["etag"]) });
    return found;
  }

  async revisions(scope: Scope, month: Month): Promise<Snapshot[]> {
    const first = `revision_${month}_`;
    const filter = odata`PartitionKey eq ${partitionOf(scope)} and RowKey ge ${first} and RowKey lt ${`${first}~`}`;
    const found: Snapshot[] = [];
    for await (const row of this.#storage.tables.snapshots.listEntities<Record<string, unknown>>({ queryOptions: { filter } }))
      found.push(unpack(row, upgrade));
    return found;
  }

  async saveSnapshot(snapshot: Snapshot, version: string | null): Promise<void> {
    const partitionKey = partitionOf(snapshot.scope);
    const month = snapshot.score.asOf;
    const packed = pack(shape, snapshot);
    const current = { partitionKey, rowKey: `current_${month}`, ...packed };
    const revision = { partitionKey, rowKey: `revision_${month}_${String(snapshot.revision).padStart(6, "0")}`, ...packed };
    await writeTogether(this.#storage.tables.snapshots, [
      version === null ? ["create", current] : ["update", current, "Replace", { etag: version }],
      ["create", revision],
    ]);
  }
}

function partitionOf(scope: Scope): string {
  return keyOf(scope.tenant, scope.partner, designation);
}
