// Keeps audit entries in a table, one partition a tenant, the newest first.

import { randomUUID } from "node:crypto";
import { odata } from "@azure/data-tables";
import type { Audit, AuditEntry } from "../access/audit.ts";
import type { AzureStorage } from "./azure-storage.ts";
import { write } from "./conditional.ts";
import { keyOf, pack, unpack } from "./entity.ts";

const shape = 1;
const upgrade = (_shape: number, value: unknown): AuditEntry => value as AuditEntry;

/** Later than any entry: keys count down to it, so that a table's own order is newest first. */
const endOfTime = 9_999_999_999_999;

export class TableAudit implements Audit {
  readonly #storage: AzureStorage;

  constructor(storage: AzureStorage) {
    this.#storage = storage;
  }

  async record(entry: AuditEntry): Promise<void> {
    const rowKey = `${String(endOfTime - entry.at).padStart(13, "0")}_${randomUUID().slice(0, 8)}`;
    await write(this.#storage.tables.audit, { partitionKey: keyOf(entry.tenant), rowKey, ...pack(shape, entry) }, null);
  }

  async entries(tenant: string, most: number): Promise<AuditEntry[]> {
    const filter = odata`PartitionKey eq ${keyOf(tenant)}`;
    const found: AuditEntry[] = [];
    for await (const row of this.#storage.tables.audit.listEntities<Record<string, unknown>>({ queryOptions: { filter } })) {
      found.push(unpack(row, upgrade));
      if (found.length === most) break;
    }
    return found;
  }
}
