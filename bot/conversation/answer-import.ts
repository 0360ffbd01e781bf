// Answers how data comes in: which exports, and what of them is on file now.

import type { Day, Month } from "../kernel/month.ts";
import { monthShownOn } from "../rules/refresh-days.ts";
import type { ImportAnswer } from "./answer.ts";
import type { PartnerScores } from "./ports.ts";

/** @param scores null where nothing was imported */
export function answerImport(scores: PartnerScores | null, today: Day): ImportAnswer {
  const span = (months: Iterable<Month> | undefined): { from: Month; to: Month } | null => {
    const sorted = [...(months ?? [])].sort();
    const [from, to] = [sorted[0], sorted.at(-1)];
    return from === undefined || to === undefined ? null : { from, to };
  };
  const known = scores?.onFile;
  return {
    kind: "import",
    onFile: { revenue: span(known?.revenue.keys()), usage: span(known?.usage.keys()), certifications: (known?.certifications ?? null) !== null },
    newestWanted: monthShownOn(scores?.presentDay ?? today),
  };
}
