// Which kind of question a follow-up makes together with the one before it, and the words that it begins with. Null where the kind
// before does not look at what the follow-up names: what is said must be what is answered.

import { categoryOf } from "../../../kernel/program.ts";
import type { Kind, Question, Slots } from "../../question.ts";
import { designationWords, monthsOf, subjectWords } from "./splice.ts";
import { figures, hasSubject, isOurs, joined, type Of, subcategoriesIn, trackOf, wholeQuestion } from "./whole-question.ts";

interface Start {
  readonly kind: Kind;
  readonly text: string;
  readonly slots: Slots;
  readonly takesSubject: boolean;
}

/** Which kind of question the two make together, and the words that it begins with. */
export function kindAsked(before: Question, { slots: named, target }: Of<"slots">): Start | null {
  const { kind, text, slots } = before;
  if (target !== null && kind !== "gap" && kind !== "plan" && kind !== "needed") return null;
  if (named.designations.length > 0 && ![...figures, "benefits", "history", "compare", "renewal", "designations"].includes(kind)) return null;
  if (named.track !== null && ["benefits", "renewal", "freshness", "associate", "designations", "import", "mismatch", "people"].includes(kind))
    return null;
  if (named.whens.length > 0 && !takesMonths(before)) return null;
  const isAhead = named.whens.some(({ when }) => "monthsAhead" in when);
  const isTwo = named.whens.length === 2 && named.whens.every(({ bound }) => bound === null);
  if (isTwo && figures.includes(kind))
    return isOurs(slots) ? begin("compare", joined("compare", hasSubject(slots) ? subjectWords(slots) : "the score", trackOf(slots))) : null;
  if (hasSubject(named)) return aboutSubject(before, named);
  if (isAhead && figures.includes(kind)) return isOurs(slots) ? begin("forecast", joined("what will our score be", trackOf(slots))) : null;
  return { kind, text, slots, takesSubject: false };
}

function aboutSubject({ kind, text, slots }: Question, named: Slots): Start | null {
  switch (kind) {
    case "subcategory":
      return beginSubcategory(text, slots);
    case "why": {
      // Why the score changed: the same two months, for a part of it.
      if (!hasSubject(slots)) return { kind, text, slots, takesSubject: true };
      const start = begin("why", joined("why do we have these points", trackOf(slots), monthsOf(text)));
      return { ...start, takesSubject: true };
    }
    case "needed":
    case "rules":
      return hasSubject(slots) ? { kind, text, slots, takesSubject: true } : null;
    case "compare":
    case "history":
      return { kind, text, slots, takesSubject: true };
    case "people":
    case "customers": {
      const isSkilling = subcategoriesIn(named).every((id) => categoryOf[id] === "skilling");
      return isSkilling === (kind === "people") ? { kind, text, slots, takesSubject: true } : null;
    }
    case "freshness":
      return subcategoriesIn(named).every((id) => categoryOf[id] === "skilling") ? begin("freshness", "until when do the certificates go") : null;
    case "gap":
    case "score":
    case "attained":
      return beginSubcategory(text, slots);
    default:
      return null;
  }
}

function beginSubcategory(text: string, { designations, ...slots }: Slots): Start {
  const area = designations.length === 0 ? "" : `in ${designationWords({ designations, ...slots })}`;
  return { ...begin("subcategory", joined("how many points do we have", area, trackOf(slots), monthsOf(text))), takesSubject: true };
}

function begin(kind: Kind, text: string): Start {
  const { slots } = wholeQuestion(kind, text);
  return { kind, text, slots, takesSubject: false };
}

/** Whether a month changes what is answered: what doesn't look at it must not be said to. */
function takesMonths({ kind, text }: Question): boolean {
  if (kind === "people") return /\b(expir\w*|laps\w*|due)\b/.test(text);
  return [...figures, "why", "plan", "whatIf", "history", "compare", "forecast", "rules", "track", "mcv"].includes(kind);
}
