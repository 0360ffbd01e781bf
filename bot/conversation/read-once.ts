// The scores of one turn: read once, however many parts of it ask for them, and the same for all of them.

import type { Facts } from "../scoring/facts.ts";
import type { KnownPartner, PartnerFacts, PartnerScores, ScoreSource } from "./ports.ts";

export function readOnce(source: ScoreSource): ScoreSource {
  const scores = new Map<string, Promise<PartnerScores | null>>();
  const facts = new Map<string, Promise<PartnerFacts | null>>();
  const both = new Map<string, Promise<KnownPartner | null>>();
  const { known } = source;
  const readBoth = known === undefined ? null : (tenant: string) => kept(both, tenant, () => known.call(source, tenant));
  const scoresOf = async (tenant: string) => (readBoth === null ? source.partnerScores(tenant) : ((await readBoth(tenant))?.scores ?? null));
  const factsOf = async (tenant: string) => (readBoth === null ? source.partnerFacts(tenant) : ((await readBoth(tenant))?.facts() ?? null));
  return {
    partnerScores: (tenant) => kept(scores, tenant, () => scoresOf(tenant)),
    partnerFacts: (tenant) =>
      kept(facts, tenant, async () => {
        const known = await factsOf(tenant);
        return known === null ? null : withFactsOnce(known);
      }),
  };
}

function withFactsOnce(source: PartnerFacts): PartnerFacts {
  const read = new Map<string, Promise<Facts>>();
  return { ...source, facts: (months, book) => kept(read, [book.id, ...[...months].sort()].join(), () => source.facts(months, book)) };
}

function kept<Value>(known: Map<string, Promise<Value>>, key: string, read: () => Promise<Value>): Promise<Value> {
  const found = known.get(key) ?? read();
  known.set(key, found);
  return found;
}
