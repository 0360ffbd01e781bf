// Understands what is said after a question: a part of one is put together with the question before. Where nothing is before, or the two
// don't fit, it is not sure and tells what may be meant. A whole question stays itself, whatever was asked before.

import { subcategories } from "../../../kernel/program.ts";
import type { Question, Slots, Understanding, Understood } from "../../question.ts";
import { words } from "../words.ts";
import { type FollowUp, followUpIn } from "./follow-up.ts";
import { merged } from "./merge.ts";
import { oneMoreOf } from "./suppose.ts";
import { bothReadings } from "./supposed-again.ts";
import { hasSubject, subcategoriesIn, wholeQuestion } from "./whole-question.ts";

export function withFollowUps(inner: Understanding): Understanding {
  return {
    async understand(text, context) {
      const alone = await inner.understand(text, context);
      const followUp = followUpIn(text);
      if (followUp === null || isItself(alone, followUp, text)) return alone;
      const before = await context.before();
      const whole = before === null ? null : merged(before, followUp);
      if (whole !== null) return { isSure: true, questions: [whole] };
      const either = before === null || followUp.of !== "other" ? [] : bothReadings(before, followUp);
      if (either.length > 1) return { isSure: false, nearest: either };
      if (followUp.of === "other" || followUp.of === "without" || (followUp.of === "slots" && standsAlone(alone, followUp.slots))) return alone;
      return { isSure: false, nearest: nearestOf(followUp, before) };
    },
  };
}

/** "What about skilling?" says what is asked for; a month or a track says it of something else only. */
function standsAlone(alone: Understood, named: Slots): boolean {
  return alone.isSure && alone.questions[0].kind !== "outOfScope" && (hasSubject(named) || named.designations.length > 0);
}

/** A part of a question without a word that leads to it ("net adds?") may be a whole question as well. */
function isItself(alone: Understood, followUp: FollowUp, text: string): boolean {
  if (!alone.isSure) return false;
  const [{ kind }] = alone.questions;
  // "And if a customer leaves?" supposes it of what was asked before, where that takes a supposition.
  if (followUp.of === "other" && followUp.words.startsWith("if ")) return kind === "forecast";
  // "And developers?", "and Contoso too": a few words behind "and" are no supposition by themselves.
  if (followUp.of === "other" && words(followUp.words).length <= 3 && !/\b(?:if|add|lose|win|leaves?|quits?)\b/.test(followUp.words)) return false;
  if (followUp.of === "other") return !["outOfScope", "designations", "mcv", "rules"].includes(kind);
  if (followUp.of === "slots") return !followUp.isOpened && kind !== "outOfScope";
  // "Explain" and "show me" say nothing by themselves, "explain the score" does.
  return followUp.of === "which" && kind !== "outOfScope" && kind !== "help" && words(text).length > 3;
}

function nearestOf(followUp: FollowUp, before: Question | null): Question[] {
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
