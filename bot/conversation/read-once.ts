// The scores of one turn: read once, however many parts of it ask for them, and the same for all of them.

import type { Facts } from "../scoring/facts.ts";
import type { PartnerFacts, PartnerScores, ScoreSource } from "./ports.ts";

export function readOnce(source: ScoreSource): ScoreSource {
  const scores = new Map<string, Promise<PartnerScores | null>>();
  const facts = new Map<string, Promise<PartnerFacts | null>>();
  return {
    partnerScores: (tenant) => kept(scores, tenant, () => source.partnerScores(tenant)),
    partnerFacts: (tenant) =>
      kept(facts, tenant, async () => {
        const known = await source.partnerFacts(tenant);
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
