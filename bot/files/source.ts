// Bytes that can be read from the start as often as needed, with the name that complaints call them by: a file, or a file in an archive.

import { open } from "node:fs/promises";
import { basename } from "node:path";
import { Refusal } from "./refusal.ts";

export interface Source {
  /** As it was named by who handed it over; `archive.zip/inner.csv` inside an archive. */
  readonly file: string;
  /** Without the folder. */
  readonly name: string;
  readonly size: number;
  /** A piece may be overwritten once the next one is asked for. */
  bytes(): AsyncIterable<Buffer>;
}

/** Much is read at once and handed on in small pieces: larger ones become texts of a kind that V8 frees late, for 100 MB more. */
const readBytes = 2 ** 20;
const pieceBytes = 2 ** 16;

export function fileSource(path: string, size: number): Source {
  return {
    file: path,
    name: basename(path),
    size,
    async *bytes() {
      const file = await readable(() => open(path));
      try {
        const buffer = Buffer.allocUnsafe(Math.min(readBytes, size + 1));
        for (;;) {
          const { bytesRead } = await readable(() => file.read(buffer, 0, buffer.length));
          if (bytesRead === 0) return;
          for (let at = 0; at < bytesRead; at += pieceBytes) yield buffer.subarray(at, Math.min(at + pieceBytes, bytesRead));
        }
      } finally {
        await file.close();
      }
    },
  };
}

async function readable<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw unreadable(error);
  }
}

/** A refusal with the system's word for what went wrong. An error of another kind is not one of reading. */
export function unreadable(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return typeof code === "string" && /^E[A-Z0-9]+$/.test(code)
    ? new Refusal(`can't be read (${code}); check the path and your rights to it`, 1, { cause: error })
    : error;
}
