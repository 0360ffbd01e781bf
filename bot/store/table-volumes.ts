// Keeps volumes: the rows of several blobs in one, so that a question reads one. A line says what it binds, and each line after it is one
// blob's JSON as it lies there, whatever its shape. Named by what is bound and never overwritten; all of it can be bound again.

import type { FactRows } from "../facts/fact-rows.ts";
import type { Scope } from "../snapshots/partner.ts";
import type { BoundRows, StoredRows, VolumeStore } from "../snapshots/ports.ts";
import { keyOfPart, type Part, type Volume } from "../snapshots/volumes.ts";
import type { AzureStorage } from "./azure-storage.ts";
import { unpackRows } from "./packed-rows.ts";
import { factsBlobName } from "./table-partners.ts";
import { isMissing, keepPieces, readZipped } from "./zipped-blobs.ts";

const lineEnd = 0x0a;
const readAtOnce = 4;

export class TableVolumes implements VolumeStore {
  readonly #storage: AzureStorage;

  constructor(storage: AzureStorage) {
    this.#storage = storage;
  }

  keepVolume(scope: Scope, { name, parts }: Volume): Promise<void> {
    return keepPieces(this.#blob(scope, "volumes", name), () => this.#pieces(scope, parts));
  }

  async volume(scope: Scope, { name }: Volume): Promise<BoundRows | null> {
    try {
      return boundRows(await readZipped(this.#blob(scope, "volumes", name)));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** A few parts are read ahead: a small partner's are many and small. */
  async *#pieces(scope: Scope, parts: readonly Part[]): AsyncGenerator<Uint8Array> {
    yield Buffer.from(JSON.stringify(parts.map(keyOfPart)));
    const reading: Promise<Buffer>[] = [];
    for (let [next, at] = [0, 0]; at < parts.length; at += 1) {
      for (; next < parts.length && next < at + readAtOnce; next += 1) reading.push(this.#part(scope, parts[next] as Part));
      yield Buffer.from("\n");
      yield (await reading.shift()) ?? Buffer.alloc(0);
    }
  }

  #part(scope: Scope, { kind, hash }: Part): Promise<Buffer> {
    const part = readZipped(this.#blob(scope, kind, hash));
    // It is waited for later, and fails then.
    part.catch(() => {});
    return part;
  }

  #blob(scope: Scope, kind: string, name: string) {
    return this.#storage.facts.getBlockBlobClient(factsBlobName(scope, kind, name));
  }
}

/** A part becomes text and rows when it is asked for. */
function boundRows(bytes: Buffer): BoundRows {
  const lines: Buffer[] = [];
  for (let from = 0; from <= bytes.length; ) {
    const end = bytes.indexOf(lineEnd, from);
    lines.push(bytes.subarray(from, end === -1 ? bytes.length : end));
    from = end === -1 ? bytes.length + 1 : end + 1;
  }
  const keys = JSON.parse(String(lines[0])) as string[];
  return {
    rows<Kind extends keyof StoredRows>(kind: Kind, hash: string): FactRows<StoredRows[Kind]> | null {
      const line = lines[keys.indexOf(keyOfPart({ kind, hash })) + 1];
      return line === undefined || line === lines[0] ? null : unpackRows<StoredRows[Kind]>(line.toString("utf8"));
    },
  };
}
