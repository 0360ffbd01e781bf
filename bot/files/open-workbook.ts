// Opens an XLSX workbook and picks the sheet that is meant: the first whose header is known, else the first that holds anything.
// Sheets are read from the archive row by row; only the table of texts that cells share is in memory.

import { posix } from "node:path";
import type { TableRow } from "../facts/table.ts";
import { readCellFormats } from "./cell-formats.ts";
import type { DateSystem } from "./cell-text.ts";
import { type Limits, megabytes } from "./limits.ts";
import type { ArchiveEntry } from "./open-archive.ts";
import { readXml } from "./parse-xml.ts";
import { Refusal } from "./refusal.ts";
import { type SheetContext, sheetRows } from "./sheet-rows.ts";
import type { TableSource } from "./streamed-table.ts";

const workbookPart = "xl/workbook.xml";

export function isWorkbook(entries: readonly ArchiveEntry[]): boolean {
  return entries.some((entry) => entry.name === workbookPart);
}

/** @throws Refusal when it holds no sheet with anything in it */
export async function openWorkbook(
  entries: readonly ArchiveEntry[],
  about: { file: string; name: string; limits: Limits; isKnown: (header: readonly string[]) => boolean },
): Promise<TableSource> {
  const parts = new Map(entries.map((entry) => [entry.name, entry]));
  const { sheets, dates } = await readSheetList(parts);
  const styles = parts.get("xl/styles.xml");
  const context: SheetContext = {
    texts: await readTexts(parts.get("xl/sharedStrings.xml"), about.limits),
    isDate: styles === undefined ? () => false : await readCellFormats(styles),
    dates,
    limits: about.limits,
  };
  const tableOf = (sheet: ArchiveEntry): TableSource => ({ file: about.file, name: about.name, blocks: () => sheetRows(sheet, context) });
  let fallback: ArchiveEntry | null = null;
  for (const sheet of sheets) {
    const header = await firstRow(sheetRows(sheet, context));
    if (header === null) continue;
    if (about.isKnown(header.cells)) return tableOf(sheet);
    fallback ??= sheet;
  }
  if (fallback === null) throw new Refusal("the workbook has no sheet with anything in it; export the report again");
  return tableOf(fallback);
}

async function firstRow(blocks: AsyncIterable<readonly TableRow[]>): Promise<TableRow | null> {
  for await (const [first] of blocks) if (first !== undefined) return first;
  return null;
}

/** The worksheets in the order of their tabs, and how the workbook counts days. */
async function readSheetList(parts: ReadonlyMap<string, ArchiveEntry>): Promise<{ sheets: ArchiveEntry[]; dates: DateSystem }> {
  const [workbook, relations] = [parts.get(workbookPart), parts.get("xl/_rels/workbook.xml.rels")];
  if (workbook === undefined || relations === undefined)
    throw new Refusal("the workbook is damaged: it does not say where its sheets are; save it again");
  const targets = new Map<string, string>();
  await readXml(relations, {
    open(name, attributes) {
      if (name !== "Relationship" || !/\/worksheet$/.test(attributes["Type"] ?? "")) return;
      if (attributes["TargetMode"] === "External") throw new Refusal("the workbook has a sheet outside of itself; it is not opened");
      targets.set(attributes["Id"] ?? "", posix.normalize(posix.join("/xl", attributes["Target"] ?? "")).slice(1));
    },
  });
  const sheets: ArchiveEntry[] = [];
  let dates: DateSystem = "from1900";
  await readXml(workbook, {
    open(name, attributes) {
      if (name === "workbookPr" && /^(1|true)$/.test(attributes["date1904"] ?? "")) dates = "from1904";
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => /^\w+:id$/.test(key))?.[1] ?? "";
      const part = parts.get(targets.get(id) ?? "");
      if (part !== undefined) sheets.push(part);
    },
  });
  return { sheets, dates };
}

async function readTexts(part: ArchiveEntry | undefined, limits: Limits): Promise<string[]> {
  if (part === undefined) return [];
  if (part.size > limits.bytesInMemory)
    throw new Refusal(`the workbook's texts are larger than ${megabytes(limits.bytesInMemory)}; export the report as CSV`);
  const texts: string[] = [];
  let text = "";
  let [isInText, isInPhonetic] = [false, false];
  await readXml(part, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "t") isInText = !isInPhonetic;
      else if (name === "rPh") isInPhonetic = true;
    },
    text(piece) {
      if (isInText) text += piece;
    },
    close(name) {
      if (name === "si") texts.push(text);
      else if (name === "t") isInText = false;
      else if (name === "rPh") isInPhonetic = false;
    },
  });
  return texts;
}
