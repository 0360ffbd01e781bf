// How the number of a Microsoft exam looks once a text is in the form of words.ts: "PL-400" is two words there; and the title that it
// leads to, where a rule book has one. A number that is not listed is told as it was written. Truth: exams.json beside this file.

import { ruleBooks } from "../../rules/pick-rule-book.ts";
import listed from "./exams.json" with { type: "json" };

export const examCode = "(?:pl|mb|ab|az|sc|ms|ai|dp|da|md)[ -]?\\d{3}";

const titles: Readonly<Record<string, string>> = listed.exams;

/** Titles as the rule books have them: one that was renamed has two. @param code such as PL-300 */
export function titlesOfExam(code: string): readonly string[] {
  const title = titles[code];
  if (title === undefined) return [];
  const known = ruleBooks
    .flatMap((book) => book.certifications)
    .filter(({ name, aliases }) => [name, ...aliases].some((one) => one.replace(/^Microsoft Certified: /, "") === title));
  return [...new Set(known.map(({ name }) => name))];
}

/** The first exam that a text names, with its titles. @param text in the form of words.ts */
export function examIn(text: string): { readonly code: string; readonly titles: readonly string[] } | null {
  const [found] = new RegExp(`\\b${examCode}\\b`).exec(text) ?? [];
  if (found === undefined) return null;
  const code = found.replace(/[ -]?(?=\d)/, "-").toUpperCase();
  return { code, titles: titlesOfExam(code) };
}
