// Archives, sound and otherwise, and what comes of each. What no packing program writes is patched into one that it did.

import { workbookOf, zipOf } from "../../support/packed.ts";
import { accepted, csv, damaged, good, type Made, refused, row, sheet, usage25 } from "./made.ts";

export const archives: readonly Made[] = [
  [
    "several files",
    zipOf({
      "usage.csv": good,
      "folder/trainings.tsv": "TrainingTitle\tTrainingType\tTrainingCompletionDate\n",
      "u.xlsx": workbookOf({ sheets: { U: sheet } }),
    }),
    accepted(usage25, "certifications: 0 rows; ", usage25),
  ],
  ["what a Mac adds to it", zipOf({ "usage.csv": good, "__MACOSX/._usage.csv": "\0\0", ".DS_Store": "\0", "folder/": "" }), accepted(usage25)],
  [
    "mistakes in two of its files",
    zipOf({ "a.csv": csv(row("x")), "b.csv": good, "in/c.csv": csv(row(1), row("y")), "d.csv": "" }),
    refused(
      'exports.zip/a.csv:2: MAU: "x" is not a number',
      'exports.zip/in/c.csv:3: MAU: "y" is not a number',
      "exports.zip/d.csv:1: the file is empty; export it again from Partner Center",
    ),
  ],
  ["no compression", zipOf({ "usage.csv": good }, { level: 0 }), accepted(usage25)],
  ["any extension", zipOf({ "usage.dat": good }), accepted(usage25), "exports.csv"],
  ["nothing in it", zipOf({}), refused("exports.zip:1: the archive is empty; pack the exports anew")],
  [
    "an archive in it",
    zipOf({ "inner.zip": zipOf({ "usage.csv": good }), "usage.csv": good }),
    refused("exports.zip/inner.zip:1: this is an archive inside an archive; unpack it and import its files"),
  ],
  [
    "a picture in it",
    zipOf({ "usage.csv": good, "logo.png": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]) }),
    refused("exports.zip/logo.png:1: the text is neither UTF-8 nor UTF-16 from this line on; export the report again as CSV"),
  ],
  [
    "a path that climbs out",
    zipOf({ "../../etc/passwd": good }),
    refused('exports.zip:1: the archive\'s file "../../etc/passwd" has a path that leaves the archive or is none; it is not opened'),
  ],
  [
    "a path from the root",
    zipOf({ "/etc/passwd": good }),
    refused('exports.zip:1: the archive\'s file "/etc/passwd" has a path that leaves the archive or is none; it is not opened'),
  ],
  [
    "a path of Windows",
    zipOf({ "..\\..\\usage.csv": good }),
    refused('exports.zip:1: the archive\'s file "..\\..\\usage.csv" has a path that leaves the archive or is none; it is not opened'),
  ],
  ["a line end in a name", zipOf({ "ä\nb.csv": csv(row("x")) }), refused('exports.zip/ä?b.csv:2: MAU: "x" is not a number')],
  [
    "a file that unpacks to a thousand times its size",
    zipOf({ "usage.csv": Buffer.alloc(20_000_000, "a") }),
    refused('exports.zip:1: the archive\'s file "usage.csv" unpacks to 1,024 times its size, as no export does; it is not opened'),
  ],
  [
    "more files than anybody packs",
    zipOf(Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`${index}.csv`, "x"]))),
    refused("exports.zip:1: the archive holds 1,001 files, and at most 1,000 are read"),
  ],
  [
    "a name twice",
    renamed(zipOf({ "a.csv": good, "b.csv": good }), "b.csv", "a.csv"),
    refused('exports.zip:1: the archive holds "a.csv" twice; pack it anew'),
  ],
  [
    "a password",
    flagged(zipOf({ "usage.csv": good })),
    refused('exports.zip:1: the archive\'s file "usage.csv" is encrypted; pack it without a password'),
  ],
  [
    "a way of packing that few know",
    methodOf(zipOf({ "usage.csv": good }), 14),
    refused('exports.zip:1: the archive\'s file "usage.csv" is packed in a way that is not read; pack it as an ordinary ZIP'),
  ],
  ["its end cut off", zipOf({ "usage.csv": good }).subarray(0, -30), refused(`exports.zip:1: ${damaged}`)],
  ["its first half alone", zipOf({ "usage.csv": good }).subarray(0, 60), refused(`exports.zip:1: ${damaged}`)],
  ["a checksum that is not its file's", checksumOf(zipOf({ "usage.csv": good }, { level: 0 }), 1), refused(`exports.zip/usage.csv:1: ${damaged}`)],
  ["a size that is not its file's", sizeOf(zipOf({ "usage.csv": good }), 7), refused(`exports.zip/usage.csv:1: ${damaged}`)],
  [
    "garbage in its middle",
    garbled(zipOf({ "usage.csv": csv(...Array.from({ length: 200 }, (_, index) => row(index))) })),
    refused(`exports.zip/usage.csv:1: ${damaged}`),
  ],
  [
    "a document of a text program",
    zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" }),
    refused("exports.zip:1: this is an Office document without a workbook; export the report as CSV, TSV or XLSX"),
  ],
  [
    "an OpenDocument sheet",
    zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }),
    refused("exports.zip:1: this is an OpenDocument file; save it as XLSX or CSV"),
  ],
  ["a binary workbook", zipOf({ "xl/workbook.bin": "\0" }), refused("exports.zip:1: this is a binary workbook (XLSB); save it as XLSX or CSV")],
];

/** Changes a field of a ZIP's central directory, where readers look: its place after the signature PK 01 02. */
function changed(zip: Buffer, write: (entry: Buffer) => void): Buffer {
  const bytes = Buffer.from(zip);
  write(bytes.subarray(bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))));
  return bytes;
}

function flagged(zip: Buffer): Buffer {
  return changed(zip, (entry) => entry.writeUInt16LE(entry.readUInt16LE(8) | 1, 8));
}

function methodOf(zip: Buffer, method: number): Buffer {
  return changed(zip, (entry) => entry.writeUInt16LE(method, 10));
}

function checksumOf(zip: Buffer, checksum: number): Buffer {
  return changed(zip, (entry) => entry.writeUInt32LE(checksum, 16));
}

function sizeOf(zip: Buffer, size: number): Buffer {
  return changed(zip, (entry) => entry.writeUInt32LE(size, 24));
}

function garbled(zip: Buffer): Buffer {
  const bytes = Buffer.from(zip);
  bytes.fill(0xff, 80, 140);
  return bytes;
}

function renamed(zip: Buffer, from: string, to: string): Buffer {
  return Buffer.from(zip.toString("latin1").replaceAll(from, to), "latin1");
}
