// Whether a word is one that people ask with, and so no slip of somebody's name: examples of our subject have it, or it means something there.

import { ownWords } from "./asks-for-other.ts";
import { conceptsOf } from "./learned/concepts.ts";
import { learned } from "./learned/learned.ts";
import { commonWords } from "./names-in.ts";

/** What is left of "doesn't" and "we'll" once the mark is taken out. */
const shortened = new Set("doesn don isn aren wasn weren didn won couldn wouldn shouldn hasn haven hadn can".split(" "));

export function isOrdinaryWord(word: string): boolean {
  const meanings = conceptsOf(word);
  if (meanings.includes("named")) return false;
  return word.length < 3 || shortened.has(word) || meanings.length > 0 || ownWords.has(word) || commonWords.has(word) || learned.familiar.has(word);
}
