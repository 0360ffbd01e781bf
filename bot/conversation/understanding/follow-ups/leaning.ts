// Whether a text is about something that only an earlier question names: "is that good?", "how long does it take?", "what if they leave".
// What names a subject of ours beside the word that points back stands by itself, and so does "it" where it points to nothing.

import { conceptsOf } from "../learned/concepts.ts";
import { programmeNamesIn } from "../programme-names-in.ts";
import { slotsOf } from "../slots.ts";

export type Pointing = "person" | "thing";

/** "Their" and "its" mostly belong to what the text names. */
const person = /\b(?:he|she|him|her|hers|his|they|them|theirs)\b/;
const thing =
  /\b(?:it|those|these|that|this(?! (?:month|quarter|year|week|time|morning|afternoon|bot|tool|chat|channel|day|summer|autumn|winter|spring|fiscal)\b))\b/;
const place = /(?<!\b(?:are we|we are|is|are|get|got) )\bthere$/;
/** "It" that stands for nothing, and what belongs to a phrase. */
const empty =
  /\b(?:(?:what|how long|how much(?: time)?|how many \w+) (?:does|will|would|did|do) it (?:still )?take (?:to|for|until|us|me)\b|(?:does|will|would|did) it take \S+ \S+|is it (?:true|possible|correct|ok|too late|worth \S+ing)\b|(?:made|make|making) it\b|how (?:is|are) (?:it|things) (?:going|looking)\b|how does it (?:go|look)\b|go for it|at it|is that all|that is all|(?:all|each|one|some|any|none|most) of (?:it|them|those|these)|so that\b|in that case|after that|before that|that (?:i|we|you|are|is|has|have|had|do|does|did|will|would|can|could|count|counts|expires?|brings?|gives?|needs?|gets?)\b)/g;
/** What the catalogue's questions are about: words that name it. */
const subjects: ReadonlySet<string> = new Set([
  "customer",
  "named",
  "role",
  "cert",
  "badge",
  "usage",
  "deployment",
  "mcv",
  "amount",
  "product",
  "association",
  "track",
  "data",
  "import",
  "area",
  "portal",
  "skilling",
  "sub",
  "level",
  "point",
  "gate",
]);
const nouns =
  /\b(?:score\w*|points?|gap|70|formula|anniversary|renewals?|rules?|thresholds?|history|forecast|trend|plans?|steps?|benefits?|perks?|speciali[sz]ations?|licen[cs]es?|trials?|exams?|categor\w+|rows?|people|persons?|colleagues?|staff|numbers?|figures?|totals?|result|drop|decline|change|bot)\b/;
/** What asks for somebody or points back names nobody. */
const asks = /\b(?:who|whose|whom|they|them|their|theirs|he|she|him|her|hers|his|it|its)\b/g;

/** @param text in the form of words.ts; null where it stands by itself */
export function pointsBack(text: string): Pointing | null {
  const plain = text.replace(empty, " ");
  const pointing = person.test(plain) ? "person" : thing.test(plain) || place.test(plain) ? "thing" : null;
  return pointing === null || namesSubject(plain) ? null : pointing;
}

export function namesSubject(text: string): boolean {
  const { subcategories, categories, designations, track, wish } = slotsOf(text);
  if (subcategories.length + categories.length + designations.length > 0 || track !== null || wish !== null || nouns.test(text)) return true;
  const { certifications, unlistedCertification, products, associations } = programmeNamesIn(text);
  if (certifications.length + products.length + associations.length > 0 || unlistedCertification !== null) return true;
  return text
    .replace(asks, " ")
    .split(" ")
    .some((word) => conceptsOf(word).some((concept) => subjects.has(concept)));
}
