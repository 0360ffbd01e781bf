// Texts too large to lie in a folder of fixtures, and files that are none, and what comes of each.

import { accepted, csv, good, header, type Made, refused, row } from "./made.ts";

const longName = "F".repeat(20_001);
export const texts: readonly Made[] = [
  [
    "150 mistakes, of which a hundred are told",
    csv(...Array.from({ length: 150 }, () => row("?"))),
    refused(...mistakes(100), "file.csv:151: and 50 more; this is the last of them"),
  ],
  [
    "a cell of 20,001 characters",
    csv(row(25), row(26, { name: longName })),
    refused("file.csv:3: CustomerName: has 20001 characters, and no cell of an export has more than 20000; export it again"),
  ],
  ["a cell of 20,000 characters", csv(row(25, { name: longName.slice(1) })), accepted(`usage: 1 rows; 2026-10 ${longName.slice(1)} 25`)],
  [
    "100,000 columns",
    `${Array.from({ length: 100_000 }, (_, index) => `c${index}`).join(",")}\n1\n`,
    refused("file.csv:1: has 100,000 columns, and no export has more than 1,000"),
  ],
  ["one line of three million characters", "x".repeat(3_000_000), refused(`file.csv:1: ${tooLong()}`)],
  ["a row of three million characters", `${good}${"x".repeat(3_000_000)}`, refused(`file.csv:3: ${tooLong()}`)],
  ["a quotation mark that swallows the rest", `${good}October 2026,"${good.repeat(20_000)}`, refused(`file.csv:3: ${tooLong()}`)],
  [
    "nothing but zeros",
    Buffer.alloc(1_000_000),
    refused("file.csv:1: holds a NUL character, so it is no text or is damaged; export the report again as CSV"),
  ],
  [
    "nothing but quotation marks",
    '"'.repeat(300_001),
    refused("file.csv:1: is not a well-formed table (a quotation mark is opened here and never closed); export it again as CSV"),
  ],
  ["nothing but line ends", "\r\n".repeat(500_000), refused("file.csv:1: there is no header line; export the report again")],
  ["nothing but separators", ",".repeat(900), refused("file.csv:1: there is no header line; export the report again")],
  [
    "rows that are one quoted cell each",
    `${good}${'"x"\n'.repeat(50_000)}`,
    refused(...short(100), "file.csv:50002: and 49900 more; this is the last of them"),
  ],
  [
    "rows that are one cell each",
    `${good}${"x\n".repeat(50_000)}`,
    refused(...short(100), "file.csv:50002: and 49900 more; this is the last of them"),
  ],
  ["bytes by chance", chance(100_000), refused("file.csv:1: the text is neither UTF-8 nor UTF-16 from this line on; export the report again as CSV")],
  ["a PDF", "%PDF-1.7\n", refused("file.csv:1: this is a PDF; export the report as CSV, TSV or XLSX")],
  ["a GZIP archive", Buffer.from([0x1f, 0x8b, 8, 0]), refused("file.csv:1: this is a GZIP archive; unpack it first")],
  [
    "a workbook of the old format",
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    refused("file.csv:1: this is a workbook of the old XLS format, or one with a password; save it as XLSX without a password, or as CSV"),
  ],
  [
    "a bad byte far down",
    Buffer.concat([Buffer.from(csv(...Array.from({ length: 5_000 }, () => row(1)))), Buffer.from([0xff]), Buffer.from("\n")]),
    refused("file.csv:5002: the text is neither UTF-8 nor UTF-16 from this line on; export the report again as CSV"),
  ],
  ["letters cut in two by the way files are read", lettersCut(), accepted(`usage: 1 rows; 2026-10 ${"ä".repeat(19_990)} 25`)],
  [
    "a line end cut in two by the way files are read",
    `${header.join(",")}\r\n${" ".repeat(2 ** 16 - header.join(",").length - 3)}\r\n${row("?").join(",")}\r\n`,
    refused('file.csv:3: MAU: "?" is not a number'),
  ],
];

function tooLong(): string {
  return "the row that begins here is longer than 1,000,000 characters; perhaps a quotation mark is never closed";
}

function mistakes(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `file.csv:${index + 2}: MAU: "?" is not a number`);
}

function short(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `file.csv:${index + 3}: has 1 cells where the header has 8; the file may be cut off: export it again`,
  );
}

/** The same bytes each time; the first is no byte of a text. */
function chance(count: number): Buffer {
  const bytes = Buffer.alloc(count);
  let state = 1;
  for (let index = 0; index < count; index += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    bytes[index] = state >>> 16;
  }
  bytes[0] = 0xfd;
  return bytes;
}

/** A name of two-byte letters that begins on an odd byte, so that pieces of even length end inside a letter. */
function lettersCut(): string {
  const blank = `${" ".repeat(2 ** 16 - 20_001 - header.join(",").length)}\n`;
  return `${header.join(",")}\n${blank}${row(25, { name: "ä".repeat(19_990) }).join(",")}\n`;
}
