// Reads a tenant's scores from the store, and the facts behind them, in the form that conversations and digests work on.

import type { KnownPartner, OnFile, PartnerFacts, PartnerScores, ScoreSource } from "../conversation/ports.ts";
import { assembleFacts } from "../facts/facts-of-exports.ts";
import { latestClosedMonth, type Month } from "../kernel/month.ts";
import { ownWeights } from "../planning/plan/effort-weights.ts";
import { type PartnerRecord, presentDay, type RowsRef, type Today } from "./partner.ts";
import type { PartnerStore, SnapshotStore, VolumeStore } from "./ports.ts";
import { RowsReader } from "./rows-reader.ts";
import type { ScoredMonth } from "./snapshot.ts";

export class StoredScores implements ScoreSource {
  readonly #store: PartnerStore & SnapshotStore;
  readonly #today: () => Today;
  readonly #volumes: VolumeStore | null;

  /** @param volumes null where rows are only kept one by one */
  constructor(store: PartnerStore & SnapshotStore, today: () => Today, volumes: VolumeStore | null = null) {
    this.#store = store;
    this.#today = today;
    this.#volumes = volumes;
  }

  async partnerScores(tenant: string): Promise<PartnerScores | null> {
    return (await this.#chosen(tenant))?.scores ?? null;
  }

  async partnerFacts(tenant: string): Promise<PartnerFacts | null> {
    return (await this.known(tenant))?.facts() ?? null;
  }

  /** Scores and facts of one moment, in one reading. */
  async known(tenant: string): Promise<KnownPartner | null> {
    const chosen = await this.#chosen(tenant);
    if (chosen === null) return null;
    // All who ask at once share what is read; a large partner's rows are let go when nobody works on them.
    let shared: WeakRef<RowsReader> | null = null;
    const rows = (): RowsReader => {
      const found = shared?.deref() ?? new RowsReader(this.#store, chosen.partner, this.#volumes);
      shared = new WeakRef(found);
      return found;
    };
    return { scores: chosen.scores, facts: () => factsOf(chosen.partner, rows()) };
  }

  /** With several partner accounts in one tenant the real ones come first, and among those the first by name. */
  async #chosen(tenant: string): Promise<{ partner: PartnerRecord; scores: PartnerScores } | null> {
    const partners = [...(await this.#store.partners(tenant))].sort((a, b) => Number(a.isSample) - Number(b.isSample));
    for (const partner of partners) {
      const scores = await this.#scoresOf(partner);
      // A partner without a scored month must not stand before one that has some.
      if (scores !== null) return { partner, scores };
    }
    return null;
  }

  async #scoresOf(partner: PartnerRecord): Promise<PartnerScores | null> {
    const today = presentDay(partner, this.#today());
    // What a later day has scored is not known yet on an earlier one.
    const snapshots = (await this.#store.snapshots(partner.scope)).filter(({ value }) => value.score.asOf <= latestClosedMonth(today));
    if (snapshots.length === 0) return null;
    return {
      partnerName: partner.name,
      isSample: partner.isSample,
      presentDay: today,
      units: partner.units,
      anniversary: partner.anniversary,
      names: partner.names,
      onFile: onFileOf(partner),
      months: new Map<Month, ScoredMonth>(snapshots.map(({ value }) => [value.score.asOf, value])),
    };
  }
}

function onFileOf({ usage, revenue, certifications }: PartnerRecord): OnFile {
  const days = (refs: Readonly<Record<string, RowsRef>>) =>
    new Map(
      Object.keys(refs)
        .sort()
        .map((month) => [month as Month, refs[month]?.importedOn ?? null] as const),
    );
  return {
    usage: days(usage),
    revenue: days(revenue),
    certifications: certifications === null ? null : { importedOn: certifications.importedOn },
  };
}

function factsOf(partner: PartnerRecord, rows: RowsReader): PartnerFacts {
  return {
    statedTrack: partner.statedTrack,
    readings: partner.readings,
    effort: { ...ownWeights, ...partner.effort },
    isEffortOurs: Object.keys(partner.effort).length === 0,
    facts: async (months, book) => assembleFacts(await rows.of(months), partner.units, book),
  };
}
