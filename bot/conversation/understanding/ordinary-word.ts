// Whether a word is one that people ask with, and so no slip of somebody's name: examples of our subject have it, or it means something there.

import { ownWords } from "./asks-for-other.ts";
import { conceptsOf } from "./learned/concepts.ts";
import { learned } from "./learned/learned.ts";
import { commonWords } from "./names-in.ts";

export function isOrdinaryWord(word: string): boolean {
  const meanings = conceptsOf(word);
  if (meanings.includes("named")) return false;
  return word.length < 3 || meanings.length > 0 || ownWords.has(word) || commonWords.has(word) || learned.familiar.has(word);
}
