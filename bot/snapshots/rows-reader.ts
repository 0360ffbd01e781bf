// Reads the rows that are in force for a partner's months, each blob once however many months of a run need it. Where volumes are bound,
// several are read at once from the smallest volume that has them; a volume that is not bound yet costs one request.

import type { FactRows } from "../facts/fact-rows.ts";
import type { ReportedFacts } from "../facts/facts-of-exports.ts";
import type { Month } from "../kernel/month.ts";
import type { PartnerRecord } from "./partner.ts";
import type { BoundRows, PartnerStore, StoredRows, VolumeStore } from "./ports.ts";
import { keyOfPart, type Part, type Volume, volumesOf } from "./volumes.ts";

export class RowsReader {
  readonly #store: PartnerStore;
  readonly #partner: PartnerRecord;
  readonly #bound: VolumeStore | null;
  readonly #volumes: readonly Volume[];
  readonly #opened = new Map<string, Promise<BoundRows | null>>();
  readonly #read = new Map<string, Promise<FactRows<unknown>>>();

  /** @param bound null for who reads month after month: volumes hold more than that. */
  constructor(store: PartnerStore, partner: PartnerRecord, bound: VolumeStore | null = null) {
    this.#store = store;
    this.#partner = partner;
    this.#bound = bound;
    this.#volumes = bound === null ? [] : volumesOf(partner);
  }

  /** What is on file of these months, and all certifications. A month that is not on file is absent. */
  async of(months: readonly Month[]): Promise<ReportedFacts> {
    const { certifications } = this.#partner;
    const volume = this.#volumeOf(months);
    const [usage, revenue, trainings] = await Promise.all([
      this.#months("usage", months, volume),
      this.#months("revenue", months, volume),
      certifications === null ? null : this.#rows("certifications", certifications.hash, volume),
    ]);
    return { usage, revenue, certifications: trainings === null ? null : [...trainings] };
  }

  /** Lets go of a month that is not asked for again soon; it is read anew if it is. */
  forget(month: Month): void {
    for (const kind of ["usage", "revenue"] as const) {
      const ref = this.#partner[kind][month];
      if (ref !== undefined) this.#read.delete(keyOfPart({ kind, hash: ref.hash }));
    }
  }

  async #months<Kind extends "usage" | "revenue">(
    kind: Kind,
    months: readonly Month[],
    volume: Volume | null,
  ): Promise<Map<Month, FactRows<StoredRows[Kind]>>> {
    const found = await Promise.all(
      months.map(async (month) => {
        const ref = this.#partner[kind][month];
        return ref === undefined ? [] : [[month, await this.#rows(kind, ref.hash, volume)] as const];
      }),
    );
    return new Map(found.flat());
  }

  /** That has all of them which are not known yet; null for a single one. */
  #volumeOf(months: readonly Month[]): Volume | null {
    const { certifications } = this.#partner;
    const monthly = (["usage", "revenue"] as const).flatMap((kind) =>
      months.flatMap((month): Part[] => {
        const ref = this.#partner[kind][month];
        return ref === undefined ? [] : [{ kind, hash: ref.hash }];
      }),
    );
    const all: Part[] = certifications === null ? monthly : [{ kind: "certifications", hash: certifications.hash }, ...monthly];
    const missing = all.map(keyOfPart).filter((key) => !this.#read.has(key));
    const isIn = (volume: Volume): boolean => missing.every((key) => volume.parts.some((part) => keyOfPart(part) === key));
    if (missing.length < 2) return null;
    return this.#volumes.find((one) => this.#opened.has(one.name) && isIn(one)) ?? this.#volumes.find(isIn) ?? null;
  }

  #rows<Kind extends keyof StoredRows>(kind: Kind, hash: string, volume: Volume | null): Promise<FactRows<StoredRows[Kind]>> {
    const key = keyOfPart({ kind, hash });
    const known = this.#read.get(key) as Promise<FactRows<StoredRows[Kind]>> | undefined;
    if (known !== undefined) return known;
    const rows = this.#fresh(kind, hash, volume);
    this.#read.set(key, rows);
    // Whoever asks next may have more luck.
    rows.catch(() => this.#read.delete(key));
    return rows;
  }

  async #fresh<Kind extends keyof StoredRows>(kind: Kind, hash: string, volume: Volume | null): Promise<FactRows<StoredRows[Kind]>> {
    const bound = volume === null ? null : await this.#open(volume);
    return bound?.rows(kind, hash) ?? this.#store.rows(this.#partner.scope, kind, hash);
  }

  #open(volume: Volume): Promise<BoundRows | null> {
    const opened = this.#opened.get(volume.name) ?? this.#bound?.volume(this.#partner.scope, volume) ?? Promise.resolve(null);
    this.#opened.set(volume.name, opened);
    return opened;
  }
}
