// Packs what tests read: ZIP archives, and workbooks as spreadsheet programs write them, down to the part that a test wants wrong.

import { strToU8, zipSync } from "fflate";

export type Parts = Readonly<Record<string, string | Uint8Array>>;

export function zipOf(parts: Parts, how: { level?: 0 | 9 } = {}): Buffer {
  const files = Object.entries(parts).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content] as const);
  return Buffer.from(zipSync(Object.fromEntries(files), { level: how.level ?? 9 }));
}

/** A cell as it stands in the sheet's XML, without its place: `<v>…` and the like; or a text, which becomes a shared one. */
export type Cell = string | number | { readonly xml: string; readonly attributes?: string };

interface Workbook {
  /** Sheets by name, in the order of their tabs. */
  readonly sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>;
  readonly dates1904?: boolean;
  /** Parts to add or to put in place of those written. */
  readonly parts?: Parts;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Style 1 shows a day, style 2 a month and year, style 3 an amount. */
const styles = `${head}<styleSheet ${main}><numFmts><numFmt numFmtId="170" formatCode="[$-409]mmm\\-yy;@"/><numFmt numFmtId="171" formatCode="&quot;USD&quot;\\ #,##0.00"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`;

export function workbookParts({ sheets, dates1904 = false, parts = {} }: Workbook): Record<string, string | Uint8Array> {
  const texts: string[] = [];
  const names = Object.keys(sheets);
  const written = names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheets[name] ?? [], texts)] as const);
  const list = names.map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("");
  const targets = names
    .map((_, index) => `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`)
    .join("");
  return {
    "[Content_Types].xml": `${head}<Types/>`,
    "xl/workbook.xml": `${head}<workbook ${main} xmlns:r="${relations}"><workbookPr${dates1904 ? ' date1904="1"' : ""}/><sheets>${list}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships>${targets}</Relationships>`,
    "xl/styles.xml": styles,
    ...Object.fromEntries(written),
    "xl/sharedStrings.xml": `${head}<sst ${main}>${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
    ...parts,
  };
}

export function workbookOf(workbook: Workbook): Buffer {
  return zipOf(workbookParts(workbook));
}

function sheetXml(rows: readonly (readonly Cell[])[], texts: string[]): string {
  const cells = (row: readonly Cell[], line: number): string =>
    row.map((cell, index) => (cell === "" ? "" : cellXml(cell, `${String.fromCharCode(65 + index)}${line}`, texts))).join("");
  return `${head}<worksheet ${main}><sheetData>${rows.map((row, index) => `<row r="${index + 1}">${cells(row, index + 1)}</row>`).join("")}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, place: string, texts: string[]): string {
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "string") return `<c r="${place}" t="s"><v>${texts.push(cell) - 1}</v></c>`;
  return `<c r="${place}" ${cell.attributes ?? ""}>${cell.xml}</c>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
