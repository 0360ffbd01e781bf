// How bytes are packed and unpacked. Packed by zstd at its quickest usual level, which takes a third of the time of gzip's quickest and
// leaves less; docs/decisions/0013 has the figures. What was packed by gzip is told by its first bytes and unpacked as it was.

import { Readable, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { constants, createGunzip, createZstdCompress, createZstdDecompress, gunzip, zstdDecompress } from "node:zlib";

const [unzip, unzstd] = [promisify(gunzip), promisify(zstdDecompress)];
const pieceBytes = 2 ** 18;
// A checksum, as gzip has one: bytes that were damaged are not unpacked to something else.
const params = { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 };

/** Bytes in, packed bytes out; beside the caller's thread. */
export function packing(): Transform {
  return createZstdCompress({ chunkSize: pieceBytes, params });
}

export function unpacked(bytes: Buffer): Promise<Buffer> {
  return isGzip(bytes) ? unzip(bytes) : unzstd(bytes);
}

/** A piece at a time. */
export async function* unpackingOf(packed: AsyncIterable<Buffer | string>): AsyncIterable<Uint8Array> {
  const pieces = (packed as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done === true) return;
  const unpacking = isGzip(first.value) ? createGunzip() : createZstdDecompress({ chunkSize: pieceBytes });
  const whole = pipeline(Readable.from(withFirst(first.value, pieces)), unpacking);
  // Whoever reads sees the error as well; here it only must not go unheard.
  whole.catch(() => {});
  yield* unpacking;
  await whole;
}

async function* withFirst(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* { [Symbol.asyncIterator]: () => rest };
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
