// Reads a tenant's scores from the store in the form that conversations and digests work on.

import type { PartnerScores, ScoreSource } from "../conversation/ports.ts";
import type { Day, Month } from "../kernel/month.ts";
import { presentDay } from "./partner.ts";
import type { PartnerStore, SnapshotStore } from "./ports.ts";
import type { ScoredMonth } from "./snapshot.ts";

export class StoredScores implements ScoreSource {
  readonly #store: PartnerStore & SnapshotStore;
  readonly #clock: () => Day;

  constructor(store: PartnerStore & SnapshotStore, clock: () => Day) {
    this.#store = store;
    this.#clock = clock;
  }

  async partnerScores(tenant: string): Promise<PartnerScores | null> {
    // With several partner accounts in one tenant the real ones come first, and among those the first by name.
    const [partner] = [...(await this.#store.partners(tenant))].sort((a, b) => Number(a.isSample) - Number(b.isSample));
    if (partner === undefined) return null;
    const snapshots = await this.#store.snapshots(partner.scope);
    if (snapshots.length === 0) return null;
    return {
      partnerName: partner.name,
      isSample: partner.isSample,
      presentDay: presentDay(partner, this.#clock()),
      units: partner.units,
      months: new Map<Month, ScoredMonth>(snapshots.map(({ value }) => [value.score.asOf, value])),
    };
  }
}
