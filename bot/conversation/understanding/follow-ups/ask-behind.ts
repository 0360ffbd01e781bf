// "Why?" and "who?" after a question: what stands behind the same points. Null where nothing does, or where it would be told of another month.

import { categoryOf, subcategories } from "../../../kernel/program.ts";
import type { Question, Slots } from "../../question.ts";
import { monthsOf, subjectWords } from "./splice.ts";
import { hasSubject, isOurs, joined, type Of, subcategoriesIn, trackOf, wholeQuestion } from "./whole-question.ts";

export function whyOf(before: Question): Question | null {
  const { kind, slots } = before;
  if (!isOurs(slots)) return null;
  if (kind === "track") return wholeQuestion("track", joined("are we enterprise or smb and why", monthsOf(before.text)));
  // "why?" after a change asks for its causes, which stand beside the months.
  if (kind === "compare" || (kind === "why" && !hasSubject(slots)))
    return kind === "compare"
      ? wholeQuestion("why", joined("why did the score change", subjectOf(slots, "in"), trackOf(slots), monthsOf(before.text)))
      : null;
  if (kind === "gap" || kind === "score" || kind === "attained")
    return wholeQuestion("why", joined("why do we have these points", trackOf(slots), monthsOf(before.text)), { subcategories });
  // Why somebody is counted or not is another question than why we have our points.
  if (before.names !== undefined && (kind === "customers" || kind === "people")) return null;
  if (!hasSubject(slots) || !["subcategory", "needed", "customers", "people"].includes(kind)) return null;
  const months = kind === "subcategory" ? monthsOf(before.text) : "";
  return wholeQuestion("why", joined("why do we have these points in", subjectWords(slots), trackOf(slots), months));
}

export function whichOf({ kind, slots, text }: Question, { whom }: Of<"which">): Question | null {
  // What falls out ahead are certificates, which are somebody's.
  if (kind === "forecast" && isOurs(slots) && whom === "people") return wholeQuestion("people", "whose certificates expire in the next 12 months");
  if (!isOurs(slots) || !["subcategory", "needed", "why"].includes(kind) || !hasSubject(slots)) return null;
  const named = subcategoriesIn(slots);
  const isSkilling = named.every((id) => categoryOf[id] === "skilling");
  if (!isSkilling && named.some((id) => categoryOf[id] === "skilling")) return null;
  if (isSkilling ? whom === "customers" : false) return null;
  // Who counts is told of the newest month only.
  if (monthsOf(text) !== "") return null;
  if (!isSkilling)
    return wholeQuestion("customers", joined("which customers count for", subjectWords({ subcategories: named, categories: [] }), trackOf(slots)));
  const [only, second] = named;
  return wholeQuestion(
    "people",
    only !== undefined && second === undefined ? `who has ${subjectWords({ subcategories: [only], categories: [] })}` : "who is certified",
  );
}

function subjectOf(slots: Slots, lead: string): string {
  return hasSubject(slots) ? `${lead} ${subjectWords(slots)}` : "";
}
