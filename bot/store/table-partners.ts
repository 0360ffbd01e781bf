// Keeps partners in a table, one row a scope, and their export rows in blobs named by the hash of their content.
// The row is what puts blobs in force; blobs are never overwritten.

import { odata } from "@azure/data-tables";
import type { FactRows } from "../facts/fact-rows.ts";
import { contentHash } from "../snapshots/content-hash.ts";
import type { PartnerRecord, Scope } from "../snapshots/partner.ts";
import type { PartnerStore, StoredRows, UploadStore, Versioned } from "../snapshots/ports.ts";
import type { AzureStorage } from "./azure-storage.ts";
import { read, write } from "./conditional.ts";
import { keyOf, pack, unpack } from "./entity.ts";
import { packPartner, partnerShape, unpackPartner } from "./packed-partner.ts";
import { packRows, unpackRows } from "./packed-rows.ts";
import { keepZipped, readZipped } from "./zipped-blobs.ts";

export class TablePartners implements Omit<PartnerStore, keyof UploadStore> {
  readonly #storage: AzureStorage;

  constructor(storage: AzureStorage) {
    this.#storage = storage;
  }

  async partners(tenant: string): Promise<PartnerRecord[]> {
    const found = await this.#list({ filter: odata`PartitionKey eq ${keyOf(tenant)}` });
    return found.sort((a, b) => (a.name ?? "").localeCompare(b.name ?? "", "en"));
  }

  everyPartner(): Promise<PartnerRecord[]> {
    return this.#list({});
  }

  async #list(queryOptions: { filter?: string }): Promise<PartnerRecord[]> {
    const found: PartnerRecord[] = [];
    for await (const row of this.#storage.tables.partners.listEntities<Record<string, unknown>>({ queryOptions }))
      found.push(unpack(row, unpackPartner));
    return found;
  }

  async partner(scope: Scope): Promise<Versioned<PartnerRecord> | null> {
    const row = await read(this.#storage.tables.partners, keyOf(scope.tenant), keyOf(scope.partner));
    return row === null ? null : { value: unpack(row, unpackPartner), version: String(row["etag"]) };
  }

  async savePartner(partner: PartnerRecord, version: string | null): Promise<void> {
    const keys = { partitionKey: keyOf(partner.scope.tenant), rowKey: keyOf(partner.scope.partner) };
    await write(this.#storage.tables.partners, { ...keys, ...pack(partnerShape, packPartner(partner)) }, version);
  }

  async keepRows<Kind extends keyof StoredRows>(scope: Scope, kind: Kind, rows: FactRows<StoredRows[Kind]>): Promise<string> {
    const hash = contentHash(rows);
    await keepZipped(this.#blob(scope, kind, hash), () => packRows(rows));
    return hash;
  }

  async rows<Kind extends keyof StoredRows>(scope: Scope, kind: Kind, hash: string): Promise<FactRows<StoredRows[Kind]>> {
    const bytes = await readZipped(this.#blob(scope, kind, hash));
    return unpackRows<StoredRows[Kind]>(bytes.toString("utf8"));
  }

  #blob(scope: Scope, kind: string, hash: string) {
    return this.#storage.facts.getBlockBlobClient(factsBlobName(scope, kind, hash));
  }
}

export function factsBlobName(scope: Scope, kind: string, hash: string): string {
  return `${keyOf(scope.tenant)}/${keyOf(scope.partner)}/${kind}/${hash}.json.gz`;
}
