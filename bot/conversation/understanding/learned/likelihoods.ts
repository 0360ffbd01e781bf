// How likely each kind of question is for a text, as learned from the examples of test/questions. Pure; the weights are a file beside this one.
// Says nothing of whether to answer: that is decided where the patterns have their say as well.

import { type Kind, kinds } from "../../question.ts";
import type { TextRead } from "../text-read.ts";
import { conceptsOf } from "./concepts.ts";
import { type Features, featuresOf } from "./features-of.ts";

/** One hidden layer: what a text's features add up to there tells how likely each kind is. */
export interface Learned {
  /** The row of each bucket in `hidden`, from 1 on; 0 for a bucket that no example has. */
  readonly rowOf: Uint16Array;
  /** For each row the weight of each hidden unit. */
  readonly hidden: Float32Array | Int8Array;
  /** What a weight of `hidden` is multiplied by. */
  readonly scale: number;
  /** For each hidden unit the weight of each kind, in the kinds' order. */
  readonly output: Float32Array;
  /** What each kind begins with. */
  readonly offsets: Float32Array;
  /** Words that an example of our subject has. */
  readonly familiar: ReadonlySet<string>;
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

/** How much of a hidden unit's sum goes on where it is negative. */
export const leak = 0.1;

/** Kinds by their likelihood for a text, likeliest first. */
export function likelihoodsBy(learned: Learned): (read: TextRead) => readonly Likelihood[] {
  return (read) => {
    const units = unitsOf(
      learned,
      featuresOf(read, (word) => learned.familiar.has(word)),
    );
    const scores = scoresOf(learned, units);
    const most = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - most));
    const sum = shares.reduce((total, share) => total + share, 0);
    return kinds.map((kind, at) => ({ kind, likelihood: (shares[at] as number) / sum })).sort((a, b) => b.likelihood - a.likelihood);
  };
}

function unitsOf({ rowOf, hidden, scale, output }: Learned, { buckets, values }: Features): Float64Array {
  const width = output.length / kinds.length;
  const units = new Float64Array(width);
  for (const [at, bucket] of buckets.entries()) {
    const row = rowOf[bucket] as number;
    if (row === 0) continue;
    const [from, value] = [(row - 1) * width, (values[at] as number) * scale];
    for (let unit = 0; unit < width; unit += 1) (units[unit] as number) += value * (hidden[from + unit] as number);
  }
  return units.map((sum) => (sum > 0 ? sum : leak * sum));
}

function scoresOf({ output, offsets }: Learned, units: Float64Array): Float64Array {
  const scores = Float64Array.from(offsets);
  for (const [at, unit] of units.entries())
    for (let kind = 0; kind < scores.length; kind += 1) (scores[kind] as number) += unit * (output[at * scores.length + kind] as number);
  return scores;
}

/** Words that may be somebody's name: no example of our subject has them, and they mean nothing that we know. */
export function strangersIn({ words }: Pick<TextRead, "words">, { familiar }: Learned): readonly string[] {
  return words.filter((word) => {
    const meanings = conceptsOf(word);
    return word.length > 2 && !/\d/.test(word) && (meanings.includes("named") || (meanings.length === 0 && !familiar.has(word)));
  });
}
