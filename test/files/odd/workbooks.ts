// Workbooks, sound and otherwise, and what comes of each.

import { type Cell, type Parts, workbookOf, workbookParts, zipOf } from "../../support/packed.ts";
import { accepted, damaged, header, type Made, refused, row, sheet, usage25 } from "./made.ts";

const inlineText = (text: string): Cell => ({
  xml: `<is><r><t>${text.slice(0, 3)}</t></r><r><t>${text.slice(3)}</t></r></is>`,
  attributes: 't="inlineStr"',
});
const day = (serial: number): Cell => ({ xml: `<v>${serial}</v>`, attributes: 's="1"' });
const monthShown = (serial: number): Cell => ({ xml: `<v>${serial}</v>`, attributes: 's="2"' });
const patched = (parts: Parts): Buffer => zipOf({ ...workbookParts({ sheets: { Usage: sheet } }), ...parts });
const sheetOf = (xml: string): Buffer => patched({ "xl/worksheets/sheet1.xml": xml });
const trainings = (...days: readonly (readonly [Cell, Cell])[]): Cell[][] => [
  ["TrainingTitle", "TrainingType", "TrainingCompletionDate", "MCPID", "ExpirationDate"],
  ...days.map(([done, until]): Cell[] => ["Power Platform Developer Associate", "Certification", done, 7470319, until]),
];

