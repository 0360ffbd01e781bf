// Counts the bytes and rows of a table while it is read, for whoever shows how far it is. Changes nothing of what is read.

import type { HowFar } from "../facts/read-exports-from.ts";
import type { Source } from "./source.ts";

export type Watch = (howFar: HowFar) => void;

export function watched(source: Source, size: number, watch: Watch) {
  let [bytes, rows] = [0, 0];
  const bytesOf = (part: Pick<Source, "bytes">) =>
    async function* counted(): AsyncGenerator<Buffer> {
      for await (const piece of part.bytes()) {
        bytes += piece.length;
        yield piece;
      }
    };
  return {
    bytesOf,
    /** The source's own bytes; read anew, they are counted anew. */
    async *bytes(): AsyncGenerator<Buffer> {
      bytes = 0;
      yield* bytesOf(source)();
    },
    tellRows(count: number): void {
      rows = count;
      watch({ file: source.name, rows, bytes: Math.min(bytes, size), size });
    },
  };
}
