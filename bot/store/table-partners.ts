// Keeps partners in a table, one row a scope, and their export rows in blobs named by the hash of their content.
// The row is what puts blobs in force; blobs are never overwritten.

import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { odata } from "@azure/data-tables";
import type { PartnerRecord, Scope } from "../snapshots/partner.ts";
import type { PartnerStore, StoredRows, Versioned } from "../snapshots/ports.ts";
import type { AzureStorage } from "./azure-storage.ts";
import { read, write } from "./conditional.ts";
import { keyOf, pack, unpack } from "./entity.ts";

const shape = 5;
const notThereYet = { readings: {}, anniversary: null, effort: {}, names: "managers" } as const;
/** Shape 1 had no chosen readings, shape 2 no anniversary, shape 3 no efforts, shape 4 did not say who sees names. */
const upgrade = (_shape: number, value: unknown): PartnerRecord => ({ ...notThereYet, ...(value as PartnerRecord) });
const rowsShape = 1;
const [zip, unzip] = [promisify(gzip), promisify(gunzip)];

export class TablePartners implements PartnerStore {
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
    for await (const row of this.#storage.tables.partners.listEntities<Record<string, unknown>>({ queryOptions })) found.push(unpack(row, upgrade));
    return found;
  }

  async partner(scope: Scope): Promise<Versioned<PartnerRecord> | null> {
    const row = await read(this.#storage.tables.partners, keyOf(scope.tenant), keyOf(scope.partner));
    return row === null ? null : { value: unpack(row, upgrade), version: String(row["etag"]) };
  }

  async savePartner(partner: PartnerRecord, version: string | null): Promise<void> {
    const keys = { partitionKey: keyOf(partner.scope.tenant), rowKey: keyOf(partner.scope.partner) };
    await write(this.#storage.tables.partners, { ...keys, ...pack(shape, partner) }, version);
  }

  async keepRows<Kind extends keyof StoredRows>(scope: Scope, kind: Kind, rows: readonly StoredRows[Kind][]): Promise<string> {
    const json = JSON.stringify({ shape: rowsShape, rows });
    const hash = createHash("sha256").update(json).digest("hex");
    const blob = this.#blob(scope, kind, hash);
    if (!(await blob.exists())) await blob.uploadData(await zip(json), { blobHTTPHeaders: { blobContentType: "application/gzip" } });
    return hash;
  }

  async rows<Kind extends keyof StoredRows>(scope: Scope, kind: Kind, hash: string): Promise<readonly StoredRows[Kind][]> {
    const zipped = await this.#blob(scope, kind, hash).downloadToBuffer();
    return (JSON.parse((await unzip(zipped)).toString("utf8")) as { rows: StoredRows[Kind][] }).rows;
  }

  #blob(scope: Scope, kind: string, hash: string) {
    return this.#storage.facts.getBlockBlobClient(`${keyOf(scope.tenant)}/${keyOf(scope.partner)}/${kind}/${hash}.json.gz`);
  }
}
