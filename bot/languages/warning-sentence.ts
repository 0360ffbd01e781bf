// The sentence of a warning. Stored warnings are codes and words, so that they can be read in any language.

import type { Day, Month } from "../kernel/month.ts";
import type { Subcategory } from "../kernel/program.ts";
import type { Warning } from "../scoring/warning.ts";
import { shownPoints } from "./shown-points.ts";
import type { SentenceKey, Speaker } from "./speaker.ts";

export function warningSentence(speaker: Speaker, warning: Warning): string {
  const month = (value: string): string => speaker.month(value as Month);
  const kind = "kind" in warning ? { kind: speaker.say(`kind.${warning.kind}`) } : {};
  switch (warning.code) {
    case "missing-data":
      return speaker.say("warning.missing-data", { ...kind, months: speaker.list(warning.months.map(month)) });
    case "missing-baseline-month":
      return speaker.say("warning.missing-baseline-month", { month: month(warning.month) });
    case "contradictory-rows":
      return speaker.say("warning.contradictory-rows", { ...withoutPlace(warning), month: month(warning.month) });
    case "negative-revenue":
    case "month-to-come":
      return speaker.say(`warning.${warning.code}`, { ...withoutPlace(warning), ...kind, month: month(warning.month) });
    case "month-not-over":
      return speaker.say("warning.month-not-over", { month: month(warning.month), day: speaker.day(warning.day as Day) });
    case "earned-after-today":
      return speaker.say("warning.earned-after-today", { ...withoutPlace(warning), earnedOn: speaker.day(warning.earnedOn as Day) });
    case "gate-ambiguous":
      return speaker.say("warning.gate-ambiguous", {
        name: speaker.say(`subcategory.${warning.subcategory as Subcategory}`),
        points: speaker.number(shownPoints(warning.points), 2),
      });
    case "track-assumed":
      return speaker.say("warning.track-assumed", { track: speaker.say(`track.${warning.track}` as SentenceKey) });
    case "revenue-on-threshold":
      // At a viewer's level it is nobody's in particular.
      if (warning.customer === "") return speaker.say("unnamed.revenue-on-threshold", { workload: warning.workload });
      return speaker.say("warning.revenue-on-threshold", { ...warning, usd: speaker.number(warning.usd, 2) });
    case "not-reported":
      return speaker.say("warning.not-reported", {
        names: speaker.list(warning.subcategories.map((id) => speaker.say(`subcategory.${id as Subcategory}`))),
      });
    default:
      return speaker.say(`warning.${warning.code}`, { ...withoutPlace(warning), ...kind });
  }
}

/** Chats do not name files and lines; whoever reads the printed scorecard finds them beside the sentence. */
function withoutPlace(warning: Warning): Record<string, string | number> {
  const words = Object.entries(warning).filter((entry): entry is [string, string | number] => typeof entry[1] !== "object");
  return Object.fromEntries(words);
}
