// Keeps imports that wait for their yes: a row each, one partition a tenant, and the files in blobs under the import's id.

import { odata } from "@azure/data-tables";
import type { PendingFile, PendingImport } from "../imports/pending.ts";
import type { PendingStore } from "../imports/ports.ts";
import type { Versioned } from "../snapshots/ports.ts";
import type { AzureStorage } from "./azure-storage.ts";
import { read, remove, write } from "./conditional.ts";
import { keyOf, pack, unpack } from "./entity.ts";
import { keepStreamed, readStreamed } from "./zipped-blobs.ts";

type Of = Pick<PendingImport, "tenant" | "id">;

const shape = 1;
const upgrade = (_shape: number, value: unknown): PendingImport => value as PendingImport;

export class TablePending implements PendingStore {
  readonly #storage: AzureStorage;

  constructor(storage: AzureStorage) {
    this.#storage = storage;
  }

  async find(tenant: string, id: string): Promise<Versioned<PendingImport> | null> {
    const row = await read(this.#storage.tables.imports, keyOf(tenant), keyOf(id));
    return row === null ? null : versioned(row);
  }

  async list(tenant: string | null): Promise<Versioned<PendingImport>[]> {
    const queryOptions = tenant === null ? {} : { filter: odata`PartitionKey eq ${keyOf(tenant)}` };
    const found: Versioned<PendingImport>[] = [];
    for await (const row of this.#storage.tables.imports.listEntities<Record<string, unknown>>({ queryOptions })) found.push(versioned(row));
    return found;
  }

  async save(pending: PendingImport, version: string | null): Promise<void> {
    await write(this.#storage.tables.imports, { ...keysOf(pending), ...pack(shape, pending) }, version);
  }

  remove(pending: PendingImport, version: string): Promise<void> {
    return remove(this.#storage.tables.imports, keysOf(pending), version);
  }

  keepFile(of: Of, { hash }: PendingFile, bytes: () => AsyncIterable<Uint8Array>): Promise<void> {
    return keepStreamed(this.#blob(of, hash), hash, bytes);
  }

  readFile(of: Of, { hash }: PendingFile): AsyncIterable<Uint8Array> {
    return readStreamed(this.#blob(of, hash));
  }

  async removeFiles(of: Of): Promise<void> {
    for await (const { name } of this.#storage.uploads.listBlobsFlat({ prefix: folderOf(of) }))
      await this.#storage.uploads.getBlobClient(name).deleteIfExists();
  }

  #blob(of: Of, hash: string) {
    return this.#storage.uploads.getBlockBlobClient(pendingBlobName(of, hash));
  }
}

/** No partner's: a partner's key holds no bar. */
function folderOf({ tenant, id }: Of): string {
  return `${keyOf(tenant)}/${keyOf("pending", id)}/`;
}

export function pendingBlobName(of: Of, hash: string): string {
  return `${folderOf(of)}${hash}.gz`;
}

function keysOf({ tenant, id }: Of) {
  return { partitionKey: keyOf(tenant), rowKey: keyOf(id) };
}

function versioned(row: Record<string, unknown>): Versioned<PendingImport> {
  return { value: unpack(row, upgrade), version: String(row["etag"]) };
}
