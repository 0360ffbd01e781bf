// Another number or another name in a supposition, "and two?", "and Contoso too": or another amount in a question about usage, "and 50?".
// A name is added where the words say so and takes the other's place where they say that; else it is not decided here.

import type { Question } from "../../question.ts";
import { countOf, countPattern } from "../count-of.ts";
import { countOfSame } from "./suppose.ts";
import { type Of, wholeQuestion } from "./whole-question.ts";

const amount = new RegExp(`\\b(?:\\d{1,6}|${countPattern})\\b`, "g");
const marks = / (?:too|as well|also|on top|in addition|instead|rather)$|^also /;
/** Whose loss is supposed, as the end of a text or before what they do. */
const lost = /^((?:what )?if )(?:we (?:lose|lost) \S[^,]*|\S[^,]*? (leaves|quits|drops out|churns|goes|cancels|is gone|is lost))$/;

/** "And two?": what was supposed or converted, with another count. */
export function withCount(before: Question, count: number): Question | null {
  if (before.kind === "whatIf") return countOfSame(before, { of: "count", count, isMore: false, isLess: false });
  if (before.kind !== "mcv") return null;
  const found = [...before.text.matchAll(amount)];
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  return wholeQuestion("mcv", `${before.text.slice(0, only.index)}${count}${before.text.slice(only.index + only[0].length)}`);
}

/** "And Contoso too": another who is lost besides. @returns null where the words leave open whether besides or instead */
export function withAnother({ kind, text }: Question, { words, place }: Of<"other">): Question | null {
  if (kind !== "whatIf" || place === null) return null;
  const name = words.replace(marks, "").trim();
  if (!/^if /.test(name)) return place === "besides" ? besides(text, name) : inPlace(text, name);
  const other = lost.exec(`what ${name}`);
  if (other?.[2] === undefined || place !== "besides") return null;
  return besides(text, name.slice("if ".length, -other[2].length).trim());
}

const more = new RegExp(
  `^(?:(?:also|plus|hire|add|win|lose|train) )*(?:${countPattern}) (?:(?:more|new|extra|intermediate|advanced) )*(customer|client|architect|consultant|developer|deployment)s?(?: adds?)?(?: on top| too| as well| in addition)?$`,
);

/** "And one architect on top": something else that is supposed besides; another count of the same is no matter of this. */
export function withMore({ kind, text }: Question, { words }: Of<"other">): Question | null {
  const unit = kind === "whatIf" ? more.exec(words)?.[1] : undefined;
  return unit === undefined || new RegExp(`\\b${unit}s?\\b`).test(text) ? null : wholeQuestion("whatIf", `${text} and ${words.replace(marks, "")}`);
}

/** Both ways of reading "and Contoso?" after the loss of somebody else. */
export function bothReadings({ kind, text }: Question, { words }: Of<"other">): Question[] {
  if (kind !== "whatIf" || /^if /.test(words)) return [];
  return [besides(text, words), inPlace(text, words)].filter((one) => one !== null);
}

function besides(text: string, name: string): Question | null {
  const verb = lost.exec(text);
  if (verb === null) return null;
  return wholeQuestion("whatIf", verb[2] === undefined ? `${text} and ${name}` : `${text} and ${name} ${verb[2]}`);
}

function inPlace(text: string, name: string): Question | null {
  const verb = lost.exec(text);
  if (verb === null) return null;
  return wholeQuestion("whatIf", verb[2] === undefined ? `${verb[1]}we lose ${name}` : `${verb[1]}${name} ${verb[2]}`);
}

/** The count that a text is, and nothing else: "two", "50". */
export function countAlone(words: string): number | null {
  return /^\S+$/.test(words) || /^a (?:couple|dozen|hundred)$/.test(words) ? countOf(words) : null;
}
