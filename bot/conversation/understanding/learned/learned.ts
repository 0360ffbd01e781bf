// What was learned of people's questions: the weights in the file beside this one, unpacked once.

import type { Learned } from "./likelihoods.ts";
import { unpack } from "./packed-weights.ts";
import packed from "./weights.json" with { type: "json" };

export const learned: Learned = unpack(packed);

/** Whether an example of our subject has the word. */
export function familiarWord(word: string): boolean {
  return learned.familiar.has(word);
}
