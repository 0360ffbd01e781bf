// "Compare June, July and August": a comparison of more than two months is one of each with the next, so that none is left out. Pure.
// More months than four are a trend; "from June to August" are the ends of one span.

import type { Question, Understanding } from "../question.ts";
import { subjectWords } from "./follow-ups/splice.ts";
import { joined, trackOf, wholeQuestion } from "./follow-ups/whole-question.ts";
import { whenSpans } from "./whens-in.ts";

const mostMonths = 4;

export function withSeveralMonths(inner: Understanding): Understanding {
  return {
    async understand(text, context) {
      const read = await inner.understand(text, context);
      if (!read.isSure || read.questions.length !== 1) return read;
      const pairs = pairsOf(read.questions[0]);
      const [first, ...others] = pairs;
      return first === undefined ? read : { isSure: true, questions: [first, ...others] };
    },
  };
}

function pairsOf({ kind, text, slots }: Question): Question[] {
  const spans = whenSpans(text);
  const months = [...new Set(spans.map(({ at, end }) => text.slice(at, end)))];
  if (kind !== "compare" || months.length < 3 || spans.some(({ named: { bound } }) => bound !== null)) return [];
  if (months.length > mostMonths) return [wholeQuestion("history", joined("show the trend", trackOf(slots)))];
  const subject = subjectWords(slots);
  return months
    .slice(1)
    .map((month, index) =>
      wholeQuestion("compare", joined("compare", `${months[index]} with ${month}`, subject === "" ? "" : `in ${subject}`, trackOf(slots))),
    );
}
