// Tells what a file is by its first bytes and never by its name. What is no table is refused with what it seems to be.

import { Refusal } from "./refusal.ts";

/** Longer than any of the marks below. */
export const markBytes = 512;

const marks: readonly { readonly starts: readonly number[]; readonly refusal: string }[] = [
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    refusal: "this is a workbook of the old XLS format, or one with a password; save it as XLSX without a password, or as CSV",
  },
  { starts: [0x25, 0x50, 0x44, 0x46], refusal: "this is a PDF; export the report as CSV, TSV or XLSX" },
  { starts: [0x1f, 0x8b], refusal: "this is a GZIP archive; unpack it first" },
  { starts: [0x37, 0x7a, 0xbc, 0xaf], refusal: "this is a 7-Zip archive; unpack it first" },
  { starts: [0x52, 0x61, 0x72, 0x21], refusal: "this is a RAR archive; unpack it first" },
];

const page = /^\s*<(?:!doctype\s+html|html|head|\?xml)\b/i;

/** `zip` is an archive or a workbook, which is one. @throws Refusal when it is neither that nor a text */
export function fileKind(head: Buffer): "zip" | "text" {
  if (head.length === 0) throw new Refusal("the file is empty; export it again from Partner Center");
  if (head[0] === 0x50 && head[1] === 0x4b && head[2] !== undefined && head[2] <= 8 && head[3] === head[2] + 1) return "zip";
  const mark = marks.find(({ starts }) => starts.every((byte, index) => head[index] === byte));
  if (mark !== undefined) throw new Refusal(mark.refusal);
  if (page.test(head.toString("latin1").replace(/^\u00EF\u00BB\u00BF/, "")))
    throw new Refusal("this is a web page and not an export; perhaps the sign-in had ended: export the report again");
  return "text";
}
