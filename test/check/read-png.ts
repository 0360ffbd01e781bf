// A PNG's pixels, for looking at icons: 8 bits a colour with or without transparency, not interlaced, as the browser writes them.
// Refuses every other kind. From the PNG specification, third edition: chunks, filters.

import { inflateSync } from "node:zlib";

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of every pixel, row by row, 0 to 255. */
  readonly pixels: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bytes a pixel by colour type. */
const channelsOf: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** @throws Error where it is no such picture. */
export function readPng(file: Buffer): Picture {
  if (!file.subarray(0, 8).equals(signature)) throw new Error("is no PNG");
  const header = file.subarray(16, 29);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = channelsOf[header[9] ?? -1];
  if (header[8] !== 8 || channels === undefined || header[12] !== 0) throw new Error("is a PNG of another kind than 8-bit RGB or RGBA");
  const rows = unfiltered(inflateSync(Buffer.concat([...dataOf(file)])), width * channels, height, channels);
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at++) pixels.set(rows.subarray(at * channels, (at + 1) * channels), at * 4);
  return { width, height, pixels };
}

function* dataOf(file: Buffer): Generator<Buffer> {
  for (let at = 8; at + 8 <= file.length; ) {
    const size = file.readUInt32BE(at);
    if (file.toString("latin1", at + 4, at + 8) === "IDAT") yield file.subarray(at + 8, at + 8 + size);
    at += size + 12;
  }
}

/** Each row begins with its filter's number, and holds differences to the bytes at the left, above, and above at the left. */
function unfiltered(filtered: Buffer, rowBytes: number, height: number, step: number): Uint8Array {
  const rows = new Uint8Array(rowBytes * height);
  for (let row = 0; row < height; row++) {
    const filter = filtered[row * (rowBytes + 1)] ?? 0;
    for (let column = 0; column < rowBytes; column++) {
      const at = row * rowBytes + column;
      const left = column >= step ? (rows[at - step] ?? 0) : 0;
      const above = rows[at - rowBytes] ?? 0;
      const corner = column >= step ? (rows[at - rowBytes - step] ?? 0) : 0;
      rows[at] = (filtered[at + row + 1] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return rows;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const [toLeft, toAbove, toCorner] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