export const workbooks: readonly Made[] = [
  ["shared texts and numbers", workbookOf({ sheets: { Usage: sheet } }), accepted(usage25)],
  ["texts of its own, in pieces", workbookOf({ sheets: { Usage: [header, row(25, { name: inlineText("Fabrikam") })] } }), accepted(usage25)],
  ["any extension", workbookOf({ sheets: { Usage: sheet } }), accepted(usage25), "book.csv"],
  [
    "months as dates, by a format of their own and by a built-in one",
    workbookOf({ sheets: { Usage: [header, row(25, { month: monthShown(46_296) }), row(26, { month: day(46_266) })] } }),
    accepted("usage: 2 rows; 2026-09 Fabrikam 26, 2026-10 Fabrikam 25"),
  ],
  [
    "days as dates, with and without a time",
    workbookOf({ sheets: { T: trainings([day(46_016), day(46_381.5)]) } }),
    accepted("certifications: 1 rows; 7470319 2025-12-25 2026-12-25"),
  ],
  [
    "days counted from 1904",
    workbookOf({ sheets: { T: trainings([day(44_554), ""]) }, dates1904: true }),
    accepted("certifications: 1 rows; 7470319 2025-12-25 -"),
  ],
  [
    "numbers with three decimals, which are no thousands",
    workbookOf({ sheets: { Usage: [header, row(1.234), row({ xml: "<v>2.5E3</v>" }), row({ xml: "<v>0.30000000000000004</v>" })] } }),
    accepted("usage: 3 rows; 2026-10 Fabrikam 1.234 + Fabrikam 2500 + Fabrikam 0.3"),
  ],
  [
    "an amount format, which is no date",
    workbookOf({ sheets: { Usage: [header, row({ xml: "<v>25</v>", attributes: 's="3"' })] } }),
    accepted(usage25),
  ],
  [
    "the export on its second sheet",
    workbookOf({ sheets: { "Read me": [["Downloaded on 20 November"]], Empty: [], Usage: sheet, More: [header, row(99)] } }),
    accepted(usage25),
  ],
  ["the last result of a formula", workbookOf({ sheets: { Usage: [header, row({ xml: "<f>20+5</f><v>25</v>" })] } }), accepted(usage25)],
  [
    "a formula in a text",
    workbookOf({ sheets: { Usage: [header, row(25, { name: "=cmd|' /C calc'!A0" })] } }),
    accepted("usage: 1 rows; 2026-10 =cmd|' /C calc'!A0 25"),
  ],
  [
    "a mistake, told by the row of the sheet",
    workbookOf({ sheets: { Usage: [header, [], row(25), row("many"), row({ xml: "<v>#N/A</v>", attributes: 't="e"' })] } }),
    refused('book.xlsx:4: MAU: "many" is not a number', 'book.xlsx:5: MAU: "#N/A" is not a number'),
  ],
  [
    "a value beside the header's columns",
    workbookOf({ sheets: { Usage: [header, [...row(25), "note"]] } }),
    refused("book.xlsx:2: has 9 cells where the header has 8; a cell with a separator in it may lack its quotation marks: export it again"),
  ],
  [
    "nothing in it",
    workbookOf({ sheets: { Sheet1: [] } }),
    refused("book.xlsx:1: the workbook has no sheet with anything in it; export the report again"),
  ],
  [
    "a list that is none of ours",
    workbookOf({
      sheets: {
        Menu: [
          ["Dish", "Price"],
          ["Soup", 4],
        ],
      },
    }),
    refused(
      'book.xlsx:1: the header is not that of a Partner Center export; download "Business applications revenue", "Business applications usage" or "Trainings, exams and certifications" as CSV, TSV or XLSX',
    ),
  ],
  [
    "a formula without a result",
    workbookOf({ sheets: { Usage: [header, row({ xml: "<f>20+5</f>" })] } }),
    refused("book.xlsx:2: has a formula that was never computed; open the workbook, save it and import it again"),
  ],
  [
    "an external entity",
    sheetOf(
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c><v>&e;</v></c></row></sheetData></worksheet>',
    ),
    refused("book.xlsx:1: the workbook declares a document type, as no spreadsheet program does; it is not opened"),
  ],
  [
    "entities that grow",
    patched({ "xl/sharedStrings.xml": `<!DOCTYPE sst [<!ENTITY a "ha">${"b".repeat(20)}]><sst/>` }),
    refused("book.xlsx:1: the workbook declares a document type, as no spreadsheet program does; it is not opened"),
  ],
  [
    "an entity that nobody declared",
    sheetOf("<worksheet><sheetData><row><c><v>&lol;</v></c></row></sheetData></worksheet>"),
    refused("book.xlsx:1: the workbook is damaged: a part of it is not well-formed XML; save it again"),
  ],
  [
    "a sheet somewhere else",
    patched({
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" TargetMode="External" Target="http://127.0.0.1/sheet.xml"/></Relationships>',
    }),
    refused("book.xlsx:1: the workbook has a sheet outside of itself; it is not opened"),
  ],
  [
    "a sheet by a path that leaves the workbook",
    patched({
      "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="../../../etc/passwd"/></Relationships>',
    }),
    refused("book.xlsx:1: the workbook has no sheet with anything in it; export the report again"),
  ],
  [
    "a sheet that breaks off",
    brokenOff(workbookParts({ sheets: { U: [header, row(25), row(26)] } })),
    refused("book.xlsx:1: the workbook is damaged: a part of it is not well-formed XML; save it again"),
  ],
  [
    "elements without end, one in the other",
    sheetOf(`<worksheet>${"<a>".repeat(100_000)}`),
    refused("book.xlsx:1: the workbook is nested deeper than any spreadsheet program writes it; it is not opened"),
  ],
  [
    "a text that it does not have",
    sheetOf('<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>999</v></c></row></sheetData></worksheet>'),
    refused("book.xlsx:1: has a cell without its text, so the workbook is damaged; save it again"),
  ],
  [
    "a cell far to the right",
    sheetOf('<worksheet><sheetData><row r="1"><c r="XFD1" t="str"><v>x</v></c></row></sheetData></worksheet>'),
    refused("book.xlsx:1: has a cell beyond column 1,000, as no export has"),
  ],
  [
    "a cell outside of any sheet",
    sheetOf('<worksheet><sheetData><row r="1"><c r="AAAAAAA1"><v>1</v></c></row></sheetData></worksheet>'),
    refused("book.xlsx:1: has a cell outside of any sheet, so the workbook is damaged; save it again"),
  ],
  [
    "rows in no order",
    sheetOf('<worksheet><sheetData><row r="9"><c><v>1</v></c></row><row r="3"><c><v>1</v></c></row></sheetData></worksheet>'),
    refused("book.xlsx:10: the workbook's rows are not in order, so it is damaged; save it again"),
  ],
  [
    "half of a character",
    sheetOf('<worksheet><sheetData><row r="1"><c t="str"><v>&#xD800;</v></c></row></sheetData></worksheet>'),
    refused("book.xlsx:1: the workbook is damaged: a part of it is not well-formed XML; save it again"),
  ],
  [
    "no list of sheets",
    zipOf({ "xl/workbook.xml": "<workbook/>" }),
    refused("book.xlsx:1: the workbook is damaged: it does not say where its sheets are; save it again"),
  ],
  ["its end cut off", workbookOf({ sheets: { Usage: sheet } }).subarray(0, -40), refused(`book.xlsx:1: ${damaged}`)],
];

/** In the last row's last cell. */
function brokenOff(parts: Parts): Buffer {
  return zipOf({ ...parts, "xl/worksheets/sheet1.xml": String(parts["xl/worksheets/sheet1.xml"]).replace(/<v>26.*/, "") });
}
