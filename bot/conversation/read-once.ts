// The scores of one turn: read once, however many parts of it ask for them, and the same for all of them.

import type { PartnerFacts, PartnerScores, ScoreSource } from "./ports.ts";

export function readOnce(source: ScoreSource): ScoreSource {
  const scores = new Map<string, Promise<PartnerScores | null>>();
  const facts = new Map<string, Promise<PartnerFacts | null>>();
  return {
    partnerScores: (tenant) => kept(scores, tenant, () => source.partnerScores(tenant)),
    partnerFacts: (tenant) => kept(facts, tenant, () => source.partnerFacts(tenant)),
  };
}

function kept<Value>(known: Map<string, Promise<Value>>, tenant: string, read: () => Promise<Value>): Promise<Value> {
  const found = known.get(tenant) ?? read();
  known.set(tenant, found);
  return found;
}
