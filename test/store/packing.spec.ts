// How bytes are packed: what zstd packs now and what gzip packed before are read alike, whole or a piece at a time.

import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { packing, unpacked, unpackingOf } from "../../bot/store/packing.ts";

const text = Buffer.from("Fabrikam,Sales,12.5\n".repeat(100_000));

async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function packed(bytes: Buffer): Promise<Buffer> {
  return whole(Readable.from([bytes]).pipe(packing()));
}

describe("packed bytes", () => {
  it("are unpacked as they were, whole and a piece at a time, and so is what gzip packed years ago", async () => {
    for (const bytes of [text, Buffer.alloc(0)])
      for (const one of [await packed(bytes), gzipSync(bytes)]) {
        assert.deepEqual(await unpacked(one), bytes);
        const pieces = Array.from({ length: Math.ceil(one.length / 1_000) }, (_, index) => one.subarray(index * 1_000, (index + 1) * 1_000));
        assert.deepEqual(await whole(unpackingOf(Readable.from(pieces))), bytes);
      }
  });

  it("that were cut off or damaged are refused, not unpacked to something else", async () => {
    for (const one of [await packed(text), gzipSync(text)]) {
      const cut = one.subarray(0, one.length - 10);
      await assert.rejects(() => unpacked(cut));
      await assert.rejects(() => whole(unpackingOf(Readable.from([cut]))));
      const damaged = Buffer.from(one);
      damaged[damaged.length - 6] = (damaged.at(-6) ?? 0) ^ 0xff;
      await assert.rejects(() => unpacked(damaged));
    }
  });
});
