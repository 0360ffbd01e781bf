// A folder of its own for files while they are read, in the computer's place for temporary ones; gone afterwards.
// A file keeps its name, as far as a name may be trusted, in a folder of its own, so that two of one name don't meet.

import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Bench, LaidFile } from "../imports/ports.ts";

export async function openBench(): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), "seventy-"));
  let laid = 0;
  return {
    async lay(name, bytes, most) {
      laid += 1;
      const own = join(folder, String(laid));
      await mkdir(own);
      const file = harmless(name);
      const path = join(own, file);
      const sum = createHash("sha256");
      let size = 0;
      async function* counted(): AsyncGenerator<Uint8Array> {
        for await (const chunk of bytes) {
          size += chunk.byteLength;
          // Ends the source as well: what is left of it is not fetched.
          if (size > most) return;
          sum.update(chunk);
          yield chunk;
        }
      }
      await pipeline(Readable.from(counted()), createWriteStream(path, { mode: 0o600 }));
      return size > most ? null : { path, file, hash: sum.digest("hex"), bytes: size, read: () => createReadStream(path) };
    },
    clear: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  } satisfies { lay: (...given: Parameters<Bench["lay"]>) => Promise<LaidFile | null>; clear(): Promise<void> };
}

const longestName = 100;

/** A name that leads nowhere else and that every file system takes; its end tells the format and stays. */
function harmless(name: string): string {
  const plain = name
    .normalize("NFC")
    .replace(/[\p{C}/\\:*?"<>|]+/gu, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  if (plain === "") return "file";
  const end = /\.[A-Za-z0-9]{1,5}$/.exec(plain)?.[0] ?? "";
  const letters = [...plain.slice(0, plain.length - end.length)];
  return letters.length <= longestName ? plain : `${letters.slice(0, longestName).join("")}${end}`;
}
