// What may be meant by a part of a question that goes on from nothing, or from what it doesn't fit: whole questions to offer.

import { subcategories } from "../../../kernel/program.ts";
import type { Question } from "../../question.ts";
import type { FollowUp } from "./follow-up.ts";
import { oneMoreOf } from "./suppose.ts";
import { subcategoriesIn, wholeQuestion } from "./whole-question.ts";

export function nearestOf(followUp: FollowUp, before: Question | null): Question[] {
  if (before?.slots.designations.some((one) => one !== "business-applications") === true) return [];
  switch (followUp.of) {
    case "why":
      return [wholeQuestion("why", "why did the score change since last month"), wholeQuestion("score", "show the scorecard")];
    case "which":
      return [wholeQuestion("people", "who is certified"), wholeQuestion("customers", "which customers count for deployments")];
    case "count": {
      const own = before === null ? [] : subcategoriesIn(before.slots);
      const usual = subcategories.filter((id) => own.length === 0 || own.includes(id));
      return usual.flatMap((id) => oneMoreOf(id, followUp) ?? []).slice(0, 3);
    }
    case "slots":
      return nearestOfSlots(followUp);
    default:
      return [];
  }
}

function nearestOfSlots({ slots, months }: Extract<FollowUp, { of: "slots" }>): Question[] {
  const about = `${slots.track === null ? "" : ` on the ${slots.track} track`}${months === "" ? "" : ` ${months}`}`;
  if (about === "" || slots.designations.length > 0) return [];
  return [wholeQuestion("score", `what is our score${about}`), wholeQuestion("gap", `how far are we from 70${about}`)];
}
