// Puts a follow-up and the question before it together into one whole question, or says that they don't fit: null.
// What the follow-up names takes the place of the same in the question before; everything else of that question stays.

import type { Question } from "../../question.ts";
import { slotsOf } from "../slots.ts";
import { against } from "./against.ts";
import { whichOf, whyOf } from "./ask-behind.ts";
import type { FollowUp } from "./follow-up.ts";
import { otherNames } from "./other-names.ts";
import { countOfSame, moreOfSame, withoutSomething } from "./suppose.ts";
import { countAlone, withAnother, withCount, withMore } from "./supposed-again.ts";
import type { Of } from "./whole-question.ts";
import { monthBeside, withSlots } from "./with-slots.ts";

export function merged(before: Question, followUp: FollowUp): Question | null {
  // What is set is said whole: after-subscription.ts.
  if (before.kind === "subscribe") return null;
  switch (followUp.of) {
    case "why":
      return whyOf(before);
    case "which":
      return whichOf(before, followUp);
    case "count":
      return isTarget(before, followUp)
        ? withSlots(before, { of: "slots", slots: slotsOf(""), months: "", target: followUp.count, isOpened: true })
        : countOfSame(before, followUp);
    case "without":
      return withoutSomething(before, followUp);
    case "other":
      return withCountOrName(before, followUp);
    case "against":
      return against(before, followUp);
    case "missing":
      return moreOfSame(before);
    case "shift":
      return monthBeside(before, followUp);
    case "slots":
      if (followUp.isWhether === true && before.kind !== "why" && before.kind !== "compare") return null;
      return (followUp.target === null ? null : withCount(before, followUp.target)) ?? withSlots(before, followUp);
  }
}

function withCountOrName(before: Question, followUp: Of<"other">): Question | null {
  const count = countAlone(followUp.words.replace(/ (?:too|instead|rather|then|please)$/, ""));
  return (count === null ? (withMore(before, followUp) ?? withAnother(before, followUp)) : withCount(before, count)) ?? otherNames(before, followUp);
}

/** "How about 80" after a question about the way to 70. */
function isTarget({ kind }: Question, { count, isMore, isLess }: Of<"count">): boolean {
  return !isMore && !isLess && count > 1 && count <= 100 && (kind === "gap" || kind === "plan");
}
