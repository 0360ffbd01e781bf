// Understands what is said after a question: a part of one is put together with the question before. Where nothing is before, or the two
// don't fit, it is not sure and tells what may be meant. A whole question stays itself, whatever was asked before.

import type { Question, TextContext, Understanding, Understood } from "../../question.ts";
import { familiarWord } from "../learned/learned.ts";
import { namesOf, namesTyped, withNamesTyped } from "../names-typed.ts";
import { words } from "../words.ts";
import { correctionIn } from "./correction.ts";
import { followUpIn } from "./follow-up.ts";
import { inItsPlace } from "./in-its-place.ts";
import { pointsBack } from "./leaning.ts";
import { merged } from "./merge.ts";
import { nearestOf } from "./nearest-of.ts";
import { onOtherTrack } from "./other-track.ts";
import { bothReadings } from "./supposed-again.ts";
import { isItself, leavesOpen, saysLittle } from "./whole-or-part.ts";
import { withAfterAll } from "./with-after-all.ts";

/** What is longer says more than a part. */
const longestPart = 7;

export function withFollowUps(inner: Understanding): Understanding {
  return {
    async understand(text, context) {
      const correction = correctionIn(text);
      if (correction === null) return understoodAfter(inner, text, context, false);
      const isPart = followUpIn(correction.meant, true) !== null && (await context.before()) !== null;
      const [first, second] = isPart ? [correction.meant, text] : [text, correction.meant];
      const read = await understoodAfter(inner, first, context, isPart);
      if (read.isSure) return read;
      const other = await understoodAfter(inner, second, context, false);
      // What is set is said whole.
      return other.isSure && other.questions.some(({ kind }) => kind === "subscribe") ? read : other;
    },
  };
}

/** @param isLed whether it is said to go on from what was before */
async function understoodAfter(inner: Understanding, text: string, context: TextContext, isLed: boolean): Promise<Understood> {
  const other = await onOtherTrack(text, context);
  if (other !== null) return understoodAfter(inner, other, context, true);
  const alone = await inner.understand(text, context);
  const followUp = followUpIn(text, isLed);
  if (followUp === null && (alone.isSure || words(text).length > longestPart)) return alone;
  if (followUp !== null && isItself(alone, followUp, text)) return alone;
  const before = await context.before();
  if (before === null)
    return followUp === null || (followUp.of === "slots" && pointsBack(words(text).join(" ")) !== null) || leavesOpen(followUp, alone)
      ? alone
      : { isSure: false, nearest: nearestOf(followUp, before) };
  const names = namesTyped(text, familiarWord);
  const named = (whole: Question): Question => withNames(whole, [...(before.names ?? []), ...names]);
  const plan = before.kind === "plan" ? withAfterAll(before, words(text).join(" ")) : null;
  if (plan !== null) return plan === "unclear" ? { isSure: false, nearest: [] } : { isSure: true, questions: [plan] };
  const whole = followUp === null ? null : merged(before, followUp);
  if (whole !== null) return { isSure: true, questions: [named(whole)] };
  const placed = await inItsPlace(inner, before, { text, followUp, names }, context);
  const either = followUp?.of === "other" ? bothReadings(before, followUp) : [];
  if (either.length > 1) return { isSure: false, nearest: either.map(named) };
  if (placed !== null) return { isSure: true, questions: [named(placed)] };
  // "And the budget?" says nothing of what another kind of question would be about.
  if (
    followUp?.of === "other" &&
    saysLittle(followUp.words) &&
    alone.isSure &&
    !["outOfScope", "help", before.kind].includes(alone.questions[0].kind)
  )
    return { isSure: false, nearest: alone.questions };
  if (followUp === null || leavesOpen(followUp, alone)) return alone;
  return { isSure: false, nearest: nearestOf(followUp, before) };
}

function withNames(whole: Question, names: readonly string[]): Question {
  const held = namesOf(whole.text, names);
  if (held.length === 0) return whole;
  return { ...whole, names: held, ...(whole.readAs === undefined ? {} : { readAs: withNamesTyped(whole.readAs, held) }) };
}
