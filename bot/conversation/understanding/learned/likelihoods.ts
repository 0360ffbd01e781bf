// How likely each kind of question is for a text, as learned from the examples of test/questions. Pure; the weights are a file beside this one.
// Says nothing of whether to answer: that is decided where the patterns have their say as well.

import { type Kind, kinds } from "../../question.ts";
import type { TextRead } from "../text-read.ts";
import { conceptsOf } from "./concepts.ts";
import { featuresOf } from "./features-of.ts";

export interface Learned {
  /** For each bucket the weight of each kind, in the kinds' order. */
  readonly weights: Float32Array | Int8Array;
  /** Words that an example of our subject has. */
  readonly familiar: ReadonlySet<string>;
  /** What a weight is multiplied by; 1 where it isn't given. */
  readonly scale?: number;
}

export interface Likelihood {
  readonly kind: Kind;
  /** Between 0 and 1; those of all kinds make 1. */
  readonly likelihood: number;
}

/** Words that tell something of our subject: no numbers, and no names. */
export function familiarWords({ words }: Pick<TextRead, "words">): readonly string[] {
  return words.filter((word) => !/\d/.test(word) && !conceptsOf(word).includes("named"));
}

/** Kinds by their likelihood for a text, likeliest first. */
export function likelihoodsBy({ weights, familiar, scale = 1 }: Learned): (read: TextRead) => readonly Likelihood[] {
  const count = kinds.length;
  return (read) => {
    const { buckets, values } = featuresOf(read, (word) => familiar.has(word));
    const scores = new Float64Array(count);
    for (const [at, bucket] of buckets.entries()) {
      const value = (values[at] as number) * scale;
      for (let kind = 0; kind < count; kind += 1) (scores[kind] as number) += value * (weights[bucket * count + kind] as number);
    }
    const most = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - most));
    const sum = shares.reduce((total, share) => total + share, 0);
    return kinds.map((kind, at) => ({ kind, likelihood: (shares[at] as number) / sum })).sort((a, b) => b.likelihood - a.likelihood);
  };
}

/** Words that may be somebody's name: no example of our subject has them, and they mean nothing that we know. */
export function strangersIn({ words }: Pick<TextRead, "words">, { familiar }: Learned): readonly string[] {
  return words.filter((word) => {
    const meanings = conceptsOf(word);
    return word.length > 2 && !/\d/.test(word) && (meanings.includes("named") || (meanings.length === 0 && !familiar.has(word)));
  });
}
