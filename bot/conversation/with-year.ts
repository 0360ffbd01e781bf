// A question whose month has no year, with the year that it was read with, where that is not the present one: "score in December" asked in
// November may have meant the one to come. Null where there is no doubt. Pure.

import type { Day } from "../kernel/month.ts";
import type { Answer } from "./answer.ts";
import type { Question } from "./question.ts";
import { asSentence } from "./understanding/follow-ups/as-sentence.ts";
import { whenSpans } from "./understanding/whens-in.ts";

/** Answers about the one month that was asked about. */
const ofOneMonth: readonly Answer["kind"][] = ["gap", "score", "subcategory", "attained", "why"];

export function withYear({ text, slots }: Question, answer: Answer, today: Day): string | null {
  const { when } = slots;
  if (when === null || !("monthOfYear" in when) || when.yearsBack !== undefined) return null;
  if (!ofOneMonth.includes(answer.kind) || !("basis" in answer)) return null;
  const year = answer.basis.asOf.slice(0, 4);
  const span = whenSpans(text).find(
    ({ named }) => named.when === when || ("monthOfYear" in named.when && named.when.monthOfYear === when.monthOfYear),
  );
  return span === undefined || year === today.slice(0, 4) ? null : asSentence(`${text.slice(0, span.end)} ${year}${text.slice(span.end)}`);
}
