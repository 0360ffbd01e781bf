// The names of customers and people that a text may hold, as they were typed: words that no example of our subject has, or that begin with
// a capital inside a sentence. Whether they are anybody's, the partner's own data tell. Pure.

import { ownWords } from "./asks-for-other.ts";
import { conceptsOf } from "./learned/concepts.ts";
import { words } from "./words.ts";

const token = /[\p{L}\p{N}][\p{L}\p{N}&'’.-]*/gu;
const longest = 5;

/** @param isFamiliar whether an example of our subject has the word */
export function namesTyped(said: string, isFamiliar: (word: string) => boolean): string[] {
  const tokens = [...said.matchAll(token)].map((found) => ({ typed: found[0].replace(/['’]s$|[.'’-]+$/, ""), at: found.index, all: found[0] }));
  const isShouted = said === said.toUpperCase();
  const found: { typed: string; end: number }[] = [];
  for (const [index, { typed, at, all }] of tokens.entries()) {
    const isCapital = !isShouted && index > 0 && /^\p{Lu}\p{Ll}/u.test(typed);
    if (!isName(typed, isCapital, isFamiliar)) continue;
    const last = found.at(-1);
    const end = all === typed ? at + typed.length : -1;
    if (last !== undefined && last.end + 1 === at && said[last.end] === " ") Object.assign(last, { typed: `${last.typed} ${typed}`, end });
    else found.push({ typed, end });
  }
  return found.map(({ typed }) => typed).filter((name) => name.split(" ").length <= longest);
}

function isName(typed: string, isCapital: boolean, isFamiliar: (word: string) => boolean): boolean {
  const [word, second] = words(typed);
  if (word === undefined || second !== undefined || word.length < 3 || /\d/.test(word) || ownWords.has(word)) return false;
  const meanings = conceptsOf(word);
  return meanings.includes("named") || (meanings.length === 0 && !isFamiliar(word)) || (isCapital && meanings.length === 0);
}

/** A line with the names in it written as they were typed. @param line in lower case, as far as it holds names */
export function withNamesTyped(line: string, names: readonly string[]): string {
  return names.reduce((all, name) => {
    const plain = words(name).join(" ");
    return plain === "" ? all : all.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(plain)}(?![\\p{L}\\p{N}])`, "giu"), () => name);
  }, line);
}

/** Those of the names that a text still holds. @param text in the form of words.ts */
export function namesOf(text: string, names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => ` ${text} `.includes(` ${words(name).join(" ")} `));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
