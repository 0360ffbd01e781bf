// Everything that is kept, seen from outside: rows, blobs and queues as they lie there, whatever wrote them. For who tidies, exports and erases.
// Whatever is added to the store is found here by itself, because rows of a tenant stand in partitions that begin with it.

import type { Scope } from "../snapshots/partner.ts";

export interface KeptRow {
  readonly table: string;
  readonly partition: string;
  readonly key: string;
  /** The stored value, in the shape in which it was written. */
  readonly value: unknown;
  /** What stands beside it in columns of its own. */
  readonly columns: Readonly<Record<string, unknown>>;
  readonly version: string;
}

export type Container = "facts" | "uploads";

export interface KeptBlob {
  readonly container: Container;
  readonly name: string;
  /** As it is kept, compressed. */
  readonly bytes: number;
  readonly version: string;
  /** When it was written or touched last, in milliseconds since 1970. */
  readonly modifiedAt: number;
}

export interface Archive {
  readonly tables: readonly string[];
  /** @param tenant null for every tenant's. @param table null for all tables */
  rows(tenant: string | null, table?: string): AsyncIterable<KeptRow>;
  /** Whether a row's key is made with this name. */
  isNamed(row: KeptRow, name: string): boolean;
  /** @throws Fault store.lost-race */
  replaceRow(row: KeptRow, value: unknown, columns: Readonly<Record<string, unknown>>): Promise<void>;
  /** @throws Fault store.lost-race */
  removeRow(row: KeptRow): Promise<void>;
  blobs(container: Container, tenant: string | null): AsyncIterable<KeptBlob>;
  /** Null when there is none. */
  blob(container: Container, name: string): Promise<KeptBlob | null>;
  factsName(scope: Scope, kind: string, hash: string): string;
  uploadName(upload: { readonly scope: Scope; readonly hash: string }): string;
  /** The rows of a facts blob, whatever the shape in which they were written. */
  rowsIn(blob: KeptBlob): Promise<readonly object[]>;
  pendingName(pending: { readonly tenant: string; readonly id: string }, hash: string): string;
  /** Unzipped. */
  read(blob: KeptBlob): Promise<Buffer>;
  /** Names of the queues that hand out a tenant's work. */
  queues(tenant: string): Promise<readonly string[]>;
  removeQueue(name: string): Promise<void>;
  /** False when somebody touched it since it was looked at, or it is gone. */
  removeBlob(blob: KeptBlob): Promise<boolean>;
}

/** The rows of a facts blob, with its kind. */
export async function factsIn(archive: Archive, blob: KeptBlob): Promise<{ partner: string; kind: string; rows: readonly object[] }> {
  const [, partner = "", kind = ""] = blob.name.split("/");
  return { partner, kind, rows: await archive.rowsIn(blob) };
}
