// Puts a value into a table entity and takes it out again: JSON in string properties of at most 30,000 characters,
// with the shape's version beside it. Keys that a table forbids or that grow too long are replaced by their hash.

import { createHash } from "node:crypto";
import { Fault } from "../kernel/fault.ts";

/** A string property holds 32 Ki UTF-16 characters. */
const pieceLength = 30_000;
/** An entity holds 1 MiB in all; this leaves room for keys and names. */
const mostPieces = 16;

export interface Packed {
  readonly shape: number;
  readonly pieces: number;
  readonly [piece: `json${number}`]: string;
}

export function pack(shape: number, value: unknown): Packed {
  const json = JSON.stringify(value);
  const pieces = Math.ceil(json.length / pieceLength);
  if (pieces > mostPieces)
    throw new Fault(
      "store.too-large",
      `a row of ${json.length} characters does not fit an entity`,
      "This is more than can be kept in one piece. Nothing was changed.",
    );
  const cut = Array.from({ length: pieces }, (_, index) => [`json${index}`, json.slice(index * pieceLength, (index + 1) * pieceLength)]);
  return { shape, pieces, ...Object.fromEntries(cut) };
}

/** @param upgrade brings a value of an older shape up to date. */
export function unpack<Value>(entity: Record<string, unknown>, upgrade: (shape: number, value: unknown) => Value): Value {
  const pieces = Number(entity["pieces"] ?? 0);
  const json = Array.from({ length: pieces }, (_, index) => String(entity[`json${index}`])).join("");
  return upgrade(Number(entity["shape"] ?? 1), JSON.parse(json));
}

export function keyOf(...parts: readonly string[]): string {
  return parts.map((part) => (/^[\w.@:~-]{1,120}$/.test(part) ? part : `h~${createHash("sha256").update(part).digest("base64url")}`)).join("|");
}
