// Reads what a part of a question names: months, a track, a subject, a designation, a target; or something that only the question before
// may give a meaning. Null for a text with more in it than such a part.

import { designationsNamed } from "../designations-named.ts";
import { slotsOf } from "../slots.ts";
import type { FollowUp } from "./follow-up.ts";
import { elliptic, fillers, only, opener, preposition, trailing, whether } from "./follow-up-words.ts";
import { monthsOf, withoutMonths, withoutSubjects, withoutTrack } from "./splice.ts";
import { countAlone } from "./supposed-again.ts";

/** @param text in the form of words.ts @param isLed whether something before it says that it goes on */
export function partIn(text: string, isLed: boolean): FollowUp | null {
  return ofSlots(text, isLed) ?? (countAlone(text.replace(trailing, "")) === null ? null : { of: "other", words: text, place: placeOf(text, isLed) });
}

function ofSlots(text: string, isLed: boolean): FollowUp | null {
  const isWhether = whether.test(text);
  const isElliptic = elliptic.test(text) && withoutMonths(text.replace(elliptic, "")) === "";
  const isOpened = isLed || isWhether || isElliptic || opener.test(text) || trailing.test(text);
  let rest = isElliptic ? text.replace(elliptic, "") : text.replace(whether, "");
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
  if (left === "" && !isEmpty)
    return { of: "slots", slots, months: monthWords(led), target: null, isOpened: isOpened || preposition.test(led), isWhether };
  return isOpened && left !== "" && led.split(" ").length <= 6 ? { of: "other", words: led, place: placeOf(text, isLed) } : null;
}

/** What is put right takes the other's place. */
function placeOf(text: string, isLed: boolean): "besides" | "instead" | null {
  if (/ (?:too|as well|also|on top|in addition)$|^(?:and )?also /.test(text)) return "besides";
  return isLed || only.test(text) || / (?:instead|rather)$/.test(text) ? "instead" : null;
}

function monthWords(text: string): string {
  const found = monthsOf(text).replace(/^(?:for|and|with) /, "in ");
  return /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|20\d\d|q\d)/.test(
    found,
  )
    ? `in ${found}`
    : found;
}
