// Looks at scores as of an earlier month, or on a stated track: what came later is not there.

import type { Month } from "../kernel/month.ts";
import type { Track } from "../kernel/program.ts";
import type { ScoredMonth } from "../snapshots/snapshot.ts";
import type { OnFile, ScoreSource } from "./ports.ts";

export function withinMonth(source: ScoreSource, asOf: Month | null, track: Track | null): ScoreSource {
  if (asOf === null && track === null) return source;
  const isSeen = (month: Month): boolean => asOf === null || month <= asOf;
  return {
    async partnerScores(tenant) {
      const scores = await source.partnerScores(tenant);
      if (scores === null) return null;
      const months = [...scores.months].filter(([month]) => isSeen(month)).map(([month, scored]) => [month, onTrack(scored, track)] as const);
      return months.length === 0 ? null : { ...scores, months: new Map(months), onFile: onFileWithin(scores.onFile, asOf) };
    },
    async partnerFacts(tenant) {
      const known = await source.partnerFacts(tenant);
      if (known === null) return null;
      const { statedTrack, facts } = known;
      return { ...known, statedTrack: track ?? statedTrack, facts: (months, book) => facts(months.filter(isSeen), book) };
    },
  };
}

function onFileWithin(onFile: OnFile | null, asOf: Month | null): OnFile | null {
  if (onFile === null || asOf === null) return onFile;
  const within = (months: OnFile["usage"]): OnFile["usage"] => new Map([...months].filter(([month]) => month <= asOf));
  return { ...onFile, usage: within(onFile.usage), revenue: within(onFile.revenue) };
}

function onTrack(scored: ScoredMonth, track: Track | null): ScoredMonth {
  return track === null ? scored : { ...scored, score: { ...scored.score, track, trackFrom: "stated" } };
}
