// A store of partners, rows and snapshots without storage: writes are conditional on the version that was read.

import { createHash } from "node:crypto";
import type { FactRows } from "../../bot/facts/fact-rows.ts";
import { Fault } from "../../bot/kernel/fault.ts";
import type { Month } from "../../bot/kernel/month.ts";
import { contentHash } from "../../bot/snapshots/content-hash.ts";
import type { PartnerRecord, Scope } from "../../bot/snapshots/partner.ts";
import type { PartnerStore, SnapshotStore, StoredRows, Versioned } from "../../bot/snapshots/ports.ts";
import type { Snapshot } from "../../bot/snapshots/snapshot.ts";
import type { Upload, UploadRecord } from "../../bot/snapshots/upload.ts";

export class ScoresInMemory implements PartnerStore, SnapshotStore {
  readonly #partners = new Map<string, Versioned<PartnerRecord>>();
  readonly #snapshots = new Map<string, Versioned<Snapshot>>();
  readonly #revisions: Snapshot[] = [];
  readonly #rows = new Map<string, readonly unknown[]>();
  readonly uploads: UploadRecord[] = [];
  #writes = 0;

  async partners(tenant: string): Promise<PartnerRecord[]> {
    return (await this.everyPartner()).filter((one) => one.scope.tenant === tenant);
  }

  async everyPartner(): Promise<PartnerRecord[]> {
    return [...this.#partners.values()].map(({ value }) => value);
  }

  async partner(scope: Scope): Promise<Versioned<PartnerRecord> | null> {
    return this.#partners.get(keyOf(scope)) ?? null;
  }

  async savePartner(partner: PartnerRecord, version: string | null): Promise<void> {
    this.#write(this.#partners, keyOf(partner.scope), partner, version);
  }

  async keepRows<Kind extends keyof StoredRows>(scope: Scope, kind: Kind, rows: FactRows<StoredRows[Kind]>): Promise<string> {
    const hash = contentHash(rows);
    this.#rows.set(keyOf(scope, kind, hash), [...rows]);
    return hash;
  }

  async rows<Kind extends keyof StoredRows>(scope: Scope, kind: Kind, hash: string): Promise<readonly StoredRows[Kind][]> {
    return (this.#rows.get(keyOf(scope, kind, hash)) ?? []) as readonly StoredRows[Kind][];
  }

  async keepUpload(scope: Scope, upload: Upload, about: Pick<UploadRecord, "day" | "who">): Promise<UploadRecord> {
    const bytes: Uint8Array[] = [];
    for await (const chunk of upload.read()) bytes.push(chunk);
    const whole = Buffer.concat(bytes);
    const record = { scope, hash: createHash("sha256").update(whole).digest("hex"), file: upload.file, bytes: whole.byteLength, ...about };
    this.uploads.push(record);
    return record;
  }

  async revisions(scope: Scope, month: Month): Promise<Snapshot[]> {
    return this.#revisions.filter((one) => keyOf(one.scope, one.score.asOf) === keyOf(scope, month));
  }

  async snapshots(scope: Scope): Promise<Versioned<Snapshot>[]> {
    const own = [...this.#snapshots.values()].filter(({ value }) => keyOf(value.scope) === keyOf(scope));
    return own.sort((a, b) => (a.value.score.asOf < b.value.score.asOf ? -1 : 1));
  }

  async saveSnapshot(snapshot: Snapshot, version: string | null): Promise<void> {
    this.#write(this.#snapshots, keyOf(snapshot.scope, snapshot.score.asOf), snapshot, version);
    this.#revisions.push(snapshot);
  }

  #write<Value>(into: Map<string, Versioned<Value>>, key: string, value: Value, version: string | null): void {
    if ((into.get(key)?.version ?? null) !== version) throw new Fault("store.lost-race", "another version", "Please try again.");
    this.#writes += 1;
    into.set(key, { value, version: String(this.#writes) });
  }
}

function keyOf(scope: Scope, ...parts: readonly string[]): string {
  return JSON.stringify([scope.tenant, scope.partner, ...parts]);
}
