// Keeps the files that were handed in: the bytes in a blob named by their hash, and beside it a row that tells name, size, day and who.

import { createHash } from "node:crypto";
import { odata } from "@azure/data-tables";
import { isFault } from "../kernel/fault.ts";
import type { Scope } from "../snapshots/partner.ts";
import type { UploaderStore, UploadStore } from "../snapshots/ports.ts";
import type { Upload, UploadRecord } from "../snapshots/upload.ts";
import type { AzureStorage } from "./azure-storage.ts";
import { read, write } from "./conditional.ts";
import { keyOf, pack, unpack } from "./entity.ts";
import { keepStreamed } from "./zipped-blobs.ts";

const shape = 1;
export const upgradeUpload = (_shape: number, value: unknown): UploadRecord => value as UploadRecord;
const tries = 5;

export class TableUploads implements UploadStore, UploaderStore {
  readonly #storage: AzureStorage;

  constructor(storage: AzureStorage) {
    this.#storage = storage;
  }

  async keepUpload(scope: Scope, upload: Upload, about: Pick<UploadRecord, "day" | "who">): Promise<UploadRecord> {
    const sum = createHash("sha256");
    let bytes = 0;
    for await (const chunk of upload.read()) {
      sum.update(chunk);
      bytes += chunk.byteLength;
    }
    const record: UploadRecord = { scope, hash: sum.digest("hex"), file: upload.file, bytes, ...about };
    await keepStreamed(this.#storage.uploads.getBlockBlobClient(uploadBlobName(record)), record.hash, () => upload.read());
    await this.#record(record);
    return record;
  }

  /** Who handed a file in last, by its day; null where only the terminal did, or nobody. */
  async lastUploader(tenant: string): Promise<string | null> {
    let last: UploadRecord | null = null;
    const queryOptions = { filter: odata`PartitionKey eq ${keyOf(tenant)}` };
    for await (const row of this.#storage.tables.uploads.listEntities<Record<string, unknown>>({ queryOptions })) {
      const record = unpack(row, upgradeUpload);
      if (record.who !== "terminal" && (last === null || record.day >= last.day)) last = record;
    }
    return last?.who ?? null;
  }

  /** The bytes come first: a row without them would promise what is not there. */
  async #record(record: UploadRecord): Promise<void> {
    const keys = { partitionKey: keyOf(record.scope.tenant), rowKey: keyOf(record.scope.partner, record.hash) };
    for (let attempt = 1; ; attempt += 1) {
      const row = await read(this.#storage.tables.uploads, keys.partitionKey, keys.rowKey);
      const before = row === null ? null : unpack(row, upgradeUpload);
      if (before !== null && before.day >= record.day) return;
      try {
        await write(this.#storage.tables.uploads, { ...keys, ...pack(shape, record) }, row === null ? null : String(row["etag"]));
        return;
      } catch (error) {
        if (!isFault(error, "store.lost-race") || attempt === tries) throw error;
      }
    }
  }
}

export function uploadBlobName({ scope, hash }: Pick<UploadRecord, "scope" | "hash">): string {
  return `${keyOf(scope.tenant)}/${keyOf(scope.partner)}/${hash}.gz`;
}
