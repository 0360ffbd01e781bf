// Whether a text that may be a part of a question is a question of its own, or may be one where nothing before it gives it a meaning.

import type { Slots, Understood } from "../../question.ts";
import { words } from "../words.ts";
import type { FollowUp } from "./follow-up.ts";
import { namesSubject } from "./leaning.ts";
import { hasSubject } from "./whole-question.ts";

/** Whether the text, if it goes on from nothing, may still be a question of its own. */
export function leavesOpen(followUp: FollowUp, alone: Understood): boolean {
  if (followUp.of === "other" || followUp.of === "without" || followUp.of === "missing" || followUp.of === "against") return true;
  if (followUp.of !== "slots" || followUp.isWhether === true) return false;
  return standsAlone(alone, followUp.slots) || (alone.isSure && !followUp.isOpened);
}

/** "What about skilling?" says what is asked for; a month or a track says it of something else only. */
function standsAlone(alone: Understood, named: Slots): boolean {
  return alone.isSure && alone.questions[0].kind !== "outOfScope" && (hasSubject(named) || named.designations.length > 0);
}

/** "Two architects as well", "the budget for that": what becomes of the other, and the small words, are no part of what is named. */
function isShort(said: string): boolean {
  return said.replace(/ (?:too|as well|also|either|instead|rather|on top)$|\b(?:the|an?|our|for|of|that|this|it) ?/g, "").split(" ").length <= 3;
}

export function saysLittle(said: string): boolean {
  return isShort(said) && !said.startsWith("if ") && !namesSubject(said);
}

/** "SMB?" asks for the same on that track, where something was asked. */
function isTrackAlone(named: Slots, text: string): boolean {
  return named.track !== null && !hasSubject(named) && named.whens.length === 0 && words(text).length <= 3 && !/\b(?:we|our|are)\b/i.test(text);
}

/** A part of a question without a word that leads to it ("net adds?") may be a whole question as well. */
export function isItself(alone: Understood, followUp: FollowUp, text: string): boolean {
  if (!alone.isSure) return false;
  const [{ kind }] = alone.questions;
  // "And if a customer leaves?" supposes it of what was asked before, where that takes a supposition.
  if (followUp.of === "other" && followUp.words.startsWith("if ")) return kind === "forecast";
  // "And developers?", "and Contoso too": a few words behind "and" are no supposition by themselves.
  if (followUp.of === "other" && isShort(followUp.words) && !/\b(?:if|add|lose|win|leaves?|quits?)\b/.test(followUp.words)) return false;
  if (followUp.of === "other") return !["outOfScope", "designations", "mcv", "rules"].includes(kind);
  if (followUp.of === "slots") return !followUp.isOpened && kind !== "outOfScope" && !isTrackAlone(followUp.slots, text);
  // "Explain" and "show me" say nothing by themselves, "explain the score" does.
  return followUp.of === "which" && kind !== "outOfScope" && kind !== "help" && words(text).length > 3;
}
