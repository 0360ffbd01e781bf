// How many slips of the hand are between two words: the edit distance, where two letters in the wrong order are one slip. Pure.

import { distance } from "fastest-levenshtein";

export function slips(word: string, candidate: string): number {
  const plain = distance(word, candidate);
  if (plain !== 2 || word.length !== candidate.length) return plain;
  const different = [...word].flatMap((letter, index) => (letter === candidate[index] ? [] : [index]));
  const [first, second] = different;
  const isSwap =
    different.length === 2 && first !== undefined && second === first + 1 && word[first] === candidate[second] && word[second] === candidate[first];
  return isSwap ? 1 : plain;
}
