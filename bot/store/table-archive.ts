// Shows everything that is kept to who tidies, exports and erases: rows of every table and blobs of every container, by tenant.
// Changes only what is still as it was when it was shown.

import { odata } from "@azure/data-tables";
import { type ContainerClient, RestError } from "@azure/storage-blob";
import { alertsLaneOf } from "../delivery/lanes.ts";
import type { Archive, Container, KeptBlob, KeptRow } from "../keeping/archive.ts";
import type { Scope } from "../snapshots/partner.ts";
import { type AzureStorage, type TableName, tableNames } from "./azure-storage.ts";
import { type Entity, remove, write } from "./conditional.ts";
import { keyOf, pack, unpack } from "./entity.ts";
import { unpackRows } from "./packed-rows.ts";
import { queueNameOf } from "./storage-queue.ts";
import { factsBlobName } from "./table-partners.ts";
import { pendingBlobName } from "./table-pending.ts";
import { uploadBlobName } from "./table-uploads.ts";
import { isMissing, readZipped } from "./zipped-blobs.ts";

const ofTheService = /^(?:partitionKey|rowKey|etag|timestamp|odata\..*|shape|pieces|json\d+)$/i;

export class TableArchive implements Archive {
  readonly tables = tableNames;
  readonly #storage: AzureStorage;

  constructor(storage: AzureStorage) {
    this.#storage = storage;
  }

  async *rows(tenant: string | null, table?: string): AsyncIterable<KeptRow> {
    for (const name of table === undefined ? tableNames : [table as TableName]) {
      const queryOptions = tenant === null ? {} : { filter: name === "due" ? rowsOf(tenant) : partitionsOf(tenant) };
      for await (const row of this.#storage.tables[name].listEntities<Record<string, unknown>>({ queryOptions })) yield keptRow(name, row);
    }
  }

  isNamed(row: KeptRow, name: string): boolean {
    const key = keyOf(name);
    return row.key.split("|").includes(key) || row.partition.split("|").slice(1).includes(key);
  }

  async replaceRow(row: KeptRow, value: unknown, columns: Readonly<Record<string, unknown>>): Promise<void> {
    const { shape, isPacked } = row as ShapedRow;
    const entity: Entity = { partitionKey: row.partition, rowKey: row.key, ...columns, ...(isPacked ? pack(shape, value) : {}) };
    await write(this.#storage.tables[row.table as TableName], entity, row.version);
  }

  async removeRow(row: KeptRow): Promise<void> {
    await remove(this.#storage.tables[row.table as TableName], { partitionKey: row.partition, rowKey: row.key }, row.version);
  }

  async *blobs(container: Container, tenant: string | null): AsyncIterable<KeptBlob> {
    const prefix = tenant === null ? {} : { prefix: `${keyOf(tenant)}/` };
    for await (const { name, properties } of this.#container(container).listBlobsFlat(prefix))
      yield { container, name, bytes: properties.contentLength ?? 0, version: properties.etag, modifiedAt: properties.lastModified.getTime() };
  }

  async blob(container: Container, name: string): Promise<KeptBlob | null> {
    try {
      const found = await this.#container(container).getBlobClient(name).getProperties();
      return { container, name, bytes: found.contentLength ?? 0, version: found.etag ?? "", modifiedAt: found.lastModified?.getTime() ?? 0 };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  factsName(scope: Scope, kind: string, hash: string): string {
    return factsBlobName(scope, kind, hash);
  }

  uploadName(upload: { scope: Scope; hash: string }): string {
    return uploadBlobName(upload);
  }

  async rowsIn(blob: KeptBlob): Promise<readonly object[]> {
    return [...unpackRows<object>((await this.read(blob)).toString("utf8"))];
  }

  pendingName(pending: { tenant: string; id: string }, hash: string): string {
    return pendingBlobName(pending, hash);
  }

  read({ container, name }: KeptBlob): Promise<Buffer> {
    return readZipped(this.#container(container).getBlockBlobClient(name));
  }

  async removeBlob({ container, name, version }: KeptBlob): Promise<boolean> {
    try {
      await this.#container(container).deleteBlob(name, { conditions: { ifMatch: version } });
      return true;
    } catch (error) {
      if (error instanceof RestError && (error.statusCode === 404 || error.statusCode === 412)) return false;
      throw error;
    }
  }

  async queues(tenant: string): Promise<string[]> {
    const own = [keyOf(tenant), alertsLaneOf(keyOf(tenant))].map(queueNameOf);
    const are = await Promise.all(own.map((name) => this.#storage.queues.getQueueClient(name).exists()));
    return own.filter((_, index) => are[index] === true);
  }

  async removeQueue(name: string): Promise<void> {
    await this.#storage.queues.getQueueClient(name).deleteIfExists();
  }

  #container(container: Container): ContainerClient {
    return this.#storage[container];
  }
}

interface ShapedRow extends KeptRow {
  readonly shape: number;
  readonly isPacked: boolean;
}

function keptRow(table: string, row: Record<string, unknown>): ShapedRow {
  const isPacked = Number(row["pieces"] ?? 0) > 0;
  const columns = Object.fromEntries(Object.entries(row).filter(([name]) => !ofTheService.test(name)));
  const keys = { partition: String(row["partitionKey"]), key: String(row["rowKey"]), version: String(row["etag"]) };
  return { table, ...keys, columns, shape: Number(row["shape"] ?? 1), isPacked, value: isPacked ? unpack(row, (_shape, value) => value) : null };
}

/** In the index by due hour, whose partitions are hours: what it holds of the tenant. */
function rowsOf(tenant: string): string {
  const own = keyOf(tenant);
  return odata`RowKey ge ${`${own}|`} and RowKey lt ${`${own}}`}`;
}

/** The tenant's own partition, and those that are named after it and something more. */
function partitionsOf(tenant: string): string {
  const own = keyOf(tenant);
  return odata`PartitionKey eq ${own} or (PartitionKey ge ${`${own}|`} and PartitionKey lt ${`${own}}`})`;
}
