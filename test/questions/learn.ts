// Learns the classifier's weights from examples: what is seen of each (features-of.ts), and of it with words left out, goes to the network.
// The same examples give the same weights: what is left out and the order are drawn from a fixed sequence.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { kinds } from "../../bot/conversation/question.ts";
import { ownWords } from "../../bot/conversation/understanding/asks-for-other.ts";
import { bucketCount, type Features, featuresOf } from "../../bot/conversation/understanding/learned/features-of.ts";
import { familiarWords, type Learned } from "../../bot/conversation/understanding/learned/likelihoods.ts";
import { readText, type TextRead } from "../../bot/conversation/understanding/text-read.ts";
import { descend, type Row, sequence } from "./descend.ts";
import type { Example } from "./examples.ts";

/** A feature that fewer examples have is not learned. */
const leastExamples = 2;
/** Each example is also seen so many times with a part of its words left out, as one that nobody has shown lacks some that we know. */
const variants = 4;
const shareLeftOut = 0.1;
/** In a text of fewer, each word tells what the question is. */
const wordsToSpare = 6;
/** How often the plainest forms are learned for each time of another. */
const timesPlain = 3;

/** Names everything that the weights come from: what is seen of every example, and this way of learning. */
export function sourceOf(examples: readonly ReadExample[]): string {
  const hash = createHash("sha256");
  for (const file of ["learn.ts", "descend.ts"]) hash.update(readFileSync(join(import.meta.dirname, file)));
  for (const { read, kind } of examples) hash.update(JSON.stringify([kind, familiarWords(read), featuresOf(read, () => true)]));
  return hash.digest("base64url");
}

export interface ReadExample extends Example {
  readonly read: TextRead;
}

export function readExamples(examples: readonly Example[]): ReadExample[] {
  return examples.map((one) => ({ ...one, read: readText(one.text) }));
}

export function learn(examples: readonly ReadExample[]): Learned {
  const familiar = familiarityOf(examples);
  const random = sequence(99);
  const rows = examples.flatMap(({ read, kind, isPlain }) => {
    // A word that only this example has would not be known without it.
    const own = kind === "outOfScope" ? 0 : 1;
    const isFamiliar = (word: string): boolean => (familiar.get(word) ?? 0) > own;
    const seen = [read, ...Array.from({ length: variants }, () => withWordsLeftOut(read, random))];
    const row = { kind: kinds.indexOf(kind), seen: seen.map((one) => featuresOf(one, isFamiliar)) };
    return Array<Row>(isPlain === true ? timesPlain : 1).fill(row);
  });
  const rowOf = rowsOfBuckets(rows);
  return { ...descend(rows.map((row) => ({ ...row, seen: row.seen.map((one) => inRows(one, rowOf)) }))), rowOf, familiar: new Set(familiar.keys()) };
}

function withWordsLeftOut(read: TextRead, random: () => number): TextRead {
  return read.words.length < wordsToSpare ? read : { ...read, words: read.words.filter(() => random() >= shareLeftOut) };
}

/** What one example alone has tells nothing of others, and most of the weights would be its. */
function rowsOfBuckets(rows: readonly Row[]): Uint16Array {
  const counts = new Uint32Array(bucketCount);
  for (const { seen } of rows) for (const bucket of seen[0]?.buckets ?? []) counts[bucket] = (counts[bucket] as number) + 1;
  let row = 0;
  return Uint16Array.from(counts, (count) => {
    if (count < leastExamples) return 0;
    row += 1;
    return row;
  });
}

/** Rows in the place of buckets, from 0 on; without those that have none. */
function inRows({ buckets, values }: Features, rowOf: Uint16Array): Features {
  const kept = buckets.flatMap((bucket, at) => (rowOf[bucket] === 0 ? [] : [at]));
  return { buckets: kept.map((at) => (rowOf[buckets[at] as number] as number) - 1), values: kept.map((at) => values[at] as number) };
}

/** How many examples of our subject have each word; one that they only have as a name is written is somebody's. */
function familiarityOf(examples: readonly ReadExample[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { read, kind } of examples)
    if (kind !== "outOfScope")
      for (const word of new Set(familiarWords(read)))
        if (!read.capitals.has(word) || ownWords.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
