// Keeps who has which role in a table, one row a person, one partition a tenant: a change and what it depends on are one transaction.

import { odata, type TransactionAction } from "@azure/data-tables";
import type { RoleRecord, RoleStore, VersionedRole } from "../access/role-store.ts";
import type { AzureStorage } from "./azure-storage.ts";
import { read, writeTogether } from "./conditional.ts";
import { keyOf, pack, unpack } from "./entity.ts";

const shape = 1;
const upgrade = (_shape: number, value: unknown): RoleRecord => value as RoleRecord;

export class TableRoles implements RoleStore {
  readonly #storage: AzureStorage;

  constructor(storage: AzureStorage) {
    this.#storage = storage;
  }

  async holders(tenant: string): Promise<VersionedRole[]> {
    const filter = odata`PartitionKey eq ${keyOf(tenant)}`;
    const found: VersionedRole[] = [];
    for await (const row of this.#storage.tables.roles.listEntities<Record<string, unknown>>({ queryOptions: { filter } }))
      found.push(versioned(row));
    return found;
  }

  async holder(tenant: string, person: string): Promise<VersionedRole | null> {
    const row = await read(this.#storage.tables.roles, keyOf(tenant), keyOf(person));
    return row === null ? null : versioned(row);
  }

  async save(record: RoleRecord, version: string | null, witness: VersionedRole | null): Promise<void> {
    await writeTogether(this.#storage.tables.roles, [saving(record, version), ...(witness === null ? [] : [saving(witness.value, witness.version)])]);
  }
}

function saving(record: RoleRecord, version: string | null): TransactionAction {
  const entity = { partitionKey: keyOf(record.tenant), rowKey: keyOf(record.person), ...pack(shape, record) };
  return version === null ? ["create", entity] : ["update", entity, "Replace", { etag: version }];
}

function versioned(row: Record<string, unknown>): VersionedRole {
  return { value: unpack(row, upgrade), version: String(row["etag"]) };
}
