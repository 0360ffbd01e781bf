// The text of a file that was handed in, or null where it is none that can be searched: a workbook or an archive.

export function textOf(bytes: Buffer): string | null {
  if (bytes.subarray(0, 2).toString("latin1") === "PK") return null;
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  return new TextDecoder(isUtf16 ?? "utf-8").decode(bytes);
}
