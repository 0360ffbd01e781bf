// Reads a workbook's XML, piece by piece. Well-formed or refused; a document type, and with it every external entity, is refused
// unread. Yields after each piece, so that who listens can hand on what was found.

import { SaxesParser } from "saxes";
import { decodeText } from "./decode-text.ts";
import { Refusal } from "./refusal.ts";

export interface XmlListener {
  /** @param name without its prefix, and so are the attributes'. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** No workbook nests its elements deeper, or has as much text in one of them. */
const deepest = 64;
const longest = 4_000_000;

export async function* parseXml(part: { bytes(): AsyncIterable<Buffer> }, listener: XmlListener): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let sinceElement = 0;
  parser.on("error", (error) => {
    throw new Refusal("the workbook is damaged: a part of it is not well-formed XML; save it again", 1, { cause: error });
  });
  parser.on("doctype", () => {
    throw new Refusal("the workbook declares a document type, as no spreadsheet program does; it is not opened");
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    sinceElement = 0;
    if (depth > deepest) throw new Refusal("the workbook is nested deeper than any spreadsheet program writes it; it is not opened");
    listener.open?.(local(name), attributes);
  });
  parser.on("text", (text) => listener.text?.(text));
  parser.on("cdata", (text) => listener.text?.(text));
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    sinceElement = 0;
    listener.close?.(local(name));
  });
  for await (const text of decodeText(part)) {
    sinceElement += text.length;
    parser.write(text);
    if (sinceElement > longest) throw new Refusal("the workbook holds a value longer than any cell can be; it is not opened");
    yield;
  }
  parser.close();
  yield;
}

/** For a part that is read to its end at once. */
export async function readXml(part: { bytes(): AsyncIterable<Buffer> }, listener: XmlListener): Promise<void> {
  for await (const _ of parseXml(part, listener));
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
