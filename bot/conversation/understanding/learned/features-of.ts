// What the classifier sees of a text: its words, pairs of words, pieces of words, what they mean alike, what no example has,
// and the kind that the patterns take it for. Each is a number in one of so many buckets; which bucket, its name's hash tells.

import type { TextRead } from "../text-read.ts";
import { conceptsOf } from "./concepts.ts";

export const bucketCount = 2 ** 16;

export interface Features {
  readonly buckets: readonly number[];
  readonly values: readonly number[];
}

/** @param isFamiliar whether another example of our subject has the word */
export function featuresOf(
  { words, capitals, byPatterns }: Pick<TextRead, "words" | "capitals" | "byPatterns">,
  isFamiliar: (word: string) => boolean,
): Features {
  const features = new Map<number, number>();
  const plain = words.map(withoutNumber);
  const meanings = plain.map((word) => meaningsOf(word, capitals.has(word) && !isFamiliar(word)));
  add(features, wordsAndPieces(plain), 1);
  add(features, meant(meanings), 1);
  const strange = plain.filter((word, at) => word.length > 2 && !word.startsWith("§") && meanings[at]?.length === 0 && !isFamiliar(word));
  const byThemselves = new Map([
    [`patterns ${byPatterns}`, 0.5],
    [`strange ${Math.min(3, strange.length)}`, 0.6],
    [`strange share ${Math.round((4 * strange.length) / Math.max(1, plain.length))}`, 0.4],
    [`length ${Math.min(6, Math.floor(plain.length / 2))}`, 0.2],
  ]);
  for (const [name, value] of byThemselves) features.set(bucketOf(name), (features.get(bucketOf(name)) ?? 0) + value);
  return { buckets: [...features.keys()], values: [...features.values()] };
}

function withoutNumber(word: string): string {
  if (word === "70") return word;
  if (/^(19|20)\d\d$/.test(word)) return "§year";
  return /^\d+(\.\d+)?%$/.test(word) ? "§percent" : /^\d+(\.\d+)?k?$/.test(word) ? "§number" : word;
}

function meaningsOf(word: string, isName: boolean): readonly string[] {
  const found = conceptsOf(word);
  return found.length === 0 && isName ? ["named"] : found;
}

function wordsAndPieces(words: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  const put = (name: string, value: number): void => void found.set(name, (found.get(name) ?? 0) + value);
  for (const word of new Set(words)) put(`word ${word}`, 1);
  for (const [at, word] of ["^", ...words].entries()) put(`pair ${word} ${words[at] ?? "$"}`, 1);
  for (const word of words) {
    const framed = `<${word}>`;
    for (const length of [3, 4, 5]) for (let at = 0; at + length <= framed.length; at += 1) put(`piece ${framed.slice(at, at + length)}`, 0.3);
  }
  return found;
}

function meant(meanings: readonly (readonly string[])[]): Map<string, number> {
  const found = new Map<string, number>();
  const all = [...new Set(meanings.flat())].sort();
  for (const meaning of all) found.set(`meaning ${meaning}`, 1);
  const inOrder = [["^"], ...meanings.map((one) => (one.length === 0 ? ["?"] : one)), ["$"]];
  for (const [at, ones] of inOrder.entries())
    for (const one of ones) for (const next of inOrder[at + 1] ?? []) found.set(`meanings in order ${one} ${next}`, 0.7);
  for (const [at, one] of all.entries()) for (const other of all.slice(at + 1)) found.set(`meanings ${one} ${other}`, 0.5);
  return found;
}

/** Each group of features weighs the same, however long the text is. */
function add(features: Map<number, number>, group: ReadonlyMap<string, number>, weight: number): void {
  const length = Math.sqrt([...group.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
  for (const [name, value] of group) {
    const bucket = bucketOf(name);
    features.set(bucket, (features.get(bucket) ?? 0) + (weight * value) / length);
  }
}

/** FNV-1a, mixed once more, so that names alike come to lie far apart. */
function bucketOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & (bucketCount - 1);
}
