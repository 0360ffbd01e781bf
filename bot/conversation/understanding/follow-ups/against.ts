// "Compare it with June", "and compared to a year ago?": the month that was asked about beside another one.

import type { Question } from "../../question.ts";
import { monthsOf, subjectWords } from "./splice.ts";
import { figures, hasSubject, isOurs, joined, type Of, trackOf, wholeQuestion } from "./whole-question.ts";

export function against({ kind, text, slots }: Question, { months }: Of<"against">): Question | null {
  if (!isOurs(slots) || !([...figures, "why", "history", "compare"] as const).some((one) => one === kind)) return null;
  const [own, second] = slots.whens;
  // Of two months that were compared, or of a trend, no one is the month that is meant.
  if (second !== undefined || (own !== undefined && own.bound !== null)) return null;
  const month = monthsOf(text).replace(/^(?:(?:in|for|of|at|with|as of|the) )+/, "") || "today";
  const other = months.replace(/^(?:(?:in|for|of|the) )+(?!month)/, "").replace(/^(?:now|today|this month)$/, "today");
  if (month === other) return null;
  const about = hasSubject(slots) ? subjectWords(slots) : "the score";
  return wholeQuestion("compare", joined("compare", about, trackOf(slots), "in", month, "with", other));
}
