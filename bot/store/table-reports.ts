// Keeps the scorecards that Partner Center reported, one partition a scope: the newest of each designation and month, and every revision.

import { odata } from "@azure/data-tables";
import type { Scope } from "../snapshots/partner.ts";
import type { Versioned } from "../snapshots/ports.ts";
import type { Report, ReportStore } from "../snapshots/report.ts";
import type { AzureStorage } from "./azure-storage.ts";
import { writeTogether } from "./conditional.ts";
import { keyOf, pack, unpack } from "./entity.ts";

const shape = 1;
const upgrade = (_shape: number, value: unknown): Report => value as Report;

export class TableReports implements ReportStore {
  readonly #storage: AzureStorage;

  constructor(storage: AzureStorage) {
    this.#storage = storage;
  }

  async reports(scope: Scope): Promise<Versioned<Report>[]> {
    const filter = odata`PartitionKey eq ${partitionOf(scope)} and RowKey ge 'current_' and RowKey lt 'current~'`;
    const found: Versioned<Report>[] = [];
    for await (const row of this.#storage.tables.snapshots.listEntities<Record<string, unknown>>({ queryOptions: { filter } }))
      found.push({ value: unpack(row, upgrade), version: String(row["etag"]) });
    return found;
  }

  async saveReport(report: Report, version: string | null): Promise<void> {
    const partitionKey = partitionOf(report.scope);
    const name = `${report.designation}_${report.asOf}`;
    const packed = pack(shape, report);
    const current = { partitionKey, rowKey: `current_${name}`, ...packed };
    const revision = { partitionKey, rowKey: `revision_${name}_${String(report.revision).padStart(6, "0")}`, ...packed };
    await writeTogether(this.#storage.tables.snapshots, [
      version === null ? ["create", current] : ["update", current, "Replace", { etag: version }],
      ["create", revision],
    ]);
  }
}

/** Beside the computed snapshots, whose partitions are named after their designation. */
function partitionOf(scope: Scope): string {
  return keyOf(scope.tenant, scope.partner, "reported");
}
