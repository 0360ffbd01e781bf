// The scores of each tenant for at most a second, however many ask meanwhile: read once, told to all of them, and forgotten at once where
// this process itself changed something. A second begins when reading begins, so no figure is older than that; before it is over they are
// read ahead, so that of many who ask none has to wait. What failed, and that nothing was imported yet, is not kept.

import type { KnownPartner, PartnerFacts, PartnerScores, ScoreSource } from "./ports.ts";

interface Kept {
  readonly since: number;
  readonly known: Promise<KnownPartner | null>;
  /** What is being read ahead; whoever asks once this one is too old waits for it. */
  next: Kept | null;
}

export const keptMs = 1_000;
export const aheadMs = 700;

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
    const isOver = ({ since }: Kept): boolean => now - since >= keptMs;
    const found = this.#kept.get(tenant);
    if (found === undefined || isOver(found)) {
      const next = found?.next ?? null;
      for (const [other, kept] of this.#kept) if (isOver(kept)) this.#kept.delete(other);
      return this.#keep(tenant, next === null || isOver(next) ? this.#begin(tenant, now) : next);
    }
    if (found.next === null && now - found.since >= aheadMs) this.#readAhead(tenant, found, now);
    return found.known;
  }

  #begin(tenant: string, since: number): Kept {
    return { since, known: this.#read(tenant), next: null };
  }

  #keep(tenant: string, kept: Kept): Promise<KnownPartner | null> {
    this.#kept.set(tenant, kept);
    const drop = (): void => {
      if (this.#kept.get(tenant) === kept) this.#kept.delete(tenant);
    };
    kept.known.then((known) => known ?? drop(), drop);
    return kept.known;
  }

  #readAhead(tenant: string, found: Kept, now: number): void {
    const next = this.#begin(tenant, now);
    found.next = next;
    const take = (): void => {
      // Unless it was forgotten meanwhile, or is in force already.
      if (this.#kept.get(tenant) === found) void this.#keep(tenant, next);
    };
    const giveUp = (): void => {
      found.next = null;
    };
    next.known.then(take, giveUp);
  }
}
