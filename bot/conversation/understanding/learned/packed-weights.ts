// The learned weights as the file beside this one keeps them: one byte a weight, deflated, in base 64, made by `npm run train`.

import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Learned } from "./likelihoods.ts";

export interface Packed {
  readonly familiar: string;
  readonly scale: number;
  readonly weights: string;
}

/** The largest weights are cut off: few reach them, and the others are told apart more finely. */
const largestByte = 127;
const shareKept = 0.9998;

export function pack({ weights, familiar }: Learned): Packed {
  const sizes = Float64Array.from(weights, Math.abs).sort();
  const largest = sizes[Math.floor(sizes.length * shareKept)] ?? 1;
  const scale = Number((largest / largestByte).toPrecision(6));
  const bytes = Int8Array.from(weights, (weight) => Math.max(-largestByte, Math.min(largestByte, Math.round(weight / scale))));
  return { familiar: [...familiar].sort().join(" "), scale, weights: deflateRawSync(Buffer.from(bytes.buffer), { level: 9 }).toString("base64") };
}

export function unpack({ familiar, scale, weights }: Packed): Learned {
  const bytes = inflateRawSync(Buffer.from(weights, "base64"));
  return { familiar: new Set(familiar.split(" ")), scale, weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length) };
}
