// Keeps compressed bytes in blobs that are never overwritten with anything else: their name tells their content.
// A blob that is there already is touched, so that tidying up, which spares what is young, does not take it away under an import.
// Packed by zstd; its first bytes tell how a blob was packed, and what gzip packed before is read as it was.

import { createHash } from "node:crypto";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { BlockBlobClient } from "@azure/storage-blob";
import { RestError } from "@azure/storage-blob";
import { Fault } from "../kernel/fault.ts";
import { packing, unpacked, unpackingOf } from "./packing.ts";

/** Only where nothing is yet: what is there has the same content. */
const asNew = { blobHTTPHeaders: { blobContentType: "application/zstd" }, conditions: { ifNoneMatch: "*" } };
const chunkBytes = 4 * 1024 * 1024;

/** @param pieces of text, made and compressed one after the other */
export async function keepZipped(blob: BlockBlobClient, pieces: () => Iterable<string>): Promise<void> {
  if (await touch(blob)) return;
  try {
    await blob.uploadData(await zipped(pieces()), asNew);
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
}

async function zipped(pieces: Iterable<string>): Promise<Buffer> {
  const zipping = packing();
  const [packed] = await Promise.all([wholeOf(zipping), pipeline(Readable.from(pieces), zipping)]);
  return packed;
}

async function wholeOf(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

const tries = 5;

/** A file of any size, a piece at a time. @throws Fault store.upload-changed when the bytes are not those of the hash any more. */
export async function keepStreamed(blob: BlockBlobClient, hash: string, read: () => AsyncIterable<Uint8Array>): Promise<void> {
  for (let attempt = 1; !(await touch(blob)); attempt += 1) {
    try {
      await stream(blob, hash, read());
      return;
    } catch (error) {
      if (!isTaken(error) || attempt === tries) throw error;
    }
  }
}

async function stream(blob: BlockBlobClient, hash: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const taken = createHash("sha256");
  const checking = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      taken.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      const isSame = taken.digest("hex") === hash;
      done(
        isSame
          ? null
          : new Fault("store.upload-changed", "the file changed while it was kept", "The file changed while it was read. Import it again."),
      );
    },
  });
  const zipping = packing();
  try {
    await Promise.all([pipeline(Readable.from(bytes), checking, zipping), blob.uploadStream(zipping, chunkBytes, 2, asNew)]);
  } finally {
    // A refused upload reads no further; the file must not stay open for it.
    zipping.destroy();
  }
}

/** Pieces that nobody holds as a whole, and that the blob's name vouches for. */
export async function keepPieces(blob: BlockBlobClient, pieces: () => AsyncIterable<Uint8Array>): Promise<void> {
  if (await touch(blob)) return;
  const zipping = packing();
  try {
    await Promise.all([pipeline(Readable.from(pieces()), zipping), blob.uploadStream(zipping, chunkBytes, 2, asNew)]);
  } catch (error) {
    if (!isTaken(error)) throw error;
  } finally {
    zipping.destroy();
  }
}

/** In one request: the client's own way of reading into memory asks for the size first. */
export async function readZipped(blob: BlockBlobClient): Promise<Buffer> {
  const { readableStreamBody } = await blob.download();
  const pieces: Buffer[] = [];
  for await (const piece of readableStreamBody ?? []) pieces.push(Buffer.from(piece));
  return unpacked(Buffer.concat(pieces));
}

/** A file of any size, a piece at a time. @throws Fault store.gone when it was deleted */
export async function* readStreamed(blob: BlockBlobClient): AsyncIterable<Uint8Array> {
  const { readableStreamBody: packed } = await blob.download().catch((error: unknown) => {
    throw isMissing(error) ? new Fault("store.gone", "a file is gone", "The file is gone.", { cause: error }) : error;
  });
  if (packed === undefined) throw new Fault("store.unreadable", "a blob came without a body", "The file could not be read. Please try again.");
  yield* unpackingOf(packed);
}

/** Makes a blob young again. False when there is none. */
async function touch(blob: BlockBlobClient): Promise<boolean> {
  try {
    await blob.setMetadata({});
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Somebody else kept the same at the same moment; of a file in pieces, theirs may have taken the place of ours. */
function isTaken(error: unknown): boolean {
  return error instanceof RestError && (error.statusCode === 409 || error.statusCode === 412 || error.code === "InvalidBlockList");
}

export function isMissing(error: unknown): boolean {
  return error instanceof RestError && error.statusCode === 404;
}
