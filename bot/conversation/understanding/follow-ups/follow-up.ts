// Reads a text that says only a part of a question and leans on the one before: "and for SMB?", "why?", "what if one more?".
// Whatever holds more than such a part is a question of its own and is never taken for one of these.

import type { Slots } from "../../question.ts";
import { countOf } from "../count-of.ts";
import { plainWords } from "../names-in.ts";
import { slotsOf } from "../slots.ts";
import { words } from "../words.ts";
import { against, counted, missing, remark, shifted, typedWithout, which, why, without } from "./follow-up-words.ts";
import { partIn } from "./part-in.ts";
import { withoutMonths } from "./splice.ts";

export interface SlotsNamed {
  readonly of: "slots";
  readonly slots: Slots;
  readonly months: string;
  readonly target: number | null;
  readonly isOpened: boolean;
  /** "Was it skilling?": asks whether it is this. */
  readonly isWhether?: boolean;
}

export type FollowUp =
  /** Asks why of the same. */
  | { readonly of: "why" }
  /** Asks who or what stands behind it. */
  | { readonly of: "which"; readonly whom: "customers" | "people" | null }
  | { readonly of: "count"; readonly count: number; readonly isMore: boolean; readonly isLess: boolean }
  /** The words in the form of plainWords and as they were typed, because they may be a name. */
  | { readonly of: "without"; readonly words: string; readonly typed: string }
  | SlotsNamed
  /** The month so many after the one that was asked about. */
  | { readonly of: "shift"; readonly by: -1 | 1 | -12 }
  /** How many more of the same. */
  | { readonly of: "missing" }
  /** The same beside another month, or beside now where none is named. */
  | { readonly of: "against"; readonly months: string }
  /** Says something that only the question before may give a meaning: a product, a certification, a name; and what becomes of the other. */
  | { readonly of: "other"; readonly words: string; readonly place: "besides" | "instead" | null };

/** @param isLed whether something before the text says that it goes on, as "no, I meant" does @returns null for a text that stands by itself */
export function followUpIn(said: string, isLed = false): FollowUp | null {
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
  if (excluded !== undefined) return { of: "without", words: excluded, typed: typedWithout.exec(said)?.[1] ?? excluded };
  if (missing.test(text)) return { of: "missing" };
  const compared = against.exec(text)?.[1];
  if (compared !== undefined && withoutMonths(`in ${compared}`) === "") return { of: "against", months: compared };
  return partIn(text, isLed);
}

function isSupposed(text: string): boolean {
  return /^(?:(?:and|but|so|or) )*(?:what if|what about|how about|suppose|with|and if|if)\b/.test(text);
}

function whomIn(text: string): "customers" | "people" | null {
  if (/\b(customers?|clients?|accounts?)\b/.test(text)) return "customers";
  return /\b(who|whose|people|persons?)\b/.test(text) ? "people" : null;
}
