// Learns the classifier's weights from examples: multinomial logistic regression over the features, by AdaGrad a row.
// The same examples give the same weights: the order is shuffled by a fixed sequence.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { kinds } from "../../bot/conversation/question.ts";
import { bucketCount, type Features, featuresOf } from "../../bot/conversation/understanding/learned/features-of.ts";
import { familiarWords, type Learned } from "../../bot/conversation/understanding/learned/likelihoods.ts";
import { readText, type TextRead } from "../../bot/conversation/understanding/text-read.ts";
import type { Example } from "./examples.ts";

const rounds = 20;
const rate = 0.4;
/** How much of a weight is taken back at each step, so that rare features don't decide alone. */
const decay = 1e-4;

/** A feature that fewer examples have is not learned. */
const leastExamples = 3;

interface Row {
  /** Its place among the kinds. */
  readonly kind: number;
  readonly features: Features;
}

/** Names everything that the weights come from: what is seen of every example, and this way of learning. */
export function sourceOf(examples: readonly ReadExample[]): string {
  const hash = createHash("sha256").update(readFileSync(import.meta.filename));
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
  // A word that only this example has would not be known without it.
  const rows = examples.map(({ read, kind }) => {
    const own = kind === "outOfScope" ? 0 : 1;
    return { kind: kinds.indexOf(kind), features: featuresOf(read, (word) => (familiar.get(word) ?? 0) > own) };
  });
  return { weights: descend(withoutRare(rows)), familiar: new Set(familiar.keys()) };
}

/** What one example alone has tells nothing of others, and most of the weights would be its. */
function withoutRare(rows: readonly Row[]): Row[] {
  const counts = new Uint32Array(bucketCount);
  for (const { features } of rows) for (const bucket of features.buckets) counts[bucket] = (counts[bucket] as number) + 1;
  return rows.map(({ kind, features }) => {
    const kept = features.buckets.flatMap((bucket, at) => ((counts[bucket] as number) >= leastExamples ? [at] : []));
    return { kind, features: { buckets: kept.map((at) => features.buckets[at] as number), values: kept.map((at) => features.values[at] as number) } };
  });
}

/** How many examples of our subject have each word. */
function familiarityOf(examples: readonly ReadExample[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { read, kind } of examples)
    if (kind !== "outOfScope") for (const word of new Set(familiarWords(read))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function descend(rows: readonly Row[]): Float32Array {
  const count = kinds.length;
  const weights = new Float32Array(bucketCount * count);
  const squares = new Float64Array(bucketCount);
  const order = rows.map((_, at) => at);
  const slope = new Float64Array(count);
  let state = 7;
  for (let round = 0; round < rounds; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const other = Math.floor((state / 2 ** 32) * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    for (const at of order) {
      const { kind, features } = rows[at] as Row;
      const { buckets, values } = features;
      slope.fill(0);
      for (let one = 0; one < buckets.length; one += 1) {
        const [from, value] = [(buckets[one] as number) * count, values[one] as number];
        for (let k = 0; k < count; k += 1) (slope[k] as number) += value * (weights[from + k] as number);
      }
      toLikelihoods(slope);
      (slope[kind] as number) -= 1;
      let size = 0;
      for (const one of slope) size += one * one;
      for (let one = 0; one < buckets.length; one += 1) {
        const [bucket, value] = [buckets[one] as number, values[one] as number];
        squares[bucket] = (squares[bucket] as number) + (size * value * value) / 4;
        const step = rate / Math.sqrt((squares[bucket] as number) + 1e-6);
        const from = bucket * count;
        for (let k = 0; k < count; k += 1) {
          const weight = weights[from + k] as number;
          weights[from + k] = weight - step * ((slope[k] as number) * value + decay * weight);
        }
      }
    }
  }
  return weights;
}

function toLikelihoods(scores: Float64Array): void {
  const most = Math.max(...scores);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    scores[at] = Math.exp((scores[at] as number) - most);
    sum += scores[at] as number;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] as number) / sum;
}
