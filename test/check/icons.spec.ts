// The app's icons as the store looks at them; and pictures that it would refuse, so that the look can fail.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { iconProblems } from "./icons.ts";
import { readPng } from "./read-png.ts";

const folder = join(import.meta.dirname, "..", "..", "appPackage");
const white = [255, 255, 255, 255];
const nothing = [0, 0, 0, 0];

describe("the app's icons", () => {
  it("are a colour icon of 192 by 192 and a white outline of 32 by 32", async () => {
    assert.deepEqual(iconProblems("color", await readFile(join(folder, "color.png"))), []);
    assert.deepEqual(iconProblems("outline", await readFile(join(folder, "outline.png"))), []);
  });

  it("are found too small, coloured, opaque or empty", () => {
    const outline = (side: number, one: number[], rest: number[]) => iconProblems("outline", png(side, [one, ...Array(side * side - 1).fill(rest)]));
    assert.deepEqual(outline(32, white, nothing), []);
    assert.deepEqual(outline(31, white, nothing), ["is 31 by 31; it must be 32 by 32"]);
    assert.deepEqual(outline(32, [255, 255, 254, 255], white).slice(0, 1), ["has another colour than white"]);
    assert.deepEqual(outline(32, white, white), ["has nothing transparent"]);
    assert.deepEqual(outline(32, nothing, nothing), ["shows nothing in full white"]);
    assert.deepEqual(iconProblems("color", png(192, Array(192 * 192).fill(nothing))), ["has a transparent part; the colour icon fills its square"]);
    assert.deepEqual(iconProblems("color", Buffer.from("GIF89a")), ["is no PNG"]);
  });

  it("are read pixel by pixel, whichever filter a row was written with", () => {
    const pixels = Array.from({ length: 25 }, (_, index) => [index * 10, 255 - index * 9, (index * 71) % 256, 255]);
    for (const filter of [0, 1, 2, 3, 4]) assert.deepEqual([...readPng(png(5, pixels, filter)).pixels], pixels.flat(), `filter ${filter}`);
  });
});

/** A square of RGBA pixels, written with the filter. */
function png(side: number, pixels: readonly (readonly number[])[], filter = 0): Buffer {
  const flat = pixels.flat();
  const at = (row: number, column: number): number => (row < 0 || column < 0 ? 0 : (flat[row * side * 4 + column] ?? 0));
  const rows = Array.from({ length: side }, (_, row) => [
    filter,
    ...Array.from({ length: side * 4 }, (_, column) => {
      const [left, above, corner] = [at(row, column - 4), at(row - 1, column), at(row - 1, column - 4)];
      const nearest = [left, above, corner].sort((a, b) => Math.abs(left + above - corner - a) - Math.abs(left + above - corner - b))[0] ?? 0;
      const guess = [0, left, above, Math.floor((left + above) / 2), nearest][filter] ?? 0;
      return (at(row, column) - guess + 256) % 256;
    }),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const data = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content]);
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, check]);
}
