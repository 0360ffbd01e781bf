// The learned weights as the file beside this one keeps them, deflated and in base 64, made by `npm run train`:
// one byte a weight of the hidden layer, four a weight behind it.

import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Learned } from "./likelihoods.ts";

export interface Packed {
  readonly familiar: string;
  readonly scale: number;
  readonly rowOf: string;
  readonly hidden: string;
  readonly output: string;
  readonly offsets: string;
}

/** The largest weights are cut off: few reach them, and the others are told apart more finely. */
const largestByte = 127;
const shareKept = 0.9998;

export function pack({ rowOf, hidden, scale, output, offsets, familiar }: Learned): Packed {
  const sizes = Float64Array.from(hidden, (weight) => Math.abs(weight * scale)).sort();
  const largest = sizes[Math.floor(sizes.length * shareKept)] ?? 1;
  const step = Number((largest / largestByte).toPrecision(6));
  const bytes = Int8Array.from(hidden, (weight) => Math.max(-largestByte, Math.min(largestByte, Math.round((weight * scale) / step))));
  return {
    familiar: [...familiar].sort().join(" "),
    scale: step,
    rowOf: deflated(rowOf),
    hidden: deflated(bytes),
    output: deflated(output),
    offsets: deflated(offsets),
  };
}

export function unpack({ familiar, scale, rowOf, hidden, output, offsets }: Packed): Learned {
  return {
    familiar: new Set(familiar.split(" ")),
    scale,
    rowOf: new Uint16Array(inflated(rowOf)),
    hidden: new Int8Array(inflated(hidden)),
    output: new Float32Array(inflated(output)),
    offsets: new Float32Array(inflated(offsets)),
  };
}

function deflated({ buffer, byteOffset, byteLength }: NodeJS.ArrayBufferView): string {
  return deflateRawSync(Buffer.from(buffer, byteOffset, byteLength), { level: 9 }).toString("base64");
}

function inflated(text: string): ArrayBuffer {
  return new Uint8Array(inflateRawSync(Buffer.from(text, "base64"))).buffer;
}
