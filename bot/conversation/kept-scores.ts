// The scores of each tenant for at most a second, however many ask meanwhile: read once, told to all of them, and forgotten at once where
// this process itself changed something. A second begins when reading begins, so no figure is older than that. What failed, and that
// nothing was imported yet, is not kept.

import type { PartnerFacts, PartnerScores, ScoreSource } from "./ports.ts";

/** A partner's scores and the facts behind them, as of one moment. */
export interface KnownPartner {
  readonly scores: PartnerScores;
  facts(): PartnerFacts;
}

interface Kept {
  readonly since: number;
  readonly known: Promise<KnownPartner | null>;
}

export const keptMs = 1_000;

export class KeptScores implements ScoreSource {
  readonly #read: (tenant: string) => Promise<KnownPartner | null>;
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();

  /** @param now milliseconds that only ever grow */
  constructor(read: (tenant: string) => Promise<KnownPartner | null>, now: () => number) {
    this.#read = read;
    this.#now = now;
  }

  async partnerScores(tenant: string): Promise<PartnerScores | null> {
    return (await this.#known(tenant))?.scores ?? null;
  }

  async partnerFacts(tenant: string): Promise<PartnerFacts | null> {
    return (await this.#known(tenant))?.facts() ?? null;
  }

  /** What is being read for somebody right now is told to them, and to nobody who asks from now on. */
  forget(tenant: string): void {
    this.#kept.delete(tenant);
  }

  #known(tenant: string): Promise<KnownPartner | null> {
    const now = this.#now();
    const found = this.#kept.get(tenant);
    if (found !== undefined && now - found.since < keptMs) return found.known;
    for (const [other, { since }] of this.#kept) if (now - since >= keptMs) this.#kept.delete(other);
    const kept: Kept = { since: now, known: this.#read(tenant) };
    this.#kept.set(tenant, kept);
    const drop = (): void => {
      if (this.#kept.get(tenant) === kept) this.#kept.delete(tenant);
    };
    kept.known.then((known) => known ?? drop(), drop);
    return kept.known;
  }
}
