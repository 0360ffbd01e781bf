// A store to try an import in: reads what is really there, and keeps everything that is written to itself. Nothing reaches the real
// one, so the same code that imports and scores tells beforehand what it would do.

import type { FactRows } from "../facts/fact-rows.ts";
import { contentHash } from "../snapshots/content-hash.ts";
import type { PartnerRecord, Scope } from "../snapshots/partner.ts";
import type { PartnerStore, SnapshotStore, StoredRows, Versioned } from "../snapshots/ports.ts";
import type { Snapshot } from "../snapshots/snapshot.ts";
import type { Upload, UploadRecord } from "../snapshots/upload.ts";

type Real = PartnerStore & SnapshotStore;

const keyOf = ({ tenant, partner }: Scope): string => `${tenant}/${partner}`;

export class TrialStore implements PartnerStore, SnapshotStore {
  readonly #real: Real;
  readonly #partners = new Map<string, PartnerRecord>();
  readonly #rows = new Map<string, FactRows<unknown>>();
  readonly #snapshots = new Map<string, Snapshot>();

  constructor(real: Real) {
    this.#real = real;
  }

  async partners(tenant: string): Promise<readonly PartnerRecord[]> {
    const own = [...this.#partners.values()].filter((one) => one.scope.tenant === tenant);
    const others = (await this.#real.partners(tenant)).filter((one) => !this.#partners.has(keyOf(one.scope)));
    return [...others, ...own];
  }

  async everyPartner(): Promise<readonly PartnerRecord[]> {
    return [...this.#partners.values()];
  }

  async partner(scope: Scope): Promise<Versioned<PartnerRecord> | null> {
    const own = this.#partners.get(keyOf(scope));
    return own === undefined ? this.#real.partner(scope) : { value: own, version: "trial" };
  }

  async savePartner(partner: PartnerRecord): Promise<void> {
    this.#partners.set(keyOf(partner.scope), partner);
  }

  async keepRows<Kind extends keyof StoredRows>(scope: Scope, kind: Kind, rows: FactRows<StoredRows[Kind]>): Promise<string> {
    const hash = contentHash(rows);
    this.#rows.set(`${keyOf(scope)}/${kind}/${hash}`, rows);
    return hash;
  }

  async rows<Kind extends keyof StoredRows>(scope: Scope, kind: Kind, hash: string): Promise<FactRows<StoredRows[Kind]>> {
    const own = this.#rows.get(`${keyOf(scope)}/${kind}/${hash}`) as FactRows<StoredRows[Kind]> | undefined;
    return own ?? this.#real.rows(scope, kind, hash);
  }

  async keepUpload(scope: Scope, upload: Upload, about: Pick<UploadRecord, "day" | "who">): Promise<UploadRecord> {
    return { scope, hash: "", file: upload.file, bytes: 0, ...about };
  }

  async snapshots(scope: Scope): Promise<readonly Versioned<Snapshot>[]> {
    const months = new Map((await this.#real.snapshots(scope)).map((one) => [one.value.score.asOf, one]));
    for (const own of this.#snapshots.values()) if (keyOf(own.scope) === keyOf(scope)) months.set(own.score.asOf, { value: own, version: "trial" });
    return [...months.values()].sort((a, b) => (a.value.score.asOf < b.value.score.asOf ? -1 : 1));
  }

  revisions(): Promise<readonly Snapshot[]> {
    return Promise.resolve([]);
  }

  async saveSnapshot(snapshot: Snapshot): Promise<void> {
    this.#snapshots.set(`${keyOf(snapshot.scope)}/${snapshot.score.asOf}`, snapshot);
  }
}
