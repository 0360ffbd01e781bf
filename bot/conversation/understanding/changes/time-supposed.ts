// The month to come in which something is supposed, "by March", and the text without it. A time that is over or begins a span, and several
// times, are told as what they are: nothing can be supposed for them. Pure.

import type { WhenAsked } from "../../question.ts";
import { type WhenFound, whenSpans } from "../whens-in.ts";

export interface TimeSupposed {
  /** Null for the as-of month. */
  readonly at: WhenAsked | null;
  /** The words that name it. */
  readonly words: string | null;
  readonly rest: string;
  /** The first words that name a time for which nothing can be supposed; null where there are none. */
  readonly beyond: string | null;
}

/** What leads to a time and goes with it. */
const lead = /(?: |^)(?:(?:in|on|by|until|till|before|during|within|at|the|end|of|from|since|after|starting|already|only|as|this) )*$/;
/** Words of a time that is not counted in months. */
const otherTimes = /\b(?:(?:in|by|until|from|since) )?(?:tomorrow|yesterday|20\d{2}(?:-\d{2})?\b(?! (?:mcv|users?|profiles|mau|rules?|rule book)))/;

/** @param text in the form of plainWords, with names marked */
export function timeSupposed(text: string): TimeSupposed {
  const found = whenSpans(text).filter(({ named: { when } }) => !isOver(when));
  const [first, second] = found;
  if (first === undefined) return { at: null, words: null, rest: text, beyond: otherTimes.exec(text)?.[0] ?? null };
  const words = wordsOf(text, first);
  const rest = text.replace(words, " ").replace(/ +/g, " ").trim();
  if (second !== undefined || first.named.bound === "since") return { at: null, words, rest, beyond: words };
  const isNow = "monthsBack" in first.named.when;
  return { at: isNow ? null : first.named.when, words: isNow ? null : words, rest, beyond: otherTimes.exec(rest)?.[0] ?? null };
}

/** What lies behind is what growth is held against, and changes nothing by itself. */
function isOver(when: WhenAsked): boolean {
  return "monthsBack" in when && when.monthsBack > 0;
}

function wordsOf(text: string, { at, end }: WhenFound): string {
  const before = lead.exec(text.slice(0, at))?.[0] ?? "";
  return text.slice(at - before.length, end);
}
