// Turns bytes into text, piece by piece: UTF-8 with or without a byte order mark, and UTF-16 either way round.
// Refuses what is neither, with the line on which it stops being text.

import { isUtf8 } from "node:buffer";
import { Refusal } from "./refusal.ts";
import type { Source } from "./source.ts";

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

export async function* decodeText(source: Pick<Source, "bytes">): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let encoding: Encoding = "utf-8";
  try {
    for await (const piece of source.bytes()) {
      if (decoder === null) {
        encoding = encodingOf(piece);
        decoder = new TextDecoder(encoding, { fatal: true });
      }
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder?.decode() ?? "";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_ENCODING_INVALID_ENCODED_DATA") throw error;
    const what = "the text is neither UTF-8 nor UTF-16 from this line on; export the report again as CSV";
    throw new Refusal(what, await lineOfBadText(source, encoding), { cause: error });
  }
}

/** By its mark; without one, every second byte of UTF-16 is zero where the letters are Latin. */
function encodingOf([first, second]: Buffer): Encoding {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && second !== undefined)) return "utf-16be";
  return "utf-8";
}

/** Read once more, line by line: while all is well nobody pays for knowing the line. */
async function lineOfBadText(source: Pick<Source, "bytes">, encoding: Encoding): Promise<number> {
  let line = 1;
  let rest: Buffer = Buffer.alloc(0);
  const lenient = new TextDecoder(encoding);
  for await (const piece of source.bytes()) {
    if (encoding !== "utf-8") {
      const text = lenient.decode(piece, { stream: true });
      const bad = text.indexOf("\uFFFD");
      line += (bad === -1 ? text : text.slice(0, bad)).split("\n").length - 1;
      if (bad !== -1) return line;
      continue;
    }
    const bytes = Buffer.concat([rest, piece]);
    let start = 0;
    for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
      if (!isUtf8(bytes.subarray(start, end))) return line;
      line += 1;
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
  return line;
}
