// The peer that does nothing: the CSV library alone takes the same file apart, and every row is thrown away.

import { createReadStream } from "node:fs";
import { inferSchema, initParser, type Parser } from "udsv";

export async function csvReaderSide(path: string): Promise<null> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let parser: Parser | null = null;
  for await (const piece of createReadStream(path)) {
    const text = decoder.decode(piece as Buffer, { stream: true });
    parser ??= initParser(inferSchema(text));
    parser.chunk<string[]>(
      text,
      (piece, take) => parser?.stringArrs<string[]>(piece, take) ?? [],
      () => true,
    );
  }
  parser?.end();
  return null;
}
