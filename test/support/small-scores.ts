// Scores of a few months, each from a standing, in the form that conversations, digests and alerts work on.

import type { PartnerFacts, PartnerScores } from "../../bot/conversation/ports.ts";
import { ownWeights } from "../../bot/planning/plan/effort-weights.ts";
import type { Facts, RowsByMonth } from "../../bot/scoring/facts.ts";
import { documentOf, month, type Standing, scoreOf, standing } from "./small-facts.ts";

/** By month; a facts document where a standing does not say it, such as one without usage. */
export type Months = Readonly<Record<string, Standing | Record<string, unknown>>>;

export function scoresOf(months: Months, about: Partial<Omit<PartnerScores, "months">> = {}): PartnerScores {
  const scored = Object.entries(months).map(([name, one]) => {
    const asOf = month(name);
    return [asOf, scoreOf("asOf" in one ? one : standing(asOf, one))] as const;
  });
  return {
    partnerName: "Adatum Partners",
    isSample: false,
    presentDay: "2026-11-21" as PartnerScores["presentDay"],
    units: "pamau-else-mau",
    anniversary: null,
    names: "managers",
    onFile: null,
    ...about,
    months: new Map(scored),
  };
}

/** The facts of the months that are asked for, each with its own year before; who is certified is told by the newest of them. */
export function factsBehind(months: Months): PartnerFacts {
  const documents = new Map(Object.entries(months).map(([name, one]) => [month(name), documentOf("asOf" in one ? one : standing(month(name), one))]));
  return {
    statedTrack: "smb",
    readings: {},
    effort: ownWeights,
    isEffortOurs: true,
    async facts(wanted) {
      const asked = wanted.toSorted().flatMap((at) => documents.get(at)?.facts ?? []);
      const newest = asked.at(-1);
      if (newest === undefined) throw new RangeError(`No facts of ${wanted.join()}`);
      const together = <Row>(of: (facts: Facts) => RowsByMonth<Row>) => new Map(asked.flatMap((facts) => [...of(facts)]));
      return { ...newest, usage: together((facts) => facts.usage), revenue: together((facts) => facts.revenue) };
    },
  };
}
