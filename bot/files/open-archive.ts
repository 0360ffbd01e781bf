// Opens a ZIP archive and lists what it holds, nothing unpacked: each entry is read from the archive when its turn comes.
// Refuses what is meant to harm or can't be read: too many or too large entries, too high a ratio, paths that leave the archive,
// encryption, names twice, damage. Sizes and checksums are held to what the archive says while it is unpacked.

import { crc32 } from "node:zlib";
import yauzl from "yauzl";
import { type Limits, megabytes } from "./limits.ts";
import { Refusal } from "./refusal.ts";

export interface ArchiveEntry {
  readonly name: string;
  readonly size: number;
  bytes(): AsyncIterable<Buffer>;
}

export interface Archive {
  readonly entries: readonly ArchiveEntry[];
  close(): void;
}

/** Sizes are checked here and names too, so the library is told not to: a refusal of ours says what to do. */
const options = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: true, strictFileNames: true };

const longestName = 1_000;
const stored = 0;
const deflated = 8;

/** @param where its path, or its bytes. @throws Refusal */
export async function openArchive(where: string | Buffer, limits: Limits): Promise<Archive> {
  const zip = await undamaged(() => (typeof where === "string" ? yauzl.openPromise(where, options) : yauzl.fromBufferPromise(where, options)));
  try {
    const most = limits.entries.toLocaleString("en");
    if (zip.entryCount > limits.entries)
      throw new Refusal(`the archive holds ${zip.entryCount.toLocaleString("en")} files, and at most ${most} are read`);
    const entries = new Map<string, ArchiveEntry>();
    let size = 0;
    const listed = zip.eachEntry();
    for (;;) {
      const next = await undamaged(() => listed.next());
      if (next.done === true) return { entries: [...entries.values()], close: () => zip.close() };
      const entry = next.value;
      const name = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true).replace(/\p{Cc}/gu, "?");
      refuseEntry(entry, name, limits);
      size += entry.uncompressedSize;
      if (size > limits.bytes) throw new Refusal(`the archive unpacks to more than ${megabytes(limits.bytes)}; import its files one by one`);
      if (name.endsWith("/")) continue;
      if (entries.has(name)) throw new Refusal(`the archive holds "${shown(name)}" twice; pack it anew`);
      entries.set(name, { name, size: entry.uncompressedSize, bytes: () => unpacked(zip, entry) });
    }
  } catch (error) {
    zip.close();
    throw error;
  }
}

function refuseEntry(entry: yauzl.Entry, name: string, limits: Limits): void {
  const { compressedSize: packed, uncompressedSize: size } = entry;
  const where = `the archive's file "${shown(name)}"`;
  if (yauzl.validateFileName(name) !== null || name.length > longestName)
    throw new Refusal(`${where} has a path that leaves the archive or is none; it is not opened`);
  if (entry.isEncrypted()) throw new Refusal(`${where} is encrypted; pack it without a password`);
  if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated)
    throw new Refusal(`${where} is packed in a way that is not read; pack it as an ordinary ZIP`);
  if (size > limits.ratioFrom && size > packed * limits.ratio)
    throw new Refusal(
      `${where} unpacks to ${Math.round(size / Math.max(packed, 1)).toLocaleString("en")} times its size, as no export does; it is not opened`,
    );
}

async function* unpacked(zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Buffer> {
  const stream = await undamaged(() => zip.openReadStreamPromise(entry));
  let checksum = 0;
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      checksum = crc32(piece, checksum);
      yield piece;
    }
  } catch (error) {
    throw damaged(error);
  } finally {
    stream.destroy();
  }
  if (checksum !== entry.crc32) throw damaged(null);
}

async function undamaged<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw damaged(error);
  }
}

/** Whatever the library could not do, it could not do it with this archive. */
function damaged(cause: unknown): Refusal {
  return new Refusal("the archive or workbook is damaged or cut off; download it again", 1, { cause });
}

function shown(name: string): string {
  return name.slice(0, 80);
}
