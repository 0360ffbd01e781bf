// Reads the rows that are in force for a partner's months, each blob once however many months of a run need it.

import type { FactRows } from "../facts/fact-rows.ts";
import type { ReportedFacts } from "../facts/facts-of-exports.ts";
import type { Month } from "../kernel/month.ts";
import type { PartnerRecord } from "./partner.ts";
import type { PartnerStore, StoredRows } from "./ports.ts";

export class RowsReader {
  readonly #store: PartnerStore;
  readonly #partner: PartnerRecord;
  readonly #read = new Map<string, Promise<FactRows<unknown>>>();

  constructor(store: PartnerStore, partner: PartnerRecord) {
    this.#store = store;
    this.#partner = partner;
  }

  /** What is on file of these months, and all certifications. A month that is not on file is absent. */
  async of(months: readonly Month[]): Promise<ReportedFacts> {
    const { certifications } = this.#partner;
    const [usage, revenue, trainings] = await Promise.all([
      this.#months("usage", months),
      this.#months("revenue", months),
      certifications === null ? null : this.#rows("certifications", certifications.hash),
    ]);
    return { usage, revenue, certifications: trainings === null ? null : [...trainings] };
  }

  /** Lets go of a month that is not asked for again soon; it is read anew if it is. */
  forget(month: Month): void {
    for (const kind of ["usage", "revenue"] as const) {
      const ref = this.#partner[kind][month];
      if (ref !== undefined) this.#read.delete(`${kind}/${ref.hash}`);
    }
  }

  async #months<Kind extends "usage" | "revenue">(kind: Kind, months: readonly Month[]): Promise<Map<Month, FactRows<StoredRows[Kind]>>> {
    const found = await Promise.all(
      months.map(async (month) => {
        const ref = this.#partner[kind][month];
        return ref === undefined ? [] : [[month, await this.#rows(kind, ref.hash)] as const];
      }),
    );
    return new Map(found.flat());
  }

  #rows<Kind extends keyof StoredRows>(kind: Kind, hash: string): Promise<FactRows<StoredRows[Kind]>> {
    const key = `${kind}/${hash}`;
    const known = this.#read.get(key) as Promise<FactRows<StoredRows[Kind]>> | undefined;
    const rows = known ?? this.#store.rows(this.#partner.scope, kind, hash);
    this.#read.set(key, rows);
    return rows;
  }
}
