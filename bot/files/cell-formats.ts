// Reads from a workbook's styles which cells show their number as a date.
// Truth: ECMA-376 part 1, 18.8.30 (number formats); the numbers of the built-in ones, those of East Asian Excel included.

import { readXml } from "./parse-xml.ts";

const builtInDates = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

/** By a cell's style number. */
export type IsDate = (style: number) => boolean;

export async function readCellFormats(styles: { bytes(): AsyncIterable<Buffer> }): Promise<IsDate> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let isInCells = false;
  await readXml(styles, {
    open(name, attributes) {
      if (name === "numFmt") codes.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      else if (name === "cellXfs") isInCells = true;
      else if (name === "xf" && isInCells) formats.push(Number(attributes["numFmtId"] ?? 0));
    },
    close(name) {
      if (name === "cellXfs") isInCells = false;
    },
  });
  return (style) => {
    const format = formats[style];
    if (format === undefined) return false;
    const code = codes.get(format);
    return code === undefined ? builtInDates.some(([first, last]) => format >= first && format <= last) : showsDate(code);
  };
}

/** Its first section, without quoted text, escapes and what is in brackets, has a letter of day, month, year or time. */
function showsDate(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[[^\]]*\]/g, "")
    .split(";")[0];
  return /[dmyhs]/i.test(bare ?? "") && !/general/i.test(bare ?? "");
}
