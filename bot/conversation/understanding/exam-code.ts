// How the number of a Microsoft exam looks once a text is in the form of words.ts: "PL-400" is two words there; and the title that it
// leads to, where a rule book has one. A number that is not listed is told as it was written. Truth: exams.json beside this file.

import { ruleBooks } from "../../rules/pick-rule-book.ts";
import listed from "./exams.json" with { type: "json" };

export const examCode = "(?:pl|mb|ab|az|sc|ms|ai|dp|da|md)[ -]?\\d{3}";

const exams: Readonly<Record<string, { readonly title: string }>> = listed.exams;

/** Titles as the rule books have them: one that was renamed has two. @param code such as PL-300 */
export function titlesOfExam(code: string): readonly string[] {
  const title = exams[code]?.title;
  if (title === undefined) return [];
  const known = ruleBooks
    .flatMap((book) => book.certifications)
    .filter(({ name, aliases }) => [name, ...aliases].some((one) => one.replace(/^Microsoft Certified: /, "") === title));
  return [...new Set(known.map(({ name }) => name))];
}

interface ExamNamed {
  readonly code: string;
  /** As they stand in the text. */
  readonly words: string;
  readonly titles: readonly string[];
}

/** Every exam that a text names, with its titles. @param text in the form of words.ts */
export function examsIn(text: string): ExamNamed[] {
  return [...text.matchAll(new RegExp(`\\b${examCode}\\b`, "g"))].map(([words]) => {
    const code = words.replace(/[ -]?(?=\d)/, "-").toUpperCase();
    return { code, words, titles: titlesOfExam(code) };
  });
}

/** The first of them. */
export function examIn(text: string): ExamNamed | null {
  return examsIn(text)[0] ?? null;
}
