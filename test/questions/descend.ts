// The network's learning: one hidden layer between features and kinds, by stochastic steps whose size each row adapts (AdaGrad).
// A part of the features is left out at each step, so that no single one decides; the weights of the later rounds are averaged.
// The order and what is left out come from a fixed sequence: the same rows give the same weights.

import { kinds } from "../../bot/conversation/question.ts";
import { bucketCount, type Features } from "../../bot/conversation/understanding/learned/features-of.ts";
import { type Learned, leak } from "../../bot/conversation/understanding/learned/likelihoods.ts";

export interface Row {
  /** Its place among the kinds. */
  readonly kind: number;
  /** What is seen of it; one is taken each time. */
  readonly seen: readonly Features[];
}

const width = 64;
const rounds = 20;
const rate = 0.1;
const outputRate = 0.03;
const offsetRate = 0.01;
const shareLeftOut = 0.4;
/** How much of certainty is left to the other kinds, so that likelihoods stay apart. */
const doubt = 0.05;
/** No text has more. */
const mostFeatures = bucketCount;

interface Weights {
  readonly hidden: Float32Array;
  readonly output: Float32Array;
  readonly offsets: Float32Array;
}

export function descend(rows: readonly Row[]): Weights & Pick<Learned, "scale"> {
  const random = sequence(7);
  const features = 1 + rows.reduce((most, { seen }) => Math.max(most, ...seen.flatMap((one) => one.buckets)), 0);
  const weights = begun(features, random);
  const learnedFrom = stepOf(weights, random);
  const sums = {
    hidden: new Float32Array(weights.hidden.length),
    output: new Float32Array(weights.output.length),
    offsets: new Float32Array(kinds.length),
  };
  const order = [...rows];
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (const row of order) learnedFrom(row);
    if (round >= rounds / 2) for (const part of ["hidden", "output", "offsets"] as const) addTo(sums[part], weights[part], 2 / rounds);
  }
  return { ...sums, scale: 1 };
}

function begun(features: number, random: () => number): Weights {
  const hidden = Float32Array.from({ length: features * width }, () => (random() - 0.5) * 0.2);
  const output = Float32Array.from({ length: width * kinds.length }, () => (random() - 0.5) * 0.4);
  return { hidden, output, offsets: new Float32Array(kinds.length) };
}

function stepOf({ hidden, output, offsets }: Weights, random: () => number): (row: Row) => void {
  const hiddenSquares = new Float32Array(hidden.length / width).fill(1e-3);
  const outputSquares = new Float32Array(output.length).fill(1e-3);
  const kept: Kept = { count: 0, buckets: new Int32Array(mostFeatures), values: new Float64Array(mostFeatures) };
  const units = new Float64Array(width);
  const slack = new Float64Array(width);
  const slopes = new Float64Array(width);
  const miss = new Float64Array(kinds.length);
  const count = kinds.length;
  return ({ kind, seen }) => {
    const { buckets, values } = withoutSome(seen[Math.floor(random() * seen.length)] as Features, random, kept);
    units.fill(0);
    for (let at = 0; at < kept.count; at += 1) {
      const from = (buckets[at] as number) * width;
      const value = values[at] as number;
      for (let unit = 0; unit < width; unit += 1) (units[unit] as number) += value * (hidden[from + unit] as number);
    }
    for (let unit = 0; unit < width; unit += 1) {
      slack[unit] = (units[unit] as number) > 0 ? 1 : leak;
      (units[unit] as number) *= slack[unit] as number;
    }
    missOf(miss, kind, units, output, offsets);
    let size = 0;
    for (let unit = 0; unit < width; unit += 1) {
      let sum = 0;
      for (let one = 0; one < count; one += 1) {
        const place = unit * count + one;
        const slope = (miss[one] as number) * (units[unit] as number);
        sum += (miss[one] as number) * (output[place] as number);
        (outputSquares[place] as number) += slope * slope;
        (output[place] as number) -= (outputRate * slope) / Math.sqrt(outputSquares[place] as number);
      }
      slopes[unit] = sum * (slack[unit] as number);
      size += ((slopes[unit] as number) * (slopes[unit] as number)) / width;
    }
    for (let one = 0; one < count; one += 1) (offsets[one] as number) -= offsetRate * (miss[one] as number);
    for (let at = 0; at < kept.count; at += 1) {
      const row = buckets[at] as number;
      const value = values[at] as number;
      (hiddenSquares[row] as number) += size * value * value;
      const step = (rate * value) / Math.sqrt(hiddenSquares[row] as number);
      for (let unit = 0; unit < width; unit += 1) (hidden[row * width + unit] as number) -= step * (slopes[unit] as number);
    }
  };
}

/** How far each kind's likelihood is from what it should be. */
function missOf(miss: Float64Array, kind: number, units: Float64Array, output: Float32Array, offsets: Float32Array): void {
  const count = miss.length;
  for (let one = 0; one < count; one += 1) {
    let sum = offsets[one] as number;
    for (let unit = 0; unit < units.length; unit += 1) sum += (units[unit] as number) * (output[unit * count + one] as number);
    miss[one] = sum;
  }
  const most = Math.max(...miss);
  let sum = 0;
  for (let one = 0; one < count; one += 1) {
    miss[one] = Math.exp((miss[one] as number) - most);
    sum += miss[one] as number;
  }
  for (let one = 0; one < count; one += 1) miss[one] = (miss[one] as number) / sum - (one === kind ? 1 - doubt : doubt / (count - 1));
}

interface Kept {
  count: number;
  readonly buckets: Int32Array;
  readonly values: Float64Array;
}

/** Written into the same arrays each time: this runs some hundred thousand times. */
function withoutSome({ buckets, values }: Features, random: () => number, kept: Kept): Kept {
  kept.count = 0;
  for (let at = 0; at < buckets.length; at += 1) {
    if (random() < shareLeftOut) continue;
    kept.buckets[kept.count] = buckets[at] as number;
    kept.values[kept.count] = (values[at] as number) / (1 - shareLeftOut);
    kept.count += 1;
  }
  return kept;
}

function addTo(sums: Float32Array, values: Float32Array, share: number): void {
  for (let at = 0; at < sums.length; at += 1) (sums[at] as number) += share * (values[at] as number);
}

function shuffle(rows: Row[], random: () => number): void {
  for (let at = rows.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [rows[at], rows[other]] = [rows[other] as Row, rows[at] as Row];
  }
}

/** Numbers between 0 and 1 that look drawn, and are the same every time. */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
