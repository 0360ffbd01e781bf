// Reads a text that says only a part of a question and leans on the one before: "and for SMB?", "why?", "what if one more?".
// Whatever holds more than such a part is a question of its own and is never taken for one of these.

import type { Slots } from "../../question.ts";
import { countOf, countPattern } from "../count-of.ts";
import { designationsNamed } from "../designations-named.ts";
import { plainWords } from "../names-in.ts";
import { slotsOf } from "../slots.ts";
import { words } from "../words.ts";
import { monthsOf, withoutMonths, withoutSubjects, withoutTrack } from "./splice.ts";

export type FollowUp =
  /** Asks why of the same. */
  | { readonly of: "why" }
  /** Asks who or what stands behind it. */
  | { readonly of: "which"; readonly whom: "customers" | "people" | null }
  | { readonly of: "count"; readonly count: number; readonly isMore: boolean; readonly isLess: boolean }
  /** The words in the form of plainWords and as they were typed, because they may be a name. */
  | { readonly of: "without"; readonly words: string; readonly typed: string }
  | { readonly of: "slots"; readonly slots: Slots; readonly months: string; readonly target: number | null; readonly isOpened: boolean }
  /** The month so many after the one that was asked about. */
  | { readonly of: "shift"; readonly by: -1 | 1 | -12 }
  /** Says something that only the question before may give a meaning: a product, a certification, a name. */
  | { readonly of: "other"; readonly words: string };

const remark =
  /^(?:(?:many )?thanks?(?: you| a lot| so much)?|ok(?:ay)?|great|good|nice|cool|perfect|right|hmm*|aha|i see|so|well|hey|hi|please|yes|70)\b (?=.)/;
const opener =
  /^(?:(?:and|but|or|also|then|now) )*(?:what about|how about|what of|(?:and )?(?:the )?same(?: thing| question)?(?= (?:for|in|on|as|with|to))|and|but|or|also|then|only|just|how (?:is|was|does) (?:it|that)(?: look)?(?= (?:for|in|on|as))|what is (?:it|that)(?= (?:for|in|on|as)))(?: |$)/;
const preposition = /^(?:for|in|on|as|since|until|from|to|by|during|under) /;
const fillers =
  /\b(?:for|in|on|at|of|the|a|an|our|ours|we|us|with|as|by|to|from|please|then|now|instead|just|only|track|path|points?|there|and|or|is|are|it|that|were|was|looking|doing|since|until)\b/g;

const why =
  /^(?:and |but |so )*(?:why|how come|what is the reason|for what reason|explain)(?: (?:is|are|was|not|so|that|this|it|the|then|please|exactly|though|so?|how|low|high|few|many|little|much|zero|at|case|reason|for))*$/;
const which =
  /^(?:and |but |so |just )*(?:(?:who|which|whose|what)(?: (?:ones?|are|is|they|them|those|these|exactly|customers?|clients?|accounts?|people|persons?|of|that))*|show(?: (?:me|us|them|it|those|these|all))*|(?:name|list)(?: (?:them|those|these|all))+|by name|names|details)(?: please| exactly| then)?$/;
const supposing =
  "(?:(?:and|but|so|then|or) )*(?:(?:what (?:if|about|would happen with|happens with|happens if)|how about|suppose|if|with|and if) )*(?:(?:we|i) )?(?:(?:had|have|get|got|gain|add|added|adding|win|won|just) )?(?:with |only )?";
const counted = new RegExp(
  `^${supposing}(${countPattern}|none)(?: (more|extra|additional|further|other|less|fewer))?(?: (?:of (?:them|those|these)|ones?|instead|please|then))*$`,
);
const shifted =
  /^(?:(?:and|but|or|what about|how about|same for|in|for) )*the (month|year) (before|earlier|after(?= that| it|$))(?: (?:that|it|this|then))?$|^(?:(?:and|but|or|what about|how about|in|for) )*(?:the )?(month) (earlier|later)$/;
const without = /^(?:(?:and|but|what about|what if|how about|so) )*without (\S.*)$/;

/** @returns null for a text that stands by itself */
export function followUpIn(said: string): FollowUp | null {
  let text = words(said).join(" ");
  while (remark.test(text) && !slotsOf(text).wish) text = text.replace(remark, "");
  if (text.length > 120) return null;
  if (why.test(text)) return { of: "why" };
  if (which.test(text) && !/^what(?: (?:is|are))?$/.test(text)) return { of: "which", whom: whomIn(text) };
  const number = counted.exec(text);
  const count = number?.[1] === undefined ? null : countOf(number[1]);
  if (
    number !== null &&
    count !== null &&
    Number.isInteger(count) &&
    (number[2] !== undefined || /^another$/.test(number[1] ?? "") || isSupposed(text))
  )
    return {
      of: "count",
      count,
      isMore: number[2] !== undefined ? !/less|fewer/.test(number[2]) : number[1] === "another",
      isLess: /less|fewer/.test(number[2] ?? ""),
    };
  const beside = shifted.exec(text);
  if (beside !== null && !/year after/.test(text))
    return { of: "shift", by: /after|later/.test(beside[2] ?? beside[4] ?? "") ? 1 : beside[1] === "year" ? -12 : -1 };
  const excluded = without.exec(plainWords(said))?.[1];
  if (excluded !== undefined) return { of: "without", words: excluded, typed: /without\s+(\S[^\n]*?)[\s?!.]*$/i.exec(said)?.[1] ?? excluded };
  return ofSlots(text);
}

function ofSlots(text: string): FollowUp | null {
  const isOpened = opener.test(text);
  let rest = text;
  while (opener.test(rest)) rest = rest.replace(opener, "");
  if (rest === "") return null;
  const led = rest;
  const target = /^(?:(?:to|for|at|of|from|with|get|reach) )*(\d{1,3}(?:\.\d+)?)(?: points?)?$/.exec(rest)?.[1];
  if (target !== undefined && Number(target) > 0 && Number(target) <= 100)
    return { of: "slots", slots: slotsOf(""), months: "", target: Number(target), isOpened: isOpened || preposition.test(text) };
  rest = designationsNamed(rest).rest;
  const left = withoutSubjects(withoutTrack(withoutMonths(rest)))
    .replace(fillers, " ")
    .trim();
  // "may" alone is a month, and so is what stands after "in".
  const slots = slotsOf(monthsOf(led) === "may" ? "in may" : led);
  const isEmpty = slots.subcategories.length + slots.categories.length + slots.designations.length + slots.whens.length === 0 && slots.track === null;
  if (left === "" && !isEmpty) return { of: "slots", slots, months: monthWords(led), target: null, isOpened: isOpened || preposition.test(led) };
  return isOpened && left !== "" && led.split(" ").length <= 6 ? { of: "other", words: led } : null;
}

function monthWords(text: string): string {
  const found = monthsOf(text).replace(/^(?:for|and|with) /, "in ");
  return /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|20\d\d|q\d)/.test(
    found,
  )
    ? `in ${found}`
    : found;
}

function isSupposed(text: string): boolean {
  return /^(?:(?:and|but|so|or) )*(?:what if|what about|how about|suppose|with|and if|if)\b/.test(text);
}

function whomIn(text: string): "customers" | "people" | null {
  if (/\b(customers?|clients?|accounts?)\b/.test(text)) return "customers";
  return /\b(who|whose|people|persons?)\b/.test(text) ? "people" : null;
}
