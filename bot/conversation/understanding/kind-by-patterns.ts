// The kind of question that a text is by hand-made patterns over its words, or none. Pure, and told by the text alone.
// A text without any word of our subject is out of scope; one that has some and fits no pattern has no kind.

import type { Kind, Slots } from "../question.ts";
import { designationsNamed } from "./designations-named.ts";
import { kindPatterns } from "./kind-patterns.ts";

const scoreWords =
  /\b(score\w*|scorecard|result|points|standing|stand|total|overall|values|doing|capability|close look|numbers?|breakdown|subcategories|where (are|were) we|how did (we|the company) do)\b/;
const figureWords =
  /\b(points?|score|value|count|stand\w*|status|earning|how (is|are|do|does)|doing|total|tell me|show|much|state|progress|what is|what are|what about|bucket|how many|how much)\b/;
/** Words of our subject: a text without any is about something else, or about somebody by name. */
export const subjectWords =
  /\b(score\w*|points?|designation|partner|certif\w+|deployments?|usage|growth|customers?|adds|skilling|performance|subcategor\w+|capability|gap|70|badge|breakdown|qualif\w+|track|smb|enterprise|digests?|alerts?)\b/;

/** A supposition about every month to come is a forecast, and not a change of today's score. */
const asksForMonths = /\b(forecast|predict|project)\w*\b|\b(a|each|every|per) month\b|\b(everybody|everyone|all)\b.*\b(renews?|laps\w*|lets?)\b/;

/** Kinds that are answered with a figure of ours, so that they must be about us, now or a month, and a target that can be. */
export const figureKinds: readonly Kind[] = ["gap", "score", "subcategory", "attained"];

/** @param plain in the form of words.ts, without who is addressed @param length the number of words as they were said */
export function kindByPatterns(plain: string, length: number, slots: Slots): Kind | null {
  if (slots.wish !== null) return "subscribe";
  if (slots.helpFor !== null && !hasFigure(slots, plain)) return "help";
  const telling = kindPatterns.find(([, patterns]) => patterns.some((pattern) => pattern.test(plain)))?.[0];
  const isAboutSubcategory = slots.subcategories.length > 0 || slots.categories.length > 0;
  if (telling === "gap" && isAboutSubcategory && !/\b(70|designation|badge)\b/.test(plain)) return "needed";
  if (telling === "attained" && isAboutSubcategory && /\b(full|maximum|enough)\b/.test(plain)) return "subcategory";
  if (telling === "whatIf" && asksForMonths.test(plain)) return "forecast";
  if (telling === "compare" && slots.designations.length > 0 && slots.whens.length === 0) return "designations";
  if (telling === "designations") return kindOfOther(plain, length, slots) ?? telling;
  if (telling !== undefined) return telling;
  if (isAboutSubcategory && (figureWords.test(plain) || length <= 6)) return "subcategory";
  if (scoreWords.test(plain) && (subjectWords.test(plain) || isAboutUs(plain))) return "score";
  return subjectWords.test(plain) ? null : "outOfScope";
}

/** A figure of ours in another designation: asked as for our own, with the designation's name taken out. */
function kindOfOther(plain: string, length: number, slots: Slots): Kind | null {
  if (slots.designations.length === 0 || !/\b(we|our|us|i|my|me|score|gap)\b/.test(plain)) return null;
  const { rest } = designationsNamed(plain);
  const kind = rest === plain ? null : kindByPatterns(rest.replace(/ (in|for|of|on|as)$/, ""), length, { ...slots, designations: [] });
  return kind !== null && (figureKinds.includes(kind) || kind === "history") ? kind : null;
}

function hasFigure(slots: Slots, plain: string): boolean {
  return slots.subcategories.length > 0 || slots.categories.length > 0 || /\b(70|gap|points|score)\b/.test(plain);
}

function isAboutUs(plain: string): boolean {
  return /\b(we|our|us|i|my|company|month|meeting|area|five)\b/.test(plain);
}
