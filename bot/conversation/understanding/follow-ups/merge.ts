// Puts a follow-up and the question before it together into one whole question, or says that they don't fit: null.
// What the follow-up names takes the place of the same in the question before; everything else of that question stays.

import type { Question } from "../../question.ts";
import { slotsOf } from "../slots.ts";
import { whichOf, whyOf } from "./ask-behind.ts";
import type { FollowUp } from "./follow-up.ts";
import { otherNames } from "./other-names.ts";
import { countOfSame, withoutSomething } from "./suppose.ts";
import type { Of } from "./whole-question.ts";
import { monthBeside, withSlots } from "./with-slots.ts";

export function merged(before: Question, followUp: FollowUp): Question | null {
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
      return otherNames(before, followUp);
    case "shift":
      return monthBeside(before, followUp);
    case "slots":
      return withSlots(before, followUp);
  }
}

/** "How about 80" after a question about the way to 70. */
function isTarget({ kind }: Question, { count, isMore, isLess }: Of<"count">): boolean {
  return !isMore && !isLess && count > 1 && count <= 100 && (kind === "gap" || kind === "plan");
}
