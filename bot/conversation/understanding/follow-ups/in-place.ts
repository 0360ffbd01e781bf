// "And Contoso?", "or MB-800", "a dozen?", "what about field service": one name, exam, product or number, put in the place of the only one
// of its kind in the question before. Tells the text that this makes; whether that is a question of the same kind, the caller looks.

import type { Kind, Question } from "../../question.ts";
import { countOf, countPattern } from "../count-of.ts";
import { examCode } from "../exam-code.ts";
import { namesOf } from "../names-typed.ts";
import { productWordsIn } from "../programme-names-in.ts";
import { words } from "../words.ts";

type What = "exam" | "product" | "name" | "number";
/** Questions that somebody may be named in. */
const ofNames: readonly Kind[] = ["people", "customers", "whatIf", "associate", "why"];

interface Part {
  readonly what: What;
  readonly words: string;
}

const exams = new RegExp(`\\b${examCode}\\b`, "g");
const numbers = new RegExp(`(?:^|(?<= ))(?:\\d{1,6}(?:\\.\\d+)?(?:%| percent)?|${countPattern})(?= |$)`, "g");
/** A year takes the place of a year only. */
const year = /^(?:19|20)\d\d$/;
const aside =
  /\b(?:and|or|but|also|then|what|how|about|if|with|the|a|an|for|in|on|of|to|it|only|just|too|as well|instead|rather|either|please|same|is|are|was|does|do|make|on top|one|users?|days?|points?|people|certifications?|exam|count|counted|certified|percent)\b/g;

export interface Placed {
  readonly text: string;
  readonly what: What;
}

/** @param names of the text, as they were typed @returns null where nothing fits */
export function inPlace(before: Question, said: string, names: readonly string[]): Placed | null {
  const parts = partsOf(said, names);
  const [part, second] = parts;
  if (part === undefined || second !== undefined || (part.what === "name" && !ofNames.includes(before.kind))) return null;
  const rest = said.replace(part.words, " ").replace(aside, " ").trim();
  if (rest.split(/ +/).some((word) => word !== "" && !` ${before.text} `.includes(` ${word} `))) return null;
  const [own, other] = partsOf(before.text, before.names ?? []).filter(({ what }) => what === part.what);
  // How something is linked is told of a product as well.
  if (own === undefined)
    return part.what === "product" && before.kind === "associate" ? { text: `${before.text} for ${part.words}`, what: part.what } : null;
  if (other !== undefined || year.test(own.words) !== year.test(part.words)) return null;
  const text = ` ${before.text} `.replace(` ${own.words} `, () => ` ${inFormOf(own.words, part.words)} `).trim();
  return { text, what: part.what };
}

function partsOf(text: string, names: readonly string[]): Part[] {
  let rest = ` ${text} `;
  const found: Part[] = [];
  const take = (what: What, all: readonly string[]): void => {
    for (const words of all) {
      if (!rest.includes(` ${words} `)) continue;
      rest = rest.replaceAll(` ${words} `, " , ");
      found.push({ what, words });
    }
  };
  take(
    "exam",
    [...text.matchAll(exams)].map(([code]) => code),
  );
  take("product", productWordsIn(text));
  take(
    "name",
    namesOf(text, names).map((name) => words(name).join(" ")),
  );
  // "A customer" counts nothing that another number could take the place of.
  const counted = [...rest.matchAll(numbers)].map(([number]) => number).filter((number) => !/^(?:an?|one|both|single|another)$/.test(number));
  take("number", [...new Set(counted)]);
  return found;
}

/** "20 percent" and "20" after "10%" are both "20%". */
function inFormOf(own: string, words: string): string {
  const number = words.replace(/%| percent/, "");
  const counted = countOf(number);
  if (counted === null) return words;
  return /%| percent/.test(own) ? `${counted}%` : `${counted}`;
}
