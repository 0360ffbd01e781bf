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

/** Larger pieces become texts of a kind that V8 frees late: they are slower and take 100 MB more. */
const pieceBytes = 2 ** 16;

export function fileSource(path: string, size: number): Source {
  return {
    file: path,
    name: basename(path),
    size,
    async *bytes() {
      const file = await readable(() => open(path));
      try {
        const buffer = Buffer.allocUnsafe(pieceBytes);
        for (;;) {
          const { bytesRead } = await readable(() => file.read(buffer, 0, pieceBytes));
          if (bytesRead === 0) return;
          yield buffer.subarray(0, bytesRead);
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
